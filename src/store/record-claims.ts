import { claimsOf } from '../claims/claims-of-record.ts';
import type { ExtractionRecord } from '../core/record.ts';
import { contains } from '../core/span.ts';
import { pageAt } from './passages.ts';
import { clip } from './record-sentences.ts';

type Row = Record<string, unknown>;

/**
 * The rows of a record's claims: those that can be compared with others. The record is judged.
 * @param stages what reviewers say of the stages of claims, see `claimsOf`
 */
export const claimRows = (record: ExtractionRecord, stages?: ReadonlyMap<string, string | null>): Row[] =>
  claimsOf(record, stages)
    .filter(({ group }) => group !== null)
    .map((claim) => ({ document_id: record.id, fact_id: claim.factId, group_key: claim.group, claim }));

/** The rows of the sums done in a record. */
export function checkRows(record: ExtractionRecord): Row[] {
  const facts = new Map(record.facts.map((fact) => [fact.id, fact]));
  return (record.checks ?? []).map((check) => {
    const fact = facts.get(check.facts[0] ?? '');
    const sentence = fact && contains(fact, check) ? clip(fact, { start: check.start, end: check.end }) : null;
    return {
      document_id: record.id,
      id: check.id,
      kind: check.kind,
      agrees: check.agrees,
      facts: check.facts,
      quotes: check.quotes,
      note: check.note,
      start_at: check.start,
      end_at: check.end,
      page: pageAt(record.pages, check.start),
      sentence: sentence && record.text.slice(sentence.start, sentence.end),
    };
  });
}
