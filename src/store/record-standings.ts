import type { ExtractionRecord } from '../core/record.ts';
import type { Standing } from './reattach.ts';
import { entityOf } from './record-entities.ts';
import { factRows } from './record-facts.ts';
import { mentionRows } from './record-mentions.ts';

/** What the program says of a mention (its entity and value) or claim (modality and roles), by name. */
export type Seen = Readonly<Record<string, unknown>>;

/** A mention or claim of a record as it would stand in the store. */
export interface RecordStanding extends Standing {
  readonly type: string;
  readonly sentence: string;
  readonly seen: Seen;
}

/** The columns of a mention or claim that tell where it stands. */
interface Row {
  readonly id: string;
  readonly type: string;
  readonly quote: string;
  readonly sentence: string;
  readonly sentence_at: number;
}

/** Every mention and claim of a record as saving it would let them stand, so that nothing need be saved to hold verdicts against them. */
export function standingsOf(record: ExtractionRecord): RecordStanding[] {
  const entities = new Map(record.mentions.map((mention) => [mention.id, entityOf(mention)?.name ?? null]));
  const mentions = [...mentionRows(record).values()].map((row) => {
    const {
      id,
      type,
      quote,
      start_at: at,
      sentence,
      sentence_at: sentenceAt,
      value,
    } = row as unknown as Row & {
      start_at: number;
      value: unknown;
    };
    const seen = { entity: entities.get(id) ?? null, value: value ?? null };
    return { target: 'mention' as const, id, type, quote, words: quote, at, sentence, sentenceAt, seen };
  });
  const facts = factRows(record).facts.map((row) => {
    const {
      id,
      type,
      quote: words,
      quote_at: at,
      sentence,
      sentence_at: sentenceAt,
      modality,
      roles,
    } = row as unknown as Row & {
      quote_at: number;
      modality: string;
      roles: unknown;
    };
    return {
      target: 'fact' as const,
      id,
      type,
      quote: sentence,
      words,
      at,
      sentence,
      sentenceAt,
      seen: { modality, roles },
    };
  });
  return [...mentions, ...facts];
}

/** What was said, as one text; ids of other mentions and places move with the text and say nothing. */
export const told = (seen: Seen): string =>
  JSON.stringify(seen, (key, value) => {
    if (['partOf', 'parts', 'anchor'].includes(key)) return undefined;
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
