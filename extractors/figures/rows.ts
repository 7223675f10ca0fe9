import { type Grammar, type Numeral, readNumeral } from './numeral.ts';
import { currencyOnward, type Second, sharedScale } from './ranges.ts';
import type { Unit } from './unit-tables.ts';
import { unitAfter } from './units.ts';
import { charAt, isWord, newBlock, newCell, quote, type View, wordAt } from './view.ts';

/** The words that a row of plain numbers stands behind, so that none of them numbers what is named before it (`phase 2, 40 and 60 per cent`). */
const opens = /^(?:by|to|of|at|from|with|is|are|was|were|be|about|nearly|almost|totalled|reached|averaged)$/i;

/** How many numbers a row has at most. */
const longest = 8;

/**
 * The magnitude and unit that a number shares with the last one of its row: `$1.2, $3.4 and $5.6 billion`, `by 5, 7 and 12 per
 * cent`, `$3.4 and $5.6 billion`. Null outside a row, for the last of one, and where the numbers may be of different kinds.
 */
export function inRow(
  v: View,
  grammar: Grammar,
  first: Numeral,
  coreFrom: number,
  coreTo: number,
  money: Unit | null,
): Second | null {
  if (first.form !== 'digits' || first.value === null || first.scale !== 1 || (money && money.kind !== 'money'))
    return null;
  if (!money && !inRowBefore(v, coreFrom)) return null;
  const last = lastOf(v, grammar, coreTo, money);
  if (!last) return null;
  const { numeral, unit, joints } = last;
  // A pair is read as one by its `and` already, save for the magnitude of amounts.
  if (joints === 1 && !money) return null;
  if (!money && (!unit || unit.kind === 'duration' || unit.kind === 'money')) return null;
  const scaled = sharedScale(first, numeral);
  if (numeral.scale > 1 && scaled === first) return null;
  if (money && scaled === first) return null;
  return { first: scaled, range: null, sign: 1, to: last.to, unit: money ? null : unit, between: null };
}

/** True where the row that a number stands in begins behind one of the words that it may begin behind. */
function inRowBefore(v: View, from: number): boolean {
  let at = from;
  for (let n = 0; n < longest && charAt(v, at - 1) === ',' && v.tokens.kind[at - 2] === v.tokens.kind[from]; n++)
    at -= 2;
  return isWord(v, at - 1) && !newBlock(v, at) && opens.test(quote(v, at - 1));
}

/** The last number of the row that goes on at token `to`, with its unit and how many joints lead there; null where none does. */
function lastOf(
  v: View,
  grammar: Grammar,
  to: number,
  money: Unit | null,
): { numeral: Numeral; unit: Unit | null; joints: number; to: number } | null {
  const and = grammar.tables.word.and;
  let at = to;
  for (let joints = 1; joints < longest; joints++) {
    const comma = charAt(v, at) === ',';
    const closing = wordAt(v, comma ? at + 1 : at) === and;
    if ((!comma && !closing) || newBlock(v, at)) return null;
    at += Number(comma) + Number(closing);
    const sign = currencyOnward(v, grammar, at);
    // Each with its sign, or none.
    if ((sign?.unit.unit ?? null) !== (money?.unit ?? null) || newBlock(v, at) || newCell(v, at)) return null;
    const numeral = readNumeral(v, grammar, sign?.to ?? at);
    if (numeral?.form !== 'digits' || numeral.value === null) return null;
    const behind = unitAfter(v, grammar, numeral);
    if (closing) return { numeral, unit: behind?.unit ?? null, joints, to: behind?.at ?? numeral.to };
    if (numeral.scale !== 1 || behind) return null;
    at = numeral.to;
  }
  return null;
}
