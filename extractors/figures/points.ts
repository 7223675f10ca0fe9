import type { Reading } from './figure.ts';
import { type Grammar, readNumeral } from './numeral.ts';
import type { Unit } from './unit-tables.ts';
import { unitAfter } from './units.ts';
import { charAt, isNumber, isWord, newBlock, quote, type View } from './view.ts';

/** How far the share may stand that says what the points are of. */
const reach = 10;

/**
 * `rose by 3 points, from 27 to 30 per cent`, `54 per cent, 4 points more than before`: points beside a share in the same sentence
 * are percentage points. The reading with `points` for its unit; null for points of a game, an agenda or a scale.
 */
export function sharePoints(v: View, grammar: Grammar, r: Reading, last: Reading | null): Reading | null {
  if (r.unit || r.second || r.to !== r.coreTo || newBlock(v, r.to) || !/^points?$/.test(quote(v, r.to))) return null;
  // `a 12-point plan`, `12 points of the agenda`
  if (/^(?:of|on|in the)$/.test(isWord(v, r.to + 1) ? quote(v, r.to + 1) : '')) return null;
  const near = last?.unit?.kind === 'share' && r.from - last.to < reach && !ended(v, last.to, r.from);
  const unit = near ? last.unit : shareAhead(v, grammar, r.to + 1);
  return unit && { ...r, unit, unitBehind: true, to: r.to + 1, coreTo: r.coreTo + 1 };
}

/** True where a sentence or block ends between two tokens. */
function ended(v: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (newBlock(v, i) || /[.;]/.test(charAt(v, i))) return true;
  return false;
}

/** The share that the first number with a unit behind a token is in. */
function shareAhead(v: View, grammar: Grammar, from: number): Unit | null {
  for (let i = from; i < from + reach && !ended(v, i, i + 1); i++) {
    const numeral = isNumber(v, i) ? readNumeral(v, grammar, i) : null;
    const unit = numeral && unitAfter(v, grammar, numeral)?.unit;
    if (unit) return unit.kind === 'share' ? unit : null;
  }
  return null;
}
