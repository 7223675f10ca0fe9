import type { Finding } from '../../src/core/mention.ts';
import type { Span } from '../../src/core/span.ts';
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

/** A day that a label gives in eight digits without marks between (ISO 8601, basic form): `Date: 20100506`. */
export function labelledDigits(lines: readonly HeadLine[]): OwnDate | null {
  for (const line of lines) {
    const match = /(?:^|\s)(?:Date|Published|Issued):\s*(?<digits>(?<year>\d{4})(?<month>\d\d)(?<day>\d\d))$/d.exec(
      line.text,
    );
    if (!match) continue;
    const { year, month, day } = match.groups!;
    const edtf = valid(Number(year), Number(month), Number(day));
    const [from, to] = match.indices!.groups!.digits!;
    if (edtf) return { edtf, start: line.start + from, end: line.start + to };
  }
  return null;
}

/** How far into a text a dateline may stand. */
const opening = 600;

/** What stands before and behind the day of a dateline: a city, and a dash or the bracket of an agency. */
const city = /(?:^|\n)(?:\p{Lu}{3,}[^.!?\n]{0,60}|\p{Lu}[\p{L}.’'-]+(?:,? \p{Lu}[\p{L}.’'-]+){0,4})[(,] ?$/u;
const dash = /^\)?(?: ?\([^()]{2,20}\))? ?(?:[–—]|-(?= )|\/\p{Lu})/u;

/** True where a day is that of a dateline: `BRUSSELS, 3 March 2020 –`, `MINSK, 3 March 2020 (BELTA) –`. */
export const isDatelineDay = (text: string, { start, end }: Span): boolean =>
  start < opening && city.test(text.slice(Math.max(0, start - 80), start)) && dash.test(text.slice(end, end + 30));

/**
 * The day of a dateline that leaves out its year (`KABUL, Afghanistan (Sept. 5) –`), in the year that the document's own
 * symbol gives.
 */
export function datelineDay(text: string, dates: readonly Finding[], year: string | null): OwnDate | null {
  if (!year) return null;
  for (const { start, end, value } of dates) {
    const said = /^XXXX(-\d{2}-\d{2})$/.exec((value as DateValue | null)?.said ?? '')?.[1];
    if (said && isDatelineDay(text, { start, end })) return { edtf: year + said, start, end };
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
