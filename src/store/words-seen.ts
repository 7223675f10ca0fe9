import { Fault } from '../core/errors.ts';
import { rows, type Transaction } from './database.ts';
import { plain } from './reattach.ts';
import type { ReviewDraft } from './reviews.ts';

/**
 * Lets verdicts and saves of documents wait for each other until this transaction ends, so that what is judged is what is there
 * when the verdict is kept.
 */
export async function lockDocuments(t: Transaction, ids: readonly string[]): Promise<void> {
  await rows(t, 'select id from rapporteur.documents where id = any($1) order by id for no key update', [ids]);
}

/**
 * Holds the words that a person saw against those that are there, breaks of lines aside: of a mention its own, of a claim its
 * sentence as the store shows it, a very long one clipped, or whole; of a verdict that is taken back those that it was given on.
 * Says nothing where there is no such thing at all.
 * @throws Fault RAP_CHANGED where they are others now
 */
export async function checkSeen(t: Transaction, draft: ReviewDraft): Promise<void> {
  const { saw, target, verdict, documentId, targetId } = draft;
  if (saw === undefined) return;
  const [there] =
    verdict === 'undo'
      ? await rows<There>(t, `select quote from rapporteur.reviews where id = $1`, [draft.undoes])
      : await rows<There>(
          t,
          `select ${target === 'fact' ? 'sentence' : 'quote'} as quote, start_at as start, end_at as "end"
           from rapporteur.${target}s where document_id = $1 and id = $2`,
          [documentId, targetId],
        );
  if (!there || plain(there.quote) === plain(saw)) return;
  const { start, end } = there;
  const clipped = verdict !== 'undo' && target === 'fact';
  if (clipped && plain(saw) === plain((await textOf(t, documentId)).slice(start, end))) return;
  throw new Fault('RAP_CHANGED', `${targetId} has other words now than those that were judged. Nothing was kept.`);
}

interface There {
  readonly quote: string;
  /** Of a mention or claim only. */
  readonly start?: number;
  readonly end?: number;
}

async function textOf(t: Transaction, document: string): Promise<string> {
  const [row] = await rows<{ text: string }>(
    t,
    `select record ->> 'text' as text from rapporteur.documents where id = $1`,
    [document],
  );
  return row?.text ?? '';
}
