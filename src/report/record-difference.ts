import type { ExtractionRecord } from '../core/record.ts';
import { type MentionDifference, mentionDifferences } from './mention-difference.ts';

type Fact = ExtractionRecord['facts'][number];

/** One claim that a new reading of a document gained, lost or changed. */
export interface ClaimDifference {
  readonly change: 'gained' | 'lost' | 'changed';
  readonly type: Fact['type'];
  /** The words of its chief mention, or of its sentence where it has none. */
  readonly quote: string;
  readonly sentence: string;
  /** What it counts, as it is read now or else was. */
  readonly counted: string | null;
  /** Of a changed one: each role, modality included, that is otherwise, before and after. Confidence is none of them. */
  readonly fields: readonly {
    readonly field: string;
    readonly before: string | number | null;
    readonly after: string | number | null;
  }[];
}

/** What a new reading of a document makes of it. */
export interface RecordDifference {
  /** Fields of the document itself that are otherwise (`title`, `date`, `kind`…), as JSON. */
  readonly document: readonly { readonly field: string; readonly before: string; readonly after: string }[];
  readonly claims: readonly ClaimDifference[];
  readonly mentions: readonly MentionDifference[];
}

const metadata = ['kind', 'title', 'symbol', 'date', 'issuer', 'place', 'originalLanguage', 'speakers'] as const;

/**
 * Compares two records of one document: claims are the same where type, words and sentence are, whatever their place, since
 * a better reading may move the text.
 */
export function recordDifference(before: ExtractionRecord, after: ExtractionRecord): RecordDifference {
  const document = metadata.flatMap((field) => {
    const [old, now] = [JSON.stringify(before.document[field]), JSON.stringify(after.document[field])];
    return old === now ? [] : [{ field, before: old, after: now }];
  });
  const old = claimsOf(before);
  const now = claimsOf(after);
  const claims: ClaimDifference[] = [];
  const keys = [...now.keys(), ...[...old.keys()].filter((key) => !now.has(key))];
  for (const key of keys) {
    const [was, is] = [old.get(key) ?? [], now.get(key) ?? []];
    // Several alike stand in the order of the text.
    for (let i = 0; i < Math.max(was.length, is.length); i++) {
      const { type, quote, sentence, roles } = (is[i] ?? was[i])!;
      const counted = typeof roles.counted === 'string' ? roles.counted : null;
      const fields = was[i] && is[i] ? fieldsOf(was[i]!, is[i]!) : [];
      const change = !was[i] ? 'gained' : !is[i] ? 'lost' : 'changed';
      if (change !== 'changed' || fields.length > 0) claims.push({ change, type, quote, sentence, counted, fields });
    }
  }
  return { document, claims, mentions: mentionDifferences(before, after) };
}

interface Claim {
  readonly type: Fact['type'];
  readonly quote: string;
  readonly sentence: string;
  readonly roles: Fact['roles'];
}

/** The claims of a record by what tells them apart, in the order of the text. */
function claimsOf(record: ExtractionRecord): Map<string, Claim[]> {
  const mentions = new Map(record.mentions.map((mention) => [mention.id, mention]));
  const wordsOf = (id: unknown) => (typeof id === 'string' && mentions.has(id) ? mentions.get(id)!.text : null);
  const claims = new Map<string, Claim[]>();
  for (const { type, modality, start, end, mentions: cited, roles } of record.facts) {
    const sentence = record.text.slice(start, end).replace(/\s+/g, ' ').trim();
    const quote = type === 'figure' ? (wordsOf(cited[0]) ?? sentence) : sentence;
    const key = `${type}\n${quote}\n${sentence}`;
    // A part names its whole by a place in the text; its words do not move.
    const partOf: Record<string, string | null> = 'partOf' in roles ? { partOf: wordsOf(roles.partOf) } : {};
    const claim: Claim = { type, quote, sentence, roles: { modality, ...roles, ...partOf } };
    const list = claims.get(key);
    if (list) list.push(claim);
    else claims.set(key, [claim]);
  }
  return claims;
}

const fieldsOf = (before: Claim, after: Claim): ClaimDifference['fields'] =>
  [...new Set([...Object.keys(before.roles), ...Object.keys(after.roles)])].flatMap((field) => {
    const [was, is] = [before.roles[field] ?? null, after.roles[field] ?? null];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
