import type { Point, Reading } from './reading.ts';

/** Which parts a year has: of the same kind as the one named before. */
export type PartOfYear = 'half' | 'quarter';

/** The part of a year that a date names; null where it names none. */
export const partOf = (reading: Reading | null): { readonly kind: PartOfYear; readonly rank: number } | null => {
  if (reading?.kind !== 'point') return null;
  const { half, quarter } = reading;
  if (half !== undefined) return { kind: 'half', rank: half };
  return typeof quarter === 'number' ? { kind: 'quarter', rank: quarter } : null;
};

/**
 * Gives a part that is told by its rank alone (`in the second`) the kind of the one told before it: a quarter behind
 * `in the first quarter`. Every other reading passes through as it is; null where none was told before, or the year has no
 * such part.
 */
export function partLike(reading: Reading, told: Reading | null): Reading | null {
  if (reading.kind !== 'point' || reading.part === undefined) return reading;
  const before = partOf(told);
  const { part, ...rest } = reading;
  if (before === null || part > (before.kind === 'half' ? 2 : 4)) return null;
  return { ...rest, [before.kind]: part } satisfies Point;
}
