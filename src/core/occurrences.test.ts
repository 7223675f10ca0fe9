import { expect, test } from '@jest/globals';
import { occurrences } from './occurrences.ts';

test('gives what matchAll gives, at most so many, and leaves the pattern as it was', () => {
  const text = 'a1 b22 c333';
  for (const pattern of [/\d+/g, /\d*/g, /x/g]) {
    const all = [...text.matchAll(pattern)].map(({ index, 0: words }) => [index, words]);
    expect(occurrences(pattern, text).map(({ index, 0: words }) => [index, words])).toEqual(all);
    expect(pattern.lastIndex).toBe(0);
  }
  expect(occurrences(/\d+/g, text, 2).map(([words]) => words)).toEqual(['1', '22']);
});
