import { addMonths } from '../../extractors/dates/calendar.ts';
import { beforeDate, edtfOf } from './date-words.ts';
import type { Term } from './terms.ts';

/**
 * Where the words begin that make a date say in which year the period of before is meant: `the same period of 2018`, `the
 * corresponding period last year`; -1 for none.
 */
export function samePeriodAt(terms: readonly Term[], at: number): number {
  let i = beforeDate(terms, at);
  if (/^(?:of|in|from|during|for)$/.test(terms[i]?.word ?? '')) i--;
  if (!/^(?:period|time|timeframe|months)$/.test(terms[i]?.word ?? '')) return -1;
  for (let back = i - 1; back >= i - 2; back--)
    if (/^(?:same|corresponding|equivalent|comparable|similar|analogous)$/.test(terms[back]?.word ?? '')) return back;
  return -1;
}

/** A month or a run of months or of days that is shorter than a year: what may come again in another year. */
const returning = /^(\d{4})-(\d\d)(-\d\d)?(?:\/(\d{4})-(\d\d)(-\d\d)?)?$/;

/** True for a period that `the same period of 2018` may take up: a single day or a whole year is none. */
export const mayReturn = (edtf: string | null): edtf is string => {
  const [, year, month, day, lastYear, lastMonth] = returning.exec(edtf ?? '') ?? [];
  if (year === undefined || (day !== undefined && lastYear === undefined)) return false;
  return (Number(lastYear ?? year) - Number(year)) * 12 + Number(lastMonth ?? month) - Number(month) < 12;
};

/** Moves a period so that it ends in a year. The last day of February stays one. */
export function inYear(edtf: string, year: number): string {
  const [first, last = first] = edtf.split('/') as [string, string?];
  const moved = (end: string): string => {
    const [y, m, d] = end.split('-').map(Number) as [number, number, number?];
    const at = y + year - Number(last.slice(0, 4));
    const next = addMonths({ year: at, month: m }, 1);
    const length = new Date(Date.UTC(next.year, next.month - 1, 0)).getUTCDate();
    const ends = d !== undefined && (d > length || (m === 2 && d >= 28 && end === last));
    const day = d === undefined ? '' : `-${String(ends ? length : d).padStart(2, '0')}`;
    return `${at}-${String(m).padStart(2, '0')}${day}`;
  };
  return edtf.includes('/') ? `${moved(first)}/${moved(last)}` : moved(first);
}

/**
 * The period that `the same period of 2018` says: the one that was told last, moved to that year; the whole year where none
 * was; null where it would be that very period, so that another one must be meant.
 */
export function samePeriod(terms: readonly Term[], at: number, reporting: () => string | null): string | null {
  const year = edtfOf(terms[at]);
  if (!year || !/^\d{4}$/.test(year)) return year;
  const here = terms.findLast((t, i) => i < at && mayReturn(edtfOf(t)));
  const told = edtfOf(here) ?? reporting();
  if (!mayReturn(told)) return year;
  const moved = inYear(told, Number(year));
  return moved === told ? null : moved;
}
