/** Precision, recall and F1 with the numbers they were made from. Fractions of 1. */
export interface PrecisionRecall {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly gold: number;
  readonly predicted: number;
}

/** Works out precision, recall and F1 from the number of hits; 0 where a denominator is 0. */
export const precisionRecall = (hits: number, predicted: number, gold: number): PrecisionRecall => ({
  precision: predicted ? hits / predicted : 0,
  recall: gold ? hits / gold : 0,
  f1: predicted + gold ? (2 * hits) / (predicted + gold) : 0,
  gold,
  predicted,
});

/** How many of a number were right. */
export interface Rate {
  readonly rate: number;
  readonly right: number;
  readonly of: number;
}

/** A tally that grows while documents are scored. */
export interface Tally {
  right: number;
  of: number;
}

export const newTally = (): Tally => ({ right: 0, of: 0 });

/** The rate of a tally, or null where nothing was asked. */
export const rateOf = ({ right, of }: Tally): Rate | null => (of ? { rate: right / of, right, of } : null);

/** How well entities are told apart. */
export interface BCubed {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly mentions: number;
}

/**
 * B-cubed precision, recall and F1 (Bagga and Baldwin 1998) over mentions that were matched: of each mention, which share
 * of its own cluster belongs together with it, and which share of those that belong together is in its cluster.
 * @param mentions each with its cluster in the gold and in the output
 */
export function bCubed(mentions: readonly { readonly gold: string; readonly output: string }[]): BCubed | null {
  if (mentions.length === 0) return null;
  const count = (keys: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  const bothKey = (m: { gold: string; output: string }) => JSON.stringify([m.gold, m.output]);
  const inGold = count(mentions.map((m) => m.gold));
  const inOutput = count(mentions.map((m) => m.output));
  const inBoth = count(mentions.map(bothKey));
  let precision = 0;
  let recall = 0;
  for (const mention of mentions) {
    const both = inBoth.get(bothKey(mention))!;
    precision += both / inOutput.get(mention.output)!;
    recall += both / inGold.get(mention.gold)!;
  }
  precision /= mentions.length;
  recall /= mentions.length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), mentions: mentions.length };
}

/** How far confidence can be trusted. */
export interface Calibration {
  /** Expected calibration error over ten bins of equal width: how far confidence is from the share that is right. */
  readonly ece: number | null;
  /** Mean squared difference between confidence and outcome. */
  readonly brier: number | null;
  /** How often a right one is surer than a wrong one; null where there are not both. */
  readonly auc: number | null;
  readonly n: number;
}

/** The outcomes of one tenth of confidence. */
export interface ReliabilityBin {
  readonly n: number;
  readonly right: number;
  /** The mean confidence; 0 where there is none. */
  readonly confidence: number;
}

/** Outcomes by tenth of confidence: [0, 0.1), [0.1, 0.2) … [0.9, 1]. */
export function reliabilityBins(
  outcomes: readonly { readonly confidence: number; readonly right: boolean }[],
): ReliabilityBin[] {
  const bins = Array.from({ length: 10 }, () => ({ n: 0, sum: 0, right: 0 }));
  for (const { confidence, right } of outcomes) {
    const bin = bins[Math.min(9, Math.floor(confidence * 10))]!;
    bin.n++;
    bin.sum += confidence;
    if (right) bin.right++;
  }
  return bins.map(({ n, sum, right }) => ({ n, right, confidence: n ? sum / n : 0 }));
}

/** Compares confidences with outcomes. */
export function calibration(
  outcomes: readonly { readonly confidence: number; readonly right: boolean }[],
): Calibration {
  const n = outcomes.length;
  if (n === 0) return { ece: null, brier: null, auc: null, n };
  let squares = 0;
  for (const { confidence, right } of outcomes) squares += (confidence - (right ? 1 : 0)) ** 2;
  let ece = 0;
  for (const bin of reliabilityBins(outcomes))
    if (bin.n) ece += (bin.n / n) * Math.abs(bin.confidence - bin.right / bin.n);
  return { ece, brier: squares / n, auc: areaUnderCurve(outcomes), n };
}

/** The area under the ROC curve by ranks (Mann and Whitney's U); ties count half. */
function areaUnderCurve(outcomes: readonly { readonly confidence: number; readonly right: boolean }[]): number | null {
  const sorted = [...outcomes].sort((a, b) => a.confidence - b.confidence);
  let wrongBelow = 0;
  let wins = 0;
  for (let i = 0; i < sorted.length; ) {
    let j = i;
    let [right, wrong] = [0, 0];
    for (; j < sorted.length && sorted[j]!.confidence === sorted[i]!.confidence; j++)
      sorted[j]!.right ? right++ : wrong++;
    wins += right * (wrongBelow + wrong / 2);
    wrongBelow += wrong;
    i = j;
  }
  const rightAll = sorted.length - wrongBelow;
  return rightAll && wrongBelow ? wins / rightAll / wrongBelow : null;
}
