import type { Cell } from '../../src/core/document.ts';
import { cellStarts, isLeader, type Paragraph } from './pdf-paragraphs.ts';
import { type Row, spaceBetween } from './pdf-rows.ts';
import { type Columns, columnsOf, placeHead } from './text-columns.ts';
import { dataIn, type TextRow } from './text-rows.ts';

/** Pieces of a row that are one cell, from one to another, and the columns that it stands in. */
export interface PdfCell extends Pick<Cell, 'column' | 'columns'> {
  readonly from: number;
  readonly to: number;
}

/** The cells of a row of print; dot leaders are in none. */
function cellsOf(row: Row): PdfCell[] {
  const starts = cellStarts(row);
  return starts.flatMap((from, i) => {
    let to = starts[i + 1] ?? row.pieces.length;
    while (to > from && isLeader(row.pieces[to - 1]!.text)) to--;
    return to > from ? [{ from, to }] : [];
  });
}

/** The longest line that names the rows below it. */
const longestSection = 60;

/**
 * Places the cells of tables: rows that follow each other, over the ends of pages too, are one table, whose columns are where
 * its numbers stand below each other. A cell has no column where that leaves it open.
 */
export function placedCells(paragraphs: readonly Paragraph[]): ReadonlyMap<Row, readonly PdfCell[]> {
  const placed = new Map<Row, readonly PdfCell[]>();
  let run: TextRow[] = [];
  let rows: Row[] = [];
  const end = (): void => {
    const data = run.filter((row) => row.lead > 0);
    const first = run.findIndex((row) => row.lead > 0);
    const columns = data.length > 1 ? columnsOf(data, run.slice(0, first)) : null;
    run.forEach((row, i) => {
      placed.set(rows[i]!, inColumns(row, columns));
    });
    run = [];
    rows = [];
  };
  for (const [i, one] of paragraphs.entries()) {
    const { row } = one.rows[0]!;
    const goesOn = paragraphs[i + 1]?.kind === 'table-row' || paragraphs[i + 2]?.kind === 'table-row';
    // `Safe areas`, a line that names the rows below it, stands in the table.
    if (
      one.kind !== 'table-row' &&
      run.length > 0 &&
      goesOn &&
      one.rows.length === 1 &&
      row.text.length <= longestSection &&
      /^[^.:;!?\d]*$/.test(row.text)
    )
      continue;
    if (one.kind === 'table-row') {
      run.push(printed(row));
      rows.push(row);
    } else end();
  }
  end();
  return placed;
}

/** A row of print in the terms of the tables of plain text; its places are points of the page, its parts are of pieces. */
function printed(row: Row): TextRow {
  const cells = cellsOf(row).map(({ from, to }) => {
    const pieces = row.pieces.slice(from, to);
    const x1 = Math.max(...pieces.map((piece) => piece.x1));
    return { parts: [[from, to] as const], x0: pieces[0]!.x0, x1, tabs: 0 };
  });
  const texts = cells.map(({ parts }) => wordsOf(row, parts[0]![0], parts[0]![1]));
  return { cells, indent: row.x0, ...dataIn(texts) };
}

function wordsOf({ pieces }: Row, from: number, to: number): string {
  let words = '';
  for (let i = from; i < to; i++) {
    if (i > from && spaceBetween(pieces[i - 1]!, pieces[i]!)) words += ' ';
    words += pieces[i]!.text;
  }
  return words.trim();
}

function inColumns(row: TextRow, columns: Columns | null): PdfCell[] {
  const placed = columns === null ? row.cells : row.lead > 0 ? columns.place(row) : placeHead(row, columns);
  return placed.map((cell, i) => {
    const [from, to] = row.cells[i]!.parts[0]!;
    const { column, columns: over } = cell as Pick<Cell, 'column' | 'columns'>;
    return { from, to, ...(column === undefined ? {} : { column }), ...(over && over > 1 ? { columns: over } : {}) };
  });
}

/** How far from the line of the numbers the two lines of a label stand, in ems, at most, and how unlike at most. */
const labelReach = 0.9;
const unlike = 0.3;

/**
 * Joins a label of two lines with its numbers, which stand between them: `Kyrgyz`, `17 18 19`, `Republic`. The label's second
 * line is put behind its first.
 */
export function withLabels(paragraphs: readonly Paragraph[]): Paragraph[] {
  const joined: Paragraph[] = [];
  for (let i = 0; i < paragraphs.length; i++) {
    const [above, one, below] = [joined.at(-1), paragraphs[i]!, paragraphs[i + 1]];
    const row = above && below ? labelled(above, one, below) : null;
    if (!row) {
      joined.push(one);
      continue;
    }
    joined[joined.length - 1] = { ...one, rows: [{ ...one.rows[0]!, row }] };
    i++;
  }
  return joined;
}

function labelled(above: Paragraph, one: Paragraph, below: Paragraph): Row | null {
  const lines = [above, one, below].map(({ rows, kind }) =>
    rows.length === 1 && kind !== 'footnote' ? rows[0]!.row : null,
  );
  const [first, row, second] = lines;
  if (!first || !row || !second || one.kind !== 'table-row' || above.kind === 'table-row' || below.kind === 'table-row')
    return null;
  const { size } = row;
  const [up, down] = [row.y - first.y, second.y - row.y];
  const near = up > 0 && down > 0 && Math.max(up, down) <= labelReach * size && Math.abs(up - down) <= unlike * size;
  const beside = Math.max(first.x1, second.x1) < row.x0 && Math.abs(first.x0 - second.x0) < size;
  if (!near || !beside || /\p{L}/u.test(row.pieces[0]!.text)) return null;
  // The first line is moved to stand before the second, so that no piece stands over another.
  const shift = second.x0 - first.x1 - 0.3 * size;
  const moved = first.pieces.map((piece) => ({ ...piece, x0: piece.x0 + shift, x1: piece.x1 + shift }));
  const pieces = [...moved, ...second.pieces, ...row.pieces];
  return { ...row, pieces, x0: moved[0]!.x0, text: `${first.text} ${second.text} ${row.text}` };
}
