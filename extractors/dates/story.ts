import { type Day, exists as isDayOf, type Moment, toNumber, weekdayOf } from './calendar.ts';
import type { Anchor } from './complete.ts';
import type { Period } from './period.ts';
import { isShift, isWhole, type Point, type Reading } from './reading.ts';

/** Whether a sentence looks back or ahead; null where it does not say. */
export type Tense = 'past' | 'future' | null;

/** A date that was told. */
export interface Told {
  readonly moment: Moment;
  /** Where it ends in the text. */
  readonly at: number;
  /** It opens a sentence or a block, and so sets the time for what follows. */
  readonly leads: boolean;
  /** Whether it was told as past or as still to come. */
  readonly tense: Tense;
}

/**
 * What a reader keeps in mind while going through a text: when it was written, and the dates that were told, the last one
 * at the end.
 */
export interface Story {
  readonly document: Moment | null;
  readonly told: readonly Told[];
  /** The last date that was spoken of at all, were it `since 2011` or a glance back; it names a time, but sets none. */
  readonly spoken: Moment | null;
  /** The years of the days that were written out, by month and day (`9-11`). */
  readonly days: ReadonlyMap<string, number>;
  /** The last day written out that the text does not tell as still to come, where it lies behind the document's date. */
  readonly latest: Moment | null;
  /** The whole text tells of other times than its own. */
  readonly narrative: boolean;
}

/**
 * The last date told that is known at least to the unit, and not told as still to come where the tense now looks back, nor
 * the other way round. None where a coarser one told since lies elsewhere: after `On 3 May 2014 … in 2016`, `two days later`
 * is no day of 2014.
 */
export function lastTold(story: Story, unit: 'year' | 'month' | 'day', tense: Tense = null): Moment | null {
  let coarser: Moment | null = null;
  for (let i = story.told.length - 1; i >= 0; i--) {
    const { moment, tense: toldTense } = story.told[i]!;
    if (tense !== null && toldTense !== null && tense !== toldTense) continue;
    if (unit === 'year' || (moment.month !== undefined && (unit === 'month' || moment.day !== undefined)))
      return coarser === null || within(moment, coarser) ? moment : null;
    coarser ??= moment;
  }
  return null;
}

/** True where a moment lies in another that is known less finely. */
const within = (moment: Moment, { year, month }: Moment): boolean =>
  moment.year === year && (month === undefined || moment.month === month);

/** True for `two years earlier` and the like: a glance back, after which the story goes on where it was. */
const looksBack = (reading: Reading): boolean =>
  reading.kind === 'point' &&
  [reading.year, reading.month, reading.day, reading.which, reading.week].some((part) => isShift(part) && part.by < 0);

/** True where a date sets the time for what follows: not an open range, a glance back, or a span of many years. */
export const tells = (reading: Reading, { precision, to }: Period): boolean =>
  !reading.open &&
  !looksBack(reading) &&
  precision !== 'decade' &&
  precision !== 'century' &&
  (precision !== 'range' || to.month !== undefined);

/**
 * True where a date brings a year or a month into mind, of which `that year` may speak: not a mere `today` or `Friday`, nor
 * `the previous year`, which would be counted back from again.
 */
export function speaks(reading: Reading, { precision }: Period): boolean {
  if (precision === 'decade' || precision === 'century') return false;
  if (reading.kind === 'range') return true;
  const { year, month, day, season } = reading;
  const back = [year, month].some((part) => isShift(part) && part.from === 'spoken' && part.by < 0);
  return !back && !isShift(day) && (year ?? month ?? season) !== undefined;
}

/**
 * How many months or days with their year a text must have to be taken for a story, and the share of them near its own date
 * that it has at most; so many years of any kind do where none of them is near.
 */
const narrated = { least: 10, near: 0.35 };

/** True where a text tells of other times than its own, as a history does. */
export function isNarrative(readings: readonly Reading[], document: Moment | null): boolean {
  const whole = readings.filter(
    (reading): reading is Point & { year: number } =>
      reading.kind === 'point' && isWhole(reading) && reading.year !== undefined,
  );
  const near = (points: readonly { year: number }[]): number =>
    document ? points.filter(({ year }) => Math.abs(year - document.year) <= 1).length : 0;
  const fine = whole.filter(({ month }) => month !== undefined);
  if (fine.length >= narrated.least) return near(fine) <= fine.length * narrated.near;
  return document !== null && whole.length >= narrated.least && near(whole) === 0;
}

