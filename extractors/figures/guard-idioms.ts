import type { Reading } from './figure.ts';
import type { Guard, Memory } from './guards.ts';
import type { Tables } from './tables.ts';
import {
  capital,
  charAt,
  exists,
  glued,
  isDash,
  isMark,
  isNumber,
  isWord,
  newBlock,
  newLine,
  quote,
  type View,
  wordAt,
} from './view.ts';
import { numberWordAt } from './words.ts';

/** Refuses number words that do not count: `no one`, `zero tolerance`, `first half`, `Group of Seven`, `per 100,000`. */
export const idiom: Guard = (v, { tables }, r, memory) => {
  const { word, cues } = tables;
  const before = newBlock(v, r.from) ? 0 : wordAt(v, r.from - 1);
  if (before === word.per) return 'base';
  if (ratio(v, r)) return 'ratio';
  if (r.numeral.form === 'digits') return null;
  if (tables.sayings.from(v, r.coreTo)) return 'idiom';
  // `in a day or two`: about how many, of what stands before it
  const orTwo = before === word.or && /^two$/i.test(quote(v, r.coreFrom)) && r.coreTo === r.coreFrom + 1;
  if (orTwo && isWord(v, r.from - 2) && /^(?:an?|another)$/i.test(quote(v, r.from - 3))) return 'idiom';
  if (wordAt(v, r.coreFrom) === word.one && r.coreTo === r.coreFrom + 1) return one(v, tables, r, memory);
  if (numberWordAt(v, tables, r.coreFrom)?.kind === 'zero') {
    const next = wordAt(v, r.coreTo);
    if (cues.zero_names.has(next) || cues.zero_names.has(before) || isDash(v, r.coreTo)) return 'idiom';
  }
  if (r.numeral.form === 'part' && !r.bounded && !r.unitBehind) return part(v, tables, r, before);
  if (r.numeral.form === 'words' && !r.bounded && !r.few && !r.unit) {
    if (bareScale(v, tables, r)) return 'idiom';
    if (nameInside(v, tables, r)) return 'name';
  }
  return null;
};

/** How far before its numbers a ratio is named. */
const ratioReach = 10;

/** `a ratio of 35 to 65`, `a 35-65 split`: two numbers held against each other are no range between them. */
function ratio(v: View, { coreFrom: from, coreTo: to, second, unit }: Reading): boolean {
  if (!second || unit || second.scale > 1) return false;
  const named = (i: number): boolean => isWord(v, i) && /^(?:ratios?|odds|votes?|scores?|splits?)$/i.test(quote(v, i));
  if (/^(?:ratio|split|vote|score)$/i.test(quote(v, to)) && !newBlock(v, to)) return true;
  for (let i = from - 1; i > from - ratioReach && isWord(v, i) && !newBlock(v, i + 1); i--) if (named(i)) return true;
  return false;
}

/** `one` counts with a unit, a bound, a noun for a person or incident, or beside other figures; else it is a pronoun. */
function one(v: View, tables: Tables, r: Reading, memory: Memory): string | null {
  // `one or more`, `under one roof`
  const bound = r.bounded && r.from < r.coreFrom && !tables.cues.not_one.has(wordAt(v, r.coreFrom - 1));
  if (r.unit || bound || r.second) return null;
  const next = wordAt(v, r.coreTo);
  const spaced = exists(v, r.coreTo) && !glued(v, r.coreTo) && !newBlock(v, r.coreTo);
  const before = wordAt(v, r.coreFrom - 1);
  if (tables.cues.not_one.has(before)) return 'pronoun';
  const noun = tables.cues.functional.has(next) ? next : wordAt(v, r.coreTo + 1);
  if (spaced && (tables.cues.one_of.has(next) || tables.cues.one_of.has(noun))) return null;
  // `nine to Iran, four to Iraq and one to Lebanon`
  const beside = memory.figureEnd >= 0 && r.coreFrom - memory.figureEnd < 8 && before === tables.word.and;
  if (spaced && beside && tables.cues.linking.has(next) && next === wordAt(v, memory.figureEnd)) return null;
  return spaced && inList(v, tables, r.coreFrom, next) ? null : 'pronoun';
}

