import edtf from 'edtf';

/** The first and last day that a date may mean, as ISO days; null where that end is open or not known. */
export interface Days {
  readonly first: string | null;
  readonly last: string | null;
}

const unknown: Days = { first: null, last: null };

/**
 * The days that an EDTF value covers. Nothing is known of a value without a year (`XXXX-12-10`), of one that is not EDTF,
 * and of null. Seasons are quarters of their year, as in the `edtf` library.
 */
export function daysOf(value: string | null | undefined): Days {
  if (!value || /^XXXX/.test(value)) return unknown;
  try {
    const { min, max } = edtf(value) as { min: number | null; max: number | null };
    return { first: dayOf(min), last: dayOf(max) };
  } catch {
    return unknown;
  }
}

/** True for a date, period or season in EDTF as documents are read: no time of day, no list of several dates. */
export function isEdtf(value: string): boolean {
  if (/[T{[]/.test(value)) return false;
  try {
    edtf(value);
    return true;
  } catch {
    return false;
  }
}

/**
 * The days that a claim is looked up by. What is said to be so `since 2015` is known up to the day it was said on, and no
 * further; where that day is not known, or lies before, and for `until 2011`, only the end that is named is known.
 * @param said the days of the document that says so
 */
export function daysKnown(value: string | null | undefined, said: Days): Days {
  const days = daysOf(value);
  if ((days.first === null) === (days.last === null)) return days;
  const [from, to] = value!.split('/');
  const { first, last } = daysOf(days.first === null ? to : from);
  return days.last === null && last !== null && said.last !== null && said.last > last
    ? { first, last: said.last }
    : { first, last };
}

/** The ISO day of a moment; null for one without end and for years that a calendar date cannot hold. */
function dayOf(time: number | null): string | null {
  if (time === null || !Number.isFinite(time)) return null;
  const day = new Date(time).toISOString().slice(0, 10);
  return /^\d{4}-/.test(day) && !day.startsWith('0000') ? day : null;
}

/** The days of a whole year. */
export const daysOfYear = (year: number): Days => {
  const digits = String(year).padStart(4, '0');
  return { first: `${digits}-01-01`, last: `${digits}-12-31` };
};
