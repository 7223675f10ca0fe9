import { before, type Day, type Moment } from '../../extractors/dates/calendar.ts';
import { isWhole } from '../../extractors/dates/reading.ts';
import type { ReadDate } from '../../extractors/dates/value.ts';
import type { Finding } from '../../src/core/mention.ts';
import { type DateContext, tenseOf } from './context.ts';

/** What stands before the end of a term or a deadline: it is still to come in whatever tense it was set. */
const deadline = /\b(?:until|till|by|to|for|before|through) (?:the )?$/i;

/**
 * The last day written out with its year that a text does not tell as still to come, where it lies behind the date taken for
 * the document's: that is then the date of what it tells first, and not of the document's end. Null where there is none.
 */
export function lastWritten(dates: readonly Finding[], document: Moment, context: DateContext): Day | null {
  let last: Day | null = null;
  for (const finding of dates) {
    const { reading } = finding.value as ReadDate;
    if (reading.kind !== 'point' || !isWhole(reading) || reading.day === undefined) continue;
    const day = { year: reading.year, month: reading.month, day: reading.day } as Day;
    if (!before(last ?? document, day) || tenseOf(finding, context) === 'future') continue;
    if (!deadline.test(context.text.slice(Math.max(0, finding.start - 16), finding.start))) last = day;
  }
  return last;
}
