import type { Reading } from './figure.ts';
import { isEdition } from './guard-editions.ts';
import { namesMany } from './guard-labels.ts';
import type { Guard, Memory } from './guards.ts';
import { inPlaceBrackets } from './place-rows.ts';
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
  upper,
  type View,
  width,
  wordAt,
} from './view.ts';
import { inVoteRun } from './vote-runs.ts';
import { numberWordAt } from './words.ts';

/** Refuses what is part of a longer string: names, symbols, ordinals, times, telephone numbers, list numbers. */
export const touching: Guard = (v, { tables }, r, memory) => {
  if (inVoteRun(v, r.coreFrom)) return null;
  if (pronoun(v, r)) return 'pronoun';
  if (misreadWord(v, r)) return 'misread';
  if (behindSymbolMark(v, r)) return 'symbol';
  if (corrected(v, tables, r)) return 'corrected';
  if (isEdition(v, r)) return 'edition';
  const reason = leftOf(v, r) ?? rightOf(v, tables, r) ?? (stroke(v, r) ? 'page' : null);
  const plain = r.numeral.form === 'digits' && r.numeral.plain && !r.unit;
  if (!plain && !reason && /^0\d/.test(quote(v, r.numeral.from))) return 'time';
  const refused = reason ?? (plain ? (telephone(v, tables, r, memory) ?? listNumber(v, tables, r, memory)) : null);
  if (refused === 'telephone') memory.dialledEnd = r.coreTo;
  if (refused === 'symbol' && charAt(v, r.coreFrom - 1) === '/' && inCapitals(v, r.coreFrom))
    memory.symbolEnd = r.coreTo;
  return refused;
};

/** `$850 [825] million`: a transcript puts the right number in brackets, and the magnitude belongs to both. */
const corrected = (v: View, tables: Tables, { coreTo: to, numeral }: Reading): boolean =>
  numeral.scale === 1 &&
  charAt(v, to) === '[' &&
  isNumber(v, to + 1) &&
  [to + 2, to + 4].some((at) => charAt(v, at) === ']' && numberWordAt(v, tables, at + 1)?.kind === 'scale');

/** `A/70/PV. 16`, `S/ 1722`: a document's symbol that a scan or a line's end broke before its number. */
function behindSymbolMark(v: View, { coreFrom: from, numeral }: Reading): boolean {
  if (!numeral.plain || numeral.form !== 'digits' || newBlock(v, from) || !glued(v, from - 1)) return false;
  const mark = charAt(v, from - 1);
  if (mark === '/') return isWord(v, from - 2) && width(v, from - 2) <= 3 && capital(v, from - 2) && !glued(v, from);
  return mark === '.' && /^(?:PV|SR|Add|Rev|Corr|INF|DEL)$/.test(quote(v, from - 2)) && charAt(v, from - 3) === '/';
}

/** How many tokens a document's symbol has at most; what is longer is not read to its beginning again and again. */
const longestSymbol = 24;

/** `S/PRST/1994/14`: what is glued together with strokes begins with letters, all of them capitals. */
function inCapitals(v: View, at: number): boolean {
  let from = at;
  while (from > at - longestSymbol && glued(v, from) && (charAt(v, from - 1) === '/' || charAt(v, from) === '/'))
    from--;
  return isWord(v, from) && (upper(v, from) || (capital(v, from) && width(v, from) === 1));
}

/** `3/9` at the end of a line is a page of pages; a share stands before what it is a share of. */
const stroke = (v: View, r: Reading): boolean =>
  r.numeral.form === 'part' &&
  isNumber(v, r.coreFrom) &&
  /[/⁄]/.test(charAt(v, r.coreFrom + 1)) &&
  !r.unit &&
  (!isWord(v, r.coreTo) || newLine(v, r.coreTo)) &&
  (newLine(v, r.coreFrom) || !isWord(v, r.coreFrom - 1) || capital(v, r.coreFrom - 1));

