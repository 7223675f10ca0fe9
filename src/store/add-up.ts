import type { Review } from './reviews.ts';

/**
 * What a verdict comes to behind an earlier one on the same thing: the later one holds, and corrections that follow each other
 * add up, field by field, the later word of each. An acceptance or rejection in between ends what was corrected before it.
 */
export function addUp<R extends Pick<Review, 'verdict' | 'correction'>>(earlier: R | undefined, later: R): R {
  if (earlier?.verdict !== 'correct' || later.verdict !== 'correct') return later;
  return { ...later, correction: { ...earlier.correction, ...later.correction } };
}

/** The last of several under each key, in the order of these last ones, with the corrections before it added up. */
export function lastOf<R extends Pick<Review, 'verdict' | 'correction'>>(
  reviews: readonly R[],
  keyOf: (review: R) => string,
): Map<string, R> {
  const last = new Map<string, R>();
  for (const review of reviews) {
    const key = keyOf(review);
    const whole = addUp(last.get(key), review);
    // The last one stands where it was given.
    last.delete(key);
    last.set(key, whole);
  }
  return last;
}
