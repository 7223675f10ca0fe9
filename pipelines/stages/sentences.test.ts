import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { splitSentences } from './sentences.ts';

const split = (text: string) =>
  splitSentences(text, [{ kind: 'paragraph', start: 0, end: text.length }]).map((s) => text.slice(s.start, s.end));

describe('sentences', () => {
  test.each([
    ['It rose. He left.', ['It rose.', 'He left.']],
    ['Mr. Aho met Gen. Lind. They spoke.', ['Mr. Aho met Gen. Lind.', 'They spoke.']],
    ['See paras. 3 and 4 of S/PV.7796. It was adopted.', ['See paras. 3 and 4 of S/PV.7796.', 'It was adopted.']],
    [
      'The U.S. Government agreed! “Why?” asked no one. So be it.',
      ['The U.S. Government agreed!', '“Why?” asked no one.', 'So be it.'],
    ],
    ['Over 3.5 million came (see Art. 5). More will.', ['Over 3.5 million came (see Art. 5).', 'More will.']],
  ])('%s', (text, expected) => expect(split(text)).toEqual(expected));

  test('every letter is in exactly one sentence, and no sentence has blanks at its ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abA. !?“”\n1'), maxLength: 80 }), (text) => {
        const sentences = splitSentences(text, [{ kind: 'paragraph', start: 0, end: text.length }]);
        expect(
          sentences
            .map((s) => text.slice(s.start, s.end))
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
        for (const { start, end } of sentences) expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
      }),
    );
  });
});
