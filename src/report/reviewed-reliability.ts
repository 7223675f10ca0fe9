import { calibration, type ReliabilityBin, reliabilityBins } from '../eval/measures.ts';
import { lastVerdicts, type Reviewed } from '../store/reviewed.ts';
import { numberInWords } from './words.ts';

/** Fewer verdicts than that tell nothing of how far confidence is true. */
export const enoughReviews = 30;

/** How far the confidence of mentions or claims held when analysts reviewed them. */
export interface ReviewedReliability {
  readonly what: 'mentions' | 'claims';
  readonly n: number;
  readonly right: number;
  /** Null where there are not enough reviews: see `enoughReviews`. */
  readonly ece: number | null;
  readonly brier: number | null;
  /** The Brier score of whoever always says the share that was right. */
  readonly baseBrier: number | null;
  readonly auc: number | null;
  readonly bins: readonly ReliabilityBin[] | null;
}

/** Holds confidence against the last verdict on each thing; a correction counts as wrong. */
export function reviewedReliability(reviewed: readonly Reviewed[]): ReviewedReliability[] {
  const last = lastVerdicts(reviewed);
  return (['mentions', 'claims'] as const).map((what) => {
    const outcomes = last
      .filter(({ target }) => target === (what === 'mentions' ? 'mention' : 'fact'))
      .map(({ confidence, verdict }) => ({ confidence, right: verdict === 'accept' }));
    const n = outcomes.length;
    const right = outcomes.filter((one) => one.right).length;
    if (n < enoughReviews) return { what, n, right, ece: null, brier: null, baseBrier: null, auc: null, bins: null };
    const { ece, brier, auc } = calibration(outcomes);
    const baseBrier = (right / n) * (1 - right / n);
    return { what, n, right, ece, brier, baseBrier, auc, bins: reliabilityBins(outcomes) };
  });
}

/** One sentence on it, which says so where there is too little to say. */
export function reliabilityInWords({ what, n, right, ece, brier, baseBrier, auc }: ReviewedReliability): string {
  if (ece === null)
    return `Not enough reviews of ${what} to say how far their confidence is true: ${numberInWords(n)} of at least ${enoughReviews}.`;
  const area = auc === null ? '' : `, AUC ${auc.toFixed(2)}`;
  return (
    `Of ${numberInWords(n)} reviewed ${what}, ${numberInWords(right)} were right: ECE ${ece.toFixed(3)}, Brier ${brier!.toFixed(3)} ` +
    `(${baseBrier!.toFixed(3)} by their share alone)${area}.`
  );
}
