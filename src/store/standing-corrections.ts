import type { Sum } from './add-up.ts';
import { type AttachedReview, sumAttached } from './attached-reviews.ts';
import { figureFields } from './correctable.ts';
import type { Pair } from './figure-pairs.ts';
import type { Correction, Review } from './reviews.ts';

/** A verdict as far as it is known before it is kept. */
export type Given = Pick<AttachedReview, 'documentId' | 'target' | 'now' | 'verdict' | 'correction' | 'outdated'>;

/**
 * Tells what corrections that hold say of one side of a pair. A claim has those of its chief mention, too, and a mention those of
 * the fields of a figure that its claim shares; of one field the later word holds, whichever side it was said at. What was
 * said of an older reading of one side does not stand beside what was said of this reading of the other.
 * @param given single verdicts, the oldest first
 */
export function standingCorrections(given: readonly Given[]): (target: Review['target'], pair: Pair) => Correction {
  const sums = sumAttached(given);
  return (target, { documentId, claim, mention }) => {
    const [ofClaim, ofMention] = [
      sums.get(`${documentId} fact ${claim}`),
      sums.get(`${documentId} mention ${mention}`),
    ];
    const [own, other] = target === 'fact' ? [ofClaim, ofMention] : [ofMention, ofClaim];
    const beside = other?.review.outdated && own && !own.review.outdated ? undefined : other;
    const shared = wordsOf(beside).filter(({ field }) => target === 'fact' || figureFields.includes(field));
    const words = [...wordsOf(own), ...shared].sort((a, b) => a.at - b.at);
    return Object.fromEntries(words.map(({ field, value }) => [field, value]));
  };
}

const wordsOf = (sum: Sum<Given> | undefined) =>
  sum?.review.verdict === 'correct'
    ? Object.entries(sum.review.correction ?? {}).map(([field, value]) => ({
        field,
        value,
        at: sum.saidAt.get(field)!,
      }))
    : [];

/** What a verdict ends or says otherwise of the corrections that hold before it. */
export function replacedBy(before: readonly Given[], verdict: Given, pair: Pair): Correction {
  const [was, is] = [before, [...before, verdict]].map((list) => standingCorrections(list)(verdict.target, pair));
  return Object.fromEntries(
    Object.entries(was!).filter(([field, value]) => !Object.hasOwn(is!, field) || is![field] !== value),
  );
}
