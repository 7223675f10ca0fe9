import type { Reading } from '../core/mention.ts';
import type { Problem } from '../core/problem.ts';
import type { Arrival } from './arrivals.ts';
import { type AttachedReview, attachedReviews } from './attached-reviews.ts';
import { type Reader, rows, Values } from './database.ts';
import { documentColumns } from './document-columns.ts';
import { type DocumentMeasure, documentMeasures } from './document-measures.ts';
import type { DocumentRow } from './documents.ts';
import { type ReportDiscrepancy, reportDiscrepancies } from './report-discrepancies.ts';
import { type FileSums, failureCodes, fileSums, scopeFiles } from './report-files.ts';
import { type RuleCount, rulesFired } from './report-rules.ts';
import { documentsOf, type ReportScope } from './report-scope.ts';
import { type ReportVerdicts, reportVerdicts } from './report-verdicts.ts';
import { type QueueItem, reviewable, wholeOf } from './review-queue.ts';
import { type Reviewed, reviewedOf } from './reviewed.ts';
import { type UnknownName, unknownNames } from './unknown-names.ts';

/** How much a report lists; what is left out is counted all the same. */
export interface ReportLimits {
  /** Of the least sure mentions and claims; 25 unless told. */
  readonly leastSure?: number | undefined;
  /** Of files, one by one; 500 unless told. */
  readonly files?: number;
  /** Of bodies that no lexicon knows; 25 unless told. */
  readonly unknownBodies?: number;
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

/** A mention or claim that somebody should look at. */
export interface UnsureFinding
  extends Pick<
    QueueItem,
    | 'documentId'
    | 'documentName'
    | 'target'
    | 'id'
    | 'type'
    | 'page'
    | 'quote'
    | 'sentence'
    | 'offset'
    | 'entity'
    | 'value'
    | 'whole'
    | 'evidence'
    | 'confidence'
  > {
  /** How many more there are like it, with the same words and the same rules. */
  readonly alike: number;
  readonly documentTitle: string | null;
  /** Other readings of a mention's words that lost; empty in documents read before these were kept. */
  readonly alternatives: readonly Reading[];
  readonly rules: readonly string[];
}

/** What a confidence report is made from. */
export interface ReportData {
  readonly files: FileSums;
  readonly arrivals: readonly Arrival[];
  /** The files that failed, by what is wrong with them. */
  readonly failures: readonly { readonly code: string; readonly count: number }[];
  readonly documents: readonly DocumentRow[];
  /** What each document adds, in the order of their ids. */
  readonly measures: readonly DocumentMeasure[];
  readonly counts: readonly ConfidenceCount[];
  /** The mentions and claims that nobody has reviewed, claims first and of each the least sure; alike ones once. */
  readonly leastSure: readonly UnsureFinding[];
  readonly problems: readonly (Problem & {
    readonly documentId: string;
    readonly documentName: string;
    readonly documentTitle: string | null;
  })[];
  /** Numbers that contradict each other or do not add up. */
  readonly discrepancies: readonly ReportDiscrepancy[];
  readonly rules: readonly RuleCount[];
  readonly unknownBodies: readonly UnknownName[];
  /** What reviewers said was wrong. */
  readonly verdicts: ReportVerdicts;
  /** Verdicts that hold and whose words are not in their document any more. */
  readonly orphaned: readonly (AttachedReview & { readonly documentName: string })[];
}

/** Gathers what a confidence report tells of a scope, and the last verdict of each reviewer on it. */
export async function reportData(
  store: Reader,
  scope: ReportScope = {},
  { leastSure = 25, files = 500, unknownBodies = 25 }: ReportLimits = {},
): Promise<ReportData & { readonly reviewed: readonly Reviewed[] }> {
  const values = new Values();
  const chosen = documentsOf(scope, values);
  const documents = await rows<DocumentRow>(
    store,
    `select ${documentColumns} from ${chosen} d order by d.first_day desc nulls last, d.id`,
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
  const measures = await documentMeasures(store, scope);
  const names = new Map(documents.map(({ id, title, name }) => [id, title ?? name]));
  const verdicts = await attachedReviews(store, { documents: [...names.keys()] });
  return {
    files: await fileSums(store, scope),
    arrivals: await scopeFiles(store, scope, files),
    failures: await failureCodes(store, scope),
    documents,
    measures,
    counts: countsOf(measures),
    leastSure: await unsure(store, scope, verdicts, leastSure),
    problems: problems.map(withoutNulls),
    discrepancies: await reportDiscrepancies(store, new Set(names.keys()), scope.document),
    rules: await rulesFired(store, scope),
    unknownBodies: await unknownNames(store, 'organization', 1, unknownBodies, scope),
    verdicts: await reportVerdicts(store, verdicts, names),
    orphaned: verdicts
      .filter(({ now }) => now === null)
      .map((review) => ({ ...review, documentName: names.get(review.documentId)! })),
    reviewed: await reviewedOf(store, verdicts),
  };
}

/** Adds up what documents measure, by type. */
function countsOf(measures: readonly DocumentMeasure[]): ConfidenceCount[] {
  const sums = new Map<
    string,
    { kind: ConfidenceCount['kind']; type: string; count: number; sure: number; tenths: number[] }
  >();
  for (const document of measures)
    for (const kind of ['mention', 'fact'] as const)
      for (const [type, own] of Object.entries(document[`${kind}s`])) {
        const key = `${kind} ${type}`;
        const sum = sums.get(key) ?? { kind, type, count: 0, sure: 0, tenths: new Array<number>(10).fill(0) };
        sum.count += own.count;
        sum.sure += own.confidence;
        own.tenths.forEach((n, i) => {
          sum.tenths[i]! += n;
        });
        sums.set(key, sum);
      }
  return [...sums.values()]
    .map(({ sure, ...sum }) => ({ ...sum, mean: sure / sum.count }))
    .sort((a, b) => (a.kind === b.kind ? (a.type < b.type ? -1 : 1) : a.kind === 'mention' ? -1 : 1));
}

/** The share of the least sure that claims may take before mentions come in; each fills what the other leaves. */
const ofClaims = 0.6;

/**
 * The least sure mentions and claims that no verdict is on as they are now, claims first. Those that are alike (mentions of the same
 * words found by the same rules, claims of one sentence) are told of once, by the least sure of them.
 */
async function unsure(
  store: Reader,
  scope: ReportScope,
  verdicts: readonly AttachedReview[],
  limit: number,
): Promise<UnsureFinding[]> {
  const done = verdicts.filter(({ now, outdated }) => now !== null && !outdated);
  const values = new Values();
  const columns = [done.map((one) => one.documentId), done.map((one) => one.target), done.map((one) => one.now)];
  const order = 'confidence, document_id, at, target, id';
  const [most, claims] = [values.add(limit), values.add(Math.ceil(limit * ofClaims))];
  const found = await rows<UnsureFinding & { alternatives: readonly Reading[] | null }>(
    store,
    `with left_over as (
       select x.document_id, x.target, x.id, x.at, x.confidence,
         md5(concat_ws(chr(10), x.target, x.type, lower(x.quote), x.rules::text, case when x.target = 'fact' then x.sentence end)) as kind
       from ${reviewable} x join ${documentsOf(scope, values)} d on d.id = x.document_id
       where (x.document_id, x.target, x.id) not in (select * from unnest(${columns.map((list) => `${values.add(list)}::text[]`).join(', ')}))),
     kinds as (
       select *, row_number() over (partition by kind order by ${order}) as nth, count(*) over (partition by kind) as many
       from left_over),
     ranked as (
       select *, row_number() over (partition by target order by ${order}) as rank from kinds where nth = 1),
     least as materialized (
       select * from ranked where rank <= ${most} order by (target = 'fact' and rank <= ${claims}) desc, target = 'mention' desc, rank limit ${most})
     select x.document_id as "documentId", d.title as "documentTitle", d.name as "documentName", x.target, x.id, x.type, x.page,
            x.quote, x.sentence, x."offset", e.name as entity, x.value, ${wholeOf} as whole, x.rules, x.evidence, x.confidence,
            l.many - 1 as alike,
            (select one -> 'alternatives' from json_array_elements(d.record -> 'mentions') one
             where x.target = 'mention' and one ->> 'id' = x.id limit 1) as alternatives
     from least l join ${reviewable} x on x.document_id = l.document_id and x.id = l.id and x.target = l.target
     join rapporteur.documents d on d.id = x.document_id
     left join rapporteur.entities e on e.id = x.entity_id
     order by x.target, x.confidence, x.document_id, x.at, x.id`,
    values.list,
  );
  return found.map((finding) => ({ ...finding, alternatives: finding.alternatives ?? [] }));
}

/** A problem has a place only where one is known. */
const withoutNulls = <T extends object>(row: T): T =>
  Object.fromEntries(Object.entries(row).filter(([key, value]) => value !== null || key.startsWith('document'))) as T;
