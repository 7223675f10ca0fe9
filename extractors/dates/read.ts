import type { PatternMatch } from '../../src/core/pattern.ts';
import { before } from './calendar.ts';
import type { DecadeNumber } from './numbers.ts';
import { periodOf } from './period.ts';
import { isWhole, type Point, type Reading, type Shift } from './reading.ts';
import type { Name } from './words.ts';

export type Captures = PatternMatch['captures'];
type Reader = (captures: Captures) => Reading | null;
type Unit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

const value = <T>(captures: Captures, name: string): T | undefined => captures[name]?.value as T | undefined;

/** What each capture name says of a point. */
const meanings: Readonly<Record<string, (value: unknown) => Partial<Point>>> = {
  p: (v) => v as Point,
  q: (v) => v as Point,
  n: () => ({ narrowed: true }),
  about: () => ({ approximate: true }),
  c: (v) => ({ century: (v as number) - 1 }),
  x: (v) => ({ decade: (v as DecadeNumber).decade, ...((v as DecadeNumber).short ? { short: true } : {}) }),
  y: (v) => ({ year: v as number }),
  r: (v) => ({ year: v as Shift }),
  o: (v) => ({ year: v as number }),
  m: (v) => ({ month: (v as Name).number }),
  d: (v) => ({ day: v as number }),
  w: (v) => ({ weekday: (v as Name).number }),
  s: (v) => ({ season: v as number }),
  h: (v) => ({ half: v as number }),
  k: (v) => ({ quarter: v as number }),
  f: (v) => v as Partial<Point>,
  which: (v) => ({ which: v as Shift }),
};

/** Puts together what the captures say; `e`, an era before ours, turns the year to its astronomical number. */
function point(captures: Captures): Point {
  // `the first half of the year`: of whichever is at hand.
  let all: Point = captures.bare ? { kind: 'point', year: { by: 0, from: 'nearest' } } : { kind: 'point' };
  for (const [name, capture] of Object.entries(captures)) all = { ...all, ...meanings[name]?.(capture.value) };
  return captures.e && typeof all.year === 'number' ? { ...all, year: 1 - all.year } : all;
}

/** From one point to another. What the second says of its year (or month) holds for the first; never backwards. */
function range(captures: Captures): Reading | null {
  const a = value<Point>(captures, 'a')!;
  const b = value<Point>(captures, 'b')!;
  const from = a.year === undefined && a.decade === undefined && b.year !== undefined ? { ...a, year: b.year } : a;
  const to = b.year === undefined && b.decade === undefined && a.year !== undefined ? { ...b, year: a.year } : b;
  const lent = from !== a ? 'from' : to !== b ? 'to' : null;
  return ordered(from, to, lent);
}

/** A range in the right order. A lent year gives way by one where that is needed, all else must be in order as it stands. */
function ordered(from: Point, to: Point, lent: 'from' | 'to' | null = null): Reading | null {
  if (!isWhole(from) || !isWhole(to)) {
    // Open ends that are the same (`March-March`) are no range; others may run over the turn of the year.
    return from.month === to.month && from.day === to.day && from.year === to.year ? null : { kind: 'range', from, to };
  }
  const [first, last] = [periodOf(from), periodOf(to)];
  if (first && last && before(first.from, last.to)) return { kind: 'range', from, to };
  if (lent === 'from') return ordered({ ...from, year: (from.year as number) - 1 }, to);
  return lent === 'to' ? ordered(from, { ...to, year: (to.year as number) + 1 }) : null;
}

/** Two days of one month: `15 to 23 May`. `p` is the second with all that is known; `d1` the number of the first. */
function days(captures: Captures): Reading | null {
  const to = point(captures);
  const first = value<number>(captures, 'd1')!;
  const from: Point = { ...to, day: first };
  const last = to.day as number;
  const between = value<number>(captures, 'd2');
  const next = between === undefined || between === first + 1 ? (between ?? first) + 1 : Number.NaN;
  // Days joined by “and” are a range only where none lies between them.
  if (captures.and ? last !== next : first >= last) return null;
  return { kind: 'range', from: { ...from, weekday: undefined }, to: { ...to, weekday: undefined } };
}

