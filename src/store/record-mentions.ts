import type { ExtractionRecord } from '../core/record.ts';
import type { DateValue, FigureValue } from '../core/value.ts';
import { daysOf } from './edtf-days.ts';
import { editionOf, entityOf } from './record-entities.ts';
import { sentenceFinder } from './record-sentences.ts';

/** The rows of a record's mentions, by column. A mention that comes twice is kept once. */
export function mentionRows(record: ExtractionRecord): Map<string, Record<string, unknown>> {
  const sentenceAround = sentenceFinder(record);
  const rows = new Map<string, Record<string, unknown>>();
  for (const mention of record.mentions) {
    if (rows.has(mention.id)) continue;
    const sentence = sentenceAround(mention);
    const figure = mention.value?.kind === 'figure' ? (mention.value as FigureValue) : null;
    const date = mention.value?.kind === 'date' ? (mention.value as DateValue) : null;
    const days = daysOf(date?.edtf ?? figure?.period);
    rows.set(mention.id, {
      document_id: record.id,
      id: mention.id,
      type: mention.type,
      start_at: mention.start,
      end_at: mention.end,
      page: mention.page,
      speaker: mention.speaker ?? null,
      quote: mention.text,
      sentence: record.text.slice(sentence.start, sentence.end),
      sentence_at: sentence.start,
      entity_id: entityOf(mention)?.id ?? null,
      value: mention.value,
      edition: editionOf(mention) ?? figure?.edition ?? null,
      min: figure?.min ?? null,
      max: figure?.max ?? null,
      unit: figure?.unit ?? null,
      first_day: days.first,
      last_day: days.last,
      rules: mention.rules,
      evidence: mention.evidence,
      confidence: mention.confidence,
    });
  }
  return rows;
}
