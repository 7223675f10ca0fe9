import type { Reading } from './figure.ts';
import type { Guard, Memory } from './guards.ts';
import { inPlaceRow } from './place-rows.ts';
import type { Tables } from './tables.ts';
import {
  capital,
  charAt,
  glued,
  isMark,
  isNumber,
  isWord,
  newBlock,
  newCell,
  newLine,
  quote,
  type View,
  width,
  wordAt,
} from './view.ts';

/** Refuses numbers that name a thing: `Article 5`, `paragraphs 5, 6 and 7`, `Highway 1`, `Group of 77`. */
export const labelled: Guard = (v, { tables }, r, memory) => {
  const { coreFrom: from, coreTo: to } = r;
  if (numbersSection(v, r)) return 'label';
  if (newBlock(v, from) || r.unit?.kind === 'share' || r.unit?.kind === 'money') return null;
  if (groupOf(v, tables, r) || sanctionsCommittee(v, r)) return 'name';
  const slash = r.numeral.form === 'part' && isNumber(v, from);
  if (r.bounded || !(r.numeral.plain || slash || dotted(v, r))) return null;
  if (
    behindLabel(v, tables, from, to) ||
    besideLabels(v, tables, from, to) ||
    opensLabels(v, tables, from, to) ||
    joined(v, tables, memory, r)
  ) {
    memory.labelEnd = to;
    return 'label';
  }
  return !r.unit && capitalName(v, tables, r) && !inPlaceRow(v, tables, r, memory) ? 'name' : null;
};

/** `36.3 Amounts credited …`, `3.3 Staff Regulations`: two small numbers with a point that begin a paragraph before a capital. */
const numbersSection = (v: View, { coreFrom: from, coreTo: to, numeral, unit, bounded }: Reading): boolean =>
  newBlock(v, from) &&
  !unit &&
  !bounded &&
  numeral.scale === 1 &&
  to === from + 3 &&
  /^\d{1,3}\.\d{1,2}$/.test(quote(v, from, to)) &&
  isWord(v, to) &&
  capital(v, to) &&
  !newLine(v, to);

/** `rule 4.12`, `resolution 69.2`: what is numbered within a chapter or session; a decimal number only by its looks. */
const dotted = (v: View, { coreFrom: from, coreTo: to, numeral, unit }: Reading): boolean =>
  numeral.form === 'digits' && !unit && numeral.scale === 1 && /^\d{1,3}\.\d{1,3}$/.test(quote(v, from, to));

/** A word in small letters that may name what is counted. */
export const isNoun = (v: View, tables: Tables, i: number): boolean =>
  isWord(v, i) && !newLine(v, i) && !capital(v, i) && !glued(v, i) && !tables.cues.functional.has(wordAt(v, i));

/** A noun in small letters that is written as a plural. */
export const isPlural = (v: View, tables: Tables, i: number): boolean =>
  isNoun(v, tables, i) && /(?:[^isu]s|ies|people|men|children|personnel|police)$/.test(quote(v, i));

/** How many words behind a number may stand before the plural that it counts. */
const phrase = 4;

/** True where a plural follows soon, with capitals before it or its own: `East Timorese`, `Bosnian Serb officers`, `Afghans`. */
export function namesMany(v: View, tables: Tables, to: number): boolean {
  for (let i = to; i < to + phrase && isWord(v, i) && !newLine(v, i) && !glued(v, i); i++) {
    if (tables.cues.functional.has(wordAt(v, i))) return false;
    if (isPlural(v, tables, i) || (capital(v, i) && /[a-z](?:ese|[^isu]s|is)$/.test(quote(v, i)))) return true;
  }
  return false;
}

/** A label word before the number, perhaps with `No.` or a full stop between; none that is a verb (`we count 12 in six boxes`). */
function behindLabel(v: View, tables: Tables, from: number, to: number): boolean {
  let at = from - 1;
  if (charAt(v, at) === '.' && glued(v, at)) at--;
  // `Executive Order (E.O.) 13224`
  for (let open = at; charAt(v, at) === ')' && open > at - 8; open--) if (charAt(v, open) === '(') at = open - 1;
  if (!isWord(v, at) && charAt(v, at) !== '№') return false;
  const word = wordAt(v, at);
  if (tables.cues.labels.has(word))
    return word !== tables.word.no || charAt(v, from - 1) === '.' || !isNoun(v, tables, to);
  if (!tables.cues.weak_labels.has(word) || (isWord(v, at - 1) && /^(?:I|we|they|you)$/i.test(quote(v, at - 1))))
    return false;
  return capital(v, at) || !isNoun(v, tables, to);
}

/**
 * `Two more resolutions, 1244 (1999) and 1325 (2000),`, `the two resolutions (1244 and 1325)`: those that were named together,
 * one by one. Three digits or a year in a bracket show that they are numbers of documents.
 */
