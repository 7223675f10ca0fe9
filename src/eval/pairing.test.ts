import { expect, test } from '@jest/globals';
import { overlapRatio, pairUp } from './pairing.ts';

const at = (start: number, end: number) => ({ at: [start, end] as const });

test('the overlap is measured against the whole that both cover', () => {
  expect(overlapRatio([0, 10], [5, 20])).toBe(5 / 20);
  expect(overlapRatio([0, 10], [10, 20])).toBe(0);
});

test('the best overlap comes first, and each is paired once', () => {
  const wanted = [at(0, 10), at(10, 20)];
  const found = [at(5, 20), at(0, 20)];
  // The second wanted and the first found share 10 of 15; what is left shares 10 of 20.
  expect(pairUp(wanted, found, 0.34)).toEqual([
    [wanted[1], found[0]],
    [wanted[0], found[1]],
  ]);
});

test('too little overlap makes no pair', () => {
  expect(pairUp([at(0, 10)], [at(7, 20)], 0.34)).toEqual([]);
});
