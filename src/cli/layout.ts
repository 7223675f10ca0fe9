import Table from 'cli-table3';
import { visible } from '../report/visible.ts';

/** Breaks text into lines of at most `width` characters at spaces; a longer word stands alone. Null: one line. */
export function wrap(text: string, width: number | null, indent = ''): string {
  if (width === null) return indent + text;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(indent + line);
  return lines.join('\n');
}

/** One column of a table. */
export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => string;
  readonly align?: 'right';
  /** Heads the row where rows are lists; else the first column does. */
  readonly lead?: boolean;
}

const bare = Object.fromEntries(
  'top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid middle'
    .split(' ')
    .map((name) => [name, '']),
);

/** A column that is wrapped to less than this reads badly. */
const leastWrapped = 32;

/**
 * Rows as a table with aligned columns, its widest columns wrapped to fit the terminal; on a terminal that is too narrow
 * for that, as a list. Without a width nothing is wrapped, so that each row is one line.
 */
export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[], width: number | null): string {
  const cells = rows.map((row) => columns.map((column) => visible(column.cell(row))));
  const gap = 2;
  const natural = columns.map((column, i) => Math.max(column.head.length, ...cells.map((row) => row[i]!.length)) + gap);
  const widths = width === null ? natural : fitted(natural, width);
  if (width !== null && widths === null) return list(cells, columns, width);
  const drawn = new Table({
    head: columns.map((column) => column.head),
    colWidths: widths!,
    colAligns: columns.map((column) => column.align ?? 'left'),
    wordWrap: true,
    chars: bare,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': gap },
  });
  drawn.push(...cells);
  return drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** Takes width from the widest columns until all fit; null where one would become too narrow to read. */
function fitted(natural: readonly number[], width: number): number[] | null {
  const widths = [...natural];
  for (let over = widths.reduce((a, b) => a + b, 0) - width; over > 0; over--) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest]! <= leastWrapped) return null;
    widths[widest]!--;
  }
  return widths;
}

/** Each row as a few lines: one cell as it is, below it the others with their names, as far as they hold something. */
function list<Row>(cells: readonly (readonly string[])[], columns: readonly Column<Row>[], width: number): string {
  const lead = Math.max(
    0,
    columns.findIndex((column) => column.lead),
  );
  const others = (row: readonly string[]) =>
    row
      .flatMap((text, i) => (i === lead || text === '' || text === '-' ? [] : [`${columns[i]!.head}: ${text}`]))
      .join(' | ');
  return cells.map((row) => `${wrap(row[lead] ?? '', width)}\n${wrap(others(row), width, '  ')}`).join('\n\n');
}