/** How many characters a bare `the end of the year` reaches back to a date, where the text is about its own time. */
const reach = 300;

/** What `the end of the year` counts from: in a story the date last told, elsewhere that only where it stands close by. */
export function nearestTold(story: Story, unit: 'year' | 'month' | 'day', tense: Tense, at: number): Moment | null {
  if (story.narrative) return lastTold(story, unit);
  const last = story.told.at(-1);
  return last && at - last.at < reach ? lastTold(story, unit, tense) : null;
}

/**
 * How far a reading is from what is in mind, in days. A story moves on: a step back costs more than one ahead, an older
 * date more than the last one, one further up in the text more than one close by. Set by hand, so that the years of WikiWars
 * (Mazur and Dale 2010) and of dated statements come out right.
 */
const costs = {
  /** A step back in the story, at once. */
  turn: 30,
  /** On to a later day of the same year in one list. */
  listed: 20,
  /** Each date told since. */
  older: 25,
  /** Each character since, in a text about its own time and in one about others. */
  further: 0.08,
  furtherTold: 0.02,
  /** The year alone is known; it leads a sentence, or stands in the middle of one. */
  leadingYear: 60,
  passingYear: 120,
  /** The same day was written out with its year further up. */
  same: 40,
  /** From the document's own date. */
  document: 60,
  /** Past the document's date, where nothing says that it is still to come. */
  leap: 60,
  /** The side of the document's date that the tense speaks against, or that nothing speaks for. */
  against: 4,
  /** What is to come and would be past. */
  gone: 12,
  ahead: 1.5,
} as const;

/** What costs more than this is not inferred where neither a story nor the document's date backs it. */
const most = 150;

/** How many of the last dates are kept in mind. */
const memory = 3;

/** What the words around a date tell of its year. */
export interface Said {
  readonly tense: Tense;
  /** The month and day by which it had all happened, where they tell that it had. */
  readonly over: Pick<Point, 'month' | 'season' | 'day'> | null;
  /** It is listed with the date told last, as `on 17 February 2015, and another on 18 December`. */
  readonly listed: boolean;
}

/** A year, and what it was taken from. */
type YearFound = { readonly year: number; readonly anchor: Anchor };

/**
 * The year of a month or season that stands without one, at a place in the text. Where the day is said with its weekday, a
 * year in which it falls on that; in none of those near it is taken for a mistake of the text.
 */
export function yearOf(point: Point, story: Story, said: Said, at: number): YearFound | null {
  const { month, day, weekday } = point;
  if (weekday === undefined || typeof month !== 'number' || typeof day !== 'number')
    return bestYear(point, story, said, at);
  const falls = (year: number): boolean => isDayOf(month, day, year) && weekdayOf({ year, month, day }) === weekday;
  return bestYear(point, story, said, at, falls) ?? bestYear(point, story, said, at);
}

/** The year that costs least, of those that pass. */
function bestYear(
  point: Point,
  story: Story,
  { tense, over, listed }: Said,
  at: number,
  passes: (year: number) => boolean = () => true,
): YearFound | null {
  const month = (point.month ?? point.season) as number;
  const day = typeof point.day === 'number' ? point.day : null;
  let best: { year: number; anchor: Anchor; cost: number } | undefined;
  const consider = (year: number, anchor: Anchor, cost: number): void => {
    if (passes(year) && (best === undefined || cost < best.cost)) best = { year, anchor, cost };
  };
  const limit = story.narrative || story.document ? Number.POSITIVE_INFINITY : most;
  const recent = story.told.slice(-memory).reverse();
  const toCome = (year: number): boolean => !story.narrative && over !== null && isToCome(over, point, year, story);
  for (const [k, told] of recent.entries()) {
    const gap = costs.older * k + (story.narrative ? costs.furtherTold : costs.further) * (at - told.at);
    for (const year of [told.moment.year, told.moment.year + 1, told.moment.year - 1]) {
      if (toCome(year)) continue;
      const goesOn = listed && k === 0 && year === told.moment.year && isBehind(told.moment, month, day);
      const bound = goesOn ? (story.latest ?? story.document) : story.document;
      if (!story.narrative && contradicts(tense, { year, month, ...(day === null ? {} : { day }) }, told, bound))
        continue;
      const unsaid = !story.narrative && tense !== 'future' && leapsAhead({ year, month }, told, bound);
      const far = goesOn ? costs.listed : step(told, year, month, day);
      consider(year, 'previous', gap + far + (unsaid ? costs.leap : 0));
    }
  }
  const same = day === null || story.narrative ? undefined : story.days.get(`${month}-${day}`);
  if (same !== undefined) consider(same, 'previous', costs.same);
  const { document } = story;
  if (document && !story.narrative) {
    for (const year of [document.year, document.year - 1, document.year + 1]) {
      if (!toCome(year)) consider(year, 'document', costs.document + distance(document, year, month, day, tense));
    }
  }
  return best && best.cost < limit ? { year: best.year, anchor: best.anchor } : null;
}

