import { lastOf } from './add-up.ts';
import type { AttachedReview } from './attached-reviews.ts';
import { groupBy } from './reattach.ts';
import type { Review } from './reviews.ts';

type Said = Pick<Review, 'verdict' | 'correction'>;

/** Whether two verdicts on one thing contradict each other: they are of two kinds, or correct one field in two ways. */
export function contradict(a: Said, b: Said): boolean {
  if (a.verdict !== b.verdict) return true;
  const [first, second] = [a.correction ?? {}, b.correction ?? {}];
  return Object.keys(first).some((field) => field in second && first[field] !== second[field]);
}

/**
 * What two reviewers judge differently, by `DOCUMENT TARGET ID`: the last verdict of each counts, of those with a name that are on
 * what the program says now. Whose a verdict without a name is, nobody knows.
 */
export function disputed(attached: readonly AttachedReview[]): ReadonlySet<string> {
  const named = attached.filter(({ now, outdated, reviewer }) => now !== null && !outdated && reviewer !== null);
  const keyOf = ({ documentId, target, now }: AttachedReview) => `${documentId} ${target} ${now}`;
  const last = [...lastOf(named, (one) => JSON.stringify([keyOf(one), one.reviewer])).values()];
  const groups = [...groupBy(last, keyOf)];
  return new Set(
    groups.flatMap(([key, list]) =>
      list.some((a, i) => list.slice(i + 1).some((b) => contradict(a, b))) ? [key] : [],
    ),
  );
}
