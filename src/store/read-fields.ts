import type { Seen } from './record-standings.ts';

/** What the program reads of a mention or claim, by the fields that a correction may name. */
export type Fields = Readonly<Record<string, unknown>>;

/** Something that verdicts may be on, as it stands in its document. */
interface Stands {
  readonly target: 'mention' | 'fact';
  readonly type: string | null;
  readonly quote: string;
  readonly at: number;
  readonly seen: Seen;
}

/** The fields of a mention (words, place, type, entity, value) or claim (roles, modality) as they are read; null or left out: nothing. */
export function readFields({ target, type, quote, at, seen }: Stands): Fields {
  const { entity, value, roles, modality } = seen as Readonly<Record<string, Fields | null>>;
  if (target === 'fact') return { ...roles, modality };
  return { ...value, text: quote, quote, start: at, end: at + quote.length, type, entity };
}
