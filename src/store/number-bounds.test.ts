import { expect, test } from '@jest/globals';
import { reachOf } from './number-bounds.ts';

test.each([
  ['651', { min: 651, max: 651, qualifier: 'exact' }, { up: 651, down: 651 }],
  ['300 to 500', { min: 300, max: 500, qualifier: 'range' }, { up: 500, down: 300 }],
  ['over 180,000', { min: 180000, max: null, qualifier: 'over' }, { up: 180000, down: null }],
  ['up to 500', { min: null, max: 500, qualifier: 'under' }, { up: null, down: 500 }],
  ['up to 500, written from 0', { min: 0, max: 500, qualifier: 'under' }, { up: null, down: 500 }],
  ['over half, of 100 %', { min: 50, max: 100, qualifier: 'over' }, { up: 50, down: null }],
  ['no number', { min: null, max: null, qualifier: 'about' }, { up: null, down: null }],
] as const)('%s', (_words, value, reach) => {
  expect(reachOf(value)).toEqual(reach);
});
