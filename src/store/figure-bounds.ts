import type { Correction } from './reviews.ts';

/** The number of a figure as something says it; what is not told is null or left out. */
export interface Bounds {
  readonly min?: unknown;
  readonly max?: unknown;
  readonly qualifier?: unknown;
}

/** The fields that say together what number a figure has: none of them means anything without the others. */
const ofNumber = ['min', 'max', 'qualifier'] as const;

const numberOr = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/**
 * A correction of a figure with what follows from it: where the figure is a single number, `min` moves `max` too and the other way
 * round; `over` leaves the upper end open and `under` the lower one, unless the correction says otherwise.
 * @param read the number as the program has it
 */
export function completeBounds(correction: Correction, read: Bounds): Correction {
  const { min, max, qualifier: said } = correction;
  const qualifier = said ?? read.qualifier;
  const single = qualifier === 'exact' || (qualifier === 'about' && read.min === read.max);
  if (single && typeof min === 'number' && max === undefined) return { ...correction, max: min };
  if (single && typeof max === 'number' && min === undefined) return { ...correction, min: max };
  if (said === 'over' && max === undefined) return { ...correction, max: null };
  if (said === 'under' && min === undefined) return { ...correction, min: null };
  return correction;
}

/**
 * What is wrong with the number that a figure has after a correction, in words; null where nothing is.
 * @param correction a complete one, see `completeBounds`
 */
export function faultOfBounds(correction: Correction, read: Bounds): string | null {
  if (!ofNumber.some((field) => field in correction)) return null;
  const { min, max, qualifier } = { ...read, ...correction };
  const [least, most] = [numberOr(min), numberOr(max)];
  if (least !== null && most !== null && least > most) return `min would be ${least} and above max, which is ${most}`;
  if (qualifier === 'exact' && least !== most)
    return `an exact number has one value, and min would be ${least ?? 'none'}, max ${most ?? 'none'}`;
  return null;
}

/**
 * A correction of a figure as it may stand in the place of what was read. One that was kept before numbers were checked as a
 * whole, or that another correction was laid over, is completed, and says nothing of the number where that makes no sense.
 */
export function settledBounds(correction: Correction, read: Bounds): Correction {
  const whole = completeBounds(correction, read);
  if (faultOfBounds(whole, read) === null) return whole;
  return Object.fromEntries(
    Object.entries(whole).filter(([field]) => !(ofNumber as readonly string[]).includes(field)),
  );
}
