import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { oneSpaced } from './one-spaced.ts';

test('white space of any kind and length is one space', () => {
  expect(oneSpaced('a b')).toBe('a b');
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\u00a0', '\t') }), (text) =>
      expect(oneSpaced(text)).toBe(text.replace(/\s+/g, ' ')),
    ),
  );
});
