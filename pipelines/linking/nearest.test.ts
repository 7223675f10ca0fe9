import { expect, test } from '@jest/globals';
import { distanceTo, nearestOf } from './nearest.ts';

test('the last place before counts, whatever comes after', () => {
  expect(distanceTo([10, 40, 90], 80)).toBe(40);
  expect(distanceTo([10], 11)).toBe(1);
});

test('what comes later counts as farther than anything before', () => {
  expect(distanceTo([81], 80)).toBeGreaterThan(distanceTo([0], 1e8));
  expect(distanceTo([85], 80)).toBeGreaterThan(distanceTo([81], 80));
  expect(distanceTo([], 80)).toBe(Number.POSITIVE_INFINITY);
});

test('the nearest of several, or none', () => {
  const places = { a: [5], b: [30], c: [90], d: [] } as const;
  const of = (one: keyof typeof places) => places[one];
  expect(nearestOf(['a', 'b', 'c', 'd'], of, 50)).toBe('b');
  expect(nearestOf(['c', 'd'], of, 50)).toBe('c');
  expect(nearestOf(['d'], of, 50)).toBeNull();
});
