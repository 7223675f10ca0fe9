import { type AttachedReview, attachedReviews } from './attached-reviews.ts';
import { rows } from './database.ts';
import type { Store } from './open.ts';

/** A verdict as it was given, and who took it back, where somebody did. */
export interface PastReview extends Omit<AttachedReview, 'read'> {
  readonly undone: { readonly id: string; readonly reviewer: string | null; readonly createdAt: Date } | null;
}

/**
 * Every verdict of a document, the oldest first, also those that were taken back.
 * @param id only those on the mention or claim that has this id now, or had it when it was judged
 */
export async function reviewHistory(store: Store, document: string, id?: string): Promise<PastReview[]> {
  const all = await attachedReviews(store, { documents: [document], undone: true });
  const undos = await rows<{ undoes: string; id: string; reviewer: string | null; createdAt: Date }>(
    store,
    `select undoes, id, reviewer, created_at as "createdAt" from rapporteur.reviews
     where document_id = $1 and verdict = 'undo' order by seq`,
    [document],
  );
  // Whoever was first took it back; a later one found it taken back.
  const undone = new Map(undos.reverse().map(({ undoes, ...undo }) => [undoes, undo]));
  return all
    .filter(({ now, targetId }) => id === undefined || now === id || targetId === id)
    .map(({ read: _read, ...review }) => ({ ...review, undone: undone.get(review.id) ?? null }));
}
