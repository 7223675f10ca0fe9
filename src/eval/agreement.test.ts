import { describe, expect, test } from '@jest/globals';
import { daysOf, sameDate, sameNumber, wordF1 } from './agreement.ts';

describe('dates', () => {
  test.each([
    ['2016-06-29', [20160629, 20160629]],
    ['2016-02', [20160201, 20160229]],
    ['2016', [20160101, 20161231]],
    ['199X', [19900101, 19991231]],
    ['19XX', [19000101, 19991231]],
    ['2010~', [20100101, 20101231]],
    ['2018-05-15/2018-05-23', [20180515, 20180523]],
    ['1992/..', [19920101, 99999999]],
    ['../2011', [0, 20111231]],
  ])('%s covers these days', (edtf, days) => {
    expect(daysOf(edtf)).toEqual(days);
  });

  test.each([['2016-21'], ['XXXX-12-10'], [''], [null], [2016]])('%p covers no days that are known', (value) => {
    expect(daysOf(value)).toBeNull();
  });

  test('an open range is also right as its written end alone, but not the other way round', () => {
    expect(sameDate('2011/..', '2011')).toBe(true);
    expect(sameDate('../2011', '2011')).toBe(true);
    expect(sameDate('2011', '2011/..')).toBe(false);
    expect(sameDate('2011/2012', '2011')).toBe(false);
  });
});

test('phrases agree by the words that carry sense, whatever their number', () => {
  expect(wordF1('violations of migration law', 'the violation of migration laws')).toBe(1);
  expect(wordF1('criminal cases', 'administrative cases')).toBe(0.5);
  expect(wordF1('parties', 'party')).toBe(1);
  expect(wordF1('', null)).toBe(1);
  expect(wordF1('persons', null)).toBe(0);
});

test('numbers agree to one part in a million, and nothing agrees with nothing alone', () => {
  expect(sameNumber(31_000, 31_000.01)).toBe(true);
  expect(sameNumber(31_000, 31_001)).toBe(false);
  expect(sameNumber(null, undefined)).toBe(true);
  expect(sameNumber(null, 0)).toBe(false);
});
