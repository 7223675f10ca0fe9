import { foldCode } from '../../src/core/fold.ts';
import type { Tokens } from '../../src/core/tokens.ts';
import { exists } from './calendar.ts';
import type { Point } from './reading.ts';
import { glued, numberAt, widthAt } from './token.ts';

type Hit = { readonly end: number; readonly value: Point } | null;

/** The one character of a mark that is glued on both sides, all dashes as one; or ''. */
function between(text: string, tokens: Tokens, at: number): string {
  if (at + 1 >= tokens.count || !glued(tokens, at) || !glued(tokens, at + 1)) return '';
  return tokens.end[at]! - tokens.start[at]! === 1
    ? String.fromCharCode(foldCode(text.charCodeAt(tokens.start[at]!)))
    : '';
}

/**
 * Three numbers with the same mark between them, day first: `29.06.2016`, `29/06/2016`, `28-03-2014`, `29/06/16`. Where the
 * second number can only be a day, the first is the month. Dots and hyphens are common in section numbers, so that they
 * need two digits everywhere when the year has only two.
 */
export function numericDate(text: string, tokens: Tokens, at: number): Hit {
  const mark = between(text, tokens, at + 1);
  if (mark !== '.' && mark !== '/' && mark !== '-') return null;
  if (between(text, tokens, at + 3) !== mark) return null;
  const [a, b, y] = [widthAt(tokens, at), widthAt(tokens, at + 2), widthAt(tokens, at + 4)];
  if (a < 1 || a > 2 || b < 1 || b > 2 || !(y === 4 || (y === 2 && a === 2 && b === 2))) return null;
  const [one, two] = [numberAt(text, tokens, at), numberAt(text, tokens, at + 2)];
  const written = numberAt(text, tokens, at + 4);
  const year = y === 4 ? written : written < 70 ? 2000 + written : 1900 + written;
  if (year < 1000 || year > 2199) return null;
  const end = at + 5;
  if (one > 12 && two > 12) return null;
  if (two > 12) return { end, value: { ...point(year, one, two), order: 'month-first' } };
  return { end, value: { ...point(year, two, one), order: one > 12 ? 'day-first' : 'either' } };
}

/** ISO 8601: `2016-06-29`, and with slashes or dots `2016/06/29`; a year and month alone only with a hyphen: `2016-06`. */
export function isoDate(text: string, tokens: Tokens, at: number): Hit {
  if (widthAt(tokens, at) !== 4 || widthAt(tokens, at + 2) !== 2) return null;
  const mark = between(text, tokens, at + 1);
  if (mark !== '-' && mark !== '/' && mark !== '.') return null;
  const year = numberAt(text, tokens, at);
  const month = numberAt(text, tokens, at + 2);
  if (year < 1000 || year > 2199 || month < 1 || month > 12) return null;
  if (widthAt(tokens, at + 4) === 2 && between(text, tokens, at + 3) === mark) {
    return { end: at + 5, value: point(year, month, numberAt(text, tokens, at + 4)) };
  }
  // `2010-11` is rather the pair of years.
  return mark === '-' && month !== (year + 1) % 100 ? { end: at + 3, value: { kind: 'point', year, month } } : null;
}

/** A day in digits with dots, `23.05.2018`: never the month first. */
export function dottedDate(text: string, tokens: Tokens, at: number): Hit {
  const hit = between(text, tokens, at + 1) === '.' ? numericDate(text, tokens, at) : null;
  return hit && hit.value.order !== 'month-first' ? { ...hit, value: { ...hit.value, order: 'day-first' } } : null;
}

/** The day and month that begin a range of days in digits: `15.05` of `15.05-23.05.2018`. */
export function dottedDay(text: string, tokens: Tokens, at: number): Hit {
  if (widthAt(tokens, at) !== 2 || widthAt(tokens, at + 2) !== 2 || between(text, tokens, at + 1) !== '.') return null;
  const [day, month] = [numberAt(text, tokens, at), numberAt(text, tokens, at + 2)];
  return month >= 1 && exists(month, day) ? { end: at + 3, value: { kind: 'point', month, day } } : null;
}

const point = (year: number, month: number, day: number): Point => ({ kind: 'point', year, month, day });

/** True where the parts of a point name a day that some year has. */
export const isPossible = ({ year, month, day }: Point): boolean =>
  typeof month !== 'number' ||
  typeof day !== 'number' ||
  exists(month, day, typeof year === 'number' ? year : undefined);
