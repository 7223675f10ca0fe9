import { isPageMark, pageNumber, saysPage } from './page-marks.ts';
import type { Line } from './text-lines.ts';
import { beginsSmall, endsOpen } from './unwrap.ts';

/** Lines between two numbers of a series of pages; a column of a table counts up faster. */
const leastApart = 6;

/**
 * The lines of a text that are left over from a printed page: job numbers, and page numbers that stand at a blank line
 * and are one of a series that counts up by one, say that they are a page's, or split a sentence. A lone number that
 * is none of this is kept.
 * @returns indexes into `lines`
 */
export function pageNumbers(source: string, lines: readonly Line[]): Set<number> {
  const pages = new Set<number>();
  const candidates: { index: number; value: number }[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const length = line.to - line.from;
    if (length === 0 || length > 60 || !mayBegin(source.charCodeAt(line.from))) continue;
    const atBlank = isBlank(lines[i - 1]) || isBlank(lines[i + 1]);
    if (!atBlank && !isPageMark(source.slice(line.from, line.to))) continue;
    const text = source.slice(line.from, line.to);
    const value = pageNumber(text);
    if (isPageMark(text) || (value !== null && saysPage(text))) pages.add(i);
    else if (value !== null) candidates.push({ index: i, value });
  }
  candidates.forEach((one, i) => {
    const before = candidates[i - 1];
    const after = candidates[i + 1];
    const follows = before?.value === one.value - 1 && one.index - before.index >= leastApart;
    const leads = after?.value === one.value + 1 && after.index - one.index >= leastApart;
    if (follows || leads || splitsSentence(source, lines, one.index, pages)) pages.add(one.index);
  });
  return pages;
}

/** Digits, dashes, `*`, `/`, and the first letters of the words for a page. */
const mayBegin = (code: number): boolean =>
  (code >= 42 && code <= 57) || code === 80 || code === 112 || code === 0x2013 || code === 0x2014 || code === 0x441;

const isBlank = (line: Line | undefined): boolean => line === undefined || line.from === line.to;

/** True where the text before a lone number has not ended and goes on behind it; other marks of pages are passed over. */
function splitsSentence(source: string, lines: readonly Line[], index: number, pages: ReadonlySet<number>): boolean {
  const passes = (at: number): boolean => at >= 0 && at < lines.length && (isBlank(lines[at]) || pages.has(at));
  let before = index - 1;
  while (passes(before)) before--;
  let after = index + 1;
  while (passes(after)) after++;
  const last = lines[before];
  const next = lines[after];
  if (!last || !next || !isBlank(lines[index - 1]) || !isBlank(lines[index + 1])) return false;
  return endsOpen(source, last) && beginsSmall(source, next);
}
