import type { Cell } from '../../src/core/document.ts';
import type { Finding } from '../../src/core/mention.ts';
import { contains, type Span } from '../../src/core/span.ts';
import { bindingWords } from './lexicon.ts';
import { rowNumbers } from './table-numbers.ts';
import { isPeriod } from './table-periods.ts';
import { type Entry, isFilled, type Row, type Table, type TableContext, wordsOf } from './table-rows.ts';
import { within } from './within.ts';
import { wrappedLabel } from './wrapped-labels.ts';

/** A row of cells, before its heads are known. */
export interface CellRow {
  readonly block: number;
  readonly cells: readonly Cell[];
  readonly figures: readonly Finding[];
  /** The cells that are figures and nothing else. */
  readonly data: readonly Cell[];
  /** The cell before the first figure that names the row. */
  readonly label: Cell | null;
  /** The cells of rows above that stand in this row, too (`rowspan`). */
  readonly spanned: readonly Cell[];
}

/** The most rows that the heads of a table take. */
const mostHeads = 4;
/** The most rows that a label reaches over. */
const mostSpanned = 40;

/** Reads blocks with cells as a table; as several where heads come again. */
export function cellTable(figures: readonly Finding[], context: TableContext, blocks: readonly number[]): Table[] {
  const rows = withSpanned(blocks.map((block) => cellRow(figures, context, block)));
  const tables: Table[] = [];
  let start = 0;
  let inHeads = true;
  for (const [i, row] of rows.entries()) {
    if (!isHead(context.text, row)) inHeads = inHeads && row.data.length === 0;
    else if (!inHeads && comesAgain(context.text, rows, i)) {
      tables.push(tableOf(rows.slice(start, i), context));
      start = i;
      inHeads = true;
    }
  }
  tables.push(tableOf(rows.slice(start), context));
  return tables;
}

function cellRow(figures: readonly Finding[], { text, blocks }: TableContext, block: number): CellRow {
  const cells = blocks[block]!.cells!;
  const inside = within(figures, blocks[block]!);
  const data = inside.length === 0 ? [] : cells.filter((cell) => isFilled(text, cell, inside));
  const upTo = cells.findIndex((cell, i) => data.includes(cell) && !(i === 0 && isInteger(text, cell)));
  const label = cells
    .slice(0, upTo < 0 ? cells.length : upTo)
    .find((cell) => !data.includes(cell) && !isInteger(text, cell));
  return { block, cells, figures: inside, data, label: label ?? null, spanned: [] };
}

/** Gives each row the cells that reach down into it. */
function withSpanned(rows: readonly CellRow[]): CellRow[] {
  return rows.map((row, at) => ({
    ...row,
    spanned: rows
      .slice(Math.max(0, at - mostSpanned), at)
      .flatMap(({ cells }, i, all) => cells.filter((cell) => (cell.rows ?? 1) > all.length - i)),
  }));
}

/** The cells that name a row: those that reach down into it, and its own; all up to the figures where one reaches further. */
function labelsOf({ cells, data, label, spanned }: CellRow): Cell[] {
  const before = (cell: Cell): boolean => data.length > 0 && cell.start < data[0]!.start && !data.includes(cell);
  const first = (data[0]?.column ?? 0) - 1;
  const over = spanned.filter((cell) => cell.column !== undefined && cell.column <= first);
  const own = label && (label.rows ?? 1) > 1 ? cells.filter((cell) => cell.start >= label.start && before(cell)) : [];
  return [...over, ...(own.length > 0 ? own : label ? [label] : [])];
}

const isInteger = (text: string, cell: Span): boolean => /^\d{1,3}\.?$/.test(wordsOf(text, cell));

const isYear = (text: string, cell: Span): boolean => /^(?:19|20)\d\d$/.test(wordsOf(text, cell));

/** A row that may head columns: no cell of it is a figure, but for years. */
const isHead = (text: string, { cells, data }: CellRow): boolean =>
  cells.length > 0 && data.every((cell) => isYear(text, cell));

/** True for a second head in the same run of rows: periods throughout, or another number of columns than the rows before. */
function comesAgain(text: string, rows: readonly CellRow[], at: number): boolean {
  const { cells } = rows[at]!;
  if (cells.length < 2) return false;
  const over = cells.slice(1);
  const next = rows[at + 1];
  if (!next || next.data.length === 0) return false;
  if (over.every((cell) => isPeriod(wordsOf(text, cell)))) return true;
  const wide = (row: CellRow): number => (row.cells.at(-1)!.column ?? row.cells.length - 1) + 1;
  const named = over.every(
    (cell) => isPeriod(wordsOf(text, cell)) || /^(?!n\/?\.?a\.?$).*\p{L}{2}/iu.test(wordsOf(text, cell)),
  );
  return named && over.length > 1 && wide(next) !== wide(rows[at - 1]!) && wide(next) === wide(rows[at]!);
}

