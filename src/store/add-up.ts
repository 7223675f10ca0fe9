import type { Fields } from './read-fields.ts';
import type { Review } from './reviews.ts';

/** What of a verdict says how it adds to others on the same thing. */
export interface Said extends Pick<Review, 'verdict' | 'correction'> {
  /** True where the program said something else when it was given than it says now. Left out: no. */
  readonly outdated?: boolean;
}

/** What the verdicts on one thing come to. */
export interface Sum<R extends Said> {
  /** The last verdict; where it is a correction, with every field that holds. */
  readonly review: R;
  /** By corrected field which verdict said it last, as its place in the list that was added up. */
  readonly saidAt: ReadonlyMap<string, number>;
}

/**
 * Adds single verdicts up by what they are on, the one place where that is done: the last one holds, and corrections that follow
 * each other add up, field by field, the later word of each. An acceptance or rejection in between ends what was corrected before
 * it, and so does a verdict on another reading: what was right of that need not be right of this.
 * @param reviews single verdicts, the oldest first
 * @returns the sums by key, in the order of their last verdicts
 */
export function sumUp<R extends Said>(reviews: readonly R[], keyOf: (review: R) => string): Map<string, Sum<R>> {
  const sums = new Map<string, Sum<R>>();
  for (const [place, review] of reviews.entries()) {
    const key = keyOf(review);
    const sum = add(sums.get(key), review, place);
    // The last one stands where it was given.
    sums.delete(key);
    sums.set(key, sum);
  }
  return sums;
}

function add<R extends Said>(before: Sum<R> | undefined, review: R, place: number): Sum<R> {
  const now = new Map(Object.keys(review.correction ?? {}).map((field) => [field, place]));
  const follows = before?.review.verdict === 'correct' && review.verdict === 'correct';
  if (!follows || Boolean(before.review.outdated) !== Boolean(review.outdated)) return { review, saidAt: now };
  const correction = { ...before.review.correction, ...review.correction };
  return { review: { ...review, correction }, saidAt: new Map([...before.saidAt, ...now]) };
}

/**
 * What a sum says of the reading: fields that were corrected back to what was read say nothing against it, and a correction of
 * which nothing else is left accepts it.
 */
export function onReading<R extends Said & { readonly read: Fields | null }>(review: R): R {
  const { verdict, correction, read } = review;
  if (verdict !== 'correct' || !correction || !read) return review;
  const left = Object.entries(correction).filter(([field, value]) => String(value) !== String(read[field] ?? null));
  return left.length > 0
    ? { ...review, correction: Object.fromEntries(left) }
    : { ...review, verdict: 'accept', correction: null };
}