function besideLabels(v: View, { cues, word }: Tables, from: number, to: number): boolean {
  const at = from - 2;
  const named =
    /[,(]/.test(charAt(v, from - 1)) && isWord(v, at) && /s$/i.test(quote(v, at)) && cues.labels.has(wordAt(v, at));
  if (!named || newBlock(v, from - 1)) return false;
  const dated = charAt(v, to) === '(' && width(v, to + 1) === 4 && isNumber(v, to + 1) && charAt(v, to + 2) === ')';
  const onward = (charAt(v, to) === ',' || wordAt(v, to) === word.and) && isNumber(v, to + 1) && width(v, to + 1) >= 3;
  return dated || (onward && width(v, from) >= 3);
}

/**
 * `agenda items: 9, 15 and 112`, `Article: 5`. Behind a colon several things are numbered where the list goes on, or where
 * they stand on an agenda; `Documents: 340` counts them.
 */
function opensLabels(v: View, { cues, word }: Tables, from: number, to: number): boolean {
  const at = from - 2;
  if (charAt(v, from - 1) !== ':' || !glued(v, from - 1) || !isWord(v, at)) return false;
  const onward = charAt(v, to) === ',' || [word.and, word.to].includes(wordAt(v, to));
  if (onward && isNumber(v, to + 1) && announced(v, at)) return true;
  const label = wordAt(v, at);
  const strict = cues.labels.has(label);
  if (!strict && !cues.weak_labels.has(label)) return false;
  if (!/(?:s|^agenda)$/i.test(quote(v, at))) return strict;
  if (/^agenda$/i.test(quote(v, at - 1))) return true;
  return onward && isNumber(v, to + 1);
}

/** How far before a colon the things are named that its list numbers. */
const announceReach = 30;

/** `the following agenda items remain open for consideration: 9, 15 and 16`: what is numbered stands far before the colon. */
function announced(v: View, colon: number): boolean {
  for (let i = colon; i > colon - announceReach && i > 0 && !newBlock(v, i + 1) && !/[.;]/.test(charAt(v, i)); i--) {
    const numbered = /^(?:items|sub-?items|articles|paragraphs|sections|chapters|resolutions|rules)$/i.test(
      quote(v, i),
    );
    if (numbered && /^(?:following|agenda)$/i.test(quote(v, i - 1))) return true;
  }
  return false;
}

/** How far behind a label the next one of its list begins: `111 (a), (b) and (e), 112`. */
const joinedReach = 14;

/** Joined to a label before it: `paragraphs 5 and 6`, `resolutions 1267 (1999), 1333 (2000) and 1390 (2002)`. */
function joined(v: View, tables: Tables, memory: Memory, r: Reading): boolean {
  if (behindSymbol(v, tables, memory, r)) return true;
  if (memory.labelEnd < 0 || r.coreFrom - memory.labelEnd > joinedReach || isPlural(v, tables, r.coreTo)) return false;
  for (let i = memory.labelEnd; i < r.coreFrom; i++) {
    const word = wordAt(v, i);
    const joint = isMark(v, i)
      ? charAt(v, i) !== ':'
      : isNumber(v, i) ||
        /^through$/i.test(quote(v, i)) ||
        [tables.word.and, tables.word.to, tables.word.or, tables.word.of].includes(word);
    if (!joint && !(isWord(v, i) && width(v, i) === 1)) return false;
    if (newBlock(v, i) || /[;!?]/.test(charAt(v, i))) return false;
  }
  return true;
}

/** `S/PRST/1994/14 and 57`: joined to a document's symbol, and nothing named behind it that it could count. */
function behindSymbol(v: View, tables: Tables, memory: Memory, { coreFrom: from, coreTo: to }: Reading): boolean {
  if (memory.symbolEnd < 0 || from !== memory.symbolEnd + 1 || newBlock(v, from)) return false;
  const joint =
    charAt(v, from - 1) === ',' || [tables.word.and, tables.word.to, tables.word.or].includes(wordAt(v, from - 1));
  if (!joint || (isWord(v, to) && !tables.cues.functional.has(wordAt(v, to)))) return false;
  memory.symbolEnd = to;
  return true;
}

/** `the Security Council Committee 1267 list`: a committee that is called by the number of its resolution. */
const sanctionsCommittee = (v: View, { coreFrom: from, numeral }: Reading): boolean =>
  numeral.plain && width(v, from) >= 3 && /^Committee$/.test(quote(v, from - 1)) && !newLine(v, from);

/** `Group of 77`, `Committee of 24`, `Friends of Seven`. */
const groupOf = (v: View, tables: Tables, r: Reading): boolean =>
  wordAt(v, r.coreFrom - 1) === tables.word.of &&
  tables.cues.name_of.has(wordAt(v, r.coreFrom - 2)) &&
  capital(v, r.coreFrom - 2) &&
  (r.numeral.form === 'digits' || capital(v, r.coreFrom));

/** A capitalised word before bare digits, with no noun behind them, is a name: `Highway 1 this`, `Al-Qaida 1267`. Not so in two cells. */
function capitalName(v: View, tables: Tables, r: Reading): boolean {
  const { coreFrom: from, coreTo: to } = r;
  if (
    r.numeral.form !== 'digits' ||
    newLine(v, from) ||
    newCell(v, from) ||
    !isWord(v, from - 1) ||
    !capital(v, from - 1)
  )
    return false;
  if (tables.cues.functional.has(wordAt(v, from - 1)) || width(v, from - 1) < 2 || inTitle(v, from)) return false;
  // A line that ends with the number is a row of a table: `Manus Island 1296`.
  const closes = !isWord(v, to) && !isMark(v, to);
  if (closes || newLine(v, to) || isNumber(v, to) || quote(v, from).length > 4) return false;
  return !isNoun(v, tables, to) && !(isMark(v, to) && /[(%;]/.test(charAt(v, to)));
}

/** True where the words around all have capitals, as in `Announce 30 Convictions in Seizures`. */
function inTitle(v: View, at: number): boolean {
  let capitals = 0;
  for (let i = at - 6; i <= at + 6; i++) {
    if (i < 0 || !isWord(v, i) || width(v, i) < 4) continue;
    if (!capital(v, i)) return false;
    capitals++;
  }
  return capitals >= 4;
}
