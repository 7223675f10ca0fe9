import { onReading, sumUp } from './add-up.ts';
import { type AttachedReview, attachedKey } from './attached-reviews.ts';
import { figureFields, numberFields } from './correctable.ts';
import type { Pair } from './figure-pairs.ts';
import { groupBy } from './reattach.ts';
import type { Review } from './reviews.ts';

type Verdict = Pick<Review, 'verdict' | 'correction'>;
type Named = Pick<
  AttachedReview,
  'documentId' | 'target' | 'now' | 'outdated' | 'read' | 'verdict' | 'correction' | 'reviewer'
>;

/** Whether two verdicts on one thing contradict each other: they are of two kinds, or correct one field in two ways. */
export const contradict = (a: Verdict, b: Verdict): boolean => a.verdict !== b.verdict || differ(a, b);

/** Whether two verdicts correct one field in two ways. */
export function differ(a: Verdict, b: Verdict): boolean {
  const [first, second] = [a.correction ?? {}, b.correction ?? {}];
  return Object.keys(first).some((field) => Object.hasOwn(second, field) && first[field] !== second[field]);
}

/**
 * Whether a verdict on a mention and one on the claim of its figure contradict each other: no claim is right or mended whose words
 * are none; a number that is right at one is not wrong at the other, and neither is what it is bound to; no field is two things.
 */
function contradictAcross(mention: Verdict, claim: Verdict): boolean {
  const corrects = ({ correction }: Verdict, ofNumber: boolean) =>
    Object.keys(correction ?? {}).some(
      (field) => figureFields.includes(field) && numberFields.includes(field) === ofNumber,
    );
  if (mention.verdict === 'reject') return claim.verdict !== 'reject';
  if (mention.verdict === 'accept') return corrects(claim, true);
  return claim.verdict === 'accept' ? corrects(mention, false) : differ(mention, claim);
}

/**
 * Tells what two reviewers judge differently: a mention, a claim or its chief mention, or one and the other. What each of them said in all counts, of
 * those with a name and on what the program says now. Whose a verdict without a name is, nobody knows.
 * @param given single verdicts, the oldest first
 */
export function disputesIn(given: readonly Named[]): (target: Review['target'], pair: Pair) => boolean {
  const named = given.filter(({ now, outdated, reviewer }) => now !== null && !outdated && reviewer !== null);
  const sums = [...sumUp(named, (one) => JSON.stringify([attachedKey(one), one.reviewer])).values()];
  const said = groupBy(
    sums.map(({ review }) => onReading(review)),
    attachedKey,
  );
  return (target, { documentId, claim, mention }) => {
    const [ofClaim, ofMention] = [`fact ${claim}`, `mention ${mention}`].map(
      (which) => said.get(`${documentId} ${which}`) ?? [],
    );
    const apart = (list: readonly Named[]) => list.some((a, i) => list.slice(i + 1).some((b) => contradict(a, b)));
    const across = ofMention!.some((a) => ofClaim!.some((b) => a.reviewer !== b.reviewer && contradictAcross(a, b)));
    return across || apart(ofMention!) || (target === 'fact' && apart(ofClaim!));
  };
}