/** True at the beginning of a line or clause, and where a capital follows a date: an item of a list whose marks were lost. */
const opensItem = (v: View, tables: Tables, at: number): boolean =>
  newLine(v, at) ||
  /^[.;:]$/.test(charAt(v, at - 1)) ||
  (capital(v, at) &&
    !tables.cues.months.has(wordAt(v, at)) &&
    (isNumber(v, at - 1) || tables.cues.months.has(wordAt(v, at - 1))));

/** How far the next item of a list is looked for. */
const itemLength = 30;

/** `One left for Kabul. Four left for Herat.`: the subject of a clause, whose neighbour has a number for its subject, too. */
function inList(v: View, tables: Tables, at: number, next: number): boolean {
  const opens = (i: number): boolean => opensItem(v, tables, i);
  const counts = (i: number): boolean => {
    const kind = numberWordAt(v, tables, i)?.kind;
    return kind === 'digit' || kind === 'teen' || kind === 'tens';
  };
  // What one does in general is told in the present: `one hopes`.
  const verb = (i: number): boolean =>
    isWord(v, i) && !capital(v, i) && !glued(v, i) && /(?:[^s]|^(?:was|is|has))$/.test(quote(v, i));
  if (!opens(at) || !verb(at + 1) || tables.cues.functional.has(next)) return false;
  const item = (i: number): boolean =>
    opens(i) &&
    counts(i) &&
    verb(i + 1) &&
    wordAt(v, i) !== tables.word.one &&
    !tables.cues.functional.has(wordAt(v, i + 1));
  for (let i = at + 2; i < at + itemLength; i++) {
    if (item(i)) return true;
    // Past other items of the same kind.
    if (opens(i) && !(wordAt(v, i) === tables.word.one && verb(i + 1))) return false;
  }
  for (let i = at - 1; i > at - itemLength && i >= 0; i--) if (opens(i)) return item(i);
  return false;
}

/** A share stands before what it is a share of; `first half` and `third quarter` are dates or turns. */
function part(v: View, tables: Tables, r: Reading, before: number): string | null {
  const { cues, word } = tables;
  if (cues.calendar_parts.has(before)) return 'calendar';
  if (isDash(v, r.coreTo) && glued(v, r.coreTo) && glued(v, r.coreTo + 1)) return 'idiom';
  if (wordAt(v, r.coreFrom) !== word.half) return null;
  return before === word.and || !cues.half_of.has(wordAt(v, r.coreTo)) ? 'idiom' : null;
}

/** `hundred`, `million` with nothing that says how many, nor what of. */
function bareScale(v: View, tables: Tables, r: Reading): boolean {
  const head = numberWordAt(v, tables, r.coreFrom)?.kind;
  if ((head !== 'scale' && head !== 'dozen') || r.coreTo > r.coreFrom + 1) return false;
  const before = wordAt(v, r.coreFrom - 1);
  return before !== tables.word.a && before !== tables.word.an && wordAt(v, r.coreTo) !== tables.word.of;
}

/** A capital inside a sentence where the words around have none: `the Big Five`, `the Seven Sisters`. */
function nameInside(v: View, tables: Tables, r: Reading): boolean {
  const at = r.coreFrom;
  if (!capital(v, at) || newLine(v, at) || isMark(v, at - 1)) return false;
  if (opensItem(v, tables, at) && isWord(v, r.coreTo) && !capital(v, r.coreTo)) return false;
  // Headings write every word with a capital.
  const title = isWord(v, at - 1) && capital(v, at - 1) && capital(v, r.coreTo);
  return !title && charAt(v, at - 1) !== ':';
}
