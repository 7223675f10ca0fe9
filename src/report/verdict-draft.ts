import { Fault } from '../core/errors.ts';
import type { ExtractionRecord } from '../core/record.ts';
import {
  type AttachedReview,
  attachedReviews,
  type Correction,
  findDocument,
  getRecord,
  type ReviewDraft,
  type Store,
  type Verdict,
} from '../store/index.ts';
import { standingsOf } from '../store/record-standings.ts';
import { correctionNews, standingOn } from './correction-news.ts';
import { type Target, targetIn } from './corrections.ts';

/** One verdict as somebody gives it. */
export interface VerdictRequest {
  /** The document by id, the beginning of an id, symbol or file name. */
  readonly document: string;
  /** The id of the mention or claim. Of `undo` without `undoes` also one that it had when it was judged, where its words are gone. */
  readonly id: string;
  readonly verdict: Verdict | 'undo';
  readonly note?: string | undefined;
  readonly reviewer?: string | undefined;
  /** Of `undo`: the review that is taken back; unless told the last one on it, of the reviewer where a name is given. */
  readonly undoes?: string | undefined;
}

/** The words that a verdict is on, where they stand. */
export interface JudgedWords {
  readonly quote: string;
  /** The sentence around them, as lists show it; null of a verdict whose words are gone. */
  readonly sentence: string | null;
  /** Where the quote begins in the sentence; outside of it where it lies in another one. */
  readonly offset: number;
}

/** A verdict to be kept, with what whoever gives it wants to see. */
export interface DraftedVerdict {
  readonly draft: ReviewDraft;
  readonly words: JudgedWords;
  /** Of a correction: what earlier corrections said of its fields that it says otherwise. */
  readonly replaces: Correction;
}

/**
 * Makes of a verdict what is to be kept, on the document as the store shows it, with what was said of who is who. What is taken
 * back is looked up among the verdicts, since what it was given on may be gone.
 * @param correct reads what is right, for `correct` only, knowing what earlier corrections say
 * @throws Fault RAP_NOT_FOUND where it is on nothing; RAP_USAGE where a correction says what was read; whatever `correct` throws
 */
export async function draftVerdict(
  store: Store,
  { document, id, verdict, note, reviewer, undoes }: VerdictRequest,
  correct: (record: ExtractionRecord, target: Target, standing: Correction) => Correction,
): Promise<DraftedVerdict> {
  const { id: documentId } = await findDocument(store, document);
  const said = { documentId, note: note ?? null, reviewer: reviewer ?? null, verdict };
  if (verdict === 'undo') {
    const review = verdictToUndo(await attachedReviews(store, { documents: [documentId] }), id, reviewer, undoes);
    const { target, targetId, now, quote, words } = review;
    const record = now === null ? null : await getRecord(store, documentId);
    const there = record && now !== null ? wordsOf(record, target, now) : null;
    return {
      draft: { ...said, target, targetId: now ?? targetId, undoes: review.id },
      words: there ?? { quote: words ?? quote, sentence: null, offset: 0 },
      replaces: {},
    };
  }
  const record = await getRecord(store, documentId);
  if (!record) throw new Fault('RAP_NOT_FOUND', `There is no document ${document}.`);
  const target = targetIn(record, id);
  const standing = verdict === 'correct' ? await standingOn(store, record, target) : {};
  const { correction, replaces } =
    verdict === 'correct'
      ? correctionNews(correct(record, target, standing), target, standing)
      : { correction: null, replaces: {} };
  return {
    draft: { ...said, target: target.target, targetId: id, correction },
    words: wordsOf(record, target.target, id)!,
    replaces,
  };
}

/** Where a mention or claim of a record stands; null where it has none of this id. */
function wordsOf(record: ExtractionRecord, target: Target['target'], id: string): JudgedWords | null {
  const one = standingsOf(record).find((standing) => standing.target === target && standing.id === id);
  return one ? { quote: one.words ?? one.quote, sentence: one.sentence, offset: one.at - one.sentenceAt } : null;
}

/** The verdict that is meant: the one with the wanted id alone, else the last one on what has an id now, else on what had it and is gone. */
function verdictToUndo(
  inForce: readonly AttachedReview[],
  id: string,
  reviewer: string | undefined,
  wanted: string | undefined,
): AttachedReview {
  const own = inForce.filter((one) => reviewer === undefined || one.reviewer === reviewer);
  const found =
    wanted !== undefined
      ? inForce.find((one) => one.id === wanted)
      : (own.filter(({ now }) => now === id).at(-1) ??
        own.filter(({ now, targetId }) => now === null && targetId === id).at(-1));
  if (found) return found;
  const which = wanted === undefined ? 'No verdict' : `No verdict ${wanted}`;
  throw new Fault('RAP_NOT_FOUND', `${which} on ${id} is there to take back.`, {
    advice: 'See the verdicts of a document with `rapporteur review DOC --history`.',
    overHttp: 'GET /api/reviews lists the verdicts of a document, GET /api/review/queue those whose words are gone.',
  });
}
