import type { Line } from './text-lines.ts';
import type { TextTable } from './text-tables.ts';

/** The line under the heads: `--- | :---:`. */
const underHeads = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?$/;

/**
 * Reads a Markdown table whose lines do not begin and end with a bar, where its heads stand on a line: `State | 2019` over
 * `--- | ---`. Null elsewhere, and where heads and rule have not as many cells.
 */
export function pipedTable(source: string, lines: readonly Line[], at: number): TextTable | null {
  const [head, rule] = [lines[at]!, lines[at + 1]];
  if (!rule || source[head.from] === '|' || source[rule.from] === '|') return null;
  if (!underHeads.test(source.slice(rule.from, rule.to))) return null;
  const heads = cellsOf(source, head);
  if (heads.length < 2 || heads.length !== cellsOf(source, rule).length) return null;
  let to = at + 2;
  while (to < lines.length && cellsOf(source, lines[to]!).length > 1) to++;
  const rows = [head, ...lines.slice(at + 2, to)].map((line) =>
    cellsOf(source, line).flatMap(([from, end], column) =>
      /\S/.test(source.slice(from, end)) ? [{ parts: [[from, end] as const], column }] : [],
    ),
  );
  return { to, rows, marked: true };
}

/** The stretches between the bars of a line; a bar behind a backslash is text. */
function cellsOf(source: string, { from, to }: Line): [from: number, to: number][] {
  const cells: [number, number][] = [];
  let start = source[from] === '|' ? from + 1 : from;
  for (let i = start; i < to; i++) {
    if (source[i] !== '|' || source[i - 1] === '\\') continue;
    cells.push([start, i]);
    start = i + 1;
  }
  if (start < to) cells.push([start, to]);
  return cells;
}
