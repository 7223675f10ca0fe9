import { addDays, type Day, isDay, toNumber, weekdayOf } from './calendar.ts';
import { readEdtf } from './period.ts';

/** A TIMEX3 expression: half-open UTF-16 offsets and its `val`. */
export interface Timex {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

const seasons: Readonly<Record<number, string>> = { 3: 'SP', 6: 'SU', 9: 'FA', 12: 'WI' };

/**
 * The TIMEX3 value (TimeML 1.2.1, as WikiWars uses it) of an EDTF date: `2016-06-29` and `2016` stay, `199X` is `199`,
 * `19XX` is `19`, `-0263` is `BC0264`, seasons, quarters and halves have their letters (`1941-FA`, `2008-H2`), a week from
 * Monday to Sunday its number. An open range has the value of the end that is written; TIMEX3 has no value for another
 * range, whose ends come back with a slash between them. Empty for null.
 */
export function timexOf(edtf: string | null): string {
  if (edtf === null) return '';
  const value = edtf.replace(/[~?%]/g, '');
  const [from, to] = value.split('/');
  if (to === undefined) return single(value);
  if (from === '..') return single(to);
  if (to === '..') return single(from!);
  return period(value) ?? `${single(from!)}/${single(to)}`;
}

function single(value: string): string {
  if (!value.startsWith('-')) return value.replace(/X+$/, '');
  const year = 1 - Number(value.slice(0, 5));
  return `BC${String(year).padStart(4, '0')}`;
}

/** The name of a range that TIMEX3 has one for: a season, a quarter, a half, a week, a century before our era. */
function period(value: string): string | null {
  const ends = readEdtf(value);
  if (!ends) return null;
  const { from, to } = ends;
  if (isDay(from) && isDay(to)) return isWeek(from, to) ? weekOf(from) : null;
  if (from.month === undefined || to.month === undefined) {
    const old = from.year < 0 && to.year === from.year + 99 && (1 - from.year) % 100 === 0;
    return old ? `BC${String((1 - from.year) / 100 - 1).padStart(2, '0')}` : null;
  }
  const count = (to.year - from.year) * 12 + to.month - from.month + 1;
  const year = String(from.year).padStart(4, '0');
  if (count === 3 && seasons[from.month]) return `${year}-${seasons[from.month]}`;
  if (count === 3 && from.month % 3 === 1) return `${year}-Q${(from.month + 2) / 3}`;
  return count === 6 && from.month % 6 === 1 ? `${year}-H${(from.month + 5) / 6}` : null;
}

const isWeek = (from: Day, to: Day): boolean => weekdayOf(from) === 1 && toNumber(to) - toNumber(from) === 6;

/** The ISO week that begins on a Monday; it belongs to the year of its Thursday. */
function weekOf(monday: Day): string {
  const thursday = addDays(monday, 3);
  const first = toNumber({ year: thursday.year, month: 1, day: 1 });
  const week = Math.floor((toNumber(thursday) - first) / 7) + 1;
  return `${thursday.year}-W${String(week).padStart(2, '0')}`;
}

/** What stands between the two ends of a range: a word, or a dash that is not the one of `mid-May`. */
const joiners = [/\s+(?:to|until|till|through|thru|and)\s+(?:the\s+)?/i, /(?<!\bmid)\s*[-–—/]\s*/i];

/**
 * A date mention as TIMEX3 marks it. TIMEX3 knows no ranges: where our one mention spans both ends (`14 August-24 August`)
 * it has two.
 */
export function timexesOf(text: string, start: number, end: number, edtf: string | null): Timex[] {
  const value = timexOf(edtf);
  const [from, to] = value.split('/');
  const quote = text.slice(start, end);
  const gap = joiners.map((joiner) => joiner.exec(quote)).find((match) => match !== null);
  if (to === undefined || !gap) return [{ start, end, value }];
  const cut = start + gap.index;
  return [
    { start, end: cut, value: from! },
    { start: cut + gap[0].length, end, value: to },
  ];
}
