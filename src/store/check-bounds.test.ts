import { expect, test } from '@jest/globals';
import { checkBounds } from './check-bounds.ts';

test.each([
  [2010, 2020],
  [5, 5],
  [undefined, 5],
  [5, undefined],
])('%s to %s may be asked for', (low, high) => {
  expect(() => checkBounds(['min', 'max'], low, high)).not.toThrow();
});

test('bounds that are the wrong way round are refused by name', () => {
  expect(() => checkBounds(['from', 'to'], '2020-01-01', '2010-12-31')).toThrow(
    expect.objectContaining({
      code: 'RAP_USAGE',
      message: expect.stringMatching(/“from” is 2020-01-01 .*“to” is 2010-12-31/),
    }),
  );
});
