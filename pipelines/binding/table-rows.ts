import type { Block, Cell } from '../../src/core/document.ts';
import type { Finding } from '../../src/core/mention.ts';
import { contains, type Span } from '../../src/core/span.ts';
import { cellTable } from './table-cells.ts';
import { within } from './within.ts';

/** A figure of a table with what heads its column. */
export interface Entry {
  readonly figure: Finding;
  /** Its cell, or the figure itself where the line has no cells. */
  readonly cell: Span;
  /** What tells its column from the others; null where that is not known. */
  readonly column: number | null;
  /** The heads of its column, from the top down. */
  readonly heads: readonly Span[];
}

/** A label with figures behind it, and nothing else. */
export interface Row {
  readonly block: number;
  readonly label: string;
  /** The cells or stretches that name it: more than one where a label stands over several rows. */
  readonly labels: readonly Span[];
  /** The line between the rows that names those below it, or null. */
  readonly section: string | null;
  readonly entries: readonly Entry[];
}

/** Rows that belong together, and how they begin. */
export interface Table {
  readonly rows: readonly Row[];
  /** The first block of the table, its heads included. */
  readonly first: number;
  /** True where the reader found cells. */
  readonly celled: boolean;
  /** Rows of one cell that stand over the heads: a title or a note inside the table. */
  readonly titles: readonly Span[];
  /** All cells of the heads. */
  readonly heads: readonly Span[];
  /** Numbers that count nothing: those of rows, pages and paragraphs. */
  readonly none: readonly Finding[];
}

export interface TableContext {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly dates: readonly Finding[];
}

/** The most words that a row's label has. */
const longestLabel = 8;

/** Finds the tables: runs of blocks with cells, and runs of lines that are a label and figures. */
export function tablesOf(figures: readonly Finding[], context: TableContext): Table[] {
  const tables: Table[] = [];
  const { blocks } = context;
  let lines: Row[] = [];
  const endLines = (): void => {
    if (lines.length > 0)
      tables.push({ rows: lines, first: lines[0]!.block, celled: false, titles: [], heads: [], none: [] });
    lines = [];
  };
  for (let block = 0; block < blocks.length; block++) {
    if (blocks[block]!.cells) {
      endLines();
      const run = runFrom(context, block);
      for (const table of cellTable(figures, context, run)) tables.push(table);
      block = run.at(-1)!;
      continue;
    }
    const inside = within(figures, blocks[block]!);
    const row = inside.length > 0 ? lineRow(context, block, inside) : null;
    if (!row) endLines();
    else lines.push(row);
  }
  endLines();
  return tables;
}

/** The longest line between two rows that is the name of those below it. */
const longestSection = 60;

/**
 * The blocks with cells from one on, up to where another table opens. One short line between them names the rows below it:
 * `Safe areas` between the heads and the rows.
 */
function runFrom({ text, blocks }: TableContext, from: number): number[] {
  const run = [from];
  for (let i = from + 1; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.cells && block.opens) break;
    if (block.cells) run.push(i);
    else if (!blocks[i + 1]?.cells || blocks[i + 1]!.opens || !blocks[i - 1]!.cells) break;
    else if (
      block.end - block.start > longestSection ||
      !/^\p{Lu}[^.:;!?\n\d]*$/u.test(text.slice(block.start, block.end))
    )
      break;
    else if (blocks[i + 1]!.cells!.length < 2) break;
  }
  return run;
}

/** A row of plain text: up to eight words, then figures with nothing between and behind them. */
function lineRow({ text, blocks, dates }: TableContext, block: number, figures: readonly Finding[]): Row | null {
  const span = blocks[block]!;
  const labelSpan = { start: span.start, end: figures[0]!.start };
  const label = text
    .slice(labelSpan.start, labelSpan.end)
    .replace(/[\s(]+$/, '')
    .trim();
  let end = figures[0]!.start;
  for (const figure of figures) {
    if (/[\p{L}\d.,;:]/u.test(text.slice(end, figure.start))) return null;
    end = figure.end;
  }
  const plain =
    /^\p{Lu}[^.:;!?]*$/u.test(label) &&
    label.split(/\s+/).length <= longestLabel &&
    !/[\p{L}\d]/u.test(text.slice(end, span.end));
  if (!plain || within(dates, labelSpan).length > 0) return null;
  const entries = figures.map((figure, column) => ({ figure, cell: figure, column, heads: [] }));
  return { block, label, labels: [labelSpan], section: null, entries };
}

/** The words of a cell or block, in one line. */
export const wordsOf = (text: string, span: Span): string =>
  text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();

/** True where the figures of a cell are all that it says. */
export function isFilled(text: string, cell: Cell, figures: readonly Finding[]): boolean {
  const inside = figures.filter((figure) => contains(cell, figure));
  let rest = '';
  let at = cell.start;
  for (const figure of inside) {
    rest += text.slice(at, figure.start);
    at = Math.max(at, figure.end);
  }
  return inside.length > 0 && !/[\p{L}\d]/u.test((rest + text.slice(at, cell.end)).replace(/[ᵃ-ᶿ]/g, ''));
}
