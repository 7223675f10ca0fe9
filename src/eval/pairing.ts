import type { Stretch } from './letters.ts';

/** Something with a place. */
export interface Placed {
  readonly at: Stretch;
}

/** Length of what two stretches share, over the length from the first start to the last end; 0 where they are apart. */
export function overlapRatio([a, b]: Stretch, [c, d]: Stretch): number {
  const shared = Math.min(b, d) - Math.max(a, c);
  return shared > 0 ? shared / (Math.max(b, d) - Math.min(a, c)) : 0;
}

/**
 * Pairs what was wanted with what was found, each at most once: the best overlaps first, of equal ones the first wanted
 * and then the first found.
 * @param least the overlap ratio below which two things are no pair
 */
export function pairUp<W extends Placed, F extends Placed>(
  wanted: readonly W[],
  found: readonly F[],
  least: number,
): (readonly [W, F])[] {
  const candidates = wanted.flatMap((w) =>
    found.map((f) => ({ w, f, ratio: overlapRatio(w.at, f.at) })).filter(({ ratio }) => ratio > 0 && ratio >= least),
  );
  candidates.sort((x, y) => y.ratio - x.ratio);
  const takenWanted = new Set<W>();
  const takenFound = new Set<F>();
  const pairs: (readonly [W, F])[] = [];
  for (const { w, f } of candidates) {
    if (takenWanted.has(w) || takenFound.has(f)) continue;
    takenWanted.add(w);
    takenFound.add(f);
    pairs.push([w, f]);
  }
  return pairs;
}
