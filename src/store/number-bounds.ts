import type { FigureValue } from '../core/value.ts';

/** How far a figure reaches up and down, for comparing; null where the text names no number on that side. */
export interface Reach {
  readonly up: number | null;
  readonly down: number | null;
}

/**
 * What `--min` and `--max` compare a figure with: it matches `--min M` when `up >= M` and `--max N` when `down <= N`.
 *
 *     exact 651         up 651      down 651
 *     300 to 500        up 500      down 300      it may be either, so it matches min 400 and max 400
 *     over 180,000      up 180000   down –        the text says nothing of what it stays under
 *     up to 500         up –        down 500      the text says nothing of what it reaches
 *
 * Only numbers that the text says are compared: `over 5` does not match min 1000, though it does not exclude it.
 */
export function reachOf(value: Pick<FigureValue, 'min' | 'max' | 'qualifier'>): Reach {
  const low = value.qualifier === 'under' && value.max !== null ? null : value.min;
  const high = value.qualifier === 'over' && value.min !== null ? null : value.max;
  return { up: low === null ? null : (high ?? low), down: high === null ? null : (low ?? high) };
}
