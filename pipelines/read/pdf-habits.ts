import type { Column } from './pdf-columns.ts';
import { median, type Row } from './pdf-rows.ts';

/** The edges of a column's text. */
export interface Frame {
  readonly left: number;
  readonly right: number;
}

/** What is usual in a document. */
export interface Habits {
  /** The size that most letters have. */
  readonly size: number;
  /** The distance of two lines of a paragraph, in ems. */
  readonly leading: number;
  /** True where paragraphs begin with an indent. */
  readonly indents: boolean;
}

/** How far a line must be set in to count as indented, in ems. */
export const indent = 0.8;

/** The habits of a document, from its columns. */
export function habitsOf(columns: readonly Column[]): Habits {
  const letters = new Map<number, number>();
  const leads: number[] = [];
  let indented = 0;
  let starts = 0;
  for (const { rows } of columns) {
    const frame = frameOf(rows);
    rows.forEach((row, i) => {
      const size = Math.round(row.size * 2) / 2;
      letters.set(size, (letters.get(size) ?? 0) + row.text.length);
      const next = rows[i + 1];
      if (!next) return;
      const lead = (next.y - row.y) / row.size;
      if (lead > 0.8 && lead < 3.2 && Math.abs(next.size - row.size) < 0.1 * row.size && isFull(row, next, frame))
        leads.push(lead);
      if (isFull(row, next, frame) || !endsStopped(row.text)) return;
      starts++;
      if (next.x0 - frame.left > indent * next.size && next.x0 - frame.left < 6 * next.size) indented++;
    });
  }
  const size = [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
  return { size, leading: median(leads) || 1.2, indents: indented > 0.5 * starts };
}

/** The left edge is the one that most letters stand at, the right edge the one that all but a few lines keep. */
export function frameOf(rows: readonly Row[]): Frame {
  const letters = new Map<number, number>();
  for (const row of rows) {
    const at = Math.round(row.x0 / 2) * 2;
    letters.set(at, (letters.get(at) ?? 0) + row.text.length);
  }
  const left = [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const ends = rows.map((row) => row.x1).sort((a, b) => a - b);
  return { left, right: ends[Math.ceil(ends.length * 0.92) - 1] ?? 0 };
}

/** True where the first word of the next line would not have fitted on this one. */
export function isFull(row: Row, next: Row, frame: Frame): boolean {
  const word = /^\S+/.exec(next.text)?.[0].length ?? 1;
  const letter = (next.x1 - next.x0) / Math.max(1, next.text.length);
  return row.x1 + (word + 1) * letter > frame.right - 0.4 * row.size;
}

export const endsStopped = (text: string): boolean => /[.!?:;…]["'”’»)\]]*$/.test(text);
export const endsOpen = (text: string): boolean => /[\p{L}\p{N}]$/u.test(text);
export const beginsSmall = (text: string): boolean => /^["'“‘«([]*\p{Ll}/u.test(text);
