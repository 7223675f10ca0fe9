import { describe, expect, test } from '@jest/globals';
import { daysKnown, daysOf, daysOfYear } from './edtf-days.ts';

test.each([
  ['2016-06-29', '2016-06-29', '2016-06-29'],
  ['2016-02', '2016-02-01', '2016-02-29'],
  ['2015', '2015-01-01', '2015-12-31'],
  ['2018-05-15/2018-05-23', '2018-05-15', '2018-05-23'],
  ['1992/..', '1992-01-01', null],
  ['../1992', null, '1992-12-31'],
  ['199X', '1990-01-01', '1999-12-31'],
  ['2010~', '2010-01-01', '2010-12-31'],
  ['2016-07/2016-09', '2016-07-01', '2016-09-30'],
  ['XXXX-12-10', null, null],
  ['2015-02-30', null, null],
  ['last summer', null, null],
  ['', null, null],
  [null, null, null],
])('%s', (edtf, first, last) => {
  expect(daysOf(edtf)).toEqual({ first, last });
});

test('a whole year', () => {
  expect(daysOfYear(812)).toEqual({ first: '0812-01-01', last: '0812-12-31' });
});

describe('the days that a claim is known for', () => {
  test.each([
    ['since a year, up to the day it was said on', '2015/..', '2016-06-29', '2015-01-01', '2016-06-29'],
    ['since a day, said in a year', '2015-05-03/..', '2017', '2015-05-03', '2017-12-31'],
    ['from a time still to come', '2030/..', '2016-06-29', '2030-01-01', '2030-12-31'],
    ['since a year, said on no known day', '2015/..', null, '2015-01-01', '2015-12-31'],
    ['until a year', '../2011', '2016-06-29', '2011-01-01', '2011-12-31'],
    ['a closed period', '2010/2012', '2016-06-29', '2010-01-01', '2012-12-31'],
    ['nothing', null, '2016-06-29', null, null],
  ])('%s', (_name, value, said, first, last) => {
    expect(daysKnown(value, daysOf(said))).toEqual({ first, last });
  });
});
