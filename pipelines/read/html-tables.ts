import { attribute, type HtmlElement, type HtmlNode, isElement, textOf } from './html-tree.ts';

/** A cell with more text than this holds a part of the page, not a value. */
const longestCell = 1200;

/** The rows of a table, each with its cells. */
export const rowsOf = (table: HtmlElement): HtmlElement[][] => rowElements(table).map(cellsOf);

const rowElements = (node: HtmlElement): HtmlElement[] =>
  node.childNodes.flatMap((child) => {
    if (!isElement(child)) return [];
    return child.tagName === 'tr' ? [child] : /^(?:tbody|thead|tfoot)$/.test(child.tagName) ? rowElements(child) : [];
  });

const cellsOf = (row: HtmlElement): HtmlElement[] =>
  row.childNodes.flatMap((child) => (isElement(child) && /^t[dh]$/.test(child.tagName) ? [child] : []));

/**
 * True for a table that only places things on the page: one cell a row, or tables, headings or much text in its cells, or
 * lists in many of them. A table with heads, or of many cells, may say what it has to say in a list here and there.
 */
export function isLayout(rows: readonly (readonly HtmlElement[])[]): boolean {
  if (rows.every((cells) => cells.length < 2)) return true;
  const cells = rows.flat();
  const inner = /^(?:table|h[1-6]|article|section)$/;
  if (cells.some((cell) => holds(cell, inner) || textOf(cell).length > longestCell)) return true;
  const listed = cells.filter((cell) => holds(cell, /^[uo]l$/)).length;
  if (listed === 0) return false;
  const headed = rows.length > 1 && rows[0]!.length > 1 && rows[0]!.every(({ tagName }) => tagName === 'th');
  return !headed && (rows.filter(({ length }) => length > 1).length < 3 || listed > cells.length / 4);
}

const holds = (node: HtmlNode, names: RegExp): boolean =>
  'childNodes' in node &&
  node.childNodes.some((child) => isElement(child) && (names.test(child.tagName) || holds(child, names)));

/** A cell with the columns that it stands in. */
export interface PlacedCell {
  readonly cell: HtmlElement;
  readonly column: number;
  readonly columns: number;
  /** How many of the rows that it spans have text; the others leave nothing behind. */
  readonly rows: number;
}

/** No table is wider or has cells that are taller than this; what says so is broken. */
const mostSpanned = 200;

/** The cells of each row with their columns, as `colspan` and `rowspan` place them. */
export function placesOf(rows: readonly (readonly HtmlElement[])[]): PlacedCell[][] {
  /** For each column, the first row that is free again. */
  const free: number[] = [];
  const full = rows.map((cells) => cells.some((cell) => textOf(cell) !== ''));
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while ((free[column] ?? 0) > row) column++;
      const columns = spanOf(cell, 'colspan');
      const down = spanOf(cell, 'rowspan');
      for (let i = column; i < column + columns; i++) free[i] = row + down;
      const under = full.slice(row + 1, row + down).filter(Boolean).length;
      const placed = { cell, column, columns, rows: 1 + under };
      column += columns;
      return placed;
    });
  });
}

const spanOf = (cell: HtmlElement, name: string): number =>
  Math.min(mostSpanned, Math.max(1, Number.parseInt(attribute(cell, name) ?? '1', 10) || 1));
