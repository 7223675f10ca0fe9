import type { Modality } from '../core/modality.ts';
import type { ExtractionRecord } from '../core/record.ts';
import type { FigureValue } from '../core/value.ts';
import { figureFields } from './correctable.ts';
import type { FactVerdicts } from './facts-reviewed.ts';
import { settledBounds } from './figure-bounds.ts';
import type { Correction } from './reviews.ts';

/** A record with what reviewers say in the place of what was read. */
export interface Corrected {
  readonly record: ExtractionRecord;
  /** By the id of a claim the stage that it is of, where a reviewer says so; null: of none. Comparing reads stages from the text. */
  readonly stages: ReadonlyMap<string, string | null>;
}

/**
 * A record as reviewers see it, to compare its claims by: without the claims that were rejected, and with corrected values in the
 * figures of the others. Nothing else changes, and what was read stays as it is in the store.
 */
export function correctedRecord(record: ExtractionRecord, verdictOn: FactVerdicts): Corrected {
  const values = new Map<string, Correction>();
  const stages = new Map<string, string | null>();
  const facts = record.facts.flatMap((fact) => {
    const chief = fact.mentions[0];
    const { rejected, correction } = verdictOn(record.id, fact.id, chief);
    if (rejected) return [];
    const fields = Object.entries(correction);
    const own = Object.fromEntries(fields.filter(([field]) => figureFields.includes(field)));
    if (chief !== undefined && Object.keys(own).length > 0) values.set(chief, own);
    if (own.stage !== undefined) stages.set(fact.id, own.stage === null ? null : String(own.stage));
    const modality = typeof correction.modality === 'string' ? (correction.modality as Modality) : fact.modality;
    return [{ ...fact, modality }];
  });
  const mentions = record.mentions.map((mention) => {
    const own = values.get(mention.id);
    if (!own || mention.value?.kind !== 'figure') return mention;
    return { ...mention, value: { ...mention.value, ...settledBounds(own, mention.value) } as FigureValue };
  });
  return { record: { ...record, facts, mentions }, stages };
}
