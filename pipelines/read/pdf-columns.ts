import type { FontStyle } from './pdf-fonts.ts';
import { findGutter } from './pdf-gutters.ts';
import { isLeft } from './pdf-halves.ts';
import { median, type Row, toRow } from './pdf-rows.ts';

/** A stretch of a page that is read from top to bottom before the next one. */
export interface Column {
  readonly rows: readonly Row[];
  readonly x0: number;
  readonly x1: number;
}

/**
 * Puts the rows of a page in reading order. Where a white strip runs down between lines of text that fill both sides,
 * the left side is read before the right; rows that cross the strip are read in their place, above or below. A table has
 * such strips too: there the cells of a row follow each other in the file and are short, and the row stays one.
 */
export function columnsOf(rows: readonly Row[], styles: ReadonlyMap<string, FontStyle>): Column[] {
  if (rows.length === 0) return [];
  const gutter = findGutter(rows);
  if (!gutter) return [plain(rows)];
  const before = rows.slice(0, gutter.from);
  const beside = rows.slice(gutter.from, gutter.to);
  const side = (left: boolean): Row[] =>
    beside.flatMap((row) => {
      const pieces = row.pieces.filter((piece) => isLeft(piece, gutter.x) === left);
      return pieces.length === 0 ? [] : [pieces.length === row.pieces.length ? row : toRow(pieces, styles)];
    });
  const [left, right] = [side(true), side(false)];
  const end = endOfLeft(left, right);
  const after = [...left.slice(end), ...rows.slice(gutter.to)];
  return [
    ...columnsOf(before, styles),
    ...columnsOf(left.slice(0, end), styles),
    ...columnsOf(right, styles),
    ...columnsOf(after, styles),
  ];
}

/**
 * Where the left column ends: at a white space below which nothing stands on the right, when the line above it breaks off
 * in the middle of a sentence. That sentence goes on at the head of the right column, and what stands below the white space,
 * such as a heading, comes after both.
 */
function endOfLeft(left: readonly Row[], right: readonly Row[]): number {
  const bottom = right.at(-1)?.y ?? 0;
  const step = median(left.slice(1).map((row, i) => row.y - left[i]!.y));
  const found = left.findIndex((row, i) => {
    const above = left[i - 1];
    return above && row.y > bottom + 0.5 * step && row.y - above.y > 1.4 * step && /[\p{L}\p{N},-]$/u.test(above.text);
  });
  return found < 0 || left[found - 1]!.bold ? left.length : found;
}

function plain(rows: readonly Row[]): Column {
  return { rows, x0: Math.min(...rows.map((row) => row.x0)), x1: Math.max(...rows.map((row) => row.x1)) };
}
