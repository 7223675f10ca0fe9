import type { Numeral } from './numeral.ts';
import { readScale } from './scales.ts';
import type { Tables } from './tables.ts';
import { charAt, exists, glued, isMark, isNumber, isWord, newBlock, quote, type View, width, wordAt } from './view.ts';
import { numberWordAt, pastHyphen, readBelowThousand, type WordsValue } from './words.ts';

/** Fractions and ratios: `two-thirds`, `one fifth`, `3/4`, `2 1/2`, `one in four`, `nine out of ten`, `one over three`. */
export function readParts(v: View, tables: Tables, at: number): Numeral | null {
  const ratio = readRatio(v, tables, at) ?? readOver(v, tables, at);
  if (ratio) return ratio;
  if (isNumber(v, at)) return readSlash(v, at);
  const count = readBelowThousand(v, tables, at);
  if (!count || count.value === 0) return null;
  const next = pastHyphen(v, count.to);
  const tens = partOfTens(v, tables, next, count.value > 1);
  if (tens) return ofWhole(v, tables, at, tens.to, count.value * tens.value);
  const part = numberWordAt(v, tables, next);
  if (part?.kind !== 'part' || newBlock(v, next) || part.several !== count.value > 1) return null;
  // `the one hundredth Member` was preceded by 99.
  const numbering = at > 0 && count.value === 1 && part.value <= 0.01 && /^the$/i.test(quote(v, at - 1));
  if (numbering && wordAt(v, next + 1) !== tables.word.of) return null;
  // `twenty fifth` is an ordinal; `one quarter` and `one-third` are parts.
  return ofWhole(v, tables, at, next + 1, count.value * part.value);
}

/** The part that tens and an ordinal name together, behind the count of them: one `twenty-fifth`, three `forty-eighths`. */
function partOfTens(v: View, tables: Tables, at: number, several: boolean): WordsValue | null {
  const tens = numberWordAt(v, tables, at);
  const end = pastHyphen(v, at + 1);
  const part = numberWordAt(v, tables, end);
  if (tens?.kind !== 'tens' || part?.kind !== 'part' || part.several !== several) return null;
  const below = Math.round(1 / part.value);
  return below < 10 && below > 2 && !newBlock(v, at) && !newBlock(v, end)
    ? { to: end + 1, value: 1 / (tens.value + below) }
    : null;
}

/** A part with nothing counted before it: `half of`, `a third of`, `a quarter of a million`. */
export function readBarePart(v: View, tables: Tables, at: number): Numeral | null {
  const part = numberWordAt(v, tables, at);
  if (part?.kind !== 'part' || part.several) return null;
  const article = wordAt(v, at - 1) === tables.word.a || wordAt(v, at - 1) === tables.word.an;
  const whole = ofWhole(v, tables, at, at + 1, part.value);
  if (part.value === 0.5 || (article && (wordAt(v, at + 1) === tables.word.of || whole.form === 'words'))) return whole;
  // `a trillionth`: so small a part is no place in a row.
  if (article && part.value <= leastOrdinal && (newBlock(v, at + 1) || isMark(v, at + 1))) return whole;
  return whole.form === 'words' && part.value === 0.25 ? whole : null;
}

/** Beyond a millionth nothing is numbered one by one. */
const leastOrdinal = 1e-6;

/** Multiplies a part by the magnitude behind it: `half a million`, `three quarters of a million`, `half a dozen`. */
function ofWhole(v: View, tables: Tables, from: number, to: number, value: number): Numeral {
  let next = to;
  if (wordAt(v, next) === tables.word.of) next++;
  if (wordAt(v, next) === tables.word.a || wordAt(v, next) === tables.word.an) next++;
  const { scale, to: end } = newBlock(v, next) ? { scale: 1, to: next } : readScale(v, tables, next);
  if (scale > 1) return { from, to: end, value: value * scale, form: 'words', scale, plain: false };
  return { from, to, value, form: 'part', scale: 1, plain: false };
}

