import type { Cell } from '../../src/core/document.ts';
import type { CellRow } from './table-cells.ts';
import { wordsOf } from './table-rows.ts';

/** Words and marks that no label ends with. */
const open = /(?:\b(?:and|or|of|the|for|in|to|with|by|on|from|at|other|including)|[,(/&])$/i;
/** Words in small letters that name the rows below, and end no label. */
const names = /^(?:of which|including|thereof|of whom|among them)\b/;

/**
 * The lines of one cell that go on with the label of the row above: `staff officers` below `Military observers and | 45`. A line
 * goes on where it begins in small letters, or where the label before it is open: it ends in `and`, `of` or a comma, or in a
 * bracket that is not closed. What begins with a capital below a whole label names the rows that follow. (A label that begins
 * on the line above its numbers is put together by whoever reads the file.)
 */
export function wrappedLabel(text: string, rows: readonly CellRow[], at: number): Cell[] {
  const found: Cell[] = [];
  const row = rows[at]!;
  if (row.data.length === 0 || !row.label) return found;
  let said = wordsOf(text, row.label);
  for (let i = at + 1; i < rows.length; i++) {
    const { cells, data } = rows[i]!;
    const [cell] = cells;
    if (!cell || cells.length > 1 || data.length > 0 || (cell.column ?? 0) > 0) break;
    const line = wordsOf(text, cell);
    if (!goesOn(said, line)) break;
    found.push(cell);
    said = `${said} ${line}`;
  }
  return found;
}

function goesOn(label: string, line: string): boolean {
  if (names.test(line)) return false;
  const unclosed = label.split('(').length - label.split(')').length;
  return open.test(label) || unclosed > 0 || /^[\p{Ll})]/u.test(line);
}
