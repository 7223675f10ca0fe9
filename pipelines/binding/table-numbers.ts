import type { Finding } from '../../src/core/mention.ts';
import { contains } from '../../src/core/span.ts';
import type { CellRow } from './table-cells.ts';
import { wordsOf } from './table-rows.ts';

/** Of the rows with figures, the share that must be numbered for the numbers to be no figures. */
const mostRows = 0.6;

/**
 * The figures that number rows: whole numbers before the label, in a cell of their own or in the label's (`1 | Austria`,
 * `2 Belgium`), that count up by one from row to row. Counter-example: `5 | observers` over `12 | drivers`.
 */
export function rowNumbers(text: string, rows: readonly CellRow[]): Finding[] {
  const numbered = rows.flatMap((row) => {
    const { cells, label } = row;
    const own = label && cells[0] !== label && /^\d{1,3}\.?$/.test(wordsOf(text, cells[0]!)) ? cells[0]! : null;
    const said = /^(\d{1,3})[A-Z]?(?:[.)]?$|[.)]?\s+(?=\p{Lu}))/u.exec(wordsOf(text, own ?? label ?? cells[0]!));
    const figure = row.figures.find((one) => contains(own ?? label ?? cells[0]!, one));
    return said
      ? [{ value: Number(said[1]), figure: figure?.start === (own ?? label)?.start ? figure : undefined }]
      : [];
  });
  const counting = rows.filter(({ data }) => data.length > 0).length;
  const steps = numbered.every(({ value }, i) => i === 0 || [0, 1].includes(value - numbered[i - 1]!.value));
  const apart = new Set(numbered.map(({ value }) => value)).size;
  if (apart < 2 || !steps || numbered.length < mostRows * counting) return [];
  return numbered.flatMap(({ figure }) => figure ?? []);
}
