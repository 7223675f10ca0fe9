/**
 * A part that is not said but counted from an anchor: `last year` is one year back from the document's date, `two years later`
 * two on from the date told before, `that year` the last one spoken of, were it only in `since 2011`; `the end of the year`
 * belongs to whichever is at hand.
 */
export interface Shift {
  readonly by: number;
  readonly from: 'document' | 'previous' | 'spoken' | 'nearest';
}

/**
 * What an expression says of one point or period of the calendar, before anything is inferred. A number is said, a Shift is
 * relative to an anchor, and what is missing is left open (`10 December` has no year). At most one of the finer parts below
 * the year stands: a month with or without a day, a season, a half, a quarter, a run of months.
 */
export interface Point {
  readonly kind: 'point';
  /** 19 for the 20th century, in hundreds of years. */
  readonly century?: number | Shift;
  /** 199 for the 1990s; two digits of it, 9 for `the '90s`, where `short`. */
  readonly decade?: number | Shift;
  /** Astronomical. Only its last two digits where `short`. */
  readonly year?: number | Shift;
  readonly short?: boolean;
  readonly month?: number | Shift;
  readonly day?: number | Shift;
  /** ISO: Monday is 1. Beside a day it is only kept to check it. */
  readonly weekday?: number;
  /** Which of its weekdays in the month it is: `the second Tuesday in February`; -1 for the last. */
  readonly nth?: number;
  readonly week?: Shift;
  readonly weekend?: boolean;
  /** The first month of the season. */
  readonly season?: number;
  readonly half?: number;
  readonly quarter?: number | Shift;
  /** First and last month of a run of months in the year: `the first ten months of 2016`. */
  readonly months?: readonly [number, number];
  /** Which one of its name: the `last` of `last November` looks back from the anchor, `this` takes the nearest. */
  readonly which?: Shift;
  /** Its rank among the parts of a year of which another was named before: `in the second` behind `in the first quarter`. */
  readonly part?: number;
  /** The part that was spoken of last, of another year: `the same month this year`. */
  readonly same?: 'day' | 'month' | 'quarter';
  /** Seven days: the week in which the day lies, that which begins or that which ends with it. */
  readonly days?: 'around' | 'ahead' | 'back';
  /** `about`, `half a century ago`: the value is only near. */
  readonly approximate?: boolean;
  /** `late`, `the end of`: the words narrow the period, the value does not. */
  readonly narrowed?: boolean;
  /** Of a date in digits: whether its numbers leave open which is the day. */
  readonly order?: 'day-first' | 'month-first' | 'either';
}

/** From one point to another, both included. */
export interface Range {
  readonly kind: 'range';
  readonly from: Point;
  readonly to: Point;
}

/** What a date expression says. `open` where words before it make it the one end of an open range (`since 2011`). */
export type Reading = (Point | Range) & { readonly open?: 'from' | 'until' };

export const isShift = (part: number | Shift | undefined): part is Shift => typeof part === 'object';

/** True where a part is said and needs no anchor. */
const said = (part: number | Shift | undefined): part is number => typeof part === 'number';

/** True where a point can be placed on the calendar without knowing anything else. */
export function isWhole(point: Point): boolean {
  if (point.which || point.week || point.short || point.part || point.same) return false;
  const { century, decade, year, month, day, quarter } = point;
  if ([century, decade, year, month, day, quarter].some(isShift)) return false;
  if (said(century) || said(decade)) return true;
  return said(year) && (day === undefined || said(month));
}

/** True where a reading has all it needs to be written in EDTF. */
export const isComplete = (reading: Reading): boolean =>
  reading.kind === 'point' ? isWhole(reading) : isWhole(reading.from) && isWhole(reading.to);
