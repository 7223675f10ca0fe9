import type { Grammar, Numeral } from './numeral.ts';
import type { Unit } from './unit-tables.ts';
import { charAt, exists, glued, isDash, isWord, newBlock, newLine, quote, type View, wordAt } from './view.ts';

/** A unit with the token where it begins or ends. */
export interface UnitAt {
  readonly at: number;
  readonly unit: Unit;
}

/** The currency that stands right before a number: `US$`, `EUR`, `£`. `plain` numbers do not take codes that are words. */
export function currencyBefore(v: View, { tables }: Grammar, from: number, plain: boolean): UnitAt | null {
  if (newBlock(v, from)) return null;
  const hit = tables.units.before.upTo(v, from);
  if (!hit || (hit.value.shy && plain)) return null;
  // A code inside a word or symbol is none: `ST/SGB`, `RES.USD`.
  if (glued(v, hit.from) && /[\p{L}\d/.-]/u.test(charAt(v, hit.from - 1)) && isWord(v, hit.from)) return null;
  return { at: hit.from, unit: hit.value };
}

/** True where a row of a table ends before the token: what begins the next row is its name, not a unit of the last cell. */
function endsRow(v: View, at: number): boolean {
  if (!newLine(v, at)) return false;
  const end = v.tokens.end[at - 1]!;
  return v.text.slice(v.text.lastIndexOf('\n', end - 1) + 1, end).includes('\t');
}

/** Signs of times that stand for them behind a stroke alone. */
const times: Readonly<Record<string, string>> = {
  s: 's',
  ms: 'ms',
  min: 'min',
  h: 'h',
  hr: 'h',
  d: 'd',
  day: 'd',
  yr: 'a',
  year: 'a',
};

/** What one unit is measured in, where both are signs that touch a stroke: `5 mg/L`, `12 µg/m3`, `30 kWh/m²`. */
function rateAt(v: View, { tables }: Grammar, at: number, unit: Unit): UnitAt | null {
  if (unit.kind !== 'measure' || charAt(v, at) !== '/' || !glued(v, at) || !glued(v, at + 1)) return null;
  const sign = times[quote(v, at + 1)];
  const base = sign
    ? { to: at + 2, value: { unit: sign, kind: 'duration', factor: 1 } }
    : tables.units.after.from(v, at + 1);
  if (!base || !['measure', 'duration'].includes(base.value.kind) || base.value.factor !== 1) return null;
  // `m/s2`, `m/s²`: each second
  if (sign === 's' && glued(v, base.to) && /^[2²]$/.test(quote(v, base.to)))
    return { at: base.to + 1, unit: { unit: `${unit.unit}/s2`, kind: 'measure', factor: unit.factor } };
  if (glued(v, base.to) && /[\p{L}\d/]/u.test(charAt(v, base.to))) return null;
  return { at: base.to, unit: { unit: `${unit.unit}/${base.value.unit}`, kind: 'measure', factor: unit.factor } };
}

/**
 * The unit that stands behind a number: `per cent`, `million euros`' euros, `-kilometre`, `of US dollars` behind plurals
 * such as `billions`.
 */
export function unitAfter(v: View, grammar: Grammar, numeral: Numeral): UnitAt | null {
  const { tables } = grammar;
  let at = numeral.to;
  if (newBlock(v, at) || endsRow(v, at)) return null;
  if (isDash(v, at) && glued(v, at) && exists(v, at + 1) && glued(v, at + 1)) at++;
  else if (numeral.form === 'many' && wordAt(v, at) === tables.word.of) at++;
  else if (numeral.form === 'part' && [tables.word.a, tables.word.an, tables.word.of].includes(wordAt(v, at))) {
    // `half an hour`, `a quarter of a mile`
    if (wordAt(v, at) === tables.word.of) at++;
    if ([tables.word.a, tables.word.an].includes(wordAt(v, at))) at++;
  }
  const hit = tables.units.after.from(v, at);
  if (!hit || newBlock(v, at)) return null;
  const rate = rateAt(v, grammar, hit.to, hit.value);
  if (rate) return rate;
  const end = hit.to;
  if (hit.value.shy && numeral.plain) return null;
  // A symbol stands alone: `5 m`, but not `5 m2x`, `12 t&h`.
  if (glued(v, end) && /[\p{L}\d&@_]/u.test(charAt(v, end))) return null;
  // Pounds behind a magnitude are money, unless they are pounds of something.
  if (/^pounds?$/i.test(quote(v, at, end)) && numeral.scale >= 1000 && wordAt(v, end) !== tables.word.of) {
    return { at: end, unit: { unit: 'GBP', kind: 'money', factor: 1 } };
  }
  return { at: end, unit: hit.value };
}
