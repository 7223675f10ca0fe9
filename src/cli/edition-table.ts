import { dateInWords } from '../report/date-in-words.ts';
import { figureAsSaid } from '../report/fact-in-words.ts';
import type { EditionComparison, FactRow } from '../store/index.ts';
import { table } from './layout.ts';

/** The figures of an operation as a table: a row for each thing that is counted, a column for each edition. */
export const editionTable = ({ editions, rows }: EditionComparison, width: number | null): string =>
  table(
    rows,
    [
      { head: 'counted', cell: ({ counted }) => counted, lead: true },
      ...editions.map((edition) => ({
        head: edition,
        cell: (row: EditionComparison['rows'][number]) => numbersOf(row.editions[edition] ?? [], edition),
      })),
    ],
    width,
  );

/** Each number once, as it is said and corrected, with what makes it one of only a part of its edition. */
function numbersOf(facts: readonly FactRow[], edition: string): string {
  const said = facts.map((fact) => {
    const [{ place, period }, number] = [fact, figureAsSaid(fact)];
    const time = period === null || period === edition ? null : dateInWords(period);
    const part = [place, time].filter(Boolean).join(', ');
    return part === '' ? number : `${number} (${part})`;
  });
  return said.length === 0 ? '-' : [...new Set(said)].join('; ');
}
