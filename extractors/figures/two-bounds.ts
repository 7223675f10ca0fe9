import type { Bound } from './bounds.ts';
import { type Grammar, type Numeral, readNumeral } from './numeral.ts';
import type { Second } from './ranges.ts';
import type { Unit } from './unit-tables.ts';
import { unitAfter } from './units.ts';
import { charAt, newBlock, quote, type View } from './view.ts';

/**
 * `more than 50 but fewer than 70 per cent`: one range, told by two bounds. Null where the second does not bound from above, is
 * no larger, or has another unit.
 */
export function upperBound(
  v: View,
  grammar: Grammar,
  first: Numeral,
  coreTo: number,
  unit: Unit | null,
  before: Bound | null,
): Second | null {
  if (before?.qualifier !== 'over' || first.value === null) return null;
  const at = charAt(v, coreTo) === ',' ? coreTo + 1 : coreTo;
  if (newBlock(v, coreTo) || newBlock(v, at) || !/^(?:but|and|yet)$/.test(quote(v, at))) return null;
  const bound = grammar.tables.before.from(v, at + 1);
  if (bound?.value !== 'under' || newBlock(v, bound.to)) return null;
  const second = readNumeral(v, grammar, bound.to);
  if (!second || second.value === null || newBlock(v, second.from)) return null;
  const behind = unitAfter(v, grammar, second);
  if (unit && behind && unit.unit !== behind.unit.unit) return null;
  const scaled = first.scale === 1 && second.scale > 1 && first.value < second.value / second.scale;
  const lower = scaled ? { ...first, value: first.value * second.scale, scale: second.scale, plain: false } : first;
  if (lower.value! >= second.value) return null;
  return {
    first: lower,
    range: second,
    to: behind?.at ?? second.to,
    sign: 1,
    unit: behind?.unit ?? null,
    between: null,
  };
}
