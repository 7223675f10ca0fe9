import { type Day, type Moment, toNumber } from './calendar.ts';
import type { Anchor } from './complete.ts';
import type { Point } from './reading.ts';

/** Whether a sentence looks back or ahead; null where it does not say. */
export type Tense = 'past' | 'future' | null;

/** A date that was told. */
export interface Told {
  readonly moment: Moment;
  /** Where it ends in the text. */
  readonly at: number;
  /** It opens a sentence or a block, and so sets the time for what follows. */
  readonly leads: boolean;
}

/**
 * What a reader keeps in mind while going through a text: when it was written, and the dates that were told, the last one
 * at the end.
 */
export interface Story {
  readonly document: Moment | null;
  readonly told: readonly Told[];
}

/** The last date told that is known at least to the unit. */
export function lastTold(story: Story, unit: 'year' | 'month' | 'day'): Moment | null {
  for (let i = story.told.length - 1; i >= 0; i--) {
    const { moment } = story.told[i]!;
    if (unit === 'year' || (moment.month !== undefined && (unit === 'month' || moment.day !== undefined)))
      return moment;
  }
  return null;
}

/**
 * How far a reading is from what is in mind, in days. A story moves on: a step back costs more than one ahead, an older
 * date more than the last one, one further up in the text more than one close by. Set by hand, so that the years of WikiWars
 * (Mazur and Dale 2010) and of dated statements come out right.
 */
const costs = {
  /** A step back in the story, for every day and at once. */
  back: 3,
  turn: 60,
  /** Each date told since. */
  older: 25,
  /** Each character since. */
  further: 0.02,
  /** The year alone is known; it leads a sentence, or stands in the middle of one. */
  leadingYear: 60,
  passingYear: 250,
  /** From the document's own date. */
  document: 150,
  /** The side of the document's date that the tense speaks against, or that nothing speaks for. */
  against: 4,
  ahead: 1.5,
} as const;

/** How many of the last dates are kept in mind. */
const memory = 6;

/** The year of a month or season that stands without one, at a place in the text. */
export function yearOf(
  point: Point,
  story: Story,
  tense: Tense,
  at: number,
): { readonly year: number; readonly anchor: Anchor } | null {
  const month = (point.month ?? point.season) as number;
  const day = typeof point.day === 'number' ? point.day : null;
  let best: { year: number; anchor: Anchor; cost: number } | null = null;
  const consider = (year: number, anchor: Anchor, cost: number): void => {
    if (best === null || cost < best.cost) best = { year, anchor, cost };
  };
  const recent = story.told.slice(-memory).reverse();
  for (const [k, told] of recent.entries()) {
    const distance = costs.older * k + costs.further * (at - told.at);
    for (const year of [told.moment.year, told.moment.year + 1, told.moment.year - 1]) {
      consider(year, 'previous', distance + step(told, year, month, day));
    }
  }
  if (story.document) {
    const { document } = story;
    for (const year of [document.year, document.year - 1, document.year + 1]) {
      consider(year, 'document', costs.document + away(document, year, month, day, tense));
    }
  }
  return best;
}

/** The middle of a month where the day is not known. */
const dayNumber = (year: number, month: number, day: number | null | undefined): number =>
  toNumber({ year, month, day: day ?? 15 } satisfies Day);

function step(told: Told, year: number, month: number, day: number | null): number {
  const { moment } = told;
  if (moment.month === undefined) {
    const years = Math.abs(year - moment.year) * 365;
    return (told.leads ? costs.leadingYear : costs.passingYear) + years * costs.back;
  }
  const fine = day !== null && moment.day !== undefined;
  const days =
    dayNumber(year, month, fine ? day : null) - dayNumber(moment.year, moment.month, fine ? moment.day : null);
  return days >= 0 ? days : costs.turn - days * costs.back;
}

function away(document: Moment, year: number, month: number, day: number | null, tense: Tense): number {
  if (document.month === undefined) return Math.abs(year - document.year) * 365;
  if (year === document.year && month === document.month && day === null) return 0;
  const days = dayNumber(year, month, day) - dayNumber(document.year, document.month, document.day);
  if (days > 0) return days * (tense === 'past' ? costs.against : tense === 'future' ? 1 : costs.ahead);
  return -days * (tense === 'future' ? costs.against : 1);
}
