import { rows } from './database.ts';
import type { Store } from './open.ts';

/** An analyst's verdict on a mention or fact, as it is kept: tied to the quote and its place, so that it outlives the mention or fact. Never changed. */
export interface Review {
  readonly id: string;
  readonly documentId: string;
  readonly target: 'mention' | 'fact';
  readonly targetId: string;
  readonly start: number;
  readonly end: number;
  /** The words of the mention, or the sentence of the fact. */
  readonly quote: string;
  readonly verdict: 'accept' | 'reject' | 'correct';
  readonly correction: unknown;
  readonly note: string | null;
  readonly reviewer: string | null;
  readonly createdAt: Date;
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
