import { expect, test } from '@jest/globals';
import { hasTag, says, termAt } from './said.ts';
import type { Term } from './terms.ts';

/** Terms of `The police (12) met`, each a word by itself. */
const terms: Term[] = [
  ['The', 0, 'DT'],
  ['police', 4, 'NN'],
  ['(', 11, '('],
  ['12', 12, 'FIG'],
  [')', 14, ')'],
  ['met', 16, 'VBD'],
].map(([text, start, tag]) => ({
  kind: 'word',
  text: String(text),
  word: String(text).toLowerCase(),
  start: Number(start),
  end: Number(start) + String(text).length,
  tag: String(tag),
}));

test('a sentence says the words that it has, in small letters', () => {
  expect(says(terms, 'the')).toBe(true);
  expect(says(terms, 'seized', 'met')).toBe(true);
  expect(says(terms, 'The', 'meet')).toBe(false);
});

test('a sentence has the tags of its terms', () => {
  expect(hasTag(terms, 'FIG')).toBe(true);
  expect(hasTag(terms, 'DATE')).toBe(false);
});

test.each([
  [0, 0],
  [2, 0],
  [3, 1],
  [4, 1],
  [11, 2],
  [12, 3],
  [18, 5],
  [19, -1],
])('the first term that ends behind %i', (position, at) => {
  expect(termAt(terms, position)).toBe(at);
  expect(termAt(terms, position)).toBe(terms.findIndex((t) => t.end > position));
});