function tableOf(rows: readonly CellRow[], context: TableContext): Table {
  const { text } = context;
  let body = rows.findIndex((row) => !isHead(text, row));
  if (body < 0) body = rows.length;
  // Rows of dashes, or of words, may come before the first figure.
  const above = rows.slice(0, Math.min(body, mostHeads));
  const titles = above.filter(({ cells }) => cells.length === 1).map(({ cells }) => cells[0]!);
  const heads = above.filter(({ cells }) => cells.length > 1 || (cells[0]!.column ?? 0) > 0);
  const below = rows.slice(body);
  // `0.4 | – | 1.1` is no range.
  const across = below.flatMap(({ figures }) => figures.filter((one) => text.slice(one.start, one.end).includes('\t')));
  const none = new Set([
    ...across,
    ...rowNumbers(text, below),
    ...heads.flatMap(({ figures, data }) => figures.filter((one) => data.some((cell) => contains(cell, one)))),
  ]);
  const width = Math.max(0, ...below.filter(({ data }) => data.length > 0).map(({ cells }) => cells.length));
  const entriesOf = (row: CellRow): Entry[] =>
    row.data.flatMap((cell) => {
      const over = heads.flatMap((head) => headOver(head, row, cell, width) ?? []);
      return row.figures
        .filter((figure) => contains(cell, figure) && !none.has(figure))
        .map((figure) => ({ figure, cell, column: cell.column ?? columnIn(row, cell, width), heads: over }));
    });
  const found: Row[] = [];
  for (const [at, row] of below.entries()) {
    const entries = entriesOf(row).filter(({ figure, heads: over }) => {
      const refers = over.some((head) => refersOnly(wordsOf(text, head)));
      if (refers) none.add(figure);
      return !refers;
    });
    const labels = labelsOf(row);
    const under = wrappedLabel(text, below, at);
    const whole = (one: Cell): readonly Cell[] => (one === row.label ? [one, ...under] : [one]);
    const names = labels.map((one) =>
      whole(one)
        .map((cell) => wordsOf(text, cell))
        .join(' ')
        .replace(/^\d{1,3}[A-Z]?(?:[.)]\s*|\s+)(?=\p{L})/u, ''),
    );
    const named = names.filter((name) => !isPeriod(name));
    const label = (named.length > 0 ? named : names).join(', ');
    if (entries.length > 0)
      found.push({ block: row.block, label, labels, section: sectionOf(rows, row, context), entries });
  }
  return {
    rows: found,
    first: rows[0]!.block,
    celled: true,
    titles,
    heads: heads.flatMap(({ cells }) => cells),
    none: [...none],
  };
}

/** The last line between the rows above one: only such lines stand between blocks with cells. */
function sectionOf(rows: readonly CellRow[], { block }: CellRow, { text, blocks }: TableContext): string | null {
  for (let i = block - 1; i > rows[0]!.block; i--) if (!blocks[i]!.cells) return wordsOf(text, blocks[i]!);
  return null;
}

const columnIn = (row: CellRow, cell: Cell, width: number): number | null =>
  row.cells.length === width ? row.cells.indexOf(cell) : null;

/** `Page`, `No.`: a column whose numbers point somewhere and count nothing. */
const refersOnly = (head: string): boolean =>
  bindingWords().reference_heads.has(head.toLowerCase().replace(/[.:]$/, ''));

/**
 * The cell of a head that stands over another: by the columns, where the reader knows them; else by order, where the row has
 * all its cells and the head as many, or one less as the labels have no head.
 */
function headOver({ cells: heads }: CellRow, row: CellRow, cell: Cell, width: number): Cell | null {
  if (cell.column !== undefined) {
    const last = cell.column + (cell.columns ?? 1);
    const over = heads.find(
      (h) => h.column !== undefined && h.column < last && h.column + (h.columns ?? 1) > cell.column!,
    );
    return over ?? null;
  }
  if (heads.some((head) => head.column !== undefined) || row.cells.length !== width) return null;
  const shift = width - heads.length;
  return shift === 0 || shift === 1 ? (heads[row.cells.indexOf(cell) - shift] ?? null) : null;
}
