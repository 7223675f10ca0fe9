import type { Moment } from '../../extractors/dates/calendar.ts';
import type { Anchor } from '../../extractors/dates/complete.ts';
import { inDateline } from '../../extractors/dates/datelines.ts';
import type { Point } from '../../extractors/dates/reading.ts';
import { citedYear, numberedYear } from '../../extractors/dates/references.ts';
import { sessionYear } from '../../extractors/dates/running-year.ts';
import type { ReadDate } from '../../extractors/dates/value.ts';
import type { Finding } from '../../src/core/mention.ts';
import type { Place } from './context.ts';
import { editionYear } from './edition-year.ts';

/** The year that a symbol beside the date bears, or the number of the release whose dateline it stands in. */
export function cited({ finding, context: { text } }: Place, point: Point): { year: number; anchor: Anchor } | null {
  const { start, end } = finding;
  const year = citedYear(text, start, end, point.month as number);
  if (year !== null) return { year, anchor: 'previous' };
  const numbered = inDateline(text, start, end) ? numberedYear(text, start) : null;
  return numbered === null ? null : { year: numbered, anchor: 'document' };
}

/**
 * The year in which a text without a date was spoken, where its words tell it: by the session that is addressed, or because
 * a month needs no year to be understood and the symbol beside it has one. Null where they tell nothing or two years.
 */
export function runningYear(text: string, dates: readonly Finding[]): Moment | null {
  const session = sessionYear(text);
  const years = new Set(session === null ? [] : [session]);
  for (const { start, end, value } of dates) {
    const { reading } = value as ReadDate;
    if (reading.kind !== 'point' || reading.year !== undefined || typeof reading.month !== 'number') continue;
    const year = citedYear(text, start, end, reading.month);
    if (year !== null) years.add(year);
  }
  return years.size === 1 ? { year: [...years][0]! } : null;
}

/** The year of the operation whose days they are. */
export function ofEdition({ finding, operations, context }: Place): { year: number; anchor: Anchor } | null {
  const year = editionYear(finding, operations, context.text);
  return year === null ? null : { year, anchor: 'previous' };
}

/** `Five years ago, on 3 April,` and `two years ago in Oslo, in May`: from where the years are told up to the day. */
const counted = /^[^.;:()]{0,40}\byears? ago,?(?: (?:in|at) \p{Lu}[\p{L}-]+,?)?(?: (?:on|in|at|during))?(?: the)? $/u;

/** The year that is counted back to right before a day or month. */
export function yearsAgo({ finding, prior, context }: Place): { year: number; anchor: Anchor } | null {
  if (prior?.anchor !== 'document') return null;
  const told = context.text.slice(prior.at, finding.start).replace(/\s+/g, ' ');
  return counted.test(told) ? { year: prior.period.from.year, anchor: 'previous' } : null;
}

/** What may stand between dates which share a year: `in May, June and from 3 to 5 July 2015`; `14 in May, 9 cases in June 2015`. */
const joining = /^(?:and|or|to|until|through|from|in|on|the|[-–—,]|\d[\d,.]*(?: \p{Ll}+(?= in\b))?|\s)*$/iu;

/** The year of the first date with one that follows in the same list. */
export function lent(point: Point, { finding, following, context }: Place): { year: number; anchor: Anchor } | null {
  let { end } = finding;
  for (const next of following()) {
    if (next.start - end > 20 || !joining.test(context.text.slice(end, next.start))) return null;
    const { reading } = next.value as ReadDate;
    const first = reading.kind === 'point' ? reading : reading.from;
    if (first.month === undefined) return null;
    if (typeof first.year === 'number') {
      const later = (point.month as number) > (first.month as number);
      return { year: later ? first.year - 1 : first.year, anchor: 'previous' };
    }
    end = next.end;
  }
  return null;
}
