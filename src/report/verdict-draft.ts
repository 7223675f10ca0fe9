import { Fault } from '../core/errors.ts';
import type { ExtractionRecord } from '../core/record.ts';
import {
  attachedReviews,
  type Correction,
  findDocument,
  getRecord,
  type ReviewDraft,
  type Store,
  type Verdict,
} from '../store/index.ts';
import { type Target, targetIn } from './corrections.ts';

/** One verdict as somebody gives it. */
export interface VerdictRequest {
  /** The document by id, the beginning of an id, symbol or file name. */
  readonly document: string;
  /** The id of the mention or claim. */
  readonly id: string;
  readonly verdict: Verdict | 'undo';
  readonly note?: string | undefined;
  readonly reviewer?: string | undefined;
  /** Of `undo`: the review that is taken back; unless told the last one on it, of the reviewer where a name is given. */
  readonly undoes?: string | undefined;
}

/**
 * Makes of a verdict what is to be kept, on the document as the store shows it, with what was said of who is who.
 * @param correct reads what is right, for `correct` only
 * @returns the words that it is on, too
 * @throws Fault RAP_NOT_FOUND where it is on nothing; whatever `correct` throws
 */
export async function draftVerdict(
  store: Store,
  { document, id, verdict, note, reviewer, undoes }: VerdictRequest,
  correct: (record: ExtractionRecord, target: Target) => Correction,
): Promise<{ readonly draft: ReviewDraft; readonly quote: string }> {
  const { id: documentId } = await findDocument(store, document);
  const record = await getRecord(store, documentId);
  if (!record) throw new Fault('RAP_NOT_FOUND', `There is no document ${document}.`);
  const target = targetIn(record, id);
  const about = { documentId, target: target.target, targetId: id };
  const draft: ReviewDraft = { ...about, note: note ?? null, reviewer: reviewer ?? null, verdict };
  const { start, end } = target.found;
  return {
    quote: record.text.slice(start, end),
    draft:
      verdict === 'undo'
        ? { ...draft, undoes: await verdictToUndo(store, about, reviewer, undoes) }
        : { ...draft, correction: verdict === 'correct' ? correct(record, target) : null },
  };
}

async function verdictToUndo(
  store: Store,
  { documentId, target, targetId }: Pick<ReviewDraft, 'documentId' | 'target' | 'targetId'>,
  reviewer: string | undefined,
  wanted: string | undefined,
): Promise<string> {
  const all = await attachedReviews(store, { documents: [documentId] });
  const last = all
    .filter((one) => one.target === target && one.now === targetId)
    .filter((one) => (wanted === undefined ? reviewer === undefined || one.reviewer === reviewer : one.id === wanted))
    .at(-1);
  if (!last)
    throw new Fault(
      'RAP_NOT_FOUND',
      `No verdict ${wanted ?? ''} on ${targetId} is there to take back.`.replace('  ', ' '),
    );
  return last.id;
}
