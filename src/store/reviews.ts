import { createHash } from 'node:crypto';
import { Fault } from '../core/errors.ts';
import { cleanJson, cleanText } from './clean.ts';
import { rows, type Transaction, transaction } from './database.ts';
import type { Store } from './open.ts';
import { checkSeen, lockDocuments } from './words-seen.ts';

export const verdicts = ['accept', 'reject', 'correct'] as const;
export type Verdict = (typeof verdicts)[number];

/** Fields and what they should be; `start`, `end`, `type`, `text` and `quote` say which words are meant, any other what they mean. */
export type Correction = Readonly<Record<string, string | number | null>>;

/** A verdict as it is to be kept. */
export interface ReviewDraft {
  readonly documentId: string;
  readonly target: 'mention' | 'fact';
  readonly targetId: string;
  readonly verdict: Verdict | 'undo';
  /** Of `correct`: what is right. */
  readonly correction?: Correction | null;
  readonly note?: string | null;
  readonly reviewer?: string | null;
  /** Of `undo`: the review that is taken back. */
  readonly undoes?: string | null;
  /** The words that the person saw, see `checkSeen`; others by now: nothing is kept. Left out: not asked. */
  readonly saw?: string | undefined;
  /** When the verdict was given; now, unless it comes from elsewhere. */
  readonly createdAt?: Date;
}

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
  readonly verdict: Verdict;
  readonly correction: Correction | null;
  readonly note: string | null;
  readonly reviewer: string | null;
  readonly createdAt: Date;
}

/** Keeps one verdict; see `saveReviews`. @returns its id */
export const saveReview = async (store: Store, draft: ReviewDraft): Promise<string> =>
  (await saveReviews(store, [draft]))[0]!;

/**
 * Keeps verdicts, all or none, with the quote, its place and what the program said of it. The same verdict of the same person at
 * the same time is kept once. Nothing that was kept before is changed.
 * @returns their ids, in order
 * @throws Fault RAP_NOT_FOUND where there is no such mention, claim or review; RAP_USAGE where a correction says nothing;
 *   RAP_CHANGED where the words are others than the person saw
 */
export async function saveReviews(store: Store, drafts: readonly ReviewDraft[]): Promise<string[]> {
  for (const draft of drafts) check(draft);
  return transaction(store, async (t) => {
    const documents = [...new Set(drafts.map(({ documentId }) => documentId))];
    await lockDocuments(t, documents);
    const ids: string[] = [];
    for (const draft of drafts) {
      await checkSeen(t, draft);
      ids.push(await insert(t, draft));
    }
    await touchReviewed(t, documents);
    return ids;
  });
}

/** Has the claims of documents made anew that reviewers judged, so that what is compared is what they say. */
export async function touchReviewed(t: Transaction, documents: readonly string[]): Promise<void> {
  await rows(
    t,
    `update rapporteur.documents d set claims_version = null where id = any($1)
       and exists (select from rapporteur.reviews r where r.document_id = d.id and r.verdict in ('reject', 'correct'))`,
    [documents],
  );
}

function check({ verdict, correction, targetId }: ReviewDraft): void {
  const fields = Object.keys(correction ?? {}).length;
  if ((verdict === 'correct') !== fields > 0)
    throw new Fault(
      'RAP_USAGE',
      verdict === 'correct'
        ? `The correction of ${targetId} does not say what is right.`
        : `${verdict} of ${targetId} takes no correction.`,
    );
}

/** What the program says of a mention or claim `x`, by which it is known later whether a verdict is still on the same. */
export const seenNow = {
  mention: `jsonb_build_object('entity', (select e.name from rapporteur.entities e where e.id = x.entity_id), 'value', x.value)`,
  fact: `jsonb_build_object('modality', x.modality, 'roles', x.roles)`,
};

/** What is kept of a mention or claim beside the verdict. */
const standing = {
  mention: `x.quote, x.quote, x.start_at, x.sentence, x.sentence_at, ${seenNow.mention}`,
  fact: `x.sentence, x.quote, x.quote_at, x.sentence, x.sentence_at, ${seenNow.fact}`,
};

async function insert(t: Transaction, draft: ReviewDraft): Promise<string> {
  const { documentId, target, targetId, verdict, createdAt = new Date() } = draft;
  const correction = draft.correction ? (JSON.parse(cleanJson(draft.correction)) as Correction) : null;
  const undoes = draft.undoes ?? null;
  const note = draft.note == null ? null : cleanText(draft.note);
  const reviewer = draft.reviewer == null ? null : cleanText(draft.reviewer);
  const facts = [documentId, target, targetId, verdict, correction, note, reviewer, undoes, createdAt.toISOString()];
  const id = createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16);
  const values = [id, verdict, correction === null ? null : JSON.stringify(correction), note, reviewer, createdAt];
  const columns = `id, verdict, correction, note, reviewer, created_at, document_id, target, target_id, start_at, end_at, type,
    quote, words, words_at, sentence, sentence_at, seen, undoes`;
  const given = '$1, $2, $3::jsonb, $4, $5, $6::timestamptz';
  // What is taken back may stand on something that is gone, so it is the review itself that gives the place.
  const source =
    verdict === 'undo'
      ? `document_id, target, target_id, start_at, end_at, type, quote, words, words_at, sentence, sentence_at, seen, id
         from rapporteur.reviews where id = $7 and verdict <> 'undo'`
      : `x.document_id, '${target}', x.id, x.start_at, x.end_at, x.type, ${standing[target]}, null
         from rapporteur.${target}s x where x.document_id = $7 and x.id = $8`;
  const there = await rows<{ id: string }>(
    t,
    `with kept as (insert into rapporteur.reviews (${columns}) select ${given}, ${source} on conflict (id) do nothing returning id)
     select id from kept union select id from rapporteur.reviews where id = $1`,
    [...values, ...(verdict === 'undo' ? [undoes] : [documentId, targetId])],
  );
  if (there.length === 0)
    throw new Fault(
      'RAP_NOT_FOUND',
      verdict === 'undo'
        ? `There is no verdict ${undoes} that could be taken back.`
        : `Document ${documentId} has no ${target === 'fact' ? 'claim' : 'mention'} ${targetId}.`,
    );
  return id;
}
