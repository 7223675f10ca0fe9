import { indexAt, type Span } from '../../src/core/span.ts';

/** How much farther than anything before it counts what comes only later. */
const later = 1e9;

/**
 * How far a position is from the nearest of some places: the last one before it, else the first one after it, which counts as
 * farther than any before. Infinite where there is no place. Takes logarithmic time.
 * @param places in rising order
 */
export function distanceTo(places: readonly number[], position: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < position) low = middle + 1;
    else high = middle;
  }
  if (low > 0) return position - places[low - 1]!;
  return places.length > 0 ? later + places[0]! - position : Number.POSITIVE_INFINITY;
}

/** The one whose places are nearest to a position, the first of equally near ones; null where none has any. */
export function nearestOf<One>(
  all: Iterable<One>,
  placesOf: (one: One) => readonly number[],
  position: number,
): One | null {
  let best: One | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const one of all) {
    const far = distanceTo(placesOf(one), position);
    if (far < least) [best, least] = [one, far];
  }
  return best;
}

/** How many characters behind its last place the nearest one is still meant, and not the one met far more often. */
export const fresh = 300;
/** How many times as often as another the main one is met. */
export const often = 4;

/**
 * The nearest one, or the one that has at least four times as many places where the nearest is some way off. Where another
 * one was met last in the same sentence as the nearest, both are equally near, and it is the one met four times as often.
 * @param sentences the sentences of the text
 * @returns `likeliest` null where none is met or two are equally near, which `equal` says
 */
export function likeliestOf<One>(
  all: readonly One[],
  placesOf: (one: One) => readonly number[],
  position: number,
  sentences: readonly Span[] = [],
): { readonly likeliest: One | null; readonly equal: boolean } {
  const near = nearestOf(all, placesOf, position);
  if (near === null) return { likeliest: null, equal: false };
  const last = (one: One): number => position - distanceTo(placesOf(one), position);
  const sentence = indexAt(sentences, last(near));
  const equal = all.some(
    (one) =>
      one !== near && (last(one) === last(near) || (sentence >= 0 && indexAt(sentences, last(one)) === sentence)),
  );
  const count = (one: One): number => placesOf(one).length;
  const main = all.reduce((a, b) => (count(b) > count(a) ? b : a));
  const oftener = all.every((one) => one === main || count(main) >= often * count(one));
  if (equal) return oftener ? { likeliest: main, equal: false } : { likeliest: null, equal: true };
  if (position - last(near) <= fresh) return { likeliest: near, equal: false };
  return { likeliest: count(main) >= often * count(near) ? main : near, equal: false };
}