/** `1/2` and `2 1/2`; null for `24/7`, `2012/13` and whatever else has a stroke in it. */
function readSlash(v: View, at: number): Numeral | null {
  const half = slashAt(v, at);
  if (half) return { from: at, to: at + 3, value: half, form: 'part', scale: 1, plain: false };
  const sign = exists(v, at + 1) && isNumber(v, at + 1) && !glued(v, at + 1) ? slashAt(v, at + 1) : null;
  if (!sign || width(v, at) > 3) return null;
  return { from: at, to: at + 4, value: Number(quote(v, at)) + sign, form: 'digits', scale: 1, plain: false };
}

function slashAt(v: View, at: number): number | null {
  if (!isMark(v, at + 1) || !/[/⁄]/.test(charAt(v, at + 1)) || !glued(v, at + 1)) return null;
  if (!isNumber(v, at + 2) || !glued(v, at + 2)) return null;
  const above = Number(quote(v, at));
  const below = Number(quote(v, at + 2));
  const more = glued(v, at + 3) && (isNumber(v, at + 3) || /[/-]/.test(charAt(v, at + 3)) || isWord(v, at + 3));
  if (more || above >= below || above === 0 || below > 100 || (above === 9 && below === 11)) return null;
  return above / below;
}

/** Round numbers that something is told out of. */
const wholes = new Set([2, 3, 4, 5, 10, 20, 100, 1000]);

/** `one in four`, `1 in 5`, `eight out of 10`. */
function readRatio(v: View, tables: Tables, at: number): Numeral | null {
  const above = small(v, tables, at);
  if (!above) return null;
  const out = wordAt(v, above.to) === tables.word.out && wordAt(v, above.to + 1) === tables.word.of;
  const inside = wordAt(v, above.to) === tables.word.in && (above.value === 1 || opensClause(v, tables, at));
  if (!(out || inside) || newBlock(v, above.to)) return null;
  const next = above.to + (out ? 2 : 1);
  const below = newBlock(v, next) ? null : small(v, tables, next);
  if (
    !below ||
    below.value <= above.value ||
    ((out || above.value > 1) && !wholes.has(below.value)) ||
    below.value > 1000
  )
    return null;
  return { from: at, to: below.to, value: above.value / below.value, form: 'part', scale: 1, plain: false };
}

/** `Three in four households`, `nearly two in five`: in words, at the beginning of a clause or bounded; not `12 died, six in five camps`. */
const opensClause = (v: View, tables: Tables, at: number): boolean =>
  !isNumber(v, at) && (newBlock(v, at) || charAt(v, at - 1) === '.' || tables.before.upTo(v, at) !== null);

/** `one over three`, `1 over 20`, where the clause ends behind it: not `one over three metres`, `one over 2015`. */
function readOver(v: View, tables: Tables, at: number): Numeral | null {
  const one = isNumber(v, at) ? quote(v, at) === '1' : wordAt(v, at) === tables.word.one;
  if (!one || !/^over$/i.test(quote(v, at + 1)) || newBlock(v, at + 1) || newBlock(v, at + 2)) return null;
  const below = small(v, tables, at + 2);
  if (!below || below.value < 2 || below.value > 1000) return null;
  const ends = newBlock(v, below.to) || (isMark(v, below.to) && !glued(v, below.to + 1) && charAt(v, below.to) !== '%');
  return ends ? { from: at, to: below.to, value: 1 / below.value, form: 'part', scale: 1, plain: false } : null;
}

/** A whole number in words or up to four digits, with nothing behind it that goes on. */
function small(v: View, tables: Tables, at: number): WordsValue | null {
  if (isNumber(v, at) && width(v, at) <= 4)
    return glued(v, at + 1) && !isMark(v, at + 1) ? null : { to: at + 1, value: Number(quote(v, at)) };
  return readBelowThousand(v, tables, at);
}
