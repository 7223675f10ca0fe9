import { type AttachedReview, attachedReviews, sumAttached } from './attached-reviews.ts';
import { figureFields } from './correctable.ts';
import { type Reader, rows } from './database.ts';
import { disputesIn } from './disputes.ts';
import type { FactRow } from './facts.ts';
import { settledBounds } from './figure-bounds.ts';
import type { Correction, Review } from './reviews.ts';
import { standingCorrections } from './standing-corrections.ts';

/** A verdict as it is shown beside what it is on. */
export interface ReviewShown extends Review {
  /** True where the program says something else now than when it was judged. */
  readonly outdated: boolean;
}

/** The fields of a claim that a verdict on it or on its chief mention may correct, besides its own roles and the whole that it is a part of. */
const fields: readonly string[] = [...figureFields.filter((field) => field !== 'partOf'), 'modality'];

/** Roles name the whole as a mention, rows the claim that has this mention as its chief one. */
const claimOfWhole = (mention: string | number | null): string | null =>
  mention === null ? null : String(mention).replace(/^f(?=\d)/, 'figure-');

/** Facts that are not shown: those that were rejected, and those whose chief mention was, as long as these say what they said then. */
export async function hiddenFacts(
  store: Reader,
  documents: readonly string[],
): Promise<{ readonly documentId: string; readonly id: string }[]> {
  const sums = sumAttached(await attachedReviews(store, { documents }));
  const last = [...sums.values()].map(({ review }) => review);
  const rejected = last.filter(isRejection);
  if (rejected.length === 0) return [];
  const of = (target: Review['target']) => rejected.filter((review) => review.target === target);
  const mentions = of('mention');
  const cited = await rows<{ documentId: string; id: string }>(
    store,
    `select f.document_id as "documentId", f.id from rapporteur.facts f
     where (f.document_id, f.mentions[1]) in (select * from unnest($1::text[], $2::text[]))`,
    [mentions.map(({ documentId }) => documentId), mentions.map(({ now }) => now)],
  );
  return [...of('fact').map(({ documentId, now }) => ({ documentId, id: now! })), ...cited];
}

/** What was rejected stays shown once the program says something else of it. */
const isRejection = ({ verdict, outdated }: Pick<AttachedReview, 'verdict' | 'outdated'>): boolean =>
  verdict === 'reject' && !outdated;

/** What reviewers say of one fact. */
export interface FactVerdict {
  readonly review: ReviewShown | null;
  readonly correction: Correction;
  /** True where it, or its chief mention, was rejected: it is not shown then. */
  readonly rejected: boolean;
  /** True where two reviewers judge it, or its chief mention, differently. */
  readonly disputed: boolean;
}

export type FactVerdicts = (document: string, fact: string, chief: string | undefined) => FactVerdict;

/** The last verdict on each fact of some documents, and what was corrected of it or of its chief mention. */
export async function reviewsOfFacts(store: Reader, documents: readonly string[]): Promise<FactVerdicts> {
  const attached = await attachedReviews(store, { documents });
  const sums = sumAttached(attached);
  const [correctionOf, inDispute] = [standingCorrections(attached), disputesIn(attached)];
  return (documentId, claim, mention) => {
    const pair = { documentId, claim, mention };
    const own = sums.get(`${documentId} fact ${claim}`)?.review;
    const ofChief = sums.get(`${documentId} mention ${mention}`)?.review;
    const rejected = [own, ofChief].some((review) => review !== undefined && isRejection(review));
    const said = { correction: correctionOf('fact', pair), rejected, disputed: inDispute('fact', pair) };
    if (!own) return { review: null, ...said };
    const { now: _now, type: _type, read: _read, ...review } = own;
    return { review, ...said };
  };
}

/**
 * A fact with corrected values in the place of those that were read, and these under `corrected`. Corrected words of the chief
 * mention (`text`) become its quote.
 */
export function withCorrection<T extends Pick<FactRow, 'type' | 'min' | 'max' | 'qualifier' | 'roles' | 'quote'>>(
  fact: T,
  correction: Correction,
): T & Pick<FactRow, 'corrected'> {
  const row: Record<string, unknown> = { ...fact };
  const roles: Record<string, string | number | null> = { ...fact.roles };
  const corrected: Record<string, string | number | null> = {};
  const settled = fact.type === 'figure' ? settledBounds(correction, fact) : correction;
  for (const [name, value] of Object.entries(settled)) {
    const field = name === 'text' ? 'quote' : name;
    const [inRow, inRoles] = [field === 'quote' || fields.includes(field), Object.hasOwn(roles, field)];
    if (!inRow && !inRoles) continue;
    const before = ((inRow ? row[field] : undefined) ?? roles[field] ?? null) as string | number | null;
    if (before === value) continue;
    corrected[field] = before;
    if (inRow && field in row) row[field] = value;
    if (inRoles || !(field in row)) roles[field] = value;
  }
  if ('partOf' in corrected && 'partOf' in row) row.partOf = claimOfWhole(roles.partOf ?? null);
  return { ...(row as unknown as T), roles, corrected };
}
