import type { Evidence } from '../core/evidence.ts';
import { rows, Values } from './database.ts';
import type { Store } from './open.ts';
import type { Review } from './reviews.ts';

/** A reviewer's last verdict on a mention or fact that is still there with the same words, and how sure the program is of it. */
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
}

const from = (target: 'mention' | 'fact', words: string, chosen: string): string => `
  select distinct on (r.document_id, r.target_id, coalesce(r.reviewer, ''))
         r.document_id as "documentId", r.target, r.target_id as "targetId", r.quote, r.verdict, r.correction, r.reviewer,
         r.created_at as "createdAt", r.id as "reviewId", x.type, d.name as "documentName", x.rules, x.evidence, x.confidence
  from rapporteur.reviews r
  join rapporteur.${target}s x on x.document_id = r.document_id and x.id = r.target_id and x.${words} = r.quote
  join rapporteur.documents d on d.id = r.document_id
  where r.target = '${target}' and ${chosen}
  order by r.document_id, r.target_id, coalesce(r.reviewer, ''), r.created_at desc, r.id desc`;

/** The last verdict of each reviewer on each mention and fact, the oldest first. Verdicts on what is gone are left out. */
export async function listReviewed(
  store: Store,
  filter: { readonly document?: string | undefined; readonly since?: Date | undefined } = {},
): Promise<Reviewed[]> {
  const values = new Values();
  const conditions = ['true'];
  if (filter.document) conditions.push(`d.id = ${values.add(filter.document)}`);
  if (filter.since) conditions.push(`d.saved_at >= ${values.add(filter.since)}`);
  const chosen = conditions.join(' and ');
  const found = await rows<Reviewed & { reviewId: string }>(
    store,
    `select * from ((${from('mention', 'quote', chosen)}) union all (${from('fact', 'sentence', chosen)})) v
     order by "createdAt", "reviewId"`,
    values.list,
  );
  return found.map(({ reviewId: _id, ...reviewed }) => reviewed);
}

/** Of several reviewers' verdicts on one thing the last one, in the order of the list. */
export function lastVerdicts(reviewed: readonly Reviewed[]): Reviewed[] {
  return [...new Map(reviewed.map((one) => [`${one.documentId} ${one.target} ${one.targetId}`, one])).values()];
}
