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

/** True for a table that only places things on the page: one cell a row, or tables, lists or much text in its cells. */
export function isLayout(rows: readonly (readonly HtmlElement[])[]): boolean {
  if (rows.every((cells) => cells.length < 2)) return true;
  const inner = /^(?:table|ul|ol|h[1-6]|article|section)$/;
  return rows.some((cells) => cells.some((cell) => holds(cell, inner) || textOf(cell).length > longestCell));
}

const holds = (node: HtmlNode, names: RegExp): boolean =>
  'childNodes' in node &&
  node.childNodes.some((child) => isElement(child) && (names.test(child.tagName) || holds(child, names)));

/** A cell with the columns that it stands in. */
export interface PlacedCell {
  readonly cell: HtmlElement;
  readonly column: number;
  readonly columns: number;
}

/** No table is wider or has cells that are taller than this; what says so is broken. */
const mostSpanned = 200;

/** The cells of each row with their columns, as `colspan` and `rowspan` place them. */
export function placesOf(rows: readonly (readonly HtmlElement[])[]): PlacedCell[][] {
  /** For each column, the first row that is free again. */
  const free: number[] = [];
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while ((free[column] ?? 0) > row) column++;
      const columns = spanOf(cell, 'colspan');
      const below = row + spanOf(cell, 'rowspan');
      for (let i = column; i < column + columns; i++) free[i] = below;
      const placed = { cell, column, columns };
      column += columns;
      return placed;
    });
  });
}

const spanOf = (cell: HtmlElement, name: string): number =>
  Math.min(mostSpanned, Math.max(1, Number.parseInt(attribute(cell, name) ?? '1', 10) || 1));
