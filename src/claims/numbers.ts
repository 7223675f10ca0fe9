import type { Claim } from './claim.ts';

type Number = Pick<Claim, 'min' | 'max' | 'qualifier' | 'unit'>;

/**
 * How two numbers stand to each other: the `same`; one `rounded` from the other; `open`, where bounds leave both possible;
 * or that they `exclude` each other.
 */
export type NumberRelation = 'same' | 'rounded' | 'open' | 'exclude';

/** How far `about` and `over` are meant to reach, as a share of the number. */
const near = 0.1;

/** Tells how two numbers of one unit stand to each other. Of `about 500` nothing but 500 and thereabouts is known. */
export function relateNumbers(a: Number, b: Number): NumberRelation {
  const [x, y] = [pointOf(a), pointOf(b)];
  if (a.min === b.min && a.max === b.max) return a.qualifier === b.qualifier ? 'same' : 'rounded';
  if (isExact(a) && isExact(b)) return roundsTo(x, y) || roundsTo(y, x) ? 'rounded' : 'exclude';
  const close = Math.abs(x - y) <= near * Math.max(Math.abs(x), Math.abs(y));
  if (a.qualifier === 'about' || b.qualifier === 'about') return close ? 'rounded' : 'open';
  const apart = (a.max ?? Infinity) < (b.min ?? -Infinity) || (b.max ?? Infinity) < (a.min ?? -Infinity);
  // `over 180,000` is said of 180,000, too.
  if (apart) return roundsTo(x, y) || roundsTo(y, x) ? 'rounded' : 'exclude';
  if (a.qualifier === 'range' || b.qualifier === 'range') return 'rounded';
  return close ? 'rounded' : 'open';
}

const isExact = ({ min, max, qualifier }: Number): boolean => qualifier === 'exact' && min !== null && min === max;

/** The number that is said; the middle of a range. */
export const pointOf = ({ min, max }: Pick<Claim, 'min' | 'max'>): number =>
  min !== null && max !== null ? (min + max) / 2 : (min ?? max ?? Number.NaN);

/**
 * True where a number is another one rounded: to thousands or more by at most half of its last digit, to tens and hundreds
 * or after the point only where that makes hardly any difference. Two digits at least must be said.
 */
function roundsTo(exact: number, rounded: number): boolean {
  const [size, off] = [Math.abs(rounded), Math.abs(exact - rounded)];
  if (!Number.isInteger(rounded)) return off <= 0.5 * 10 ** -(String(rounded).split('.')[1]?.length ?? 0) + 1e-9 * size;
  const digits = String(size);
  const zeros = Math.min(/0*$/.exec(digits)![0].length, digits.length - 2);
  if (zeros < 1) return !Number.isInteger(exact) && off <= 0.5;
  return off <= 10 ** zeros / 2 && (zeros >= 3 || off <= 0.01 * size);
}
