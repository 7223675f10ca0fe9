import type { Evidence } from '../core/evidence.ts';
import type { MentionType } from '../core/mention.ts';
import type { Problem } from '../core/problem.ts';
import type { Value } from '../core/value.ts';
import { type Arrival, listArrivals } from './arrivals.ts';
import { attachedReviews } from './attached-reviews.ts';
import { rows, Values } from './database.ts';
import { documentColumns } from './document-columns.ts';
import type { DocumentRow } from './documents.ts';
import type { Store } from './open.ts';
import { type ReportDiscrepancy, reportDiscrepancies } from './report-discrepancies.ts';

export interface ReportFilter {
  /** A whole document id. */
  readonly document?: string;
  /** Documents saved, and files failed, at or after this time. */
  readonly since?: Date;
  /** How many of the least sure to give; 25 unless told. */
  readonly leastSure?: number;
}

/** How many there are of one type, and how sure. */
export interface ConfidenceCount {
  readonly kind: 'mention' | 'fact';
  /** A mention type or fact type. */
  readonly type: string;
  readonly count: number;
  readonly mean: number;
  /** Counts by tenth of confidence: [0, 0.1), [0.1, 0.2) … [0.9, 1]. */
  readonly tenths: readonly number[];
}

/** A mention that somebody should look at. */
export interface UnsureMention {
  readonly documentId: string;
  readonly documentTitle: string | null;
  readonly documentName: string;
  readonly id: string;
  readonly type: MentionType;
  readonly start: number;
  readonly end: number;
  readonly page: number | null;
  readonly text: string;
  /** The sentence around it, and where the mention stands in it. */
  readonly sentence: string;
  readonly offset: number;
  readonly entity: string | null;
  readonly value: Value | null;
  readonly rules: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly confidence: number;
}

/** What a confidence report is made from. */
export interface ReportData {
  readonly documents: readonly DocumentRow[];
  readonly counts: readonly ConfidenceCount[];
  /** The least sure mentions that nobody has reviewed, the least sure first. */
  readonly leastSure: readonly UnsureMention[];
  readonly problems: readonly (Problem & {
    readonly documentId: string;
    readonly documentName: string;
    readonly documentTitle: string | null;
  })[];
  /** Numbers that contradict each other or do not add up. */
  readonly discrepancies: readonly ReportDiscrepancy[];
  /** Files that failed. Empty where one document is asked for. */
  readonly failures: readonly Arrival[];
}

/** Gathers what a confidence report tells of one document, of those saved since a time, or of all. */
export async function reportData(store: Store, filter: ReportFilter = {}): Promise<ReportData> {
  const values = new Values();
  const conditions = ['true'];
  if (filter.document) conditions.push(`d.id = ${values.add(filter.document)}`);
  if (filter.since) conditions.push(`d.saved_at >= ${values.add(filter.since)}`);
  const chosen = `(select d.* from rapporteur.documents d where ${conditions.join(' and ')})`;
  const documents = await rows<DocumentRow>(
    store,
    `select ${documentColumns} from ${chosen} d order by d.first_day desc nulls last, d.id`,
    values.list,
  );
  const counts = await rows<ConfidenceCount>(
    store,
    `${countsOf('mention', chosen)} union all ${countsOf('fact', chosen)} order by 1 desc, 2`,
    values.list,
  );
  const problems = await rows<ReportData['problems'][number]>(
    store,
    `select p.document_id as "documentId", d.name as "documentName", d.title as "documentTitle", p.code, p.message, p.fatal,
            p.start_at as start, p.page
     from rapporteur.problems p join ${chosen} d on d.id = p.document_id
     order by p.fatal desc, d.first_day desc nulls last, d.id, p.ordinal`,
    values.list,
  );
  const failures = filter.document ? [] : await listArrivals(store, { state: 'failed', since: filter.since });
  const leastSure = await unsure(store, chosen, values, filter.leastSure ?? 25);
  const ids = new Set(documents.map(({ id }) => id));
  const discrepancies = await reportDiscrepancies(store, ids, filter.document);
  return { documents, counts, leastSure, discrepancies, problems: problems.map(withoutNulls), failures };
}

/** Counts by type and tenth of confidence. */
const countsOf = (kind: 'mention' | 'fact', chosen: string): string => `
  select '${kind}' as kind, x.type, count(*) as count, avg(x.confidence)::float8 as mean,
         array[${[...Array(10).keys()].map((tenth) => `count(*) filter (where least(floor(x.confidence * 10), 9) = ${tenth})::int`).join(', ')}] as tenths
  from rapporteur.${kind}s x join ${chosen} d on d.id = x.document_id group by x.type`;

/** The least sure mentions that no verdict is on as they are now. */
async function unsure(store: Store, chosen: string, values: Values, limit: number): Promise<UnsureMention[]> {
  const verdicts = await attachedReviews(store);
  const reviewed = verdicts.filter(({ target, now, outdated }) => target === 'mention' && now !== null && !outdated);
  return rows<UnsureMention>(
    store,
    `select m.document_id as "documentId", d.title as "documentTitle", d.name as "documentName", m.id, m.type,
            m.start_at as start, m.end_at as "end", m.page, m.quote as text, m.sentence,
            m.start_at - m.sentence_at as offset, e.name as entity, m.value, m.rules, m.evidence, m.confidence
     from rapporteur.mentions m join ${chosen} d on d.id = m.document_id
     left join rapporteur.entities e on e.id = m.entity_id
     where (m.document_id, m.id) not in (select * from unnest(${values.add(reviewed.map(({ documentId }) => documentId))}::text[],
                                                              ${values.add(reviewed.map(({ now }) => now))}::text[]))
     order by m.confidence, m.document_id, m.start_at, m.id limit ${values.add(limit)}`,
    values.list,
  );
}

/** A problem has a place only where one is known. */
const withoutNulls = <T extends object>(row: T): T =>
  Object.fromEntries(Object.entries(row).filter(([key, value]) => value !== null || key.startsWith('document'))) as T;
