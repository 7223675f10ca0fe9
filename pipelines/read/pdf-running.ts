import { lineKind } from './line-kinds.ts';
import { beginsSmall, endsStopped, type Habits, isFull } from './pdf-habits.ts';
import type { Paragraph } from './pdf-paragraphs.ts';

/** Which paragraph of a page goes on at the next: the last, or one before a box of short lines at its foot; -1 for none. */
export function lastRunning(body: readonly Paragraph[], next: Paragraph, habits: Habits): number {
  for (let i = body.length - 1; i >= 0 && i >= body.length - 10; i--) {
    const one = body[i]!;
    const atEnd = i === body.length - 1;
    if (runsOn(one, next, habits) && (atEnd || !endsStopped(one.rows.at(-1)!.row.text))) return i;
    if (one.prose) return -1;
  }
  return -1;
}

/** True for a paragraph with a letter or digit in it. */
export const hasWords = (one: Paragraph): boolean => one.rows.some(({ row }) => /[\p{L}\p{N}]/u.test(row.text));

/** True where the first paragraph of a column or page is the rest of the last one of the column or page before. */
export function runsOn(before: Paragraph, after: Paragraph, habits: Habits): boolean {
  if (before.rows === after.rows || (before.page === after.page && before.frame === after.frame)) return false;
  if (!['paragraph', 'list-item'].includes(before.kind) || after.kind !== 'paragraph') return false;
  const last = before.rows.at(-1)!.row;
  const first = after.rows[0]!.row;
  if (Math.abs(last.size - first.size) > 0.12 * last.size || last.bold !== first.bold) return false;
  const shape = lineKind(first.text, 0, first.text.length).kind;
  const stopped = endsStopped(last.text);
  if (!stopped && beginsSmall(first.text)) return true;
  if (shape !== 'text' || !before.prose) return false;
  const shifted = { ...before.frame };
  if (!isFull(last, first, shifted)) return false;
  const indented = first.x0 - after.frame.left > 0.8 * first.size;
  if (indented && habits.indents) return false;
  return !stopped || (habits.indents && after.prose);
}