/** `2018-20`, `2012/13`, `2012/2013`: a second year of two digits has the century of the first. */
function years(captures: Captures): Reading | null {
  const first = value<number>(captures, 'y')!;
  const last = value<number>(captures, 'next')!;
  const year = last > 99 ? last : Math.floor(first / 100) * 100 + last;
  const next = first % 100 === 99 && last === 0 ? year + 100 : year;
  if (next <= first) return null;
  if (captures.slash && next !== first + 1) return null;
  return { kind: 'range', from: { kind: 'point', year: first }, to: { kind: 'point', year: next } };
}

/** A season that runs over the turn of the year: `winter 2015/16`. */
function winter(captures: Captures): Reading | null {
  const next = value<number>(captures, 'y')! + 1;
  const consecutive = [next, next % 100].includes(value<number>(captures, 'next')!);
  return consecutive ? point(captures) : null;
}

/** `2008/2009 fiscal year`: one that runs over the turn of the year, and so into the very next. */
function fiscalYears(captures: Captures): Reading | null {
  const first = value<number>(captures, 'y')!;
  const consecutive = [first + 1, (first + 1) % 100].includes(value<number>(captures, 'next')!);
  return consecutive ? years(captures) : null;
}

/** `week of 24 February`, `week beginning 11 February`, `week ending on 9 June`. */
const weekOfDay: Reader = (captures) => ({
  ...point(captures),
  days: captures.ahead ? 'ahead' : captures.back ? 'back' : 'around',
});

/** `the second` of the parts of a year; which they are, the date before it tells. */
function furtherPart(captures: Captures): Reading | null {
  const part = value<number>(captures, 'part')!;
  return part > 1 ? { kind: 'point', part, year: { by: 0, from: 'spoken' } } : null;
}

/** `same month this year`, `same month of 2015`, `same quarter a year earlier`. */
function sameUnit(captures: Captures): Reading | null {
  const same = value<Unit>(captures, 'u')!;
  if (same !== 'day' && same !== 'month' && same !== 'quarter') return null;
  const back: Shift = { by: -1, from: 'spoken' };
  return { ...point(captures), ...(captures.back ? { year: back } : {}), same };
}

/** `last week, on Monday`, `Friday next week`. */
const weekdayOfWeek: Reader = (captures) => ({
  kind: 'point',
  week: value<Shift>(captures, 'week')!,
  weekday: value<Name>(captures, 'w')!.number,
});

/** A decade; with two digits only behind an apostrophe (`the '90s`), as a person's forties are another thing. */
const decade: Reader = (captures) =>
  value<DecadeNumber>(captures, 'x')!.short && !captures.mark ? null : point(captures);

/** The century before our era counts down: the 9th is 900 BC to 801 BC. */
function oldCentury(captures: Captures): Reading {
  const n = value<number>(captures, 'c')!;
  const at = (year: number): Point => ({ kind: 'point', year });
  return { kind: 'range', from: at(1 - n * 100), to: at(-(n - 1) * 100) };
}

/** A day that stands in a list before the one that bears the month: `3` in `3, 5 and 9 May`. */
function listed(captures: Captures): Reading | null {
  const last = value<Point>(captures, 'p')!;
  const day = value<number>(captures, 'd')!;
  return { ...last, day, weekday: undefined };
}

/** Days in a row that stand in a list before the one that bears the month: `5-7` in `5-7 and 12 March`. */
function listedDays(captures: Captures): Reading | null {
  const last = { ...value<Point>(captures, 'p')!, weekday: undefined };
  const [from, to] = [value<number>(captures, 'd1')!, value<number>(captures, 'd2')!];
  if (from >= to || to >= (last.day as number)) return null;
  return { kind: 'range', from: { ...last, day: from }, to: { ...last, day: to } };
}

/** `the first ten months of 2016`, `the last six months of 2015`. */
function months(captures: Captures): Reading | null {
  const count = value<number>(captures, 'count')!;
  if (count > 12) return null;
  return { ...point(captures), months: captures.last ? [13 - count, 12] : [1, count] };
}

const parts: Readonly<Record<Unit, (shift: Shift) => Partial<Point>>> = {
  day: (day) => ({ day }),
  week: (week) => ({ week }),
  weekend: (week) => ({ week, weekend: true }),
  month: (month) => ({ month }),
  quarter: (quarter) => ({ quarter }),
  year: (year) => ({ year }),
  decade: (decade) => ({ decade }),
  century: (century) => ({ century }),
};

/** `last week`, `the same month`, `the end of the year`: a unit moved from its anchor. `by` overrides the word's own. */
function shifted(captures: Captures): Reading {
  const unit = value<Unit>(captures, 'u')!;
  const shift = value<Shift>(captures, 'by') ?? { by: 0, from: 'nearest' };
  return { ...point(captures), ...parts[unit](shift) };
}

