import { readDigits } from './digits.ts';
import type { Grammar } from './numeral.ts';
import { charAt, exists, glued, isDash, isMark, isNumber, isWord, newLine, quote, type View, width } from './view.ts';

/** A number with its power of ten, at tokens up to `to`. */
interface Power {
  readonly to: number;
  readonly value: number;
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** The largest power that is read; beyond it digits with an `e` are a code. */
const largest = 30;

/** `1.2 x 10^6`, `3 × 10⁵`, `10^6`, `2.5e6`, `2^10`, `1.1^23`; null where no power stands there. */
export function readPower(v: View, grammar: Grammar, at: number): Power | null {
  const bare = tenTo(v, at);
  if (bare) return { to: bare.to, value: power(1, bare.value) };
  const digits = readDigits(v, at, grammar.pointGroups);
  if (!digits || digits.value === null) return null;
  const { to, value } = digits;
  if (exists(v, to) && /^[x×*·]$/i.test(quote(v, to)) && isNumber(v, to + 1)) {
    const times = tenTo(v, to + 1) ?? lostRaise(v, to);
    if (times) return { to: times.to, value: power(value, times.value) };
    const other = raisedTo(v, grammar, to + 1);
    return other && { to: other.to, value: value * other.value };
  }
  const e = behindE(v, to);
  return e ? { to: e.to, value: power(value, e.value) } : raisedTo(v, grammar, at);
}

/** `2^10`, `1.1^23`, `2.5^-1`: any other number with its exponent; null for one that is too large to be told exactly. */
function raisedTo(v: View, grammar: Grammar, at: number): Power | null {
  const base = readDigits(v, at, grammar.pointGroups);
  if (!base?.value || charAt(v, base.to) !== '^' || !glued(v, base.to)) return null;
  const exponent = signed(v, base.to + 1);
  const value = exponent && base.value ** exponent.value;
  return value && value <= Number.MAX_SAFE_INTEGER ? { to: exponent.to, value } : null;
}

/** By way of the digits, so that 2.5 × 10^-1 is 0.25 and no more. */
const power = (value: number, exponent: number): number => Number(`${value}e${exponent}`);

/** `10^6`, `10^-4`, `10⁶`: the exponent. */
function tenTo(v: View, at: number): Power | null {
  if (quote(v, at) !== '10' || newLine(v, at + 1) || !glued(v, at + 1)) return null;
  if (charAt(v, at + 1) === '^') return signed(v, at + 2);
  const minus = charAt(v, at + 1) === '⁻';
  let digits = '';
  let to = at + (minus ? 2 : 1);
  for (; isMark(v, to) && glued(v, to) && raised.includes(charAt(v, to)); to++) digits += raised.indexOf(charAt(v, to));
  return digits === '' || digits.length > 2 ? null : { to, value: Number(digits) * (minus ? -1 : 1) };
}

/** `2.48×10−5`: behind a sign of multiplication a negative exponent is plain without being raised. */
function lostRaise(v: View, at: number): Power | null {
  if (charAt(v, at) !== '×' || quote(v, at + 1) !== '10' || !isDash(v, at + 2) || !glued(v, at + 2)) return null;
  return signed(v, at + 2);
}

/** `2.5e6`, `12.3e+14`: glued from end to end. */
function behindE(v: View, at: number): Power | null {
  if (!isWord(v, at) || !glued(v, at) || quote(v, at) !== 'e') return null;
  const exponent = signed(v, at + 1);
  return exponent && !(glued(v, exponent.to) && isWord(v, exponent.to)) ? exponent : null;
}

function signed(v: View, at: number): Power | null {
  const sign = exists(v, at) && (charAt(v, at) === '+' || isDash(v, at)) && glued(v, at);
  const digits = sign ? at + 1 : at;
  if (!isNumber(v, digits) || !glued(v, digits) || width(v, digits) > 2) return null;
  const value = Number(quote(v, digits));
  return value > largest ? null : { to: digits + 1, value: sign && charAt(v, at) !== '+' ? -value : value };
}
