import type { ExtractionRecord } from '../core/record.ts';
import { type AttachedReview, attach, keptReviews, standingNow } from './attached-reviews.ts';
import type { Reader } from './database.ts';
import { standingsOf } from './record-standings.ts';

/** What would become of the verdicts on a document that is read again. */
export interface VerdictsAfter {
  /** How many hold now and have a place. */
  readonly standing: number;
  /** Those of them that would find no place any more. */
  readonly orphaned: readonly AttachedReview[];
  /** Those that would keep their place, and be on something that the program reads otherwise than when it was judged. */
  readonly outdated: readonly AttachedReview[];
  /** Those that have no place now, or are on another reading, and would be on what they were given on. */
  readonly regained: readonly AttachedReview[];
}

/**
 * Tells what saving a record would do to the verdicts on its document. Nothing is written, nor need it be: verdicts are
 * attached by the words of the record alone.
 * @param record as the store would show it, see `asSaved`
 */
export async function verdictsAfter(store: Reader, record: ExtractionRecord): Promise<VerdictsAfter> {
  const kept = await keptReviews(store, { documents: [record.id] });
  const now = attach(kept, await standingNow(store, kept));
  const after = new Map(
    attach(
      kept,
      standingsOf(record).map((one) => ({ ...one, documentId: record.id })),
    ).map((review) => [review.id, review]),
  );
  const pairs = now.map((before) => ({ before, next: after.get(before.id)! }));
  const chosen = (wanted: (before: AttachedReview, next: AttachedReview) => boolean) =>
    pairs.filter(({ before, next }) => wanted(before, next)).map(({ next }) => next);
  return {
    standing: now.filter(({ now: id }) => id !== null).length,
    orphaned: chosen((before, next) => before.now !== null && next.now === null),
    outdated: chosen((before, next) => !before.outdated && next.outdated),
    regained: chosen((before, next) => (before.now === null || before.outdated) && next.now !== null && !next.outdated),
  };
}
