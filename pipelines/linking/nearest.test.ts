import { describe, expect, test } from '@jest/globals';
import { distanceTo, likeliestOf, nearestOf } from './nearest.ts';

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

describe('the likeliest of several', () => {
  const often = [1, 2, 3, 4];
  const places = { main: often, seldom: [50], twice: [50, 60] } as const;
  const of = (one: keyof typeof places) => places[one];

  test('is the nearest, as long as that is near', () => {
    expect(likeliestOf(['main', 'seldom'], of, 350).likeliest).toBe('seldom');
  });

  test('is the one met four times as often, where the nearest is some way off', () => {
    expect(likeliestOf(['main', 'seldom'], of, 351).likeliest).toBe('main');
    expect(likeliestOf(['main', 'twice'], of, 361).likeliest).toBe('twice');
  });

  test('is none where two are equally near, or none is met', () => {
    expect(likeliestOf(['seldom', 'main', 'twice'], of, 55).likeliest).toBeNull();
    expect(likeliestOf([], of, 55).likeliest).toBeNull();
  });
});
