import { readDigits } from './digits.ts';
import { readBarePart, readParts } from './fractions.ts';
import { readPower } from './powers.ts';
import { readMany, readScale } from './scales.ts';
import type { Tables } from './tables.ts';
import { capital, charAt, glued, isDash, isNumber, isWord, newBlock, quote, type View, wordAt } from './view.ts';
import { numberWordAt, pastHyphen, readAndPart, readBelowThousand, readPoint, withRest } from './words.ts';

/** A number as it stands at tokens `[from, to)`, before its bounds and unit. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  /** Null where the tokens look like a number and are none (`192.168.1.2`, `twenty-first`). */
  readonly value: number | null;
  readonly form: 'digits' | 'words' | 'part' | 'many';
  /** The last magnitude: 1000000 in `2.5 million`; 1 where there is none. */
  readonly scale: number;
  /** True without set apart thousands, decimals and magnitude: a year, label or telephone number may look so, too. */
  readonly plain: boolean;
}

/** What the grammar needs besides the tables. */
export interface Grammar {
  readonly tables: Tables;
  readonly pointGroups: () => boolean;
}

/** Reads the number at token `at`, in digits, words or both; null where none begins there. Looks at each token once. */
export function readNumeral(v: View, grammar: Grammar, at: number): Numeral | null {
  const { tables } = grammar;
  const word = numberWordAt(v, tables, at);
  if (isNumber(v, at)) return readParts(v, tables, at) ?? readSum(v, grammar, at);
  if (word?.kind === 'many') return readMany(v, tables, at);
  if (word?.kind === 'part') return readBarePart(v, tables, at);
  if (word?.kind === 'fold') return { from: at, to: at + 1, value: word.value, form: 'words', scale: 1, plain: false };
  if (word && wordAt(v, at - 1) === tables.word.between) {
    const low = lowerEnd(v, grammar, at);
    if (low) return low;
  }
  if (word?.kind === 'sign') return { from: at, to: at + 1, value: word.value, form: 'part', scale: 1, plain: false };
  return word ? (readParts(v, tables, at) ?? readSum(v, grammar, at)) : null;
}

/**
 * The lower end of `between five hundred and one thousand`: behind `between` the `and` with the largest number behind it
 * parts the two ends (`between one hundred and fifty and two hundred`).
 */
function lowerEnd(v: View, grammar: Grammar, at: number): Numeral | null {
  const { and } = grammar.tables.word;
  let found: Numeral | null = null;
  let most = 0;
  for (
    let i = at + 1;
    i < at + longestWords && (isNumeral(v, grammar, i) || wordAt(v, i) === and || isDash(v, i));
    i++
  ) {
    if (wordAt(v, i) !== and) continue;
    const low = readSum({ text: v.text, tokens: { ...v.tokens, count: i } }, grammar, at);
    const high = readSum(v, grammar, i + 1);
    const onward = high && wordAt(v, high.to) === and && isNumeral(v, grammar, high.to + 1);
    if (low?.to === i && high?.value && !onward && low.value! < high.value && high.value >= most) {
      found = low;
      most = high.value;
    }
  }
  return found;
}

/** How many words the lower end of a range may have. */
const longestWords = 24;

const isNumeral = (v: View, { tables }: Grammar, i: number): boolean =>
  isNumber(v, i) || (numberWordAt(v, tables, i) !== undefined && !newBlock(v, i));

/** The largest number that is read; beyond it the whole ones are no longer told apart by far. */
const largest = 1e18;

