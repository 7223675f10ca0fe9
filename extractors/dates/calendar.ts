/** A day of the proleptic Gregorian calendar. Years are astronomical: 0 is 1 BC, -263 is 264 BC. Months count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A point in time as far as it is known: the anchor that a later expression is counted from. */
export interface Moment {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The number of days of a month; February has 29 where the year is not known. 0 for a month that does not exist. */
export const daysIn = (month: number, year?: number): number =>
  month === 2 && (year === undefined || isLeap(year)) ? 29 : (lengths[month - 1] ?? 0);

/** True where the calendar has this day. */
export const exists = (month: number, day: number, year?: number): boolean => day >= 1 && day <= daysIn(month, year);

/** Days since 1 January 1970, negative before. */
export function toNumber({ year, month, day }: Day): number {
  const date = new Date(0);
  // Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / 86400000);
}

/** The day of a number of days since 1 January 1970. */
export function toDay(number: number): Day {
  const date = new Date(number * 86400000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export const addDays = (day: Day, by: number): Day => toDay(toNumber(day) + by);

/** Monday is 1, Sunday is 7. */
export const weekdayOf = (day: Day): number => ((((toNumber(day) + 3) % 7) + 7) % 7) + 1;

/** Moves a month, carrying into the year. */
export function addMonths(
  { year, month }: { year: number; month: number },
  by: number,
): { year: number; month: number } {
  const total = year * 12 + month - 1 + by;
  return { year: Math.floor(total / 12), month: (((total % 12) + 12) % 12) + 1 };
}

/** The same order as in time; what is not known counts as the beginning. */
export const before = (a: Moment, b: Moment): boolean =>
  a.year !== b.year
    ? a.year < b.year
    : (a.month ?? 1) !== (b.month ?? 1)
      ? (a.month ?? 1) < (b.month ?? 1)
      : (a.day ?? 1) < (b.day ?? 1);

/** A moment that is known to the day. */
export const isDay = (moment: Moment): moment is Day => moment.month !== undefined && moment.day !== undefined;
