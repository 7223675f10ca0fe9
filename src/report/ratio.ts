import { studentQuantile } from './student.ts';

/** What one document adds above and below the line of a ratio: mentions and characters, sum of confidence and mentions. */
export type Share = readonly [above: number, below: number];

/** A ratio over several documents, and how far it would vary with other documents of the same kind. */
export interface Ratio {
  readonly value: number;
  readonly variance: number;
  /** The documents that have something below the line. */
  readonly documents: number;
}

/**
 * The ratio of two sums over documents, with its variance by the jackknife (Tukey 1958; Efron and Tibshirani 1993, chapter 11): a
 * document is what was drawn at random, not a mention, since mentions of one document resemble each other.
 */
export function ratioOf(shares: readonly Share[]): Ratio {
  const used = shares.filter(([, below]) => below > 0);
  const n = used.length;
  const above = used.reduce((sum, [a]) => sum + a, 0);
  const below = used.reduce((sum, [, b]) => sum + b, 0);
  if (n === 0) return { value: 0, variance: 0, documents: 0 };
  const without = n === 1 ? [above / below] : used.map(([a, b]) => (above - a) / (below - b));
  const mean = without.reduce((sum, value) => sum + value, 0) / n;
  const variance = ((n - 1) / n) * without.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { value: above / below, variance, documents: n };
}

/**
 * The size from which the difference of two ratios is beyond chance, if both lots of documents are of the same kind: Student's t
 * (1908) times the standard error from the variances of both together. Each by itself would be too small where something rare is
 * missing from a few documents by chance.
 * @param level how often chance may go that far, on either side together
 */
export function beyondChance(one: Ratio, other: Ratio, level: number): number {
  const [n, m] = [one.documents, other.documents];
  const perDocument = ((n - 1) * one.variance * n + (m - 1) * other.variance * m) / (n + m - 2);
  return studentQuantile(1 - level / 2, n + m - 2) * Math.sqrt(perDocument * (1 / n + 1 / m));
}
