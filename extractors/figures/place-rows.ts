import type { Vocabulary } from '../../src/core/vocabulary.ts';
import { placesOf } from '../places/lexicon.ts';
import type { Reading } from './figure.ts';
import type { Memory } from './guards.ts';
import type { Tables } from './tables.ts';
import {
  blockBetween,
  capital,
  charAt,
  exists,
  isNumber,
  isWord,
  newBlock,
  newLine,
  quote,
  type View,
  wordAt,
} from './view.ts';

/** The last words of all names of places: `Kazakhstan`, `Federation`. */
export function placeEnds(vocabulary: Vocabulary): ReadonlySet<number> {
  const names = placesOf(vocabulary).all.flatMap(({ name, names }) => [name, ...names]);
  return new Set(names.map((name) => vocabulary.add(/[\p{L}\p{M}]+(?=[^\p{L}]*$)/u.exec(name)?.[0] ?? name)));
}

/** How many words the name of a place has at most, and with its small words: `the Democratic Republic of the Congo`. */
const longestName = 5;
const fullName = 7;
/** How far before it the figure stands that a later member of a row goes on from. */
const rowReach = 14;

/**
 * True where a number stands behind a place in a row of such: `Ruritania 120, Sylvania 56`, `in Ruritania 1,200 persons, in
 * Sylvania 340`. A single one may be a name (`France 24`).
 */
export function inPlaceRow(v: View, tables: Tables, { coreFrom: from, coreTo: to }: Reading, memory: Memory): boolean {
  const isPlace = (i: number): boolean => isWord(v, i) && capital(v, i) && tables.placeEnds.has(wordAt(v, i));
  if (!isPlace(from - 1) || newLine(v, from)) return false;
  const small = (i: number): boolean => [tables.word.in, tables.word.from, tables.word.the].includes(wordAt(v, i));
  const joint = (i: number): boolean => /[,;]/.test(charAt(v, i)) || wordAt(v, i) === tables.word.and;
  // Backwards past the name to what joins it to a figure.
  let at = from - 1;
  while (at > from - 1 - longestName && isWord(v, at) && capital(v, at)) at--;
  while (small(at)) at--;
  if (
    joint(at) &&
    memory.figureEnd >= 0 &&
    from - memory.figureEnd <= rowReach &&
    !blockBetween(v, memory.figureEnd, from)
  )
    return true;
  if (isScene(v, tables, at + 1, from, to)) return true;
  // Forwards to the next place with its number.
  if (!joint(to) || newBlock(v, to)) return false;
  at = to + 1;
  while (joint(at) || small(at)) at++;
  while (at < to + longestName + 3 && isWord(v, at) && capital(v, at) && !newBlock(v, at)) at++;
  return isNumber(v, at) && !newBlock(v, at) && isPlace(at - 1);
}

/** A number in brackets, with or without commas for thousands, and how many tokens it has at most with them: `(1,234,567)`. */
const bareNumber = /^(?:\d+|\d{1,3}(?:,\d{3})+)$/;
const longestNumber = 7;

/** The last years that a number in brackets is taken for: `Ruritania (2010)` tells when. */
const isYear = (value: number): boolean => value >= 1900 && value < 2100;

/**
 * True where a number stands in brackets behind a place in a row of such: `Ruritania (45), Sylvania (30) and Kelm (12) sent
 * experts`. One alone may mark a note, and so may those that go on one by one.
 */
export function inPlaceBrackets(v: View, tables: Tables, { coreFrom: from, coreTo: to, numeral }: Reading): boolean {
  const valueAt = (open: number): number | null => {
    const placed = isWord(v, open - 1) && capital(v, open - 1) && tables.placeEnds.has(wordAt(v, open - 1));
    if (!placed || charAt(v, open) !== '(' || newBlock(v, open)) return null;
    let close = open + 1;
    while (close < open + longestNumber && charAt(v, close) !== ')' && exists(v, close)) close++;
    const said = charAt(v, close) === ')' ? quote(v, open + 1, close) : '';
    return bareNumber.test(said) ? Number(said.replaceAll(',', '')) : null;
  };
  const opening = (close: number): number => {
    let open = close - 1;
    while (open > close - longestNumber && charAt(v, open) !== '(' && open > 0) open--;
    return open;
  };
  const own = valueAt(from - 1);
  if (own === null || to !== from + 1 || own !== numeral.value || isYear(own)) return false;
  const joint = (i: number): boolean =>
    !newBlock(v, i) && (/[,;]/.test(charAt(v, i)) || wordAt(v, i) === tables.word.and);
  const inName = (i: number): boolean =>
    isWord(v, i) && (capital(v, i) || [tables.word.of, tables.word.the].includes(wordAt(v, i)));
  let next = to + 1;
  while (joint(next)) next++;
  for (let n = 0; n < fullName && inName(next); n++) next++;
  let last = from - 2;
  for (let n = 0; n < fullName && inName(last); n++) last--;
  while (joint(last)) last--;
  const behind = joint(to + 1) ? valueAt(next) : null;
  const before = charAt(v, last) === ')' && joint(last + 1) ? valueAt(opening(last)) : null;
  const goesOn = (a: number | null, b: number | null): boolean => a !== null && b !== null && b === a + 1 && b < 30;
  return (behind !== null || before !== null) && !goesOn(own, behind) && !goesOn(before, own);
}

/**
 * `In Ruritania 12 were killed`: where a verb of several stands right behind it, and nothing but a place behind `in` before
 * it, a number is one of them. `name`: where the name begins at the latest.
 */
function isScene(v: View, { word }: Tables, name: number, from: number, to: number): boolean {
  if (newBlock(v, to) || !/^(?:were|are|have|had)$/.test(quote(v, to))) return false;
  for (let i = name; i < from; i++) if (wordAt(v, i) === word.in && !newBlock(v, i + 1)) return true;
  return false;
}
