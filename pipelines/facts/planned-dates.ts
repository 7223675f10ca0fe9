import { before, type Moment } from '../../extractors/dates/calendar.ts';
import { readEdtf } from '../../extractors/dates/period.ts';
import type { Fact } from '../../src/core/fact.ts';
import type { FrameContext } from './context.ts';

/** What was planned then is told now: `was to be signed in May 2019`, `had been scheduled for`. */
const inRetrospect =
  /\b(?:was|were|had) (?:(?:not|never|\p{Ll}+ly|been) )*(?:to|planned|scheduled|due|expected|supposed|intended|envisaged|foreseen)\b/u;

/**
 * True of the date of something planned that lies before its document: it is another's, or its year is read wrongly. A plan that is
 * told in retrospect may have passed. False where the document has no date, or the date has no year.
 */
export function isOver(
  date: Fact['roles'][string] | undefined,
  { documentDate, text, sentence }: FrameContext,
): boolean {
  const [planned, now] = [readEdtf(date == null ? null : String(date)), readEdtf(documentDate)];
  if (!planned || !now || inRetrospect.test(text.slice(sentence.start, sentence.end))) return false;
  return before(planned.to, asFineAs(planned.to, now.from));
}

/** A moment no finer than another, so that a year or month that has begun is not over. */
const asFineAs = (other: Moment, { year, month, day }: Moment): Moment => ({
  year,
  ...(other.month !== undefined && month !== undefined && { month }),
  ...(other.day !== undefined && day !== undefined && { day }),
});
