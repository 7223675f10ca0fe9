import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, daysIn, exists, toDay, toNumber, weekdayOf } from './calendar.ts';

test('days are numbered from 1970, in every century and before our era', () => {
  expect(toNumber({ year: 1970, month: 1, day: 1 })).toBe(0);
  expect(toDay(-719528)).toEqual({ year: 0, month: 1, day: 1 });
  expect(addDays({ year: 99, month: 12, day: 31 }, 1)).toEqual({ year: 100, month: 1, day: 1 });
  fc.assert(fc.property(fc.integer({ min: -1000000, max: 1000000 }), (n) => toNumber(toDay(n)) === n));
});

test('leap years', () => {
  expect([1900, 2000, 2015, 2016].map((year) => daysIn(2, year))).toEqual([28, 29, 28, 29]);
  expect(exists(2, 29)).toBe(true);
  expect(exists(2, 30)).toBe(false);
  expect(exists(13, 1)).toBe(false);
});

test('weekdays begin with Monday', () => {
  expect(weekdayOf({ year: 2016, month: 6, day: 29 })).toBe(3);
  expect(weekdayOf({ year: 1945, month: 5, day: 6 })).toBe(7);
});

test('months carry into the year', () => {
  expect(addMonths({ year: 2016, month: 1 }, -1)).toEqual({ year: 2015, month: 12 });
  expect(addMonths({ year: 2016, month: 11 }, 14)).toEqual({ year: 2018, month: 1 });
});
