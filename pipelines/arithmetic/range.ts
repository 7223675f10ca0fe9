import type { FigureValue } from '../../src/core/value.ts';

/** Numbers between which a figure may lie. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

type Bounds = Pick<FigureValue, 'min' | 'max' | 'qualifier' | 'unit'>;

/** How far `over 180,000` is taken to reach beyond what it says, and `about` to either side, as shares of the number. */
const beyond = 0.1;

/**
 * The size of the last digit that a number was written with: 1 for 143,250; 100,000 for 1.4 million; 0.1 for 8.5. Of a
 * whole number two digits are taken to be counted, and zeros at its end up to the hundreds; of millions also those.
 */
export function lastDigit(value: number): number {
  if (!Number.isInteger(value)) return 10 ** -(String(value).split('.')[1]?.length ?? 0);
  const digits = String(Math.abs(value));
  const zeros = Math.min(/0*$/.exec(digits)![0].length, digits.length - 2);
  // Amounts in thousands are given with one decimal: 3,714,930.9 thousand dollars.
  return zeros >= 3 || (zeros === 2 && digits.length >= 7) ? 10 ** zeros : 1;
}

/** The last digit that all of several figures have: what they are rounded to where they are rounded alike. */
export const commonDigit = (figures: readonly Bounds[]): number =>
  Math.min(...figures.map(({ min, max }) => lastDigit(min ?? max!)));

/**
 * Where the number of a figure may lie, as people mean it: `over 180,000` is not a million. Null without any number.
 * @param digit what it is rounded to; a count that is not rounded to thousands is exact
 */
export function rangeOf({ min, max, qualifier, unit }: Bounds, digit: number): Range | null {
  const low = min ?? max;
  const high = max ?? min;
  if (low === null || high === null) return null;
  // Percentages are rounded, or cut, at their last digit.
  const round = unit === '%' ? digit : unit === '1' && digit === 1 ? 0 : digit / 2;
  const open = (value: number) => Math.max(Math.abs(value) * beyond, round);
  if (qualifier === 'over' || max === null) return { low: low - round, high: high + open(high) };
  if (qualifier === 'under' || min === null) return { low: low - open(low), high: high + round };
  if (qualifier === 'about') return { low: low - open(low), high: high + open(high) };
  return { low: low - round, high: high + round };
}

/** Ranges added up. */
export const sumOf = (ranges: readonly Range[]): Range =>
  ranges.reduce((sum, range) => ({ low: sum.low + range.low, high: sum.high + range.high }), { low: 0, high: 0 });

/** Whether two ranges have a number in common; differences that only binary fractions make do not count. */
export const meet = (a: Range, b: Range): boolean => {
  const slack = 1e-9 * Math.max(1, Math.abs(a.high), Math.abs(b.high));
  return a.low <= b.high + slack && b.low <= a.high + slack;
};

/** How a sum stands to the number that it should be. */
export interface Reckoned {
  readonly agrees: boolean;
  /** True where even the least that the parts come to is more than the whole. */
  readonly tooMuch: boolean;
}

/**
 * Adds parts up and holds the sum against a whole. All are taken as rounded to the last digit that they share; parts that
 * are rounded may miss an exact whole by as much as that; and a sum that rounds to the whole fits it.
 */
export function reckon(whole: Bounds, parts: readonly Bounds[]): Reckoned {
  const [number, own] = [whole.min ?? whole.max!, lastDigit(whole.min ?? whole.max!)];
  const digit = own === 1 && whole.unit === '1' ? commonDigit(parts) : commonDigit([whole, ...parts]);
  const sum = sumOf(parts.map((part) => rangeOf(part, digit)!));
  const said = rangeOf(whole, own === 1 ? own : digit)!;
  const middle = parts.reduce((all, { min, max }) => all + (min ?? max!), 0);
  const rounds = own >= 100 && Math.abs(middle - number) < own / 2;
  const agrees = rounds || meet(sum, said);
  return { agrees, tooMuch: !agrees && sum.low > said.high };
}
