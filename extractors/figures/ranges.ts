import { type Grammar, type Numeral, readNumeral } from './numeral.ts';
import type { Unit } from './unit-tables.ts';
import { currencyBefore, unitAfter } from './units.ts';
import { charAt, glued, isDash, isNumber, isWord, newBlock, newCell, quote, type View, wordAt } from './view.ts';

/** What a second number behind the first one says of it. */
export interface Second {
  /** The first number; it takes the magnitude of the second where it has none (`10 to 15 million`). */
  readonly first: Numeral;
  /** The upper number, where the two are one range. */
  readonly range: Numeral | null;
  /** The end of the range. */
  readonly to: number;
  /** The sign of the upper number. */
  readonly sign: 1 | -1;
  /** The unit that is written once, behind the second. */
  readonly unit: Unit | null;
  /** The token of the `between` that belongs to the mention. */
  readonly between: number | null;
}

type Join = 'dash' | 'to' | 'or' | 'and' | 'between';

/** Numbers so far apart are no range but parts of a symbol (`16-19839`). */
const widest = 100;

/**
 * Looks behind a number for a second one that it is joined to; null where there is none.
 *
 * `from 11 to 7` and `from four to six` are two figures; `between four and six`, `four to six` are one.
 */
export function secondOf(
  v: View,
  grammar: Grammar,
  first: Numeral,
  coreFrom: number,
  coreTo: number,
  unit: Unit | null,
  firstSign: 1 | -1,
): Second | null {
  const join = joinAt(v, grammar, coreFrom, coreTo);
  if (!join || first.value === null || first.form === 'many') return null;
  const minus = join.kind === 'and' || join.kind === 'dash' ? 0 : minusAt(v, grammar, join.at);
  const sign = minus > 0 ? -1 : 1;
  const money = currencyOnward(v, grammar, join.at + minus);
  const second = readNumeral(v, grammar, money?.to ?? join.at + minus);
  if (!second || second.value === null || second.form === 'many' || newBlock(v, join.at)) return null;
  // A dash in a cell of its own (`40 | – | 1,300`) says that there is nothing; it joins none of its neighbours.
  if (newCell(v, coreTo) || newCell(v, second.from)) return null;
  // `from $1,200 in 2000 to $5,300`: the year is no lower end.
  if (join.kind === 'to' && datesPoint(v, first, coreFrom)) return null;
  const behind = unitAfter(v, grammar, second)?.unit ?? null;
  const own = behind ?? money?.unit ?? null;
  if (unit && own && unit.unit !== own.unit) return null;
  const shared = unit ?? own;
  const end = unitAfter(v, grammar, second)?.at ?? second.to;
  const scale =
    second.scale > 1
      ? second.scale
      : hundredsOf(first, second, join.kind) * thousandsOf(v, first, second, join.kind, unit);
  const scaled = first.scale === 1 && scale > 1 && first.value < second.value / scale;
  const lower = scaled ? { ...first, value: first.value * scale, scale, plain: false } : first;
  // `41.5 per cent in 2006 to 21.4 per cent`: a year shares nothing.
  const year = first.plain && first.form === 'digits' && first.value >= 1500 && first.value < 2100;
  // `cut by 25 to 40 per cent` is one range of shares; of counts, `rose by 12 to 245` tells two.
  const shares = !unit && behind?.kind === 'share';
  const from = fromBefore(v, grammar, coreFrom) || (!shares && byBefore(v, coreFrom));
  const none: Second = {
    first: join.kind === 'to' && from ? sharedScale(first, second) : first,
    range: null,
    sign,
    to: end,
    unit:
      !unit &&
      !year &&
      behind &&
      (behind.kind !== 'duration' || from || /^respectively$/.test(quote(v, end))) &&
      (join.kind !== 'to' || from)
        ? behind
        : null,
    between: null,
  };
  if (join.kind === 'and') return none.unit && none.unit.kind !== 'money' ? none : null;
  const rises = risesTo(lower, firstSign, second, sign);
  if (!rises || inSymbol(v, first, second, join.kind)) return none.unit || none.first !== first ? none : null;
  if (join.kind === 'to' && from) return none.unit || none.first !== first ? none : null;
  // `up to 15% or 20%`: each with its unit, one or the other.
  if (
    join.kind === 'or' &&
    ((unit && own) || (lower.value === 1 && second.value !== 2) || second.value > 2 * (lower.value ?? 0) + 5)
  )
    return null;
  return {
    first: lower,
    range: second,
    sign,
    to: end,
    unit: shared === unit ? null : shared,
    between: join.kind === 'between' ? coreFrom - 1 : null,
  };
}

/** True where the second number is the larger one, and not by far; of two below nothing either may come first. */
function risesTo({ value: low }: Numeral, lowSign: 1 | -1, { value: high }: Numeral, highSign: 1 | -1): boolean {
  if (low === null || high === null) return false;
  if (lowSign > 0) return highSign > 0 && low < high && high <= Math.max(1, low) * widest;
  return highSign > 0 || low !== high;
}

/** The number of tokens that a minus takes before the second number: a sign that touches it, or the word. */
function minusAt(v: View, { tables: { word } }: Grammar, at: number): 0 | 1 {
  const said = wordAt(v, at) === word.minus || wordAt(v, at) === word.negative;
  return said || (isDash(v, at) && /[-−]/.test(charAt(v, at)) && !glued(v, at) && glued(v, at + 1)) ? 1 : 0;
}

/** How many times as large as the other one number may be that shares its magnitude. */
const likely = 20;

/** `from $2.5 to 3.1 billion`: the first is in billions, too, where the two numbers are near each other. */
export function sharedScale(first: Numeral, second: Numeral): Numeral {
  const { scale } = second;
  const value = first.value!;
  const ratio = value / (second.value! / scale);
  if (first.scale !== 1 || scale < 1000 || value >= 1000 || ratio > likely || ratio < 1 / likely) return first;
  return { ...first, value: value * scale, scale, plain: false };
}

