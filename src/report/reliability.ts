import { calibration, type ReliabilityBin, reliabilityBins } from '../eval/measures.ts';
import { lastVerdicts, type Reviewed } from '../store/reviewed.ts';
import { numberInWords } from './words.ts';

/** Fewer judged ones than that tell nothing of how far confidence is true. */
export const enoughReviews = 30;

/** How sure the program was, and whether it was right. */
export interface Outcome {
  readonly confidence: number;
  readonly right: boolean;
}

/** What is judged apart: the confidence of events is set by their rules and was learned from nothing, unlike that of the others. */
export const judgedKinds = ['mentions', 'claims of figures', 'claims of events'] as const;
export type Judged = (typeof judgedKinds)[number];

/** How far the confidence of mentions or claims held where somebody judged them. */
export interface Reliability {
  readonly what: Judged;
  readonly by: 'reviews' | 'annotations';
  readonly n: number;
  readonly right: number;
  /** Null where there are not enough: see `enoughReviews`. */
  readonly ece: number | null;
  readonly brier: number | null;
  /** The Brier score of whoever always says the share that was right. */
  readonly baseBrier: number | null;
  readonly auc: number | null;
  readonly bins: readonly ReliabilityBin[] | null;
}

/** Holds confidence against outcomes. */
export function reliabilityOf(about: Pick<Reliability, 'what' | 'by'>, outcomes: readonly Outcome[]): Reliability {
  const n = outcomes.length;
  const right = outcomes.filter((one) => one.right).length;
  if (n < enoughReviews) return { ...about, n, right, ece: null, brier: null, baseBrier: null, auc: null, bins: null };
  const { ece, brier, auc } = calibration(outcomes);
  const baseBrier = (right / n) * (1 - right / n);
  return { ...about, n, right, ece, brier, baseBrier, auc, bins: reliabilityBins(outcomes) };
}

/** Holds confidence against the last verdict on each thing; a correction counts as wrong. */
export function reviewedReliability(reviewed: readonly Reviewed[]): Reliability[] {
  const last = lastVerdicts(reviewed);
  return judgedKinds.map((what) => {
    const own = last.filter((one) => kindOf(one) === what);
    const outcomes = own.map(({ confidence, verdict }) => ({ confidence, right: verdict === 'accept' }));
    return reliabilityOf({ what, by: 'reviews' }, outcomes);
  });
}

function kindOf({ target, type }: Pick<Reviewed, 'target' | 'type'>): Judged {
  if (target === 'mention') return 'mentions';
  return type === 'figure' ? 'claims of figures' : 'claims of events';
}

/** What has to be said of the confidence of events, wherever it is shown beside that of others. */
export const eventsUncalibrated =
  'The confidence of events (meetings, appointments, agreements and the like) is set by their rules and not calibrated: too few were ' +
  'judged to learn from.';

const judged = { reviews: 'reviewed', annotations: 'annotated' } as const;

/** What a diagram of it is called: `Reviewed mentions`. */
export const reliabilityTitle = ({ what, by }: Reliability): string =>
  `${by === 'reviews' ? 'Reviewed' : 'Annotated'} ${what}`;

/** One sentence on it, which says so where there is too little to say. */
export function reliabilityInWords({ what, by, n, right, ece, brier, baseBrier, auc }: Reliability): string {
  if (ece === null)
    return `Not enough ${by} of ${what} to say how far their confidence is true: ${numberInWords(n)} of at least ${enoughReviews}.`;
  const area = auc === null ? '' : `, AUC ${auc.toFixed(2)}`;
  return (
    `Of ${numberInWords(n)} ${judged[by]} ${what}, ${numberInWords(right)} were right: ECE ${ece.toFixed(3)}, Brier ${brier!.toFixed(3)} ` +
    `(${baseBrier!.toFixed(3)} by their share alone)${area}.`
  );
}
