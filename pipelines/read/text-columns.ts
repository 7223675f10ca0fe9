import type { TextCell, TextRow } from './text-rows.ts';
import type { TextTable } from './text-tables.ts';

type PlacedRow = TextTable['rows'][number];

/** The columns of a table: where each stands on the line, and how a row of data falls into them. */
export interface Columns {
  /** Of each column its first and last place on the line; null where they could not be told apart. */
  readonly ranges: readonly (readonly [x0: number, x1: number])[] | null;
  /** How many columns the label has. */
  readonly lead: number;
  /** True where each tab ends a column. */
  readonly tabbed: boolean;
  readonly place: (row: TextRow) => PlacedRow;
}

/**
 * Finds the columns of rows of data: by their tabs where all rows have as many, by their order where all have as many cells,
 * else by what stands below each other. Where two cells of a row fall into one column, no cell has any.
 */
export function columnsOf(data: readonly TextRow[], heads: readonly TextRow[]): Columns {
  const lead = Math.max(...data.map((row) => row.lead));
  const tabs = data[0]!.cells.at(-1)!.tabs;
  const tabbed = tabs > 0 && [...data, ...heads].every(({ cells }) => cells.at(-1)!.tabs === tabs);
  const [{ cells: first }] = data as [TextRow];
  const labels = Math.max(...data.map(({ cells, lead: own }) => cells[own - 1]!.x1));
  // A head of more cells than the rows have says that each row lacks some, perhaps not the same.
  const headed = heads.some(({ cells }) => cells.length + (cells[0]!.x0 > labels ? lead : 0) > first.length);
  const even = !headed && data.every(({ cells, lead: own }) => cells.length === first.length && own === lead);
  const ranges = even ? first.map((_, i) => rangeOf(data.map(({ cells }) => cells[i]!))) : clusters(data, lead);
  const place = (row: TextRow): PlacedRow =>
    row.cells.map((cell, i) => {
      const { parts } = cell;
      if (row.lead === 0) return { parts, column: 0 };
      if (tabbed) return { parts, column: cell.tabs };
      if (i < row.lead) return { parts, column: lead - row.lead + i };
      const column = even ? i : (ranges?.findIndex((range, k) => k >= lead && meets(cell, range)) ?? -1);
      return column < 0 ? { parts } : { parts, column };
    });
  return { ranges, lead, tabbed, place };
}

const rangeOf = (cells: readonly TextCell[]): [number, number] => [
  Math.min(...cells.map((cell) => cell.x0)),
  Math.max(...cells.map((cell) => cell.x1)),
];

const meets = (cell: TextCell, [x0, x1]: readonly [number, number]): boolean => cell.x0 < x1 && cell.x1 > x0;

/** Numbers that stand below each other, as ranges of the line, behind those of the label. */
function clusters(data: readonly TextRow[], lead: number): [number, number][] | null {
  const numbers = data.flatMap((row) => row.cells.slice(row.lead)).sort((a, b) => a.x0 - b.x0);
  const found: [number, number][] = [];
  for (const { x0, x1 } of numbers) {
    const last = found.at(-1);
    if (last && x0 < last[1]) last[1] = Math.max(last[1], x1);
    else found.push([x0, x1]);
  }
  const clash = data.some(({ cells, lead: own }) =>
    cells.slice(own).some((cell, i, all) => i > 0 && found.some((one) => meets(cell, one) && meets(all[i - 1]!, one))),
  );
  if (clash) return null;
  const full = data.filter((row) => row.lead === lead);
  const labels = Array.from({ length: lead }, (_, i) => rangeOf(full.map(({ cells }) => cells[i]!)));
  return [...labels, ...found];
}

/**
 * Places the cells of a head over the columns: those that they stand over, where each stands over its own; else in order, where
 * there are as many as columns or as columns of numbers. What fits neither way has no column.
 */
export function placeHead(row: TextRow, { ranges, lead, tabbed }: Columns): PlacedRow {
  const { cells } = row;
  if (tabbed) return cells.map((cell) => ({ parts: cell.parts, column: cell.tabs }));
  if (!ranges) return cells.map(({ parts }) => ({ parts }));
  if (cells.length === ranges.length) return cells.map(({ parts }, column) => ({ parts, column }));
  let next = 0;
  const over = cells.map((cell) => {
    const under = ranges.flatMap((range, i) => (meets(cell, range) ? [i] : []));
    const own = under.length > 0 && under[0]! >= next;
    next = (under.at(-1) ?? next) + 1;
    return own ? under : null;
  });
  if (over.every((under) => under !== null))
    return cells.map(({ parts }, i) => ({ parts, column: over[i]![0]!, columns: over[i]!.length }));
  const behind = cells[0]!.x0 >= ranges[lead - 1]![1] && cells.length === ranges.length - lead;
  return cells.map(({ parts }, i) => (behind ? { parts, column: lead + i } : { parts }));
}
