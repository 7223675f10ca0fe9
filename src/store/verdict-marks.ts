import { type AttachedReview, attachedReviews, lastAttached } from './attached-reviews.ts';
import type { Reader } from './database.ts';
import { disputed } from './disputes.ts';

/** What is shown of a verdict beside what it is on. */
export interface VerdictMark extends Pick<AttachedReview, 'verdict' | 'outdated'> {
  /** True where two reviewers judge it differently; the verdict is then only the last one. */
  readonly disputed: boolean;
}

/** The last verdict on each mention and claim of a document that has one, by `TARGET ID`. */
export async function verdictMarks(store: Reader, document: string): Promise<ReadonlyMap<string, VerdictMark>> {
  const attached = await attachedReviews(store, { documents: [document] });
  const contested = disputed(attached);
  return new Map(
    [...lastAttached(attached)].map(([key, { target, now, verdict, outdated }]) => [
      `${target} ${now}`,
      { verdict, outdated, disputed: contested.has(key) },
    ]),
  );
}
