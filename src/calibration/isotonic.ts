import type { Outcome } from './table.ts';

/** A step of a function that never falls: what confidences up to `upTo` become. */
export interface Step {
  readonly upTo: number;
  readonly share: number;
}

/**
 * Isotonic regression by pooling adjacent violators (Ayer et al. 1955): the function that never falls and has the least squared
 * error. Empty for no outcomes.
 */
export function fitIsotonic(outcomes: readonly Outcome[]): Step[] {
  const pools: { upTo: number; right: number; n: number }[] = [];
  for (const { confidence, right } of [...outcomes].sort((a, b) => a.confidence - b.confidence)) {
    pools.push({ upTo: confidence, right: right ? 1 : 0, n: 1 });
    for (let last = pools.length - 1; last > 0; last--) {
      const [before, behind] = [pools[last - 1]!, pools[last]!];
      const level = before.upTo === behind.upTo;
      if (!level && before.right / before.n < behind.right / behind.n) break;
      pools.splice(last - 1, 2, { upTo: behind.upTo, right: before.right + behind.right, n: before.n + behind.n });
    }
  }
  return pools.map(({ upTo, right, n }) => ({ upTo, share: right / n }));
}

/** What the function makes of a confidence; itself where the function is empty. */
export const stepped = (steps: readonly Step[], confidence: number): number =>
  (steps.find(({ upTo }) => confidence <= upTo) ?? steps.at(-1))?.share ?? confidence;
