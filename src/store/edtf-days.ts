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
