import type { Guard } from './guards.ts';
import { capital, charAt, exists, isDash, isMark, isWord, newBlock, newLine, quote, type View } from './view.ts';

/** What a capitalised name that holds a number ends with: `the Golden 1000 Days Initiative`. */
const heads =
  /^(?:Initiative|Programme|Program|Campaign|Project|Plan|Fund|Challenge|Strategy|Movement|Declaration|Agenda|Alliance|Compact|Framework)$/;
/** How many words a name may have on one side of its number. */
const reach = 4;

/**
 * Refuses a number inside the capitalised name of an initiative or the like: an article, a capital before it, and capitals
 * behind it up to the head. In `the 1000 Days programme` the name begins with the number, and small letters are no name.
 */
export const insideTitle: Guard = (v, _, { coreFrom: from, coreTo: to, bounded }) => {
  if (opensName(v, from, to)) return 'name';
  let first = from - 1;
  while (first > from - 1 - reach && isCapital(v, first)) first--;
  if (bounded || first === from - 1 || !/^(?:the|its|our|their|a|an)$/.test(wordOf(v, first))) return null;
  // A unit behind the number may be a part of the name, too: `1000 Days`.
  for (let i = to - 1; i < to + reach; i++) {
    if (i >= to && !isCapital(v, i)) return null;
    if (i >= to && heads.test(quote(v, i))) return 'name';
  }
  return null;
};

/** `a “Five-Year Action Plan”`: the number opens a name, which stands in small letters or behind a quotation mark. */
function opensName(v: View, from: number, to: number): boolean {
  if (!isCapital(v, from) || !isCapital(v, to - 1) || to - from < 3 || !isDash(v, from + 1)) return false;
  const small = isWord(v, from - 1) ? !capital(v, from - 1) : /["“‘]/.test(charAt(v, from - 1));
  if (!small || newLine(v, from)) return false;
  for (let i = to; i < to + reach && isCapital(v, i); i++) if (heads.test(quote(v, i))) return true;
  return false;
}

/** Refuses `the first two`, `the last three` where nothing is named behind them: they point to things that were told before. */
export const pointing: Guard = (v, _, { from, to, numeral, unit, bounded }) => {
  if (bounded || unit || numeral.form !== 'words' || !isWord(v, from - 1) || newBlock(v, from)) return null;
  const which = /^(?:first|last|former|latter)$/.test(wordOf(v, from - 1)) && /^the$/i.test(wordOf(v, from - 2));
  const closed = !exists(v, to) || newBlock(v, to) || (isMark(v, to) && /^[,;.:)]/.test(quote(v, to)));
  return which && closed ? 'pointing' : null;
};

const wordOf = (v: View, i: number): string => (isWord(v, i) ? quote(v, i) : '');
const isCapital = (v: View, i: number): boolean => isWord(v, i) && capital(v, i) && !newBlock(v, i);
