import { expect, test } from '@jest/globals';
import { beyondChance, ratioOf } from './ratio.ts';
import { normalQuantile, studentQuantile } from './student.ts';

test.each([
  [0.975, 1.95996],
  [0.995, 2.57583],
])('%d of a normal distribution lie below %d', (probability, value) => {
  expect(Math.abs(normalQuantile(probability) - value)).toBeLessThan(0.0005);
});

// From the tables of Student's t.
test.each([
  [0.975, 9, 2.262],
  [0.975, 30, 2.042],
  [0.995, 11, 3.106],
  [0.9975, 18, 3.197],
])('Student’s t: %d with %d degrees of freedom is %d', (probability, freedom, value) => {
  expect(Math.abs(studentQuantile(probability, freedom) - value)).toBeLessThan(0.01);
});

test('a ratio of equal lines has the variance of a mean', () => {
  const values = [1, 2, 3, 4, 5];
  const { value, variance, documents } = ratioOf(values.map((above) => [above, 1]));
  expect([value, documents]).toEqual([3, 5]);
  // The variance of the values, 2.5, over five.
  expect(variance).toBeCloseTo(0.5, 10);
});

test('a document with nothing below the line says nothing', () => {
  expect(ratioOf([[0, 0]])).toEqual({ value: 0, variance: 0, documents: 0 });
  expect(
    ratioOf([
      [1, 2],
      [0, 0],
    ]).documents,
  ).toBe(1);
});

test('the size beyond chance is Student’s t times the standard error, from both variances together', () => {
  const one = { value: 0, variance: 0.5, documents: 5 };
  const other = { value: 0, variance: 0.5, documents: 5 };
  // Eight degrees of freedom: 2.306.
  expect(beyondChance(one, other, 0.05)).toBeCloseTo(2.306, 2);
  expect(beyondChance({ ...one, variance: 0 }, { ...other, variance: 0 }, 0.05)).toBe(0);
});

test('what is missing from a few documents by chance alone is no change', () => {
  const often = ratioOf(Array.from({ length: 60 }, (_, i) => [i % 5 === 0 ? 1 : 0, 1]));
  const never = ratioOf(Array.from({ length: 12 }, () => [0, 1]));
  expect(never.variance).toBe(0);
  expect(beyondChance(often, never, 0.05)).toBeGreaterThan(often.value);
});
