import type { Block, Cell } from './document.ts';
import { indexAt } from './span.ts';

/** What names a place in a table: the label of its row and the heads of its column; null where there are none. */
export interface TablePlace {
  readonly row: string | null;
  readonly column: string | null;
}

/** The most rows that the heads of a table take. */
const mostHeads = 4;

/**
 * The head of the column and of the row that some words of a table stand in, so that whoever sees only a cell knows what it is about.
 * Null outside of tables, and in those whose cells the reader could not tell.
 * @param at where the words begin
 */
export function tablePlace(text: string, blocks: readonly Block[], at: number): TablePlace | null {
  const here = indexAt(blocks, at);
  const cells = blocks[here]?.cells;
  const own = cells?.find(({ start, end }) => start <= at && at < end);
  if (!cells || !own) return null;
  const words = ({ start, end }: Cell) => text.slice(start, end).replace(/\s+/g, ' ').trim();
  const label = cells.find((cell) => cell !== own && cell.start < own.start && isName(words(cell)));
  let first = here;
  while (first > 0 && !blocks[first]!.opens && blocks[first - 1]!.cells) first--;
  const heads: string[] = [];
  for (let row = first; row < Math.min(here, first + mostHeads); row++) {
    const above = blocks[row]!.cells!;
    // Below the first row of numbers are no heads.
    if (above.some((cell) => isNumber(words(cell)))) break;
    const over = above.find((cell) => covers(cell, own));
    if (over && isName(words(over))) heads.push(words(over));
  }
  const column = [...new Set(heads)].join(', ');
  const row = label ? words(label) : null;
  return row === null && column === '' ? null : { row, column: column === '' ? null : column };
}

const isName = (words: string): boolean => /\p{L}/u.test(words);
/** A year may head a column. */
const isNumber = (words: string): boolean =>
  /^[\d\s.,()%−–-]*\d[\d\s.,()%−–-]*$/.test(words) && !/^(?:19|20)\d\d$/.test(words);

function covers(head: Cell, { column }: Cell): boolean {
  if (column === undefined || head.column === undefined) return false;
  return head.column <= column && column < head.column + (head.columns ?? 1);
}
