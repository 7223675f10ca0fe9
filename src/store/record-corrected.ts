import type { Modality } from '../core/modality.ts';
import type { ExtractionRecord } from '../core/record.ts';
import type { FigureValue } from '../core/value.ts';
import type { FactVerdicts } from './facts-reviewed.ts';
import { settledBounds } from './figure-bounds.ts';
import type { Correction } from './reviews.ts';

/** What a correction may say of a figure, as its value has it. */
const ofFigure: readonly string[] = [
  ...['min', 'max', 'qualifier', 'unit', 'counted', 'action', 'operation', 'edition', 'period', 'place', 'actor'],
];

/**
 * A record as reviewers see it, to compare its claims by: without the claims that were rejected, and with corrected values in the
 * figures of the others. Nothing else changes, and what was read stays as it is in the store.
 */
export function correctedRecord(record: ExtractionRecord, verdictOn: FactVerdicts): ExtractionRecord {
  const values = new Map<string, Correction>();
  const facts = record.facts.flatMap((fact) => {
    const chief = fact.mentions[0];
    const { rejected, correction } = verdictOn(record.id, fact.id, chief);
    if (rejected) return [];
    const fields = Object.entries(correction);
    const own = Object.fromEntries(fields.filter(([field]) => ofFigure.includes(field)));
    if (chief !== undefined && Object.keys(own).length > 0) values.set(chief, own);
    const modality = typeof correction.modality === 'string' ? (correction.modality as Modality) : fact.modality;
    return [{ ...fact, modality }];
  });
  if (facts.length === record.facts.length && values.size === 0) return { ...record, facts };
  const mentions = record.mentions.map((mention) => {
    const own = values.get(mention.id);
    if (!own || mention.value?.kind !== 'figure') return mention;
    return { ...mention, value: { ...mention.value, ...settledBounds(own, mention.value) } as FigureValue };
  });
  return { ...record, facts, mentions };
}
