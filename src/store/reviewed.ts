import type { Evidence } from '../core/evidence.ts';
import { onReading, sumUp } from './add-up.ts';
import { type AttachedReview, attachedReviews } from './attached-reviews.ts';
import { type Reader, rows, Values } from './database.ts';
import type { Fields } from './read-fields.ts';
import type { Review } from './reviews.ts';

/** One verdict on a mention or fact that is still there with the same words, and how sure the program is of it. */
export interface Reviewed
  extends Pick<
    Review,
    'documentId' | 'target' | 'targetId' | 'quote' | 'verdict' | 'correction' | 'reviewer' | 'createdAt'
  > {
  /** A mention type or fact type. */
  readonly type: string;
  readonly documentName: string;
  readonly rules: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly confidence: number;
  /** What the program reads of it, by field; null: not known. */
  readonly read: Fields | null;
  /** Of a fact: its chief mention. */
  readonly chief: string | null;
}

type There = Pick<Reviewed, 'documentId' | 'type' | 'documentName' | 'rules' | 'evidence' | 'confidence' | 'chief'> & {
  readonly id: string;
};

/**
 * The single verdicts on mentions and facts, the oldest first, under the ids that these have now. Left out are those on what is gone
 * or says something else now than when it was judged, and those that were taken back.
 */
export async function listReviewed(
  store: Reader,
  filter: { readonly documents?: readonly string[] | undefined } = {},
): Promise<Reviewed[]> {
  return reviewedOf(store, await attachedReviews(store, filter));
}

/** The same of verdicts that were asked for before. */
export async function reviewedOf(store: Reader, verdicts: readonly AttachedReview[]): Promise<Reviewed[]> {
  const attached = verdicts.filter(({ now, outdated }) => now !== null && !outdated);
  const there = new Map<string, There>();
  for (const target of ['mention', 'fact'] as const) {
    const own = attached.filter((review) => review.target === target);
    for (const one of await judged(store, target, own)) {
      there.set(`${one.documentId} ${target} ${one.id}`, one);
    }
  }
  return attached.flatMap(
    ({ documentId, target, quote, verdict, correction, reviewer, createdAt, now, read }): Reviewed[] => {
      const found = there.get(`${documentId} ${target} ${now}`);
      if (!found) return [];
      const { id, ...about } = found;
      return [{ ...about, target, targetId: id, quote, verdict, correction, reviewer, createdAt, read }];
    },
  );
}

async function judged(
  store: Reader,
  target: 'mention' | 'fact',
  reviews: readonly { readonly documentId: string; readonly now: string | null }[],
): Promise<There[]> {
  if (reviews.length === 0) return [];
  const values = new Values();
  const [documents, ids] = [reviews.map(({ documentId }) => documentId), reviews.map(({ now }) => now)];
  return rows<There>(
    store,
    `select x.document_id as "documentId", x.id, x.type, d.name as "documentName", x.rules, x.evidence, x.confidence,
       ${target === 'fact' ? 'x.mentions[1]' : 'null'} as chief
     from rapporteur.${target}s x join rapporteur.documents d on d.id = x.document_id
     where (x.document_id, x.id) in (select * from unnest(${values.add(documents)}::text[], ${values.add(ids)}::text[]))`,
    values.list,
  );
}

/**
 * What the verdicts on each thing come to on what was read, whoever gave them: the one sum that is shown, counted and learned from.
 * In the order of the last verdicts.
 */
export const lastVerdicts = (reviewed: readonly Reviewed[]): Reviewed[] => summed(reviewed, keyOf);

/** The same of what each reviewer said. */
export const lastOfEach = (reviewed: readonly Reviewed[]): Reviewed[] =>
  summed(reviewed, (one) => JSON.stringify([keyOf(one), one.reviewer]));

const keyOf = ({ documentId, target, targetId }: Reviewed): string => `${documentId} ${target} ${targetId}`;

const summed = (reviewed: readonly Reviewed[], key: (one: Reviewed) => string): Reviewed[] =>
  [...sumUp(reviewed, key).values()].map(({ review }) => onReading(review));
