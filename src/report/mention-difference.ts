import type { MentionType } from '../core/mention.ts';
import type { ExtractionRecord } from '../core/record.ts';
import { numberFields } from '../store/correctable.ts';
import { reattach } from '../store/reattach.ts';
import { type RecordStanding, standingsOf, told } from '../store/record-standings.ts';

/** What a mention says, as far as it is its own. */
export interface MentionMeaning {
  readonly entity: string | null;
  /** Its value; of a figure only the number, since what it is bound to is its claim's. */
  readonly value: Readonly<Record<string, unknown>> | null;
}

/** One mention that a new reading of a document gained, lost or reads otherwise. */
export interface MentionDifference {
  readonly change: 'gained' | 'lost' | 'changed';
  readonly type: MentionType;
  readonly quote: string;
  readonly sentence: string;
  /** Null: it was not there, or is not any more. */
  readonly before: MentionMeaning | null;
  readonly after: MentionMeaning | null;
}

/**
 * Compares the mentions of two records of one document. They are the same by type, words and sentence, as verdicts know them
 * (see `reattach`), so that a text which moved is no difference; their confidence is none either. In the order of the text.
 */
export function mentionDifferences(before: ExtractionRecord, after: ExtractionRecord): MentionDifference[] {
  const [old, now] = [mentionsOf(before), mentionsOf(after)];
  const byId = new Map(now.map((one) => [one.id, one]));
  const found = reattach(old, now);
  const kept = new Map(old.map((one) => [found.get(`mention ${one.id}`) ?? null, one]));
  const lost = old.filter(({ id }) => found.get(`mention ${id}`) === null).map((one) => difference(one, null));
  const others = [...byId.values()].flatMap((one) => {
    const was = kept.get(one.id);
    return was && told(meaningOf(was)) === told(meaningOf(one)) ? [] : [difference(was ?? null, one)];
  });
  return [...lost, ...others].sort((a, b) => a.at - b.at).map(({ at: _at, ...one }) => one);
}

const mentionsOf = (record: ExtractionRecord) => standingsOf(record).filter(({ target }) => target === 'mention');

function difference(
  was: RecordStanding | null,
  is: RecordStanding | null,
): MentionDifference & { readonly at: number } {
  const { type, quote, sentence, at } = (is ?? was)!;
  const change = was === null ? 'gained' : is === null ? 'lost' : 'changed';
  const [before, after] = [was && meaningOf(was), is && meaningOf(is)];
  return { change, type: type as MentionType, quote, sentence, before, after, at };
}

const ofNumber = ['kind', ...numberFields];

function meaningOf({ seen }: RecordStanding): MentionMeaning & RecordStanding['seen'] {
  const { entity, value } = seen as unknown as MentionMeaning;
  if (value?.kind !== 'figure') return { entity, value };
  const number = Object.entries(value).filter(([field]) => ofNumber.includes(field));
  return { entity, value: Object.fromEntries(number) };
}
