import type { Qualifier } from '../../src/core/value.ts';
import { boundAfter, boundBefore, boundByClosing, boundByVerb, boundHanging } from './bounds.ts';
import { inchesAlong, readCompound } from './compounds.ts';
import { isNoun, isPlural } from './guard-labels.ts';
import { type Grammar, type Numeral, readNumeral } from './numeral.ts';
import { secondOf } from './ranges.ts';
import { inRow } from './rows.ts';
import { supplied } from './supplied.ts';
import { upperBound } from './two-bounds.ts';
import type { Unit } from './unit-tables.ts';
import { currencyBefore, unitAfter } from './units.ts';
import { charAt, glued, isDash, isMark, isNumber, isWord, newBlock, quote, type View, width, wordAt } from './view.ts';
import { inVoteRun } from './vote-runs.ts';
import { numberWordAt } from './words.ts';

/** A number read with its sign, currency, unit and bounds. Token positions; `unit` is null for counts. */
export interface Reading {
  readonly numeral: Numeral;
  /** The upper number of a range. */
  readonly second: Numeral | null;
  /** All tokens of the mention. */
  readonly from: number;
  readonly to: number;
  /** The tokens of the number with its sign and currency, without what bounds it. */
  readonly coreFrom: number;
  readonly coreTo: number;
  readonly unit: Unit | null;
  /** True where the unit stands behind the number and not before it. */
  readonly unitBehind: boolean;
  readonly qualifier: Qualifier;
  readonly bounded: boolean;
  readonly few: boolean;
  /** True where the unit was said with the figure before. */
  readonly carried: boolean;
  readonly sign: 1 | -1;
  /** The sign of the upper number; a minus before the first one is not the second's. */
  readonly secondSign: 1 | -1;
}

/** Reads the number that begins at token `at` with everything that belongs to it; null where none begins there. */
export function readFigure(v: View, grammar: Grammar, at: number): Reading | null {
  const read = readNumeral(v, grammar, at);
  if (!read) return null;
  const bare = supplied(v, grammar, read) ?? read;
  const point = leadingPoint(v, at, bare);
  let numeral = point ?? bare;
  const { tables } = grammar;
  const sign = signBefore(v, grammar, numeral.from);
  let coreFrom = sign?.from ?? numeral.from;
  const money = currencyBefore(v, grammar, coreFrom, numeral.plain);
  if (money) coreFrom = money.at;
  numeral = withSuffix(v, grammar, numeral, money !== null);
  let behind = unitAfter(v, grammar, numeral) ?? inchesAlong(v, tables, numeral);
  // `$ 20,000 $ 37,305`: the second sign belongs to the next number.
  if (money && behind && (behind.unit.kind !== 'money' || !isWord(v, numeral.to))) behind = null;
  // `rmb 10 usd 20`: the second code belongs to the next number, as the first to this one.
  if (money && behind && behind.unit.unit !== money.unit.unit && isNumber(v, behind.at)) behind = null;
  const compound = behind && !money ? readCompound(v, grammar, numeral, behind) : null;
  if (compound) ({ numeral, behind } = compound);
  let unit = behind ?? money;
  let coreTo = behind?.at ?? numeral.to;
  // `75 USD million`
  const scale = behind?.unit.kind === 'money' ? numberWordAt(v, tables, coreTo) : undefined;
  if (scale?.kind === 'scale' && numeral.scale === 1 && numeral.value !== null) {
    numeral = { ...numeral, value: numeral.value * scale.value, scale: scale.value, plain: false };
    coreTo++;
  }
  // A range, or a list whose last item bears the unit of all: `10 to 15`, `80 and 90 per cent`.
  const second = inVoteRun(v, numeral.from)
    ? null
    : (upperBound(v, grammar, numeral, coreTo, unit?.unit ?? null, boundBefore(v, tables, coreFrom)) ??
      secondOf(v, grammar, numeral, coreFrom, coreTo, unit?.unit ?? null, sign ? -1 : 1) ??
      inRow(v, grammar, numeral, coreFrom, coreTo, unit?.unit ?? null));
  if (second?.unit && !unit) unit = { at: coreTo, unit: second.unit };
  if (second) numeral = second.first;
  if (second?.range) coreTo = second.to;
  const few = tables.numbers.few.upTo(v, coreFrom);
  const head = numberWordAt(v, tables, coreFrom)?.kind;
  const open = few !== null && (head === 'scale' || head === 'dozen');
  const from = open ? (few?.from ?? coreFrom) : coreFrom;
  const before = second?.between != null ? null : boundBefore(v, tables, from);
  const after = before ? null : boundAfter(v, tables, coreTo);
  const outside =
    before || after
      ? null
      : (boundByVerb(v, tables, from) ?? boundByClosing(v, tables, coreTo) ?? boundHanging(v, tables, from));
  const range = second?.range ?? null;
  return {
    numeral,
    second: range,
    from: second?.between ?? before?.at ?? from,
    to: after?.at ?? coreTo,
    coreFrom,
    coreTo,
    unit: unit?.unit ?? null,
    unitBehind: behind !== null || (second?.unit ?? null) !== null,
    qualifier: range
      ? 'range'
      : ((before ?? after)?.qualifier ?? outside ?? (open || numeral.form === 'many' ? 'over' : 'exact')),
    bounded: before !== null || after !== null,
    few: open,
    carried: false,
    sign: sign ? -1 : 1,
    secondSign: second?.sign ?? 1,
  };
}

