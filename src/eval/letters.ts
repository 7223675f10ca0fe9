/**
 * A text reduced to its letters and digits, lower-cased and without diacritics, each with its place in the text. Two
 * renderings of one document that differ in wrapping, spaces or punctuation have the same letters, so spans of one can
 * be found in the other.
 */
export interface Letters {
  /** One UTF-16 code unit a letter. */
  readonly text: string;
  /** The offset in the source of each letter; as long as `text`. */
  readonly at: readonly number[];
}

/** A half-open stretch of letters. */
export type Stretch = readonly [start: number, end: number];

/** Reduces a text to its letters. */
export function lettersOf(source: string): Letters {
  const letters: string[] = [];
  const at: number[] = [];
  let offset = 0;
  for (const character of source) {
    if (/[\p{L}\p{N}]/u.test(character)) {
      letters.push(character.normalize('NFKD').charAt(0).toLowerCase());
      at.push(offset);
    }
    offset += character.length;
  }
  return { text: letters.join(''), at };
}

/** The letters that stand in `[start, end)` of the source. */
export const stretchOf = (letters: Letters, start: number, end: number): Stretch => [
  firstFrom(letters.at, start),
  firstFrom(letters.at, end),
];

/** The index of the first of the sorted numbers that is not below `value`. */
function firstFrom(sorted: readonly number[], value: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (sorted[middle]! >= value) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The same stretch without a leading `the`, which the conventions keep outside a mention. */
export const withoutArticle = ([start, end]: Stretch, quote: string): Stretch => [
  /^the\s/i.test(quote) ? start + 'the'.length : start,
  end,
];

/** How many letters on each side are compared to tell the occurrences of a word apart. */
const context = 60;

/**
 * Finds where a stretch of one text's letters stands in another's: of all places with the same letters, the one whose
 * surroundings agree furthest; of equal ones, the one nearest to the same share of the way through the text.
 * Null where the letters do not occur.
 */
export function findIn(target: Letters, source: Letters, [start, end]: Stretch): Stretch | null {
  const needle = source.text.slice(start, end);
  if (needle === '') return null;
  const share = (start / source.text.length) * target.text.length;
  let best: Stretch | null = null;
  let bestScore = -1;
  for (let at = target.text.indexOf(needle); at !== -1; at = target.text.indexOf(needle, at + 1)) {
    const before = agreement(source.text, target.text, start - 1, at - 1, -1);
    const after = agreement(source.text, target.text, end, at + needle.length, 1);
    const score = before + after - Math.abs(at - share) / (target.text.length + 1);
    if (score > bestScore) [best, bestScore] = [[at, at + needle.length], score];
  }
  return best;
}

/** The number of letters, up to the context, that two texts share going one way from two places. */
function agreement(a: string, b: string, fromA: number, fromB: number, step: 1 | -1): number {
  let n = 0;
  for (let [i, j] = [fromA, fromB]; n < context; i += step, j += step, n++) {
    if (i < 0 || j < 0 || i >= a.length || a.charCodeAt(i) !== b.charCodeAt(j)) break;
  }
  return n;
}
