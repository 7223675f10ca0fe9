import type { Finding } from '../../src/core/mention.ts';
import type { DateValue } from '../../src/core/value.ts';
import type { HeadLine } from './head.ts';
import { headWords } from './words.ts';

/** A day that the document tells of itself, and where. */
export interface OwnDate {
  readonly edtf: string;
  readonly start: number;
  readonly end: number;
}

const valid = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1945 && year < 2100
    ? date.toISOString().slice(0, 10)
    : null;
};

/**
 * A date that a label gives in digits without marks between: `Date: 20100506`, `Date: 201056`. Where the digits may be
 * parted in two ways (`2010112`), nothing is told.
 */
export function labelledDigits(lines: readonly HeadLine[]): OwnDate | null {
  for (const line of lines) {
    const match = /(?:^|\s)(?:Date|Published|Issued):\s*(?<year>(?:19|20)\d{2})(?<rest>\d{2,4})$/d.exec(line.text);
    if (!match) continue;
    const { year, rest } = match.groups!;
    const days = [1, 2].flatMap((cut) => {
      const [month, day] = [rest!.slice(0, cut), rest!.slice(cut)];
      if (day.length === 0 || day.length > 2 || (rest!.length === 4 && cut === 1)) return [];
      if (rest!.length < 4 && (month.startsWith('0') || day.startsWith('0'))) return [];
      return valid(Number(year), Number(month), Number(day)) ?? [];
    });
    // `201012` may be a year and a month.
    const isMonth = rest!.length === 2 && Number(rest) >= 1 && Number(rest) <= 12;
    const [from, to] = match.indices!.groups!.year!;
    if (days.length === 1 && !isMonth)
      return { edtf: days[0]!, start: line.start + from, end: line.start + to + rest!.length };
  }
  return null;
}

/** How far into a text a dateline may stand. */
const opening = 600;

/**
 * The day of a dateline that leaves out its year (`KABUL, Afghanistan (Sept. 5) –`), in the year that the document's own
 * symbol gives.
 */
export function datelineDay(text: string, dates: readonly Finding[], year: string | null): OwnDate | null {
  if (!year) return null;
  for (const { start, end, value } of dates) {
    if (start > opening) return null;
    const said = /^XXXX(-\d{2}-\d{2})$/.exec((value as DateValue | null)?.said ?? '')?.[1];
    const between = /\p{Lu}{3,}[^.!?]{0,40}[(,] ?$/u.test(text.slice(Math.max(0, start - 60), start));
    if (said && between && /^\)? ?[–—-]/.test(text.slice(end, end + 3))) return { edtf: year + said, start, end };
  }
  return null;
}

/** The month in the title of a release that comes out by the month: `Border snapshot: May 2017`. */
export function periodicalMonth(
  title: string | null,
  lines: readonly HeadLine[],
  dates: readonly Finding[],
): OwnDate | null {
  if (!title || !headWords().periodical.test(title)) return null;
  const line = lines.find((one) => one.text.includes(title));
  const months = dates.filter(
    (d) =>
      line &&
      d.start >= line.start &&
      d.end <= line.end &&
      /^\d{4}-\d{2}$/.test((d.value as DateValue | null)?.edtf ?? ''),
  );
  const [only] = months;
  return only && months.length === 1
    ? { edtf: (only.value as DateValue).edtf!, start: only.start, end: only.end }
    : null;
}
