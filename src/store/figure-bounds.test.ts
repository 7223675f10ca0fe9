import { expect, test } from '@jest/globals';
import { settledBounds } from './figure-bounds.ts';

const exact = { min: 402, max: 402, qualifier: 'exact' };

test('a correction that was kept with one end of a single number has both', () => {
  expect(settledBounds({ min: 500, counted: 'boats' }, exact)).toEqual({ min: 500, max: 500, counted: 'boats' });
  expect(settledBounds({ max: 300 }, { min: 402, max: 402, qualifier: 'about' })).toEqual({ max: 300, min: 300 });
});

test('one that makes no number changes none, and the rest of it holds', () => {
  expect(settledBounds({ min: 500, max: 402, counted: 'boats' }, exact)).toEqual({ counted: 'boats' });
  expect(settledBounds({ min: 50 }, { min: 20, max: 40, qualifier: 'range' })).toEqual({});
});
