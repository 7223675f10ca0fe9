import { rows } from './database.ts';
import type { Store } from './open.ts';

/** Puts the verdict `accept` on a mention or fact, for tests. */
export async function insertReview(store: Store, document: string, target: 'mention' | 'fact', id: string) {
  const quote = target === 'fact' ? 'sentence' : 'quote';
  await rows(
    store,
    `insert into rapporteur.reviews (id, document_id, target, target_id, start_at, end_at, quote, verdict)
     select 'review', document_id, $2, id, start_at, end_at, ${quote}, 'accept'
     from rapporteur.${target}s where document_id = $1 and id = $3`,
    [document, target, id],
  );
}
