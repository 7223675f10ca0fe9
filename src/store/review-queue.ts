import type { Evidence } from '../core/evidence.ts';
import type { TablePlace } from '../core/table-place.ts';
import { attachedReviews } from './attached-reviews.ts';
import { rows, Values } from './database.ts';
import { figurePairs } from './figure-pairs.ts';
import type { Store } from './open.ts';
import type { Correction } from './reviews.ts';
import { standingCorrections } from './standing-corrections.ts';
import { tablePlaces } from './table-places.ts';

/** A mention or claim that is to be reviewed. */
export interface QueueItem {
  readonly documentId: string;
  readonly documentName: string;
  readonly target: 'mention' | 'fact';
  readonly id: string;
  /** A mention type or fact type. */
  readonly type: string;
  readonly page: number | null;
  /** The words in question; of a claim those of its chief mention. */
  readonly quote: string;
  readonly sentence: string;
  /** Where the quote stands in the sentence; outside of it where a claim's chief mention lies in another one. */
  readonly offset: number;
  readonly entity: string | null;
  /** The value of a mention; the roles of a claim, with how it is said. */
  readonly value: Readonly<Record<string, unknown>> | null;
  /** The words of the figure that it is a part of (`over 31,000 criminal cases`); null where it is none. */
  readonly whole: string | null;
  /** Where it stands in a table; null outside of tables. */
  readonly table: TablePlace | null;
  /** The ids of the rules that found it. */
  readonly rules: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly confidence: number;
  /** How many claims depend on it. */
  readonly claims: number;
  /** What a review of it teaches: p (1 - p) of its confidence p, times the claims that depend on it, or `uncited`. */
  readonly teaches: number;
  /** What others corrected of it and holds: an acceptance says that what was read is right, not that this is. Empty: nothing. */
  readonly correction: Correction;
}

export interface QueueFilter {
  readonly type?: string | undefined;
  /** A whole document id. */
  readonly document?: string | undefined;
  /** Leaves out what this person has reviewed; without a name, what anybody has. */
  readonly reviewer?: string | undefined;
  readonly limit?: number;
}

/** Everything that can be reviewed, in one shape: mentions, and claims with their roles as the value. */
const mentions = `
  select m.document_id, 'mention' as target, m.id, m.type, m.page, m.quote, m.sentence, m.start_at - m.sentence_at as "offset",
    m.entity_id, m.value, m.rules, m.evidence, m.confidence, m.start_at as at,
    (select count(*) from rapporteur.fact_mentions f where f.document_id = m.document_id and f.mention_id = m.id) as claims
  from rapporteur.mentions m`;
const facts = `
  select f.document_id, 'fact' as target, f.id, f.type, f.page, f.quote, f.sentence, f.quote_at - f.sentence_at as "offset",
    null as entity_id, f.roles || jsonb_build_object('modality', f.modality) as value, f.rules, f.evidence, f.confidence, f.quote_at as at,
    1::bigint as claims
  from rapporteur.facts f`;
/**
 * What a mention that no claim cites counts as, in claims: such dates whose year nobody told are many and unsure, and nothing that
 * is answered hangs on them.
 */
const uncited = 0.25;

/** The figure that something reviewable `x` is a part of, in its own words and those of what it counts. */
export const wholeOf = `(select concat_ws(' ', w.quote, w.value ->> 'counted', w.value ->> 'action') from rapporteur.mentions w
  where w.document_id = x.document_id and w.id = x.value ->> 'partOf')`;

export const reviewable = `(${mentions} union all ${facts})`;

/**
 * What is to be reviewed, first what teaches most: where the program is least sure (the variance of right or wrong, as in
 * uncertainty sampling) and most claims depend on it. A mention that no claim cites counts as a
 * quarter of a claim. Of one document the second teaches less than the first, by the root of its place, since what one document says
 * resembles itself: so that the first hour is not spent on one table. Verdicts on what says something else now do not count as
 * reviews of it.
 */
export async function reviewQueue(
  store: Store,
  { type, document, reviewer, limit = 50 }: QueueFilter = {},
): Promise<{ readonly items: readonly QueueItem[]; readonly total: number }> {
  const attached = await attachedReviews(store, { documents: document === undefined ? undefined : [document] });
  const done = attached.filter(
    (review) => review.now !== null && !review.outdated && (reviewer === undefined || review.reviewer === reviewer),
  );
  const values = new Values();
  const columns = [done.map((one) => one.documentId), done.map((one) => one.target), done.map((one) => one.now)];
  const conditions = [
    `not exists (select from unnest(${columns.map((list) => `${values.add(list)}::text[]`).join(', ')}) as done (document, target, id)
       where done.document = x.document_id and done.target = x.target and done.id = x.id)`,
  ];
  if (type !== undefined) conditions.push(`x.type = ${values.add(type)}`);
  if (document !== undefined) conditions.push(`x.document_id = ${values.add(document)}`);
  const found = await rows<Omit<QueueItem, 'table' | 'correction'> & { total: number; at: number }>(
    store,
    `with rated as (
       select x.document_id, x.target, x.id, x.at, x.claims,
         x.confidence * (1 - x.confidence) * (case when x.claims > 0 then x.claims else ${uncited} end) as teaches
       from ${reviewable} x where ${conditions.join(' and ')}),
     spread as (
       select *, teaches / sqrt(row_number() over (partition by document_id order by teaches desc, at, target, id)) as rank,
         count(*) over () as total
       from rated),
     chosen as materialized (
       select * from spread order by rank desc, document_id, at, target, id limit ${values.add(limit)})
     select x.document_id as "documentId", d.name as "documentName", x.target, x.id, x.type, x.page, x.quote, x.sentence, x."offset",
       e.name as entity, x.value, ${wholeOf} as whole, x.rules, x.evidence, x.confidence, c.claims, c.teaches, c.total, x.at
     from chosen c join ${reviewable} x on x.document_id = c.document_id and x.id = c.id and x.target = c.target
     join rapporteur.documents d on d.id = x.document_id
     left join rapporteur.entities e on e.id = x.entity_id
     order by c.rank desc, x.document_id, x.at, x.target, x.id`,
    values.list,
  );
  const correctionOf = standingCorrections(attached);
  const pairOf = await figurePairs(
    store,
    found.map(({ documentId }) => documentId),
  );
  const places = await tablePlaces(store, found);
  const items = found.map(({ total: _total, at: _at, ...item }, i) => {
    const correction = correctionOf(item.target, pairOf(item.documentId, item.target, item.id));
    return { ...item, table: places[i]!, correction };
  });
  return { items, total: found[0]?.total ?? 0 };
}
