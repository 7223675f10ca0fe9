import type { Finding } from '../../src/core/mention.ts';
import type { Moment } from './calendar.ts';
import { readEdtf } from './period.ts';

/** A stretch of a text that has a date of its own. */
export interface Item {
  readonly start: number;
  readonly end: number;
  readonly date: Moment;
  /** The finding that is the item's date. */
  readonly finding: Finding;
}

const isWhole = (finding: Finding): boolean =>
  finding.value?.kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(finding.value.edtf ?? '');

/**
 * The items of a list of news: those whose date stands on a line of its own, above or below each of them. Fewer than two
 * such lines are no list.
 */
export function dateLines(text: string, findings: readonly Finding[]): Item[] {
  const lines = findings.filter((f) => isWhole(f) && aloneOnLine(text, f.start, f.end));
  if (lines.length < 2) return [];
  const below = text.slice(lines.at(-1)!.end).trim() === '' && text.slice(0, lines[0]!.start).trim() !== '';
  return lines.flatMap((finding, i) => {
    const date = readEdtf(finding.value?.kind === 'date' ? finding.value.edtf : null)?.from;
    if (!date) return [];
    const start = below ? (lines[i - 1]?.end ?? 0) : finding.start;
    const end = below ? finding.end : (lines[i + 1]?.start ?? text.length);
    return [{ start, end, date, finding }];
  });
}

/** True where nothing else stands on the line, and more lines than this one are in the text. */
export function aloneOnLine(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && /[^\S\n]/.test(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && /[^\S\n]/.test(text.charAt(to))) to++;
  return (from === 0 || text.charAt(from - 1) === '\n') && (to === text.length || text.charAt(to) === '\n');
}

/**
 * True where a date belongs to a dateline: a place in capitals opens the line, the date follows soon, and a dash follows it:
 * `KABUL, Afghanistan (Sept. 5) -`, `MOSCOW, 5 May 2016 —`.
 */
export function inDateline(text: string, start: number, end: number): boolean {
  const near = text.slice(Math.max(0, start - 120), start);
  const line = near.lastIndexOf('\n') + 1;
  if (line === 0 && start > near.length) return false;
  const before = near.slice(line);
  return (
    /(?:^|\s{2,})\p{Lu}{3,}[\p{L} ,.'’-]{0,60}[,(]\s*$/u.test(before) &&
    /^\s*\)?\s*[-–—]\s/.test(text.slice(end, end + 6))
  );
}
