import { Fault } from '../core/errors.ts';
import type { ExtractionRecord } from '../core/record.ts';
import {
  type AttachedReview,
  attachedReviews,
  type Correction,
  findDocument,
  getRecord,
  type Pair,
  type ReviewDraft,
  replacedBy,
  type Store,
  standingCorrections,
  type Verdict,
} from '../store/index.ts';
import { standingsOf } from '../store/record-standings.ts';
import { correctionNews } from './correction-news.ts';
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
  /** What corrections of before said that it ends or says otherwise, of a claim also those of its chief mention and the other way round. */
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
  const said = { documentId, note: note ?? null, reviewer: reviewer ?? null };
  const attached = await attachedReviews(store, { documents: [documentId] });
  const record = await getRecord(store, documentId);
  if (verdict === 'undo') {
    const { target, targetId, now, quote, words, id: undone } = verdictToUndo(attached, id, reviewer, undoes);
    const there = record && now !== null ? wordsOf(record, target, now) : null;
    return {
      draft: { ...said, verdict, target, targetId: now ?? targetId, undoes: undone },
      words: there ?? { quote: words ?? quote, sentence: null, offset: 0 },
      replaces: {},
    };
  }
  if (!record) throw new Fault('RAP_NOT_FOUND', `There is no document ${document}.`);
  const target = targetIn(record, id);
  const pair = pairIn(record, target);
  const standing = standingCorrections(attached)(target.target, pair);
  const correction = verdict === 'correct' ? correctionNews(correct(record, target, standing), target, standing) : null;
  const given = { documentId, target: target.target, now: id, verdict, correction, outdated: false };
  return {
    draft: { ...said, verdict, target: target.target, targetId: id, correction },
    words: wordsOf(record, target.target, id)!,
    replaces: replacedBy(attached, given, pair),
  };
}

/** A claim with its chief mention, or a mention with the claim of its figure. */
function pairIn({ id: documentId, facts }: ExtractionRecord, { target, found }: Target): Pair {
  if (target === 'fact') return { documentId, claim: found.id, mention: found.mentions[0] };
  const claim = facts.find(({ type, mentions }) => type === 'figure' && mentions[0] === found.id);
  return { documentId, claim: claim?.id, mention: found.id };
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