/** `the next day`: with an article it counts from what was told, not from now. */
const told = (captures: Captures): Reading =>
  shifted({ ...captures, by: { ...captures.u!, value: { by: 1, from: 'previous' } satisfies Shift } });

/** `the 28th of that month`. */
const ofMonth: Reader = (captures) => ({
  kind: 'point',
  day: value<number>(captures, 'd')!,
  month: value<Shift>(captures, 'by')!,
});

/** `the second Tuesday in February`, `the last Sunday of October 2019`. */
function ranked(captures: Captures): Reading | null {
  const nth = captures.final ? -1 : value<number>(captures, 'nth')!;
  return nth <= 5 ? { ...point(captures), nth } : null;
}

/** A half or quarter that there is. */
const half: Reader = (captures) => (value<number>(captures, 'h')! <= 2 ? point(captures) : null);
const quarter: Reader = (captures) => (value<number>(captures, 'k')! <= 4 ? point(captures) : null);

/** `264-241 BC`: the years count down. */
function oldRange(captures: Captures): Reading | null {
  const first = value<number>(captures, 'o1')!;
  const last = value<number>(captures, 'o')!;
  if (first <= last) return null;
  return { kind: 'range', from: { kind: 'point', year: 1 - first }, to: { kind: 'point', year: 1 - last } };
}

/** `the day before`, `the year after`. */
const beside: Reader = (captures) => ({
  kind: 'point',
  ...parts[value<Unit>(captures, 'u')!]({ by: captures.sign ? -1 : 1, from: 'previous' }),
});

/** `that evening`, `the following morning`: the day of it, beside the one told before; `last evening` beside the document's. */
function partOfDay(captures: Captures): Reading {
  const { by, from } = value<Shift>(captures, 'by')!;
  return { kind: 'point', day: { by, from: from === 'spoken' || by > 0 ? 'previous' : 'document' } };
}

/** `two years ago`, `half a century ago`: long or rounded spans only come near. */
function ago(captures: Captures): Reading | null {
  return moved(captures, -1, 'document');
}

/** `two years earlier`, `a week before`. */
const earlier: Reader = (captures) => moved(captures, -1, 'previous');
/** `three days later`. */
const later: Reader = (captures) => moved(captures, 1, 'previous');

function moved(captures: Captures, sign: -1 | 1, from: Shift['from']): Reading | null {
  const unit = value<Unit>(captures, 'u')!;
  const count = captures.half ? 0.5 : (value<number>(captures, 'count') ?? 1);
  const rough = captures.rough !== undefined || unit === 'decade' || unit === 'century';
  const base: Point = { kind: 'point', ...(rough ? { approximate: true } : {}) };
  if (unit === 'decade' || unit === 'century') {
    return { ...base, year: { by: sign * count * (unit === 'decade' ? 10 : 100), from } };
  }
  if (captures.half) return unit === 'year' ? { ...base, month: { by: sign * 6, from } } : null;
  if (unit === 'quarter' || unit === 'weekend') return null;
  return { ...base, ...parts[unit]({ by: sign * count, from }) };
}

/** `today`, `yesterday`, `the day before yesterday`. */
function deictic(captures: Captures): Reading {
  const by = value<number>(captures, 'by') ?? 0;
  const further = captures.further ? Math.sign(by) : captures.night ? -1 : 0;
  return { kind: 'point', day: { by: by + further, from: 'document' } };
}

/** `2012 to the present`. */
function toPresent(captures: Captures): Reading | null {
  return { ...value<Point>(captures, 'a')!, open: 'from' };
}

/** A piece that only has to be there. */
const yes = (): Reading => ({ kind: 'point' });

/** The functions that rule files may name under `read`. */
export const readers = {
  point,
  range,
  days,
  years,
  winter,
  fiscalYears,
  weekOfDay,
  furtherPart,
  sameUnit,
  weekdayOfWeek,
  oldCentury,
  decade,
  listed,
  listedDays,
  months,
  shifted,
  told,
  ago,
  earlier,
  later,
  ofMonth,
  ranked,
  half,
  quarter,
  oldRange,
  beside,
  partOfDay,
  deictic,
  toPresent,
  yes,
} as const satisfies Readonly<Record<string, Reader>>;

export type ReaderName = keyof typeof readers;
