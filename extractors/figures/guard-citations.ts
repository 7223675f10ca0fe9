import type { Reading } from './figure.ts';
import { namesMany } from './guard-labels.ts';
import type { Guard } from './guards.ts';
import { capital, charAt, glued, isNumber, isWord, newBlock, quote, upper, type View, width } from './view.ts';

/** How many letters the short name of a series of reports has, each with its point. */
const longestName = 5;

/** Refuses volume, page and number of what is cited: `31 I.L.M. 138 (1992)`, `1833 UNTS 3`, `CDL (94) 54`. */
export const cited: Guard = (v, { tables }, r) => {
  const { coreFrom: from, coreTo: to, numeral, unit, bounded } = r;
  if (numeral.form !== 'digits' || !numeral.plain || unit || bounded || newBlock(v, from)) return null;
  const series = seriesFrom(v, to);
  if (series !== null && isNumber(v, series)) return 'citation';
  const before = seriesUpTo(v, from);
  if (before !== null && isNumber(v, before - 1) && !newBlock(v, before)) return 'citation';
  return numberedOfYear(v, r) && !namesMany(v, tables, to) ? 'citation' : null;
};

const isInitial = (v: View, i: number): boolean =>
  isWord(v, i) && width(v, i) === 1 && capital(v, i) && charAt(v, i + 1) === '.' && glued(v, i + 1);

/** Short names of series of treaties and reports that are written without points. */
const series = /^(?:UNTS|LNTS|ILM|ILR|RIAA|UNRIAA|TIAS|UST|ETS|CETS|OJ|BGBl)$/;

/** The token behind the series that begins at `at` (`I.L.M.` of at least three letters, or `UNTS`); null where none does. */
function seriesFrom(v: View, at: number): number | null {
  if (newBlock(v, at)) return null;
  if (isWord(v, at) && series.test(quote(v, at))) return newBlock(v, at + 1) ? null : at + 1;
  let i = at;
  while (isInitial(v, i) && i < at + 2 * longestName && (i === at || glued(v, i))) i += 2;
  return i >= at + 6 && !newBlock(v, i) ? i : null;
}

/** Where the series that ends before `to` begins; null where none does. */
function seriesUpTo(v: View, to: number): number | null {
  if (isWord(v, to - 1) && series.test(quote(v, to - 1))) return to - 1;
  let i = to - 2;
  if (!isInitial(v, i)) return null;
  while (glued(v, i) && isInitial(v, i - 2) && i > to - 2 * longestName) i -= 2;
  return to - i >= 6 ? i : null;
}

/** `CDL (94) 54`, `COM (2010) 517`: letters in capitals, the year in brackets, and the number in that year. */
const numberedOfYear = (v: View, { coreFrom: at }: Reading): boolean =>
  charAt(v, at - 1) === ')' &&
  isNumber(v, at - 2) &&
  /^(?:19|20)?\d\d$/.test(quote(v, at - 2)) &&
  charAt(v, at - 3) === '(' &&
  isWord(v, at - 4) &&
  upper(v, at - 4) &&
  width(v, at - 4) >= 2 &&
  capital(v, at - 4);
