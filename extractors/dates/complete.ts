import type { DateValue } from '../../src/core/value.ts';
import { addDays, addMonths, type Day, isDay, type Moment, weekdayOf } from './calendar.ts';
import { daysFrom, type Period, periodOf } from './period.ts';
import { isShift, type Point, type Shift } from './reading.ts';

export type Anchor = 'document' | 'previous';
type Unit = 'year' | 'month' | 'day';
type Inferred = DateValue['inferred'][number];

/** Where a point's missing parts can be taken from. */
export interface Anchors {
  /** The moment to count from, known at least to the unit; null where there is none. `by` is how far it is counted on. */
  base(from: Shift['from'], unit: Unit, by?: number): { readonly moment: Moment; readonly anchor: Anchor } | null;
  /** The year of a month or season that stands without one, and what it was taken from. */
  yearOf(point: Point): { readonly year: number; readonly anchor: Anchor } | null;
  /** True where a weekday that stands alone lies ahead of its anchor. */
  readonly ahead: () => boolean;
}

/** A point placed on the calendar, with what had to be inferred for it. */
export interface Completed {
  readonly period: Period;
  readonly inferred: readonly Inferred[];
  readonly anchor: Anchor | null;
}

/** Places a point on the calendar, with the help of its anchors where it is not whole; null where they do not suffice. */
export function completePoint(point: Point, anchors: Anchors): Completed | null {
  const whole = periodOf(point);
  if (whole) return { period: whole, inferred: [], anchor: null };
  if (point.same) return sameIn(point, point.same, anchors);
  if (point.which) return named(point, point.which, anchors);
  if (point.week) return week(point, point.week, anchors);
  if (isShift(point.day)) return shiftedDay(point.day, anchors, point.approximate);
  if (isShift(point.century) || isShift(point.decade)) return long(point, anchors);
  if (isShift(point.quarter)) return shiftedQuarter(point, point.quarter, anchors);
  if (isShift(point.month)) return shiftedMonth(point, point.month, anchors);
  if (isShift(point.year)) return shiftedYear(point, point.year, anchors);
  if (point.month !== undefined || point.season !== undefined) return yearless(point, anchors);
  if (point.weekday !== undefined && point.day === undefined) return weekday(point.weekday, anchors);
  if (typeof point.day === 'number') return dayOnly(point, point.day, anchors);
  return point.decade === undefined ? null : shortDecade(point, anchors);
}

const done = (period: Period | null, inferred: readonly Inferred[], anchor: Anchor): Completed | null =>
  period && { period, inferred, anchor };
const single = (point: Omit<Point, 'kind'>): Period | null => periodOf({ kind: 'point', ...point });

/** `10 December`, `in October`, `winter`. */
function yearless(point: Point, anchors: Anchors): Completed | null {
  const found = anchors.yearOf(point);
  return found && done(periodOf({ ...point, year: found.year }), ['year'], found.anchor);
}

/** `last year`, `October of that year`. */
function shiftedYear(point: Point, { by, from }: Shift, anchors: Anchors): Completed | null {
  const base = anchors.base(from, 'year', by);
  return base && done(periodOf({ ...point, year: base.moment.year + by }), ['year'], base.anchor);
}

/** `last month`, `fifteen months later`, `the 28th of that month`. */
function shiftedMonth(point: Point, { by, from }: Shift, anchors: Anchors): Completed | null {
  const base = anchors.base(from, 'month', by);
  if (base?.moment.month === undefined) return null;
  const { year, month } = base.moment;
  return done(periodOf({ ...point, ...addMonths({ year, month }, by) }), ['year', 'month'], base.anchor);
}

function shiftedQuarter(point: Point, { by, from }: Shift, anchors: Anchors): Completed | null {
  const base = anchors.base(from, 'month');
  if (base?.moment.month === undefined) return null;
  const quarter = base.moment.year * 4 + Math.floor((base.moment.month - 1) / 3) + by;
  const at = { year: Math.floor(quarter / 4), quarter: (((quarter % 4) + 4) % 4) + 1 };
  return done(periodOf({ ...point, ...at }), ['year', 'month'], base.anchor);
}

/**
 * `the same month this year`: the month spoken of last, in the year that is said. Null where that is the very month spoken
 * of, which `the same` is not held against itself for.
 */
function sameIn(point: Point, same: 'day' | 'month' | 'quarter', anchors: Anchors): Completed | null {
  const base = anchors.base('spoken', same === 'day' ? 'day' : 'month');
  if (base?.moment.month === undefined) return null;
  const year = isShift(point.year) ? yearFrom(point.year, anchors) : (point.year ?? null);
  if (year === null || year === base.moment.year) return null;
  const { month, day } = base.moment;
  const at = same === 'quarter' ? { quarter: Math.ceil(month / 3) } : { month, ...(same === 'day' ? { day } : {}) };
  return done(
    single({ year, ...(at as Partial<Point>) }),
    ['month', ...(same === 'day' ? ['day' as const] : [])],
    base.anchor,
  );
}