function leftOf(v: View, r: Reading): string | null {
  const at = r.coreFrom;
  // `>50`, `~80`: what touches the number bounds it.
  if (!glued(v, at) || (r.from < at && isMark(v, at - 1))) return null;
  const p = at - 1;
  const mark = charAt(v, p);
  const digits = r.numeral.form === 'digits' || r.numeral.form === 'part';
  if (isWord(v, p) || isNumber(v, p)) return 'name';
  if (/[-‐‑]/.test(mark)) {
    // `10-15` was read as one range; what is left is `COVID-19`, `16-19839`.
    const free = !glued(v, p) || (r.unit !== null && r.unitBehind && isNumber(v, p - 1));
    return free ? null : 'name';
  }
  // `fb−1`: an exponent
  if (mark === '−') return glued(v, p) && isWord(v, p - 1) ? 'name' : null;
  if (/[–—]/.test(mark))
    return mark === '–' && digits && glued(v, p) && (isNumber(v, p - 1) || capital(v, p - 1)) && !r.unit
      ? 'name'
      : null;
  if (mark === '.') return digits && glued(v, p) ? 'footnote' : null;
  if (mark === ':') return isNumber(v, p - 1) ? 'time' : null;
  if (mark === '[') return charAt(v, r.coreTo) === ']' ? 'footnote' : null;
  if (mark === '+') return r.unit?.kind === 'share' ? null : 'telephone';
  if (/['’]/.test(mark)) return digits ? 'year' : null;
  return /[/#№_@=&\\^{>]/.test(mark) ? 'symbol' : null;
}

function rightOf(v: View, tables: Tables, r: Reading): string | null {
  const at = r.coreTo;
  if (!glued(v, at) || r.to > at || newLine(v, at)) return null;
  const mark = charAt(v, at);
  const digits = r.numeral.form === 'digits';
  if (isWord(v, at)) return tables.cues.ordinal_endings.has(wordAt(v, at)) ? 'ordinal' : 'name';
  if (isNumber(v, at)) return 'name';
  if (isDash(v, at) && /[-‐‑]/.test(mark)) {
    if (isNumber(v, at + 1) && glued(v, at + 1)) return 'telephone';
    // A compound may be broken over a line: `seventy- second`.
    if (!isWord(v, at + 1) || r.unit) return null;
    return tables.cues.compounds.has(wordAt(v, at + 1)) ? null : 'compound';
  }
  if (isDash(v, at) && glued(v, at + 1) && isNumber(v, at + 1) && digits) return 'range';
  // `$15.4/hour` says per what; `1022/16` is a symbol.
  if (mark === '/') return glued(v, at + 1) && !(r.unit && isWord(v, at + 1)) ? 'symbol' : null;
  if (mark === ':') return isNumber(v, at + 1) && glued(v, at + 1) ? 'time' : null;
  if (mark === '(') return digits && !r.unit && width(v, at + 1) <= 2 && charAt(v, at + 2) === ')' ? 'label' : null;
  if (mark === "'") return r.unit ? null : 'symbol';
  // `1"attention`: an article that a scan did not read.
  if (mark === '"' && isWord(v, at + 1) && glued(v, at + 1)) return r.unit ? null : 'name';
  // A power of ten (`10⁶`); marks of notes are in no token.
  if (/[⁰¹²³⁴-⁹⁻⁺º°_@=&\\^#<]/.test(mark)) return 'symbol';
  return null;
}

/** What follows the pronoun `I`, which a scan reads as `1`: `1 wish to thank`. One thing that is counted would take an `s`. */
const afterI =
  /^(?:am|can|could|propose|regret|wish|would|shall|have|thank|think|believe|hope|give|should|must|congratulate|urge|assure|invite|declare|recall|want|object|cannot|do|accept|tried|refer|understand|agree|feel|know|see|ask|say|come|speak|intend|begin|conclude|mean|listen|remember|suggest|mention|hear|wonder)$/;

const pronoun = (v: View, { numeral: { from, form } }: Reading): boolean =>
  form === 'digits' &&
  quote(v, from) === '1' &&
  isWord(v, from + 1) &&
  !newLine(v, from + 1) &&
  !glued(v, from + 1) &&
  afterI.test(quote(v, from + 1));

/** Words of which `to` is followed where nothing is counted: `no complaint 10 make`, `tantamount 10 the`. */
const afterTo = /^(?:the|this|these|those|us|them|him|me|it|be|have|make|take|state|say|see|do|give|put|bring)$/;

/** What `10` is a number behind, since no `to` follows it. */
const noTo = /^(?:to|by|from|of|at|in|for|with|than|about|around|over|under|nearly|only|another|these|those|all|some)$/;

/** A time behind `this` or `the`: `killed 10 this morning`, `wounded 10 the day before`. */
const time =
  /^(?:days?|weeks?|weekend|months?|years?|quarters?|morning|afternoon|evening|night|time|seasons?|spring|summer|autumn|winter|decade|century|hour|following|previous|next|same)$/;

/** `1t is understood`, `tantamount 10 the` in a scan: `It` and `to`. */
function misreadWord(v: View, { numeral: { from, form } }: Reading): boolean {
  if (form !== 'digits' || !isWord(v, from + 1) || newLine(v, from + 1)) return false;
  if (quote(v, from) === '1' && glued(v, from + 1) && quote(v, from + 1) === 't')
    return /^(?:is|was|has|had|will|would|should|may|can|must|seems|appears|does|did)$/.test(quote(v, from + 2));
  const said = quote(v, from) === '10' && !glued(v, from + 1) && afterTo.test(quote(v, from + 1));
  if (!said || !isWord(v, from - 1) || capital(v, from - 1) || newLine(v, from)) return false;
  const told = isWord(v, from + 2) && !newLine(v, from + 2) && time.test(quote(v, from + 2));
  return !told && !noTo.test(quote(v, from - 1));
}

/** `1. The Council`, `(2)`, `3) to`, and numbers that are a whole block. */
function listNumber(v: View, tables: Tables, r: Reading, memory: Memory): string | null {
  const { coreFrom: at, coreTo: to } = r;
  if (width(v, at) > 3) return null;
  const mark = charAt(v, to);
  const value = r.numeral.value ?? 0;
  const starts = newLine(v, at) || (/^[*•(–-]$/.test(charAt(v, at - 1)) && newLine(v, at - 1));
  if (charAt(v, at - 1) === '(' && mark === ')') return inPlaceBrackets(v, tables, r) ? null : 'list';
  const closed = glued(v, to) && /[.)]/.test(mark) && exists(v, to + 1) && !newLine(v, to + 1);
  // `23.` as a whole block, where an excerpt or a page ends behind the number of a paragraph; behind a colon it is a sum.
  const whole = newBlock(v, at) && glued(v, to) && mark === '.' && newBlock(v, to + 1);
  if (whole && charAt(v, at - 1) !== ':') return 'list';
  // `Cases opened: 340. Weapons seized: 12.` are results: a list begins with 1 and goes on one by one.
  const first = /[;:]/.test(charAt(v, at - 1)) && value === 1 && !besideResult(v, to);
  if (closed && (starts || first || value === memory.listed + 1)) {
    memory.listed = value;
    return 'list';
  }
  // `0 The exclusion`, `**6 HIGHLIGHTING**`: bullets and numbered clauses without a full stop.
  const begins = newLine(v, at) || charAt(v, at - 1) === '*';
  const clause =
    capital(v, to) &&
    !newLine(v, to) &&
    (tables.cues.functional.has(wordAt(v, to)) || (upper(v, to) && width(v, to) > 5));
  const bold = charAt(v, at - 1) === '*' && mark === '*';
  // A bullet that a scan reads as a nought may stand within what was joined again: `; and 0 That the seekers`.
  const nought = value === 0 && width(v, at) === 1 && clause && !upper(v, to);
  if (nought || (begins && value <= 50 && (clause || bold))) return 'list';
  // `Agenda . . . . . 3`
  if (charAt(v, at - 1) === '.' && charAt(v, at - 2) === '.' && charAt(v, at - 3) === '.' && newLine(v, to))
    return 'page';
  // A bullet that a scan reads as a nought: `0 to strengthen`; `0 deaths` counts.
  const bullet = newLine(v, at) && value === 0 && isWord(v, to) && !newLine(v, to) && !namesMany(v, tables, to);
  if (bullet && wordAt(v, to) !== tables.word.of) return 'list';
  if (noteMark(v, tables, r)) return 'note';
  // A page's number stands alone on its line, or beside the number of the printing job: `11 11-51670`.
  const job = isNumber(v, to) && isDash(v, to + 1) && glued(v, to + 1) && isNumber(v, to + 2) && width(v, to + 2) >= 4;
  const alone = newLine(v, at) && (!exists(v, to) || newLine(v, to) || job);
  const behindJob = newLine(v, to) && isNumber(v, at - 1) && glued(v, at - 1) && isDash(v, at - 2);
  return alone || behindJob ? 'page' : null;
}

/** How far the next result of a row stands behind a full stop. */
const resultReach = 9;

/** `Killed: 1. Wounded: 3.`: the next clause ends in a number behind a colon, too. */
function besideResult(v: View, to: number): boolean {
  for (let i = to + 1; i < to + resultReach && isWord(v, i) && !newBlock(v, i); i++)
    if (charAt(v, i + 1) === ':' && isNumber(v, i + 2)) return true;
  return false;
}

/** `1 Titled “Combatting`, `15 See document`: a number that opens a block before a sentence, and counts nothing in it. */
function noteMark(v: View, tables: Tables, { coreFrom: at, coreTo: to, numeral }: Reading): boolean {
  const opens = newBlock(v, at) || (newLine(v, at) && /[.!?;:”"]/.test(charAt(v, at - 1)));
  if (!opens || !isWord(v, to) || newLine(v, to) || glued(v, to) || !capital(v, to)) return false;
  // What was a bullet reads `0`.
  return numeral.value === 0 || !namesMany(v, tables, to);
}

/** How many groups of digits a telephone number has at least that is given without a mark: `Call 495 606 97 71`. */
const fewestGroups = 3;

/** True in a row of groups of digits that spaces part, right behind a word for telephoning. */
function isDialled(v: View, tables: Tables, at: number): boolean {
  const inRow = (i: number): boolean => isNumber(v, i) && width(v, i) >= 2 && width(v, i) <= 4;
  let first = at;
  while (inRow(first - 1) && !newLine(v, first)) first--;
  let end = at + 1;
  while (inRow(end) && !newLine(v, end)) end++;
  if (!inRow(at) || end - first < fewestGroups || !isWord(v, first - 1) || newLine(v, first)) return false;
  return tables.cues.contact.has(wordAt(v, first - 1)) || /^(?:call|number)$/i.test(quote(v, first - 1));
}

/** Groups of digits that are dialled: behind `Tel.`, `Media:`, a leading zero, or too long for a count. */
function telephone(v: View, tables: Tables, r: Reading, memory: Memory): string | null {
  const { coreFrom: at, coreTo: to } = r;
  const said = quote(v, at);
  if (charAt(v, at - 1) === '+' && isNumber(v, to) && !newLine(v, at)) return 'telephone';
  if (said.length > 1 && said.startsWith('0')) return 'telephone';
  if (isDialled(v, tables, at)) return 'telephone';
  const onward = memory.dialledEnd === at || (memory.dialledEnd === at - 1 && isMark(v, at - 1));
  if (onward && !newLine(v, at)) return 'telephone';
  const noun = isWord(v, to) && !newLine(v, to) && !capital(v, to);
  if (said.length >= 6 && !noun) return 'telephone';
  for (let i = at - 1; i >= 0 && i > at - 16 && !newLine(v, i + 1); i--) {
    if (tables.cues.contact.has(wordAt(v, i)) && /[:.(+]/.test(charAt(v, i + 1)) && !isMark(v, to))
      return noun ? null : 'telephone';
  }
  return null;
}
