import { sigmoid } from '../core/evidence.ts';

/** One case to learn from: what is known of it, by name, and how it was. */
export interface Example {
  readonly numbers: ReadonlyMap<string, number>;
  readonly right: boolean;
}

/** What a weight is believed to be before any case is seen: a normal distribution. */
export interface Belief {
  readonly mean: number;
  /** One over the variance: how many log-odds squared away from the mean are to be paid for. */
  readonly precision: number;
}

const mostSteps = 50;
const closeEnough = 1e-7;

/**
 * Logistic regression with a normal prior on each weight (L2 around the prior's mean), at its maximum a posteriori, by Newton's
 * method (iteratively reweighted least squares; Bishop 2006, 4.3.3 and 4.5). Sparse in the examples, dense in the names.
 * @returns the weight of every name that an example has
 */
export function fitLogistic(examples: readonly Example[], beliefOf: (name: string) => Belief): Map<string, number> {
  const names = [...new Set(examples.flatMap(({ numbers }) => [...numbers.keys()]))].sort();
  const indexOf = new Map(names.map((name, i) => [name, i]));
  const beliefs = names.map(beliefOf);
  const rows = examples.map(({ numbers, right }) => ({
    at: [...numbers.keys()].map((name) => indexOf.get(name)!),
    by: [...numbers.values()],
    right: right ? 1 : 0,
  }));
  let weights = beliefs.map(({ mean }) => mean);
  let cost = costOf(weights);
  for (let step = 0; step < mostSteps; step++) {
    const gradient = weights.map((w, i) => beliefs[i]!.precision * (w - beliefs[i]!.mean));
    const curvature = names.map((_, i) => {
      const row = new Float64Array(names.length);
      row[i] = beliefs[i]!.precision;
      return row;
    });
    for (const { at, by, right } of rows) {
      const p = sigmoid(dot(weights, at, by));
      const spread = p * (1 - p);
      for (let i = 0; i < at.length; i++) {
        gradient[at[i]!]! += (p - right) * by[i]!;
        const row = curvature[at[i]!]!;
        for (let j = 0; j < at.length; j++) row[at[j]!]! += spread * by[i]! * by[j]!;
      }
    }
    const move = solve(curvature, gradient);
    // A whole step may overshoot where the data part cleanly; it is halved until it makes things better.
    let size = 1;
    let next = weights.map((w, i) => w - move[i]!);
    while (costOf(next) > cost && size > 1e-4) {
      size /= 2;
      next = weights.map((w, i) => w - size * move[i]!);
    }
    const better = cost - costOf(next);
    if (better > 0) [weights, cost] = [next, costOf(next)];
    if (better < closeEnough) break;
  }
  return new Map(names.map((name, i) => [name, weights[i]!]));

  function costOf(tried: readonly number[]): number {
    let sum = 0;
    for (const { at, by, right } of rows) {
      const logit = dot(tried, at, by);
      sum += Math.log1p(Math.exp(-Math.abs(logit))) + Math.max(0, right ? -logit : logit);
    }
    return sum + tried.reduce((all, w, i) => all + (beliefs[i]!.precision * (w - beliefs[i]!.mean) ** 2) / 2, 0);
  }
}

const dot = (weights: readonly number[], at: readonly number[], by: readonly number[]): number =>
  at.reduce((sum, index, k) => sum + weights[index]! * by[k]!, 0);

/** Solves a system whose matrix is symmetric and positive definite, by Cholesky's decomposition. */
function solve(matrix: readonly Float64Array[], right: readonly number[]): number[] {
  const n = right.length;
  const lower = matrix.map((row) => Float64Array.from(row));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = lower[i]![j]!;
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!;
      lower[i]![j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[j]![j]!;
    }
  }
  const y = [...right];
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) y[i]! -= lower[i]![k]! * y[k]!;
    y[i]! /= lower[i]![i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) y[i]! -= lower[k]![i]! * y[k]!;
    y[i]! /= lower[i]![i]!;
  }
  return y;
}

/** The probability that a model gives to what is known of a case; names without a weight count as `unknown` says. */
export function predict(
  weights: ReadonlyMap<string, number>,
  numbers: ReadonlyMap<string, number>,
  unknown: (name: string) => number,
): number {
  let logit = 0;
  for (const [name, by] of numbers) logit += (weights.get(name) ?? unknown(name)) * by;
  return sigmoid(logit);
}
