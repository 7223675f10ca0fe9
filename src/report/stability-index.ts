import { sum } from './summary.ts';

/** Fewer findings than that on either side make an index that is chance alone. */
const enough = 100;

/**
 * The population stability index of two distributions over the same bins (Lewis 1994; the same as Jeffreys' divergence of 1946):
 * the sum of (p - q) ln(p / q). By the usual rule of thumb there is hardly any change below 0.1 and a large one above 0.25; it is a
 * size and no test. Bins have half a finding added, so that an empty one does not make it endless.
 * @returns null where either side has too few
 */
export function stabilityIndex(before: readonly number[], after: readonly number[]): number | null {
  const [first, second] = [sum(before), sum(after)];
  if (first < enough || second < enough) return null;
  const share = (bins: readonly number[], i: number, all: number) => (bins[i]! + 0.5) / (all + bins.length / 2);
  return before.reduce((index, _, i) => {
    const [p, q] = [share(after, i, second), share(before, i, first)];
    return index + (p - q) * Math.log(p / q);
  }, 0);
}

/** What the rule of thumb says of an index. */
export const stabilityInWords = (index: number): string =>
  `${index.toFixed(3)} (${index < 0.1 ? 'hardly any change' : index <= 0.25 ? 'some change' : 'a large change'})`;
