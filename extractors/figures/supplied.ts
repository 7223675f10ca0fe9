import type { Grammar, Numeral } from './numeral.ts';
import { readScale } from './scales.ts';
import { currencyBefore } from './units.ts';
import { charAt, glued, isNumber, newLine, type View } from './view.ts';

/**
 * A number that an editor put in brackets in place of another, with its brackets and the magnitude behind them:
 * `$[825] million`. A number in brackets alone is the mark of a note (`persons.[12]`), and so only a currency that touches
 * it or a magnitude tells; and none that follows another number (`$450[12] million`).
 */
export function supplied(v: View, grammar: Grammar, numeral: Numeral): Numeral | null {
  const { from, to, form, value } = numeral;
  if (form !== 'digits' || value === null || charAt(v, from - 1) !== '[' || charAt(v, to) !== ']') return null;
  if (!glued(v, from) || !glued(v, to) || newLine(v, from) || isNumber(v, from - 2)) return null;
  const scaled = readScale(v, grammar.tables, to + 1);
  const money = glued(v, from - 1) ? currencyBefore(v, grammar, from - 1, numeral.plain) : null;
  if (scaled.scale === 1 && !money) return null;
  const end = scaled.scale === 1 ? to + 1 : scaled.to;
  return { ...numeral, from: from - 1, to: end, value: value * scaled.scale, scale: scaled.scale, plain: false };
}