/** `.08`: a decimal number whose whole part is not written. */
function leadingPoint(v: View, at: number, numeral: Numeral): Numeral | null {
  if (numeral.form !== 'digits' || !isMark(v, at - 1) || charAt(v, at - 1) !== '.' || !glued(v, at)) return null;
  if (glued(v, at - 1) && (isWord(v, at - 2) || isNumber(v, at - 2))) return null;
  if (!numeral.plain || numeral.value === null || newBlock(v, at)) return null;
  return { ...numeral, from: at - 1, value: Number(`0.${quote(v, at)}`), plain: false };
}

/** A minus sign that touches the number and nothing before it but a currency's sign (`$-99.99`), or the words `minus`, `negative`. */
function signBefore(v: View, grammar: Grammar, from: number): { from: number } | null {
  const { word } = grammar.tables;
  if (newBlock(v, from)) return null;
  if (wordAt(v, from - 1) === word.minus || wordAt(v, from - 1) === word.negative) return { from: from - 1 };
  if (isDash(v, from - 1) && isShareInBracket(v, grammar, from)) return { from: from - 1 };
  const touches = isDash(v, from - 1) && glued(v, from) && /[-−]/.test(charAt(v, from - 1));
  return touches && (!glued(v, from - 1) || currencyBefore(v, grammar, from - 1, true)) ? { from: from - 1 } : null;
}

/** `fell to 1,100 (-11.3%)`, `(– 11.3 per cent)`: a dash of any length that a bracket opens with, and a share that it closes behind. */
function isShareInBracket(v: View, grammar: Grammar, from: number): boolean {
  if (charAt(v, from - 2) !== '(' || !glued(v, from - 1)) return false;
  const numeral = readNumeral(v, grammar, from);
  const unit = numeral && unitAfter(v, grammar, numeral);
  return unit?.unit.kind === 'share' && charAt(v, unit.at) === ')';
}

/**
 * Multiplies by a magnitude letter that touches the number: `€10B`, `100k`. It may stand apart behind a currency (`$5 m`)
 * and before what is counted (`1.2 m people`, `4 k files`).
 */
function withSuffix(v: View, grammar: Grammar, numeral: Numeral, money: boolean): Numeral {
  const at = numeral.to;
  if (numeral.form !== 'digits' || numeral.value === null || !isWord(v, at) || newBlock(v, at) || width(v, at) > 2)
    return numeral;
  const apart = !glued(v, at);
  const suffix = grammar.tables.numbers.suffixes.get(quote(v, at));
  if (!suffix || (glued(v, at + 1) && (isWord(v, at + 1) || isNumber(v, at + 1)))) return numeral;
  if (apart && !money)
    if (suffix.value > 1e6 || !(suffix.value === 1e6 ? comesInMillions : countsMany)(v, grammar, at + 1))
      return numeral;
  const scaled: Numeral = {
    ...numeral,
    to: at + 1,
    value: numeral.value * suffix.value,
    scale: suffix.value,
    plain: false,
  };
  const counts = !suffix.money || money || unitAfter(v, grammar, scaled)?.unit.kind === 'money';
  return counts || (suffix.value === 1e6 && comesInMillions(v, grammar, at + 1)) ? scaled : numeral;
}

/** `5m people`, `2m displaced persons`: among the next words is a noun that comes in millions and has no metres. */
const comesInMillions = (v: View, { tables }: Grammar, at: number): boolean =>
  [at, at + 1].some((i) => isNoun(v, tables, at) && isNoun(v, tables, i) && tables.cues.in_millions.has(wordAt(v, i)));

/** `4 k files`, `12 k new cards`: a plural in small letters is right behind the letter, or one word on. */
const countsMany = (v: View, { tables }: Grammar, at: number): boolean =>
  isPlural(v, tables, at) || (isNoun(v, tables, at) && isPlural(v, tables, at + 1));