/** `in 2000 to`, `since 2000 to`: a bare number of four digits that a preposition of time makes a year. */
const datesPoint = (v: View, { plain, form, value, from }: Numeral, coreFrom: number): boolean =>
  plain &&
  form === 'digits' &&
  value! >= 1500 &&
  value! < 2100 &&
  from === coreFrom &&
  !newBlock(v, from) &&
  /^(?:in|since|during|after|before|until|year|early|late|mid)$/i.test(quote(v, from - 1));

/** `two to three hundred`: the hundreds that are said once, of two numbers in words; 1 where the second has none. */
const hundredsOf = (first: Numeral, second: Numeral, join: Join): number =>
  join !== 'and' &&
  first.form === 'words' &&
  second.form === 'words' &&
  second.value! < 1000 &&
  second.value! % 100 === 0
    ? 100
    : 1;

/**
 * `between 40 and 45,000`, `30-40,000`: the thousands that are said once, of two numbers near each other; 1 elsewhere. Behind
 * `from` and `to` both may be meant as they stand (`grew from 40 to 45,000`).
 */
function thousandsOf(v: View, first: Numeral, second: Numeral, join: Join, unit: Unit | null): number {
  const low = first.value!;
  const high = second.value! / 1000;
  const fits =
    (join === 'between' || join === 'dash') &&
    unit === null &&
    first.plain &&
    first.form === 'digits' &&
    /^\d{1,3}[,. ]000$/.test(quote(v, second.from, second.to));
  return fits && low < high && high <= 2 * low ? 1000 : 1;
}

function joinAt(v: View, { tables }: Grammar, from: number, to: number): { kind: Join; at: number } | null {
  if (newBlock(v, to)) return null;
  const between = wordAt(v, from - 1) === tables.word.between && !newBlock(v, from);
  // `8- to 16-metre`
  const at = isDash(v, to) && glued(v, to) && wordAt(v, to + 1) === tables.word.to ? to + 1 : to;
  const word = wordAt(v, at);
  if (isDash(v, at) && (glued(v, at) === glued(v, at + 1) || isNumber(v, at + 1)))
    return { kind: between ? 'between' : 'dash', at: at + 1 };
  if (word === tables.word.and) return { kind: between ? 'between' : 'and', at: at + 1 };
  if (word === tables.word.to) return { kind: between ? 'between' : 'to', at: at + 1 };
  if (word === tables.word.or) return { kind: 'or', at: at + 1 };
  return null;
}

/** A currency sign at token `at`, with the token behind it. */
export function currencyOnward(v: View, grammar: Grammar, at: number): { to: number; unit: Unit } | null {
  for (let to = at + 1; to <= at + 3; to++) {
    const hit = isNumber(v, to) ? currencyBefore(v, grammar, to, true) : null;
    if (hit && hit.at === at) return { to, unit: hit.unit };
  }
  return null;
}

/** True where the digits go on past the range or began before it: telephone numbers, scores, symbols. */
function inSymbol(v: View, first: Numeral, second: Numeral, join: Join): boolean {
  if (join !== 'dash') return false;
  const before = isDash(v, first.from - 1) && glued(v, first.from) && glued(v, first.from - 1);
  const after = isDash(v, second.to) && glued(v, second.to) && isNumber(v, second.to + 1);
  return before || after || (isWord(v, first.from - 1) && glued(v, first.from));
}

/** What `from one to another` behind tells a width and no change. */
const rangeWords =
  /^(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|aged?|ages|anywhere|between|span(?:s|ning)?|costs?|costing|weigh(?:s|ed|ing)?|last(?:s|ed|ing)?|measuring|numbering|seiz(?:ed?|es|ing)|found|confiscated|contain(?:s|ed|ing)?|hold(?:s|ing)?|employ(?:s|ed|ing)?|earn(?:s|ed|ing)?|pay(?:s|ing)?|paid)$/i;

/** True where the first number follows a `from` that says where a change began. */
function fromBefore(v: View, { tables }: Grammar, at: number): boolean {
  // `from the original 51 to 184`, `from a mere 12 to 30`
  const article = /^(?:the|an?|its|their)$/i.test(isWord(v, at - 2) ? quote(v, at - 2) : '') && isWord(v, at - 1);
  const from = article && wordAt(v, at - 3) === tables.word.from && !newBlock(v, at) ? at - 2 : at;
  if (wordAt(v, from - 1) !== tables.word.from) return false;
  const word = from >= 2 ? v.text.slice(v.tokens.start[from - 2]!, v.tokens.end[from - 2]!) : '';
  return !rangeWords.test(word);
}

/** Verbs and adverbs of change, whose `by` and `to` say how far. */
export const changes =
  /^(?:r[oi]s(?:e|es|en|ing)|increas(?:e|es|ed|ing)|gr(?:ew|ow|ows|own|owing)|f[ea]ll(?:s|en|ing)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|drop(?:s|ped|ping)?|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|reduc(?:e|es|ed|ing)|cut|expand(?:s|ed|ing)?|shr[aiu]nk|up|down|surg(?:e|es|ed|ing)|rais(?:e|es|ed|ing))$/i;

/** True where a change `by` the first number leads `to` the second: `rose by $12 to $245`. */
function byBefore(v: View, from: number): boolean {
  for (let i = from - 1; i > from - 4 && i > 0; i--) {
    if (!isWord(v, i)) return false;
    if (quote(v, i) === 'by') return [i - 1, i - 2].some((at) => isWord(v, at) && changes.test(quote(v, at)));
  }
  return false;
}
