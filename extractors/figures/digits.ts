import { readGapped } from './gapped.ts';
import { capital, charAt, exists, glued, isMark, isNumber, isWord, newLine, quote, type View, width } from './view.ts';

/** A number in digits at tokens `[from, to)`; `value` is null where the digits are no number (`192.168.1.2`, `29.06.2016`). */
export interface Digits {
  readonly from: number;
  readonly to: number;
  readonly value: number | null;
  /** True where the thousands are set apart, so that it is no year, label or telephone number. */
  readonly grouped: boolean;
  readonly decimal: boolean;
}

/** True where a text sets thousands apart by points beyond doubt: `1.234.567`, `1.234,5`. Then `1.234` is a whole number. */
export const pointsGroup = (text: string): boolean =>
  /(?<![\d.,])\d{1,3}\.\d{3}(?:\.\d{3})+(?![\d.])|(?<![\d.,])\d{1,3}\.\d{3},\d/.test(text);

/**
 * Reads the number in digits that begins at token `at`.
 *
 * Thousands may be set apart by commas, points (where the document does so), apostrophes or spaces of any width. A plain
 * space counts only where the words around show one number, since tables put numbers side by side.
 */
export function readDigits(v: View, at: number, pointGroups: () => boolean): Digits | null {
  if (!isNumber(v, at)) return null;
  const pieces = [quote(v, at)];
  const marks: string[] = [];
  let to = at + 1;
  while (isMark(v, to) && glued(v, to) && /[.,'’]/.test(charAt(v, to)) && isNumber(v, to + 1) && glued(v, to + 1)) {
    marks.push(charAt(v, to));
    pieces.push(quote(v, to + 1));
    to += 2;
  }
  const gapped = marks.length === 0 ? readGapped(v, at, to) : null;
  if (gapped) {
    const { whole, fraction, grouped } = gapped;
    return { from: at, to: gapped.to, value: Number(`${whole}.${fraction || 0}`), grouped, decimal: fraction !== '' };
  }
  if (marks.length === 0) return spaced(v, at, to, pieces);
  const first = marks[0]!;
  const last = marks.at(-1)!;
  const inner = marks.slice(0, -1);
  const done = (whole: readonly string[], fraction: string, grouped: boolean): Digits => ({
    from: at,
    to,
    value: Number(`${whole.join('')}${fraction ? `.${fraction}` : ''}`),
    grouped,
    decimal: fraction !== '',
  });
  const none: Digits = { from: at, to, value: null, grouped: false, decimal: false };
  const head = pieces.slice(0, -1);
  const tail = pieces.at(-1)!;
  if (marks.every((m) => m === first)) {
    const groups = inGroups(pieces);
    if (first !== ',' && first !== '.') return groups ? done(pieces, '', true) : none;
    if (marks.length > 1) return groups && (first === ',' || groups === 'thousands') ? done(pieces, '', true) : none;
    if (groups && !decimalPoint(first, pieces, pointGroups)) return done(pieces, '', true);
    return first === '.' || tail.length <= 2 || groups ? done(head, tail, false) : none;
  }
  // `1,234.5` and `1.234,5`: all marks alike but the last, which is the decimal one.
  if (inner.every((m) => m === first) && last !== first && inGroups(head)) return done(head, tail, true);
  return none;
}

/** Whether a mark before three digits is the decimal one. */
function decimalPoint(mark: string, [whole, tail]: readonly string[], pointGroups: () => boolean): boolean {
  if (whole === '0') return true;
  // `180.000` is how translations group; `3.142` is a decimal number.
  if (tail === '000') return false;
  // A comma before three digits sets thousands apart; one dotted number elsewhere must not make `1,250` a fraction.
  return mark === '.' && !pointGroups();
}

/** `1 234 567` → thousands, `12 34 567` → Indian; false where the digits do not fall into groups. */
function inGroups(pieces: readonly string[]): 'thousands' | 'indian' | false {
  const [head, ...rest] = pieces;
  if (rest.length === 0 || !head || head.length > 3 || (head.startsWith('0') && head !== '0')) return false;
  if (rest.every((piece) => piece.length === 3)) return 'thousands';
  const inner = rest.slice(0, -1);
  return rest.at(-1)!.length === 3 && head.length <= 2 && inner.every((piece) => piece.length === 2) ? 'indian' : false;
}

const narrow = /^[\u00a0\u2007\u2009\u202f]$/;

/** Groups of three behind the first; more of them are a row of numbers. */
const mostGroups = 5;

function spaced(v: View, at: number, end: number, [head]: readonly string[]): Digits {
  const plain: Digits = { from: at, to: end, value: Number(head), grouped: false, decimal: false };
  if (head!.length > 3 || head!.startsWith('0')) return plain;
  let to = end;
  let digits = head!;
  let wide = false;
  while (to - end < mostGroups && isNumber(v, to) && width(v, to) === 3 && !newLine(v, to)) {
    const gap = v.text.slice(v.tokens.end[to - 1]!, v.tokens.start[to]!);
    if (gap === ' ') wide = true;
    else if (!narrow.test(gap)) break;
    digits += quote(v, to++);
  }
  // More digits behind are a row of numbers, unless a cell ends between: `5 273⇥9 934`.
  const gapBehind = exists(v, to) ? v.text.slice(v.tokens.end[to - 1]!, v.tokens.start[to]!) : '';
  if (to === end || (isNumber(v, to) && !gapBehind.includes('\t') && !newLine(v, to))) return plain;
  let fraction = '';
  if (isMark(v, to) && glued(v, to) && /[.,]/.test(charAt(v, to)) && isNumber(v, to + 1) && glued(v, to + 1)) {
    fraction = quote(v, to + 1);
    to += 2;
  }
  // `1 000` is one number wherever it stands: nothing is `000` by itself.
  const noughts = digits.endsWith('000');
  if (wide && !noughts && !between(v, at, to) && !fillsCell(v, at, to)) return plain;
  return {
    from: at,
    to,
    value: Number(fraction ? `${digits}.${fraction}` : digits),
    grouped: true,
    decimal: fraction !== '',
  };
}

/** True where a word in small letters, a currency or the sign of a bound stands beside the digits on the same line: no table. */
function between(v: View, from: number, to: number): boolean {
  const small = (i: number): boolean => exists(v, i) && isWord(v, i) && !capital(v, i);
  const money = (i: number): boolean => exists(v, i) && /\p{Sc}|%/u.test(charAt(v, i));
  const after = exists(v, to) && !newLine(v, to) && (small(to) || money(to));
  const bound = glued(v, from) && /[~≈±<>≤≥]/.test(charAt(v, from - 1));
  const short =
    charAt(v, from - 1) === '.' && exists(v, from - 2) && /^(?:approx|ca|max|min)$/i.test(quote(v, from - 2));
  const before = !newLine(v, from) && (small(from - 1) || money(from - 1) || bound || short);
  return after || before;
}

/** True where the digits fill a cell of a table, perhaps in brackets: `302 705.6` between two tabs is one number. */
function fillsCell({ text, tokens }: View, from: number, to: number): boolean {
  const before = /(?:^|[\t\n])[ (−–-]*$/.test(text.slice(Math.max(0, tokens.start[from]! - 4), tokens.start[from]));
  const end = tokens.end[to - 1]!;
  return (
    before &&
    /^[ )%]*(?:[\t\n]|$)/.test(text.slice(end, end + 4)) &&
    /\t/.test(cellMarks(text, tokens.start[from]!, end))
  );
}

/** What parts the cell from its neighbours; a number on a line of its own is in no table. */
const cellMarks = (text: string, start: number, end: number): string =>
  text.slice(Math.max(0, start - 4), start) + text.slice(end, end + 4);
