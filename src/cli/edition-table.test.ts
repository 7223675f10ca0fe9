import { expect, test } from '@jest/globals';
import type { EditionComparison, FactRow } from '../store/index.ts';
import { editionTable } from './edition-table.ts';

const fact = (more: Partial<FactRow>): FactRow =>
  ({
    quote: 'more than 30,000',
    qualifier: 'over',
    max: null,
    unit: '1',
    place: null,
    period: null,
    ...more,
  }) as FactRow;

test('a number that was corrected is never shown as it was read alone', () => {
  const cell = [fact({ min: 500, corrected: { min: 30_000 } }), fact({ min: 30_000, corrected: {}, place: 'Turku' })];
  const comparison: EditionComparison = {
    editions: ['2015'],
    rows: [{ counted: 'persons deported', unit: '1', editions: { 2015: cell } }],
  };
  expect(editionTable(comparison, null)).toContain('more than 30,000 (= over 500); more than 30,000 (Turku)');
});
