import type { FontStyle } from './pdf-fonts.ts';
import { findGutter, isLeft } from './pdf-gutters.ts';
import { type Row, toRow } from './pdf-rows.ts';

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
  const after = rows.slice(gutter.to);
  const side = (left: boolean): Row[] =>
    beside.flatMap((row) => {
      const pieces = row.pieces.filter((piece) => isLeft(piece, gutter.x) === left);
      return pieces.length === 0 ? [] : [pieces.length === row.pieces.length ? row : toRow(pieces, styles)];
    });
  return [
    ...columnsOf(before, styles),
    ...columnsOf(side(true), styles),
    ...columnsOf(side(false), styles),
    ...columnsOf(after, styles),
  ];
}

function plain(rows: readonly Row[]): Column {
  return { rows, x0: Math.min(...rows.map((row) => row.x0)), x1: Math.max(...rows.map((row) => row.x1)) };
}
