/** A number on a line of its own that may be a page's. */
export interface PageNumber {
  /** Of its line. */
  readonly index: number;
  /** Its place in the source. */
  readonly at: number;
  readonly value: number;
  /** How many pages there are, where it says so (`2/9`). */
  readonly pages: number | null;
}

/** The least number of characters from one page number, or head of a page, to the next. */
export const shortestPage = 700;
/** The greatest number of them. */
const longestPage = 12_000;
/** Numbers with fewer characters between them are those of a table. */
const close = 300;

/**
 * For each number whether no other one stands close to it.
 * @param numbers in the order of the source
 */
export function lonely(numbers: readonly PageNumber[]): boolean[] {
  const apart = numbers.map(() => true);
  // The same number may stand at the head and at the foot of its page.
  for (const order of [numbers.map((_, i) => i), numbers.map((_, i) => numbers.length - 1 - i)]) {
    let other: PageNumber | undefined;
    let last: PageNumber | undefined;
    for (const i of order) {
      const one = numbers[i]!;
      if (last && last.value !== one.value) other = last;
      if (other && Math.abs(one.at - other.at) < close) apart[i] = false;
      last = one;
    }
  }
  return apart;
}

/** Says of a number whether the one before or behind it, counted by one, stands a page away from it. */
export function isInSeries(numbers: readonly PageNumber[]): (one: PageNumber) => boolean {
  const places = new Map<string, number[]>();
  const key = (value: number, pages: number | null): string => `${value}/${pages}`;
  for (const { at, value, pages } of [...numbers].sort((a, b) => a.at - b.at)) {
    const known = places.get(key(value, pages));
    if (known) known.push(at);
    else places.set(key(value, pages), [at]);
  }
  const hasWithin = (value: number, pages: number | null, from: number, to: number): boolean => {
    const known = places.get(key(value, pages)) ?? [];
    let low = 0;
    for (let high = known.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (known[middle]! < from) low = middle + 1;
      else high = middle;
    }
    return low < known.length && known[low]! <= to;
  };
  return ({ at, value, pages }) =>
    hasWithin(value - 1, pages, at - longestPage, at - shortestPage) ||
    hasWithin(value + 1, pages, at + shortestPage, at + longestPage);
}
