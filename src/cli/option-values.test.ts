import { describe, expect, test } from '@jest/globals';
import { BadOption, day, moment, number, shownOf } from './option-values.ts';

describe('numbers', () => {
  test.each([
    ['180000', 180_000],
    ['180,000', 180_000],
    ['-1.5', -1.5],
  ])('%s is %d', (word, value) => {
    expect(number()(word)).toBe(value);
  });
  test.each([[''], ['many'], ['1,5'], ['1e999']])('%j is none', (word) => {
    expect(() => number({ max: 1e12 })(word)).toThrow(BadOption);
  });
  test('bounds are part of the message', () => {
    expect(() => number({ min: 0, max: 1 })('2')).toThrow('It must be a number from 0 to 1.');
    expect(() => number({ min: 1, whole: true })('1.5')).toThrow('It must be a whole number from 1 on.');
  });
});

describe('days', () => {
  test.each([
    ['2016', '2016-01-01', '2016-12-31'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2016-06-29', '2016-06-29', '2016-06-29'],
  ])('%s runs from %s to %s', (word, first, last) => {
    expect([day('first')(word), day('last')(word)]).toEqual([first, last]);
  });
  test.each([['2015-02-29'], ['2015-13'], ['0000'], ['29.06.2016'], ['tomorrow']])('%s is none', (word) => {
    expect(() => day('first')(word)).toThrow(BadOption);
  });
});

describe('moments', () => {
  const now = Date.UTC(2025, 5, 30, 12);
  test.each([
    ['90m', '2025-06-30T10:30:00.000Z'],
    ['12h', '2025-06-30T00:00:00.000Z'],
    ['7d', '2025-06-23T12:00:00.000Z'],
    ['2025-06-29T12:00:00Z', '2025-06-29T12:00:00.000Z'],
  ])('%s is %s', (word, time) => {
    expect(moment(() => now)(word).toISOString()).toBe(time);
  });
  test('a day begins at midnight where the person is', () => {
    expect(moment()('2025-06-29')).toEqual(new Date(2025, 5, 29));
  });
  test.each([
    ['soon'],
    ['2025'],
    ['7y'],
    ['2025-06-99'],
    ['2025-02-31'],
    ['999999999999999d'],
    ['2025-06-29T12:00:60Z'],
  ])('%s is none', (word) => {
    expect(() => moment()(word)).toThrow(BadOption);
  });
});

test('how many of how many', () => {
  expect(shownOf(0, 0, 'claim')).toBe('No claims found.');
  expect(shownOf(3, 3, 'entity', 'entities')).toBe('3 entities');
  expect(shownOf(50, 1200, 'document')).toBe('50 of 1,200 documents; more with --limit or --offset');
});
