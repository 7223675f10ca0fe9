import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { WordIndex } from './word-index.ts';

test('a stretch of a text has the value of its word', () => {
  const index = new WordIndex<number>();
  index.set('Pact', 1);
  index.set('Part', 2);
  index.set('Pact', 3);
  const text = 'The Pact, a Part of Peat; pact';
  const told = (word: string) => index.at(text, text.indexOf(word), text.indexOf(word) + word.length);
  // `Peat` begins and ends as they do.
  expect(['Pact', 'Part', 'Peat', 'pact', 'The'].map(told)).toEqual([3, 2, undefined, undefined, undefined]);
  expect([index.size, index.get('Part'), index.get('Pac')]).toEqual([2, 2, undefined]);
});

test('it tells what a look-up of every word tells', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'B', 'é', '字'), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(word), fc.array(word), (known, asked) => {
      const index = new WordIndex<string>();
      for (const one of known) index.set(one, one);
      for (const one of asked) expect(index.at(`-${one}-`, 1, 1 + one.length)).toBe(index.get(one));
    }),
  );
});
