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
}

const bare = Object.fromEntries(
  'top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid middle'
    .split(' ')
    .map((name) => [name, '']),
);

/** A table narrower than this reads better as a list. */
const leastWidth = 70;

/**
 * Rows as a table with aligned columns, its widest column wrapped to fit the terminal. On a narrow terminal each row
 * becomes a few lines of its own: the first cell as they are, the others named.
 */
export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[], width: number | null): string {
  const cells = rows.map((row) => columns.map((column) => visible(column.cell(row))));
  if (width !== null && width < leastWidth) {
    const named = (text: string, i: number) =>
      i === 0 ? text : text && wrap(`${columns[i]!.head}: ${text}`, width, '  ');
    return cells.map((row) => row.map(named).filter(Boolean).join('\n')).join('\n\n');
  }
  const gap = 2;
  const natural = columns.map((column, i) => Math.max(column.head.length, ...cells.map((row) => row[i]!.length)) + gap);
  const widths = width === null ? natural : fitted(natural, width);
  const drawn = new Table({
    head: columns.map((column) => column.head),
    colWidths: widths,
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

/** Takes width from the widest column until all fit. */
function fitted(natural: readonly number[], width: number): number[] {
  const widths = [...natural];
  const least = 12;
  for (let over = widths.reduce((a, b) => a + b, 0) - width; over > 0; over--) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest]! <= least) break;
    widths[widest]!--;
  }
  return widths;
}
