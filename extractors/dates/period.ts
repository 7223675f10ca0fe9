import type { DateValue } from '../../src/core/value.ts';
import { addDays, addMonths, type Day, daysIn, type Moment, weekdayOf } from './calendar.ts';
import { isWhole, type Point, type Range, type Reading } from './reading.ts';

/** A stretch of the calendar: its EDTF, its first and last moment, and how fine it is. */
export interface Period {
  readonly edtf: string;
  readonly from: Moment;
  readonly to: Moment;
  readonly precision: DateValue['precision'];
}

const pad = (n: number, width: number): string => String(Math.abs(n)).padStart(width, '0');
const writeYear = (year: number): string => (year < 0 ? '-' : '') + pad(year, 4);

/** A moment in EDTF, as fine as it is: `2016`, `2016-06`, `2016-06-29`. */
export function write({ year, month, day }: Moment): string {
  if (month === undefined) return writeYear(year);
  return `${writeYear(year)}-${pad(month, 2)}${day === undefined ? '' : `-${pad(day, 2)}`}`;
}

/** Reads an EDTF date or interval back to its first and last moment; null where it has no year or is open on both sides. */
export function readEdtf(edtf: string | null | undefined): { from: Moment; to: Moment } | null {
  if (!edtf) return null;
  const ends = edtf.split('/').filter((end) => end !== '..' && end !== '');
  const moments = ends.map((end) => /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?[~?%]?$/.exec(end));
  const read = (m: RegExpExecArray): Moment => ({
    year: Number(m[1]),
    ...(m[2] ? { month: Number(m[2]) } : {}),
    ...(m[3] ? { day: Number(m[3]) } : {}),
  });
  const [first, last] = [moments[0], moments.at(-1)];
  return first && last ? { from: read(first), to: read(last) } : null;
}

/** The period of a point that is whole (see `isWhole`); null for another, and for a day that the calendar does not have. */
export function periodOf(point: Point): Period | null {
  if (!isWhole(point)) return null;
  const mark = point.approximate ? '~' : '';
  const century = point.century as number | undefined;
  const decade = point.decade as number | undefined;
  if (century !== undefined) return longPeriod(century, 100, 'century');
  if (decade !== undefined) return longPeriod(decade, 10, 'decade');
  const year = point.year as number;
  if (point.nth !== undefined) return nthWeekday(year, point.month as number, point.weekday!, point.nth);
  const months = monthsOf(point);
  if (months) {
    const from = { year, month: months.first };
    const to = addMonths(from, months.count - 1);
    return { edtf: `${write(from)}${mark}/${write(to)}${mark}`, from, to, precision: months.precision };
  }
  const month = point.month as number | undefined;
  const day = point.day as number | undefined;
  const precision = month === undefined ? 'year' : day === undefined ? 'month' : 'day';
  if (month !== undefined && (month < 1 || month > 12)) return null;
  if (day !== undefined && (day < 1 || day > daysIn(month!, year))) return null;
  if (point.days !== undefined) return weekAt({ year, month: month!, day: day! }, point.days);
  const at: Moment = { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
  return { edtf: write(at) + mark, from: at, to: at, precision };
}

/** The second Tuesday (`nth` 2) or the last Sunday (-1) of a month; null where the month has not so many. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): Period | null {
  const first = 1 + ((weekday - weekdayOf({ year, month, day: 1 }) + 7) % 7);
  const length = daysIn(month, year);
  const day = nth < 0 ? first + 7 * Math.floor((length - first) / 7) : first + 7 * (nth - 1);
  if (day > length) return null;
  const at = { year, month, day };
  return { edtf: write(at), from: at, to: at, precision: 'day' };
}

/** Decades and centuries of our era, which EDTF writes with an `X` for each digit left open. */
function longPeriod(number: number, years: 10 | 100, precision: 'decade' | 'century'): Period {
  const edtf = years === 10 ? `${pad(number, 3)}X` : `${pad(number, 2)}XX`;
  return { edtf, from: { year: number * years }, to: { year: number * years + years - 1 }, precision };
}

function monthsOf(point: Point): { first: number; count: number; precision: DateValue['precision'] } | null {
  const { season, half, quarter, months } = point;
  if (season !== undefined) return { first: season, count: 3, precision: 'season' };
  if (half !== undefined) return { first: half * 6 - 5, count: 6, precision: 'half' };
  if (quarter !== undefined) return { first: (quarter as number) * 3 - 2, count: 3, precision: 'quarter' };
  if (months) return { first: months[0], count: months[1] - months[0] + 1, precision: 'range' };
  return null;
}

/** The days from one to another, both included, as a period. */
export const daysFrom = (first: Day, count: number): Period => {
  const to = addDays(first, count - 1);
  return { edtf: `${write(first)}/${write(to)}`, from: first, to, precision: 'range' };
};

/** The Monday to Sunday around a day, or the seven days that begin or end with it. */
function weekAt(day: Day, days: 'around' | 'ahead' | 'back'): Period {
  if (days === 'ahead') return daysFrom(day, 7);
  return daysFrom(addDays(day, days === 'back' ? -6 : 1 - weekdayOf(day)), 7);
}

/** From the start of one period to the end of another. */
export function join(a: Period, b: Period): Period {
  return { edtf: `${startOf(a.edtf)}/${endOf(b.edtf)}`, from: a.from, to: b.to, precision: 'range' };
}

const startOf = (edtf: string): string => edtf.split('/')[0]!;
const endOf = (edtf: string): string => edtf.split('/').at(-1)!;

/** The period of a range whose ends are whole, or null. */
export function rangeOf(range: Range): Period | null {
  const from = periodOf(range.from);
  const to = periodOf(range.to);
  return from && to ? join(from, to) : null;
}

/** The period of a whole reading, opened on the side that the words before it say. */
export function wholePeriod(reading: Reading): Period | null {
  const period = reading.kind === 'point' ? periodOf(reading) : rangeOf(reading);
  return period && reading.open ? opened(period, reading.open) : period;
}

/** Makes a period the one end of an open range: `2011/..` from its start, `../2011` until its end. */
export const opened = (period: Period, open: 'from' | 'until'): Period => ({
  ...period,
  edtf: open === 'from' ? `${startOf(period.edtf)}/..` : `../${endOf(period.edtf)}`,
});
