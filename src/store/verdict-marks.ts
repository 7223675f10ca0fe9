import { type AttachedReview, attachedReviews, sumAttached } from './attached-reviews.ts';
import type { Reader } from './database.ts';
import { disputesIn } from './disputes.ts';
import { figurePairs } from './figure-pairs.ts';

/** What is shown of a verdict beside what it is on. */
export interface VerdictMark extends Pick<AttachedReview, 'verdict' | 'outdated'> {
  /** True where two reviewers judge it differently; the verdict is then only the last one. */
  readonly disputed: boolean;
}

/** The last verdict on each mention and claim of a document that has one, by `TARGET ID`. */
export async function verdictMarks(store: Reader, document: string): Promise<ReadonlyMap<string, VerdictMark>> {
  const attached = await attachedReviews(store, { documents: [document] });
  const [inDispute, pairOf] = [disputesIn(attached), await figurePairs(store, [document])];
  return new Map(
    [...sumAttached(attached).values()].map(({ review: { target, now, verdict, outdated } }) => {
      const disputed = inDispute(target, pairOf(document, target, now!));
      return [`${target} ${now}`, { verdict, outdated, disputed }];
    }),
  );
}
