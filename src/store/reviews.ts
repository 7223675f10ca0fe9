import { createHash, randomBytes } from 'node:crypto';
import { Fault } from '../core/errors.ts';
import { cleanJson, cleanText } from './clean.ts';
import { rows, transaction, Values } from './database.ts';
import type { Store } from './open.ts';

export const verdicts = ['accept', 'reject', 'correct'] as const;
export type Verdict = (typeof verdicts)[number];

/** An analyst's verdict on a mention or fact. */
export interface NewReview {
  readonly documentId: string;
  readonly target: 'mention' | 'fact';
  /** The id of the mention or fact within its document. */
  readonly targetId: string;
  readonly verdict: Verdict;
  /** What is right instead, when the verdict is `correct`: any JSON value. */
  readonly correction?: unknown;
  readonly note?: string | null;
  /** Who says so. */
  readonly reviewer?: string | null;
}

/** A review as it is kept: tied to the quote and its place, so that it outlives the mention or fact. Never changed. */
export interface Review {
  readonly id: string;
  readonly documentId: string;
  readonly target: 'mention' | 'fact';
  readonly targetId: string;
  readonly start: number;
  readonly end: number;
  /** The words of the mention, or the sentence of the fact. */
  readonly quote: string;
  readonly verdict: Verdict;
  readonly correction: unknown;
  readonly note: string | null;
  readonly reviewer: string | null;
  readonly createdAt: Date;
}

/** Adds a review. @throws Fault RAP_NOT_FOUND when the document has no such mention or fact */
export async function addReview(store: Store, review: NewReview): Promise<Review> {
  const { documentId, target, targetId, verdict, correction, note, reviewer } = review;
  return transaction(store, async (t) => {
    const [place] = await rows<{ start: number; end: number; quote: string }>(
      t,
      `select start_at as start, end_at as "end", ${target === 'fact' ? 'sentence' : 'quote'} as quote
       from rapporteur.${target === 'fact' ? 'facts' : 'mentions'} where document_id = $1 and id = $2`,
      [documentId, targetId],
    );
    if (!place) throw new Fault('RAP_NOT_FOUND', `The document ${documentId} has no ${target} ${targetId}.`);
    const id = createHash('sha256').update(`${documentId} ${target} ${targetId}`).update(randomBytes(16)).digest('hex');
    const [saved] = await rows<Review>(
      t,
      `insert into rapporteur.reviews
         (id, document_id, target, target_id, start_at, end_at, quote, verdict, correction, note, reviewer)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning ${columns}`,
      [
        id.slice(0, 24),
        documentId,
        target,
        targetId,
        place.start,
        place.end,
        place.quote,
        verdict,
        correction === undefined ? null : cleanJson(correction),
        note == null ? null : cleanText(note),
        reviewer == null ? null : cleanText(reviewer),
      ],
    );
    return saved!;
  });
}

/** Reviews, the latest first. */
export async function listReviews(
  store: Store,
  filter: { document?: string; target?: 'mention' | 'fact'; targetId?: string; limit?: number; offset?: number } = {},
): Promise<Review[]> {
  const values = new Values();
  const conditions = ['true'];
  if (filter.document) conditions.push(`document_id = ${values.add(filter.document)}`);
  if (filter.target) conditions.push(`target = ${values.add(filter.target)}`);
  if (filter.targetId) conditions.push(`target_id = ${values.add(filter.targetId)}`);
  return rows<Review>(
    store,
    `select ${columns} from rapporteur.reviews where ${conditions.join(' and ')}
     order by created_at desc, id limit ${values.add(filter.limit ?? 1000)} offset ${values.add(filter.offset ?? 0)}`,
    values.list,
  );
}

const columns = `
  id, document_id as "documentId", target, target_id as "targetId", start_at as start, end_at as "end", quote, verdict,
  correction, note, reviewer, created_at as "createdAt"`;

/** The latest review of every mention or fact of some documents, by `DOCUMENT TARGET-ID`. */
export async function latestReviews(
  store: Store,
  target: 'mention' | 'fact',
  documents: readonly string[],
): Promise<Map<string, Review>> {
  const found = await rows<Review>(
    store,
    `select distinct on (document_id, target_id) ${columns} from rapporteur.reviews
     where document_id = any($1) and target = $2 order by document_id, target_id, created_at desc, id`,
    [documents, target],
  );
  return new Map(found.map((review) => [`${review.documentId} ${review.targetId}`, review]));
}