function yearFrom({ by, from }: Shift, anchors: Anchors): number | null {
  const base = anchors.base(from, 'year', by);
  return base && base.moment.year + by;
}

/** `yesterday`, `two days later`, `the same day`. */
function shiftedDay({ by, from }: Shift, anchors: Anchors, approximate?: boolean): Completed | null {
  const base = anchors.base(from, 'day', by);
  if (!base || !isDay(base.moment)) return null;
  return done(single({ ...addDays(base.moment, by), ...(approximate ? { approximate } : {}) }), all, base.anchor);
}
const all: readonly Inferred[] = ['year', 'month', 'day'];

/** `last week` is the Monday to Sunday before; a weekend its last two days, `Friday last week` one of them. */
function week(point: Point, { by, from }: Shift, anchors: Anchors): Completed | null {
  const base = anchors.base(from, 'day', by);
  if (!base || !isDay(base.moment)) return null;
  const monday = addDays(base.moment, by * 7 + 1 - weekdayOf(base.moment));
  if (point.weekday !== undefined) return done(single(addDays(monday, point.weekday - 1)), all, base.anchor);
  return done(point.weekend ? daysFrom(addDays(monday, 5), 2) : daysFrom(monday, 7), all, base.anchor);
}

/** `this decade`, `the last century`. */
function long(point: Point, anchors: Anchors): Completed | null {
  const shift = (isShift(point.century) ? point.century : point.decade) as Shift;
  // What is to come by the end of the century comes in the writer's own, whichever was told of before.
  const ahead = isShift(point.century) && shift.from === 'nearest' && anchors.ahead();
  const base = (ahead ? anchors.base('document', 'year') : null) ?? anchors.base(shift.from, 'year');
  if (!base) return null;
  const { year } = base.moment;
  const part = isShift(point.century)
    ? { century: Math.floor(year / 100) + shift.by }
    : { decade: Math.floor(year / 10) + shift.by };
  return done(periodOf({ ...point, ...part }), isShift(point.century) ? ['century'] : ['century', 'year'], base.anchor);
}

/** `the '90s`: the last ones that the document can look back on. */
function shortDecade(point: Point, anchors: Anchors): Completed | null {
  const base = anchors.base('document', 'year');
  if (!base) return null;
  const now = Math.floor(base.moment.year / 10);
  const decade = now - ((((now - (point.decade as number)) % 10) + 10) % 10);
  return done(periodOf({ ...point, decade, short: false }), ['century'], base.anchor);
}

/** `the 20th` after a date of a month. */
function dayOnly(point: Point, day: number, anchors: Anchors): Completed | null {
  const base = anchors.base('previous', 'month');
  if (base?.moment.month === undefined) return null;
  return done(
    periodOf({ ...point, year: base.moment.year, month: base.moment.month, day }),
    ['year', 'month'],
    base.anchor,
  );
}

/** `Saturday`: the last one, the anchor's own day included; or the next one, where the sentence looks ahead. */
function weekday(number: number, anchors: Anchors): Completed | null {
  const base = anchors.base('document', 'day');
  if (!base || !isDay(base.moment)) return null;
  return done(single(nearWeekday(base.moment, number, anchors.ahead() ? 1 : -1, true)), all, base.anchor);
}

/** The nearest such weekday before (-1) or after (1) a day; the day itself only where `own`. */
function nearWeekday(day: Day, number: number, direction: -1 | 1, own: boolean): Day {
  const gap = ((((number - weekdayOf(day)) * direction) % 7) + 7) % 7;
  return addDays(day, direction * (gap === 0 && !own ? 7 : gap));
}

/** `last November`, `next Friday`, `this spring`. */
function named(point: Point, { by, from }: Shift, anchors: Anchors): Completed | null {
  const { which: _which, ...rest } = point;
  if (point.weekday !== undefined) {
    const base = anchors.base(from, 'day');
    if (!base || !isDay(base.moment)) return null;
    const monday = addDays(base.moment, 1 - weekdayOf(base.moment));
    const day =
      by === 0 ? addDays(monday, point.weekday - 1) : nearWeekday(base.moment, point.weekday, by < 0 ? -1 : 1, false);
    return done(single(day), all, base.anchor);
  }
  const base = anchors.base(from, by === 0 ? 'year' : 'month');
  if (!base) return null;
  const { year, month = 1 } = base.moment;
  const first = (point.month ?? point.season) as number;
  // A season counts as last once it has ended, a month once the next has begun.
  const length = point.season === undefined ? 1 : 3;
  const passed = first + length - 1 < month;
  const at = by === 0 ? year : by < 0 ? (passed ? year : year - 1) : first > month ? year : year + 1;
  return done(periodOf({ ...rest, year: at }), ['year'], base.anchor);
}
