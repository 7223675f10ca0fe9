import type { Reading } from './figure.ts';
import type { Tables } from './tables.ts';
import type { Unit } from './unit-tables.ts';
import { blockBetween, capital, charAt, isNumber, isWord, newBlock, quote, type View, width, wordAt } from './view.ts';

/** How many words with capitals may name who else gave: `the Republic of Korea` is longer than any of one word. */
const longestName = 5;

/**
 * The unit that was said with the figure before and is left out here: `from 3,500 cubic metres to 1,630`, `Germany gave
 * $2 million, Norway 5 million`. Null where anything follows that the number could count, and where the two are of
 * different sizes, so that the magnitude may be left out, too (`from $2.5 million to 3.1`).
 */
export function carriedUnit(v: View, tables: Tables, r: Reading, last: Reading | null): Unit | null {
  const unit = last?.unit;
  if (
    !last ||
    !unit ||
    unit.kind === 'duration' ||
    unit.kind === 'multiple' ||
    r.unit ||
    r.second ||
    r.few ||
    r.from < last.to
  )
    return null;
  if (!['digits', 'words'].includes(r.numeral.form) || likeYear(v, r) || !sameSize(r, last)) return null;
  if (lessThan(v, r, last)) return unit;
  if (takesUp(v, r, last)) return unit;
  if (namesSomething(v, tables, r.to)) return null;
  return changesTo(v, tables, r, last) || leftOut(v, r, last) || isHeldAgainst(v, tables, r, last) ? unit : null;
}

/** A year has no unit. */
const likeYear = (v: View, { numeral }: Reading): boolean =>
  numeral.plain && numeral.form === 'digits' && width(v, numeral.from) === 4;

function sameSize({ numeral }: Reading, last: Reading): boolean {
  const [value, before] = [numeral.value ?? 0, last.numeral.value ?? 0];
  if (numeral.scale === last.numeral.scale) return value > before / 1000 && value < before * 1000;
  return last.numeral.scale > 1 && numeral.scale === 1 && !numeral.plain && value >= 1000;
}

/** A word behind a number may be what it counts, unless it is one of the small ones. */
const namesSomething = (v: View, { cues }: Tables, at: number): boolean =>
  isWord(v, at) && !newBlock(v, at) && !cues.functional.has(wordAt(v, at)) && !cues.linking.has(wordAt(v, at));

/** `138 million euros, 2 million less than`: an amount of the same magnitude right behind the comma, with nothing of its own. */
const lessThan = (v: View, r: Reading, last: Reading): boolean =>
  r.numeral.scale > 1 &&
  r.from === last.to + 1 &&
  charAt(v, last.to) === ',' &&
  /^(?:less|more|higher|lower)$/.test(quote(v, r.to)) &&
  /^(?:than|[.,;])$/.test(quote(v, r.to + 1));

/** `1.2 million square kilometres, about 400,000 of them`: right behind the comma, of the same things. */
const takesUp = (v: View, r: Reading, last: Reading): boolean =>
  (r.from === last.to || (r.from === last.to + 1 && charAt(v, last.to) === ',')) &&
  !blockBetween(v, last.to, r.to) &&
  /^of$/.test(quote(v, r.to)) &&
  /^(?:them|which|these|those)$/.test(quote(v, r.to + 1));

/** How far behind a figure another one stands that it is held against. */
const comparedReach = 6;

/**
 * `300 billion roubles, compared with 280 billion in 2020 and 250 billion in 2019`: of the same magnitude, which says that it is no plain number of other things.
 */
function isHeldAgainst(v: View, { word }: Tables, r: Reading, last: Reading): boolean {
  if (r.numeral.scale === 1 || r.from - last.to > comparedReach || blockBetween(v, last.to, r.from)) return false;
  const before = quote(v, r.from - 1);
  if (/^(?:against|versus)$/.test(before)) return true;
  if (/^(?:with|to)$/.test(before) && /^(?:compared|comparison)$/.test(quote(v, r.from - 2))) return true;
  const dated = wordAt(v, last.to) === word.in && isNumber(v, last.to + 1) && r.from === last.to + 3;
  return last.carried && dated && wordAt(v, r.from - 1) === word.and;
}

/** `from 120 tons to 95`, `from $1,200 in 2000 to 5,300`. */
function changesTo(v: View, { word }: Tables, r: Reading, last: Reading): boolean {
  if (wordAt(v, r.from - 1) !== word.to || wordAt(v, last.from - 1) !== word.from || newBlock(v, r.from)) return false;
  const dated = r.from === last.to + 3 && wordAt(v, last.to) === word.in && isNumber(v, last.to + 1);
  return r.from === last.to + 1 || dated;
}

/** `…, Norway 5 million`, `… and the Republic of Korea 1.5 million`: nothing between but who gave it. */
function leftOut(v: View, r: Reading, last: Reading): boolean {
  let at = last.to;
  const comma = /[,;]/.test(charAt(v, at));
  if (comma) at++;
  const and = /^and$/.test(quote(v, at));
  if (and) at++;
  if ((!comma && !and) || r.from - at > longestName) return false;
  let names = 0;
  for (let i = at; i < r.from; i++) {
    if (!isWord(v, i) || newBlock(v, i)) return false;
    if (capital(v, i)) names++;
    else if (!/^(?:the|of|and)$/.test(quote(v, i))) return false;
  }
  return names > 0 && capital(v, r.from - 1);
}
