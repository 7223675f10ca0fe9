import type { Cell } from '../../src/core/document.ts';
import { columnsOf, placeHead } from './text-columns.ts';
import type { Line } from './text-lines.ts';
import { pipedTable } from './text-pipes.ts';
import { rowOf, type TextCell, type TextRow } from './text-rows.ts';

/** A table set with white space, over the lines up to `to`. */
export interface TextTable {
  readonly to: number;
  readonly rows: readonly (readonly (Pick<TextCell, 'parts'> & Pick<Cell, 'column' | 'columns'>)[])[];
  /** True where its cells are Markdown. */
  readonly marked?: true;
}

const rule = /^[-=_–—\s]{3,}$/;
/** The most lines of heads over a table, and characters of a label's line without numbers. */
const mostHeads = 3;
const longestLabel = 90;

/**
 * Finds the tables whose columns are set with tabs or two spaces and more: rows of a label and numbers, with the heads above.
 * One column of numbers makes a table only under a head or in three rows: what is less may be a list or an address.
 * Keyed by the line that each begins with.
 */
export function textTables(source: string, lines: readonly Line[]): ReadonlyMap<number, TextTable> {
  const tables = new Map<number, TextTable>();
  for (let i = 0, free = 0; i < lines.length; i++) {
    const piped = source[lines[i]!.to - 1] === '|' ? null : pipedTable(source, lines, i);
    if (piped) {
      tables.set(i, piped);
      free = piped.to;
      i = free - 1;
      continue;
    }
    if (!mayBeData(source, lines[i]!) || rowOf(source, lines[i]!).lead === 0) continue;
    const found = tableAt(source, lines, i, free);
    if (!found) continue;
    tables.set(found.from, found.table);
    free = found.table.to;
    i = free - 1;
  }
  return tables;
}

/** A quick look at the end of a line: rows of data end in a number or what stands for one. */
const mayBeData = (source: string, { from, to }: Line): boolean =>
  to - from > 4 &&
  to - from < 400 &&
  /[\d)%*–—.-]/.test(source[to - 1]!) &&
  /(?: {2}|\t)\S/.test(source.slice(from, to));

function tableAt(
  source: string,
  lines: readonly Line[],
  first: number,
  free: number,
): { from: number; table: TextTable } | null {
  const body: TextRow[] = [];
  let to = first;
  let held: TextRow[] = [];
  for (let i = first; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.from === line.to || rule.test(source.slice(line.from, line.to))) {
      if (line.from === line.to && held.length > 0) break;
      continue;
    }
    const row = rowOf(source, line);
    if (row.lead > 0) {
      body.push(...joined(source, held, row, lines[i + 1] ? rowOf(source, lines[i + 1]!) : null));
      held = [];
      to = i + 1;
    } else if (
      row.cells.length === 1 &&
      line.to - line.from < longestLabel &&
      !/[.:;]$/.test(source.slice(line.from, line.to))
    )
      held.push(row);
    else break;
    if (held.length > 2) break;
  }
  const heads: TextRow[] = [];
  const isHead = (row: TextRow): boolean => row.years && row.lead > 0;
  while (body.length > 2 && isHead(body[0]!) && !isHead(body[1]!)) heads.push(body.shift()!);
  const data = body.filter((row) => row.lead > 0);
  const numbers = data.reduce((most, row) => Math.max(most, row.cells.length - row.lead), 0);
  let from = first;
  // The first label may begin in the line above.
  const over = lines[first - 1];
  const said = over ? source.slice(over.from, over.to) : '';
  if (first > free && over && said !== '' && said.length < longestLabel && !rule.test(said)) {
    const row = rowOf(source, over);
    const [whole, ...more] =
      row.cells.length === 1 && row.lead === 0 ? joined(source, [row], body[0]!, body[1] ?? null) : [];
    if (whole && more.length === 0) {
      body[0] = whole;
      from = first - 1;
    }
  }
  for (let i = from - 1; heads.length < mostHeads && i >= free; i--) {
    const line = lines[i]!;
    if (rule.test(source.slice(line.from, line.to))) continue;
    if (line.from === line.to && i === from - 1) continue;
    const row = line.to > line.from && line.to - line.from < 200 ? rowOf(source, line) : null;
    if (!row || !headsColumns(source, row, data)) break;
    heads.unshift(row);
    from = i;
  }
  if (data.length < 2 || (numbers === 1 && heads.length === 0 && data.length < 3)) return null;
  const columns = columnsOf(data, heads);
  const rows = [...heads.map((row) => placeHead(row, columns)), ...body.map(columns.place)];
  return { from, table: { to, rows } };
}

/** True for a line that may stand over the columns: short cells, and more than one, or one that stands over the numbers alone. */
function headsColumns(source: string, row: TextRow, data: readonly TextRow[]): boolean {
  const short = row.cells.every(
    ({ parts: [[from, to] = [0, 0]] }) => to - from < 60 && !/[.;]$/.test(source.slice(from, to)),
  );
  const [one] = row.cells;
  const labels = Math.max(...data.map(({ cells, lead }) => cells[lead - 1]!.x1));
  return short && (row.cells.length > 1 || one!.x0 > labels);
}

/** Lines without numbers above a row: the first lines of its label where the label goes on, else rows of their own. */
function joined(source: string, held: readonly TextRow[], row: TextRow, next: TextRow | null): TextRow[] {
  const last = held.at(-1);
  if (!last) return [row];
  const label = row.cells[row.lead - 1]!;
  const [from, to] = last.cells[0]!.parts[0]!;
  const above = source.slice(from, to);
  const alone = row.indent > last.indent + 1 && next !== null && next.lead > 0 && next.indent <= last.indent;
  const goesOn =
    /^\p{Ll}/u.test(source.slice(label.parts[0]![0])) ||
    /(?:[,/-]|\b(?:and|or|of|for|the|in|to|on|with|by))$/i.test(above);
  if (!goesOn && !alone) return [...held, row];
  const whole = { ...label, parts: [...last.cells[0]!.parts, ...label.parts] };
  const cells = row.cells.map((cell) => (cell === label ? whole : cell));
  return joined(source, held.slice(0, -1), { ...row, cells, indent: last.indent }, null);
}