/** Digits or words with their magnitudes, added up: `4 thousand 3 hundred and 21`, `one and a half thousand`. */
function readSum(v: View, grammar: Grammar, at: number): Numeral | null {
  const { tables } = grammar;
  let total = 0;
  let to = at;
  let below = Number.POSITIVE_INFINITY;
  let lastScale = 1;
  let form: Numeral['form'] = 'words';
  let plain = true;
  let openTens = false;
  for (let first = true; ; first = false) {
    let next = to;
    if (!first) {
      if (newBlock(v, to)) break;
      if (wordAt(v, to) === tables.word.and) next = to + 1;
    }
    const group = readGroup(v, grammar, next, first);
    if (!group) break;
    if (group.value === null) return { from: at, to: group.to, value: null, form: 'digits', scale: 1, plain: true };
    // `4 thousand and 0` are two numbers.
    if (!first && (group.value === 0 || !continues(form, lastScale, group, next > to))) break;
    // `5 hundred and three quarters of a million`: a part begins a number of its own.
    if (next > to && numberWordAt(v, tables, pastHyphen(v, group.to))?.kind === 'part') break;
    const part = readAndPart(v, tables, group.to);
    let value = group.value + (part?.value ?? 0);
    const scaled = pastPoint(v, tables, readScale(v, tables, part?.to ?? group.to));
    // `two million three million` are two numbers, and so are `2015 and three`.
    if (!first && (scaled.scale >= below || value * scaled.scale >= below)) break;
    if (!first && below === Number.POSITIVE_INFINITY) break;
    const behind = scaled.scale > 1 ? readAndPart(v, tables, scaled.to) : null;
    // `one billion and a half million`: the part has a smaller magnitude of its own.
    const own = behind ? readScale(v, tables, behind.to) : null;
    const smaller = own && own.scale > 1 && own.scale < scaled.scale ? own : null;
    if (behind && !part) value += smaller ? (behind.value * smaller.scale) / scaled.scale : behind.value;
    total += value * scaled.scale;
    to = behind && !part ? (smaller?.to ?? behind.to) : scaled.to;
    openTens = group.openTens === true && scaled.to === group.to;
    if (first && group.digits) form = 'digits';
    if (first && group.digits) plain = !group.set;
    if (scaled.scale === 1) break;
    below = scaled.scale;
    lastScale = scaled.scale;
    plain = false;
  }
  if (to === at) return null;
  if (endsAsOrdinal(v, tables, to, form, openTens || lastScale > 1)) {
    return { from: at, to: pastHyphen(v, to) + 1, value: null, form, scale: 1, plain: true };
  }
  // `billion billion billion`: no document means it.
  return { from: at, to, value: total <= largest ? total : null, form, scale: lastScale, plain };
}

/** Magnitudes that are written short, and then often with a point. */
const short = /^(?:mln|mio|mil|bln|bn|mlrd|thsd|thous|trln|trn|tln|tn)$/i;

/** Takes the point of a short magnitude with it where the clause goes on: `3 mln. roubles`; no `3 mln. The rest`. */
function pastPoint(v: View, tables: Tables, scaled: { to: number; scale: number }): { to: number; scale: number } {
  const { to, scale } = scaled;
  if (scale === 1 || charAt(v, to) !== '.' || !glued(v, to) || !short.test(quote(v, to - 1))) return scaled;
  const onward = isWord(v, to + 1) && !newBlock(v, to + 1) && !glued(v, to + 1);
  return onward && (!capital(v, to + 1) || tables.units.after.from(v, to + 1)) ? { to: to + 1, scale } : scaled;
}

/**
 * Whether a second group may add to the first: `4 thousand 3 hundred and 21`, `two thousand and two hundred`; but
 * `5.5 million and 600 thousand` are two numbers, and so are `5 million and six`.
 */
function continues(form: Numeral['form'], lastScale: number, group: Group, joined: boolean): boolean {
  if (form !== 'digits') return !group.digits;
  if (!group.digits && lastScale !== 100) return false;
  return !joined || (lastScale === 100 && (group.value ?? 0) < 100);
}

interface Group {
  readonly to: number;
  readonly value: number | null;
  readonly digits: boolean;
  /** Digits whose thousands or decimals are set apart. */
  readonly set: boolean;
  readonly openTens?: boolean | undefined;
}

function readGroup(v: View, grammar: Grammar, at: number, first: boolean): Group | null {
  const { tables } = grammar;
  if (isNumber(v, at)) {
    const power = readPower(v, grammar, at);
    if (power) return { ...power, digits: true, set: true };
    const digits = readDigits(v, at, grammar.pointGroups);
    return digits && { to: digits.to, value: digits.value, digits: true, set: digits.grouped || digits.decimal };
  }
  const words = readBelowThousand(v, tables, at);
  if (words) {
    const decimals = readPoint(v, tables, words.to);
    return {
      to: decimals?.to ?? words.to,
      value: words.value + (decimals?.value ?? 0),
      digits: false,
      set: false,
      openTens: words.openTens,
    };
  }
  const word = numberWordAt(v, tables, at);
  if (!first || (word?.kind !== 'scale' && word?.kind !== 'dozen')) return null;
  // `a hundred and six`, `hundred thousand`: the one before it is not said.
  if (word.value === 100) return { ...withRest(v, tables, { to: at + 1, value: 100 }), digits: false, set: false };
  return { to: at, value: 1, digits: false, set: false };
}

/** True where an ordinal word closes the number: `twenty-first`, `one hundred and twentieth`. */
function endsAsOrdinal(v: View, tables: Tables, to: number, form: Numeral['form'], open: boolean): boolean {
  if (form === 'digits' || newBlock(v, to)) return false;
  const word = numberWordAt(v, tables, pastHyphen(v, to));
  return open && (word?.kind === 'ordinal' || (word?.kind === 'part' && word.ordinal));
}
