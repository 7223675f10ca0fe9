import { addDays, before, type Day, isDay, type Moment } from '../../extractors/dates/calendar.ts';
import type { Anchors } from '../../extractors/dates/complete.ts';
import { lastTold, nearestTold, type Story, type Tense, yearOf } from '../../extractors/dates/story.ts';
import { indexAt } from '../../src/core/span.ts';
import { type Place, tenseOf } from './context.ts';
import { saidOf } from './said.ts';
import { cited, lent, ofEdition, yearsAgo } from './years.ts';

/** What the missing parts of a date at a place are taken from: the story so far, its neighbours, the document's date. */
export function anchorsFor(story: Story, place: Place): Anchors {
  const { finding, context } = place;
  const tense = (): Tense => tenseOf(finding, context);
  const known = (moment: Moment | null, unit: 'year' | 'month' | 'day'): boolean =>
    moment !== null &&
    (unit === 'year' || (moment.month !== undefined && (unit === 'month' || moment.day !== undefined)));
  return {
    base(anchor, unit, by = 0) {
      if (anchor === 'nearest') {
        const near = nearestTold(story, unit, tense(), finding.start);
        if (near) return { moment: near, anchor: 'previous' };
        if (!known(story.document, unit)) return null;
        if (
          unit === 'year' &&
          tense() === 'past' &&
          isAhead(context.text.slice(finding.start, finding.end), story.document!)
        )
          return { moment: { year: story.document!.year - 1 }, anchor: 'document' };
      }
      if (anchor === 'spoken' && known(story.spoken, unit)) return { moment: story.spoken!, anchor: 'previous' };
      // In a story even “next spring” is counted from what was told; only days (“today”) are the writer's own.
      const counted = anchor === 'previous' || anchor === 'spoken';
      const told = counted || (story.narrative && unit !== 'day') ? lastTold(story, unit) : null;
      // `one in 2023, and the other in the same week`: not a week of another year
      if (anchor === 'spoken' && story.spoken && story.spoken.year !== (told ?? story.document)?.year) return null;
      if (counted && unit === 'day' && by > 0) {
        const from = dayCountedFrom(told, by, place);
        const own = place.prior?.anchor === 'document' || (from && story.document && !before(from, story.document));
        const past = own && tense() === 'past' && from && isPast(from, story.document);
        return from && !(past && !isPast(addDays(from, by), story.document))
          ? { moment: from, anchor: 'previous' }
          : null;
      }
      if (told) return { moment: told, anchor: 'previous' };
      // `two days later` of what was not told is not counted from the document's own date.
      if (counted && by > 0) return null;
      // What somebody says in a story is not said on the day that the story was written.
      if (story.narrative && inQuotes(context.text, finding.start)) return null;
      return known(story.document, unit) ? { moment: story.document!, anchor: 'document' } : null;
    },
    yearOf: (point) =>
      yearsAgo(place) ??
      lent(point, place) ??
      ofEdition(place) ??
      cited(place, point) ??
      yearOf(
        point,
        place.written ? { ...story, document: place.written } : story,
        saidOf(place, tense(), story),
        finding.start,
      ),
    ahead: () => tense() === 'future',
  };
}

/**
 * The day that `two days later` counts from: the date right before it, where that stands in this sentence or the one before and
 * was itself counted from the document's date (`On 12 February`), else the one told last. Null where it is vague
 * (`three weeks ago`), and two days and more after a range, which may count from its beginning.
 */
function dayCountedFrom(
  told: Moment | null,
  by: number,
  { prior, finding, context: { sentences } }: Place,
): Day | null {
  const near = prior && indexAt(sentences, finding.start) - indexAt(sentences, prior.at) <= 1;
  if (near && prior.period.precision === 'range' && by > 1) return null;
  const from = near && prior.anchor === 'document' ? prior.period.to : told;
  if (near && prior.anchor === 'document' && prior.period.precision !== 'day') return null;
  return from && isDay(from) ? from : null;
}

/** True for a day that is not behind the document's date. */
const isPast = (day: Day, document: Moment | null): boolean =>
  document === null || !isDay(document) || !before(document, day);

/** The month from which on the middle and the end of a year can be told as past in it. */
const passed: readonly (readonly [RegExp, number])[] = [
  [/\b(?:end|close|late|later|latter|second half)\b/i, 10],
  [/\b(?:mid|middle)\b/i, 6],
];

/** True where the part of the year that the words name was still to come in the month of the document. */
const isAhead = (quote: string, { month }: Moment): boolean =>
  month !== undefined && passed.some(([words, first]) => words.test(quote) && month < first);

/** How far back an opening quotation mark is looked for. */
const quoteReach = 1500;

/** True where the last quotation mark before a place, in its paragraph, opens. */
function inQuotes(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - quoteReach), at);
  const paragraph = near.slice(near.lastIndexOf('\n\n') + 1);
  if (paragraph.lastIndexOf('“') > paragraph.lastIndexOf('”')) return true;
  return paragraph.split('"').length % 2 === 0;
}
