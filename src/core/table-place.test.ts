import { expect, test } from '@jest/globals';
import type { Block, Cell } from './document.ts';
import { tablePlace } from './table-place.ts';

/** A text of rows, one a line, with cells parted by bars; what stands alone is a paragraph. */
function laidOut(rows: readonly string[]): { text: string; blocks: Block[] } {
  let [at, inTable] = [0, false];
  const blocks = rows.map((row): Block => {
    const start = at;
    at += row.length + 1;
    const opens = row.includes('|') && !inTable;
    inTable = row.includes('|');
    if (!inTable) return { kind: 'paragraph', start, end: start + row.length };
    const cells: Cell[] = [];
    let from = start;
    for (const [column, said] of row.split('|').entries()) {
      if (said !== '') cells.push({ start: from, end: from + said.length, column });
      from += said.length + 1;
    }
    return { kind: 'table-row', start, end: start + row.length, cells, ...(opens ? { opens } : {}) };
  });
  return { text: rows.join('\n'), blocks };
}

const { text, blocks } = laidOut([
  'Patrols in 2019 came to 41.',
  'Port|Patrols|Boats',
  '|of the Guard|seized',
  'Turku|12|5',
  'Oslo|17|8',
  'Other words of 99.',
  'Bergen|33|44',
]);
const placeOf = (words: string) => tablePlace(text, blocks, text.indexOf(words));

test('a cell is told by the head of its column, also over several rows, and by the label of its row', () => {
  expect(placeOf('12')).toEqual({ row: 'Turku', column: 'Patrols, of the Guard' });
  expect(placeOf('8')).toEqual({ row: 'Oslo', column: 'Boats, seized' });
});

test('a table without heads gives the label alone, and takes none from the table before', () => {
  expect(placeOf('44')).toEqual({ row: 'Bergen', column: null });
});

test('outside of tables there is no such place', () => {
  expect(placeOf('41')).toBeNull();
  expect(placeOf('99')).toBeNull();
  expect(placeOf('Port')).toBeNull();
});