/** Months that a date told may lie past the document's own, which may be that of a first version. */
const slack = 1;

/**
 * True where the tense rules a month out, in a text about its own time: what has happened does not lie in or behind a time
 * that is told as still to come, nor behind the document's date; what is to come does not lie before a time told as past, nor
 * before both the time told and the document's date.
 */
function contradicts(tense: Tense, at: Moment, told: Told, document: Moment | null): boolean {
  if (tense === null) return false;
  // No Math.sign: a library that natural brings replaces it with one of which 0 is positive.
  const side = monthsBetween(told.moment, at);
  const past = document !== null && monthsBetween(document, at) < 0;
  if (tense === 'future') {
    // `It lasted from 24 to 30 October 2019 and will go on on 21 October`: not before what is past
    const before = side < 0 || (past && side === 0 && isNoLater(at, told.moment));
    return before && (told.tense === 'past' || past);
  }
  return (told.tense === 'future' && side >= 0) || (document !== null && monthsBetween(document, at) > slack);
}

/** True where a day is not behind another of its month. */
const isNoLater = ({ month, day }: Moment, told: Moment): boolean =>
  told.month === month && day !== undefined && told.day !== undefined && day <= told.day;

/** True where a month would lie past the document's date while the date told before it does not. */
const leapsAhead = (at: Moment, { moment }: Told, document: Moment | null): boolean =>
  document !== null && monthsBetween(document, at) > slack && monthsBetween(document, moment) <= slack;

/**
 * How many days behind the document's date a day may be told as past: the date may be that of a first version. More where
 * the text itself tells of later days, so that its date is not that of its end.
 */
const lateness = { dated: 21, told: 31 } as const;

/** True where a time that has passed would have ended behind the document's date in that year. */
function isToCome(over: Said['over'] & object, begin: Point, year: number, { document, latest }: Story): boolean {
  if (document?.month === undefined) return false;
  const month = (over.month ?? over.season) as number;
  const ends = month < ((begin.month ?? begin.season) as number) ? year + 1 : year;
  if (typeof over.day !== 'number' || document.day === undefined)
    return monthsBetween(document, { year: ends, month }) > (latest ? slack : 0);
  const days = dayNumber(ends, month, over.day) - dayNumber(document.year, document.month, document.day);
  return days > (latest ? lateness.told : lateness.dated);
}

/** True where a month and day come later in the year than a moment. */
const isBehind = (moment: Moment, month: number, day: number | null): boolean =>
  moment.month !== undefined && (month > moment.month || (month === moment.month && (day ?? 0) > (moment.day ?? 31)));

/** How many months the second moment lies behind the first; 0 in the same year where a month is not known. */
const monthsBetween = (a: Moment, b: Moment): number =>
  (b.year - a.year) * 12 + (a.month === undefined || b.month === undefined ? 0 : b.month - a.month);

/** The middle of a month where the day is not known. */
const dayNumber = (year: number, month: number, day: number | null | undefined): number =>
  toNumber({ year, month, day: day ?? 15 } satisfies Day);

function step(told: Told, year: number, month: number, day: number | null): number {
  const { moment } = told;
  if (moment.month === undefined) {
    const years = Math.abs(year - moment.year) * 365;
    return (told.leads ? costs.leadingYear : costs.passingYear) + years;
  }
  const fine = day !== null && moment.day !== undefined;
  const days =
    dayNumber(year, month, fine ? day : null) - dayNumber(moment.year, moment.month, fine ? moment.day : null);
  return days >= 0 ? days : costs.turn - days;
}

function distance(document: Moment, year: number, month: number, day: number | null, tense: Tense): number {
  if (document.month === undefined) return Math.abs(year - document.year) * 365;
  if (year === document.year && month === document.month && day === null) return 0;
  const days = dayNumber(year, month, day) - dayNumber(document.year, document.month, document.day);
  if (days > 0) return days * (tense === 'past' ? costs.against : tense === 'future' ? 1 : costs.ahead);
  return -days * (tense === 'future' ? costs.gone : 1);
}
