import type { Grammar, Numeral } from './numeral.ts';
import { readNumeral } from './numeral.ts';
import type { Tables } from './tables.ts';
import type { Unit } from './unit-tables.ts';
import { type UnitAt, unitAfter } from './units.ts';
import { capital, charAt, glued, isMark, isWord, newBlock, newLine, quote, type View, wordAt } from './view.ts';

/** How many of the smaller unit make one of the larger: what people say together, as in `2 hours 30 minutes`. */
const within: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  a: { mo: 12 },
  wk: { d: 7 },
  d: { h: 24 },
  h: { min: 60, s: 3600 },
  min: { s: 60 },
  ft: { in: 12 },
  lb: { oz: 16 },
  km: { m: 1000 },
  m: { cm: 100 },
  t: { kg: 1000 },
  kg: { g: 1000 },
};

/** An amount in two units that is one: `2 hours 30 minutes`, `5 ft 3 in`, `13 dollars and 45 cents`. */
export function readCompound(
  v: View,
  grammar: Grammar,
  numeral: Numeral,
  behind: UnitAt,
): { numeral: Numeral; behind: UnitAt } | null {
  const { unit } = behind;
  if (numeral.value === null || numeral.form === 'part' || numeral.form === 'many' || numeral.scale > 1) return null;
  if (!Number.isInteger(numeral.value) || newBlock(v, behind.at)) return null;
  const and = wordAt(v, behind.at) === grammar.tables.word.and;
  // `12 kg and 300 g` may be of two things.
  if (and && unit.kind === 'measure' && unit.unit !== 'ft') return null;
  const second = readNumeral(v, grammar, and ? behind.at + 1 : behind.at);
  if (!second || second.value === null || second.scale > 1 || !['digits', 'words'].includes(second.form)) return null;
  const small = unitAfter(v, grammar, second) ?? inches(v, grammar.tables, unit, second);
  if (!small || newBlock(v, second.from)) return null;
  const share = shareOf(unit, small.unit);
  // Less than one of the larger unit: `2 hours 90 minutes` are two amounts.
  if (share === null || second.value * share >= 1) return null;
  return {
    numeral: { ...numeral, to: second.to, value: numeral.value + second.value * share, plain: false },
    behind: { at: small.at, unit },
  };
}

/** What part of the larger unit one of the smaller is; null where they are not said together. */
function shareOf(large: Unit, small: Unit): number | null {
  if (large.unit === small.unit) return large.factor === 1 && small.factor < 1 ? small.factor : null;
  const many = within[large.unit]?.[small.unit];
  return many && large.factor === 1 && small.factor === 1 ? 1 / many : null;
}

/** What is said to be so many inches: behind it no phrase begins with `in`. */
const alongWhat = /^(?:tall|high|wide|long|deep|thick)$/;

const inch = (at: number): UnitAt => ({ at, unit: { unit: 'in', kind: 'measure', factor: 1 } });

/**
 * `2 1/2 in thick`, `is 2 in.`: inches where the sentence ends, or the word behind says what was measured and says it of
 * nothing (`5 in long halls`).
 */
export const inchesAlong = (v: View, { cues }: Tables, { to }: Numeral): UnitAt | null =>
  quote(v, to) === 'in' &&
  !newLine(v, to) &&
  (closes(v, to + 1) ||
    (isWord(v, to + 1) &&
      alongWhat.test(quote(v, to + 1)) &&
      (closes(v, to + 2) || isMark(v, to + 2) || cues.functional.has(wordAt(v, to + 2)))))
    ? inch(to + 1)
    : null;

/** True where a sentence or block ends before token `at`: no preposition stands there. */
const closes = (v: View, at: number): boolean =>
  newBlock(v, at) || (charAt(v, at) === '.' && (newBlock(v, at + 1) || (!glued(v, at + 1) && capital(v, at + 1))));

/** `5 ft 3 in`: inches behind feet, where the clause ends, too. */
function inches(v: View, tables: Tables, { unit }: Unit, numeral: Numeral): UnitAt | null {
  if (unit !== 'ft' || quote(v, numeral.to) !== 'in') return null;
  const { to } = numeral;
  return newBlock(v, to + 1) || newLine(v, to + 1) || isMark(v, to + 1)
    ? inch(to + 1)
    : inchesAlong(v, tables, numeral);
}
