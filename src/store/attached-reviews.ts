import { type Said, type Sum, sumUp } from './add-up.ts';
import { type Reader, rows, Values } from './database.ts';
import { type Fields, readFields } from './read-fields.ts';
import { groupBy, reattach, type Standing } from './reattach.ts';
import { type Seen, told } from './record-standings.ts';
import { type Review, seenNow } from './reviews.ts';

/** A verdict with what it was given on, as that stands in the document now. */
export interface AttachedReview extends Review {
  /** The type that it had then; null in reviews of before that was kept. */
  readonly type: string | null;
  /** The words that were judged: of a claim its figure, or the words that tell of the event; null in reviews of before that was kept. */
  readonly words: string | null;
  /** The id that it has now; null: orphaned, its words are not found any more. */
  readonly now: string | null;
  /** True where the program says something else of it now than when it was judged, so that the verdict is not on that. */
  readonly outdated: boolean;
  /** What the program reads of it now, by field; null where it is gone. */
  readonly read: Fields | null;
}

/** A verdict with where it was given, as it is kept. */
export interface KeptReview extends Review, Pick<Standing, 'type' | 'words' | 'at' | 'sentence' | 'sentenceAt'> {
  readonly seen: Seen | null;
}

/** Something of a document that a verdict may be on, with what the program says of it. */
export type Candidate = Standing & { readonly documentId: string; readonly seen: Seen };

interface Filter {
  readonly documents?: readonly string[] | undefined;
  readonly undone?: boolean;
}

const keptColumns = `
  r.id, r.document_id as "documentId", r.target, r.target_id as "targetId", r.start_at as start, r.end_at as "end", r.quote,
  r.verdict, r.correction, r.note, r.reviewer, r.created_at as "createdAt", r.type, r.words,
  coalesce(r.words_at, r.start_at) as at, r.sentence, coalesce(r.sentence_at, r.start_at) as "sentenceAt", r.seen`;

const inForce = 'and not exists (select from rapporteur.reviews u where u.undoes = r.id)';

/** The same of the mentions and facts that may be meant: those whose id or quote some review has. */
const nowColumns = {
  mention: `'mention' as target, x.quote, x.quote as words, x.start_at as at, ${seenNow.mention} as seen`,
  fact: `'fact' as target, x.sentence as quote, x.quote as words, x.quote_at as at, ${seenNow.fact} as seen`,
};
const plain = (column: string) => `btrim(regexp_replace(${column}, '\\s+', ' ', 'g'))`;

/**
 * Every verdict that holds (not taken back), the oldest first, on what it stands now; see `reattach`.
 * @param filter.documents of these only; all unless told
 * @param filter.undone true: also those that were taken back
 */
export async function attachedReviews(store: Reader, filter: Filter = {}): Promise<AttachedReview[]> {
  const kept = await keptReviews(store, filter);
  return attach(kept, await standingNow(store, kept));
}

/** The verdicts that hold, the oldest first, as they are kept. Takes what `attachedReviews` does. */
export async function keptReviews(store: Reader, filter: Filter = {}): Promise<KeptReview[]> {
  const values = new Values();
  const chosen = filter.documents ? `r.document_id = any(${values.add(filter.documents)})` : 'true';
  return rows<KeptReview>(
    store,
    `select ${keptColumns} from rapporteur.reviews r
     where ${chosen} and r.verdict <> 'undo' ${filter.undone ? '' : inForce}
     order by r.created_at, r.seq`,
    values.list,
  );
}

/** What these verdicts may be on, as it stands in the store. */
export async function standingNow(store: Reader, kept: readonly KeptReview[]): Promise<Candidate[]> {
  const [mentions, facts] = [await candidates(store, 'mention', kept), await candidates(store, 'fact', kept)];
  return [...mentions, ...facts];
}

/** Puts verdicts on what they are on among what there is; see `reattach`. */
export function attach(kept: readonly KeptReview[], there: readonly Candidate[]): AttachedReview[] {
  const now = new Map(
    [...groupBy(there, ({ documentId }) => documentId)].map(([document, list]) => [
      document,
      new Map(list.map((one) => [`${one.target} ${one.id}`, one])),
    ]),
  );
  const byDocument = groupBy(kept, ({ documentId }) => documentId);
  const places = new Map(
    [...byDocument].map(([document, list]) => {
      const judged = list.map((one): Standing => ({ ...one, id: one.targetId }));
      return [document, reattach(judged, [...(now.get(document)?.values() ?? [])])];
    }),
  );
  return kept.map(({ seen, at: _at, sentence: _sentence, sentenceAt: _sentenceAt, ...review }) => {
    const id = places.get(review.documentId)!.get(`${review.target} ${review.targetId}`) ?? null;
    const found = id === null ? undefined : now.get(review.documentId)!.get(`${review.target} ${id}`);
    const outdated = found !== undefined && seen !== null && told(seen) !== told(found.seen);
    return { ...review, now: id, outdated, read: found ? readFields(found) : null };
  });
}

/** What the verdicts on each mention or claim that is there come to, whoever gave them, by `DOCUMENT TARGET ID`; see `sumUp`. */
export const sumAttached = <R extends Said & Pick<AttachedReview, 'documentId' | 'target' | 'now'>>(
  reviews: readonly R[],
): Map<string, Sum<R>> =>
  sumUp(
    reviews.filter(({ now }) => now !== null),
    attachedKey,
  );

/** `DOCUMENT TARGET ID` of what a verdict is on now. */
export const attachedKey = ({
  documentId,
  target,
  now,
}: Pick<AttachedReview, 'documentId' | 'target' | 'now'>): string => `${documentId} ${target} ${now}`;

async function candidates(
  store: Reader,
  target: 'mention' | 'fact',
  kept: readonly KeptReview[],
): Promise<Candidate[]> {
  const own = kept.filter((review) => review.target === target);
  if (own.length === 0) return [];
  const unique = (list: readonly string[]) => [...new Set(list)];
  return rows<Candidate>(
    store,
    `select x.document_id as "documentId", x.id, x.type, x.sentence, x.sentence_at as "sentenceAt", ${nowColumns[target]}
     from rapporteur.${target}s x
     where x.document_id = any($1) and (x.id = any($2) or ${plain(target === 'fact' ? 'x.sentence' : 'x.quote')} = any($3))
     order by x.document_id, x.start_at, x.id`,
    [
      unique(own.map(({ documentId }) => documentId)),
      unique(own.map(({ targetId }) => targetId)),
      unique(own.map(({ quote }) => quote.replace(/\s+/g, ' ').trim())),
    ],
  );
}
