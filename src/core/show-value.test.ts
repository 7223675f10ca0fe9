import { expect, test } from '@jest/globals';
import { showBounds } from './show-value.ts';

test.each([
  [{ min: 651, max: 651, qualifier: 'exact' }, '651'],
  [{ min: 180000, max: null, qualifier: 'over' }, '180000..'],
  [{ min: null, max: 500, qualifier: 'under' }, '..500'],
  [{ min: 10, max: 15, qualifier: 'range' }, '10..15'],
  [{ min: 50, max: 50, qualifier: 'about' }, '~50'],
] as const)('%j', (bounds, shown) => expect(showBounds(bounds)).toBe(shown));
