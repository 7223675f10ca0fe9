import type { Check } from '../../src/core/check.ts';
import type { Block, Cell } from '../../src/core/document.ts';
import { contains } from '../../src/core/span.ts';
import { checkOf, type Figure, numberOf, saidNumber, written } from './figure.ts';
import { reckon } from './range.ts';
import { arithmeticWords, oneOf } from './words.ts';

const total = /^(?:grand |overall )?totals?\b/i;
/** How far a sum may lie from a total for the two to be meant to be one: beyond, the columns were hardly read right. */
const farthest = 0.25;

/**
 * Checks the totals of tables against the rows above them, column by column, from the head of the table or the total
 * before. Only where every row of the column holds one number of the total's unit.
 */
export function checkTotals(text: string, blocks: readonly Block[], figures: readonly Figure[]): Check[] {
  return tablesOf(blocks).flatMap((rows) => checkTable(text, rows, figuresIn(rows, figures)));
}

/** Runs of rows that follow each other; `opens` begins a new one. */
function tablesOf(blocks: readonly Block[]): Block[][] {
  const tables: Block[][] = [];
  let inside = false;
  for (const block of blocks) {
    if (block.kind === 'table-row') {
      if (inside && !block.opens) tables.at(-1)!.push(block);
      else tables.push([block]);
    }
    inside = block.kind === 'table-row';
  }
  return tables.filter((rows) => rows.length >= 3);
}

function figuresIn(rows: readonly Block[], figures: readonly Figure[]): Figure[] {
  const [start, end] = [rows[0]!.start, rows.at(-1)!.end];
  return figures.filter(({ mention }) => mention.start >= start && mention.end <= end);
}

function checkTable(text: string, rows: readonly Block[], figures: readonly Figure[]): Check[] {
  const checks: Check[] = [];
  const noSum = new RegExp(String.raw`\b(?:${oneOf(arithmeticWords().no_sum)})\b`, 'i');
  const labelOf = (row: Block): string => {
    const [cell] = row.cells ?? [];
    return cell ? text.slice(cell.start, cell.end) : '';
  };
  const inCell = (cell: Cell) => figures.filter(({ mention }) => contains(cell, mention));
  let from = 0;
  for (const [r, row] of rows.entries()) {
    if (!total.test(labelOf(row))) continue;
    const above = rows.slice(from, r);
    from = r + 1;
    const body = above.filter((one) => (one.cells ?? []).slice(1).some((cell) => inCell(cell).length > 0));
    if (body.length < 2 || above.some((one) => noSum.test(labelOf(one)))) continue;
    const outcomes = (row.cells ?? []).slice(1).flatMap((cell) => {
      const [whole, more] = inCell(cell);
      if (!whole || more || cell.column === undefined || whole.value.unit === '%') return [];
      const parts = body.flatMap((one) => (one.cells ?? []).filter((c) => c.column === cell.column).flatMap(inCell));
      if (parts.length !== body.length || parts.some(({ value }) => value.unit !== whole.value.unit)) return [];
      const check = checkColumn(text, whole, parts);
      return check ? [check] : [];
    });
    checks.push(...outcomes);
  }
  return checks;
}

function checkColumn(text: string, whole: Figure, parts: readonly Figure[]): Check | null {
  const { agrees } = reckon(
    whole.value,
    parts.map(({ value }) => value),
  );
  const sum = parts.reduce((all, part) => all + numberOf(part), 0);
  if (!agrees && Math.abs(sum - numberOf(whole)) > farthest * Math.abs(numberOf(whole))) return null;
  const note = `the ${parts.length} rows above add up to ${written(sum)}, ${agrees ? 'which fits' : 'not'} ${saidNumber(whole.value)}`;
  return checkOf('total', text, [whole, ...parts], { agrees, note });
}
