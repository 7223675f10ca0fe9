import {
  documentMeasures,
  getRecord,
  listReviewed,
  type ReportData,
  type ReportScope,
  reportData,
  type Store,
} from '../store/index.ts';
import { driftBetween } from './drift.ts';
import { annotatedReliability } from './gold-reliability.ts';
import { previousScope } from './previous-scope.ts';
import type { Reliability } from './reliability.ts';
import { type Comparison, type ReportModel, reportModel } from './report-model.ts';
import { allRules } from './rules.ts';
import { resolveScope, type ScopeRequest, scopeInWords } from './scope.ts';

/** What to report on, and how. */
export interface ReportRequest extends ScopeRequest {
  /** What it is compared with; unless told what came right before it. */
  readonly against?: ScopeRequest | undefined;
  /** A folder of annotated documents: those that the store holds show how far confidence is true. */
  readonly gold?: string | undefined;
  /** How many of the least sure mentions and claims are shown. */
  readonly leastSure?: number | undefined;
}

/**
 * Gathers a confidence report from the store.
 * @throws Fault RAP_NOT_FOUND where there is no such document or batch; RAP_INPUT where the annotated documents cannot be read
 */
export async function gatherReport(
  store: Store,
  { leastSure, against, gold, ...asked }: ReportRequest,
  now: Date,
): Promise<ReportModel> {
  const scope = await resolveScope(store, asked);
  const data = await reportData(store, scope, { leastSure });
  const reviewed = await listReviewed(store, { documents: data.documents.map(({ id }) => id) });
  const annotated = gold === undefined ? [] : await annotatedIn(store, data, gold);
  const comparison = await compare(store, scope, against, data, now);
  return reportModel(scope, { data, rules: allRules(), reviewed, annotated, comparison }, now);
}

async function compare(
  store: Store,
  scope: ReportScope,
  against: ScopeRequest | undefined,
  data: ReportData,
  now: Date,
): Promise<Comparison> {
  const other = against ? await resolveScope(store, against) : await previousScope(store, scope, now);
  if (other === null) {
    const why =
      scope.batch === undefined
        ? 'Nothing comes before this of itself: name what to compare it with (--against).'
        : 'No batch came before this one.';
    return { scope: null, about: null, why, drift: null };
  }
  const drift = driftBetween(await documentMeasures(store, other), data.measures);
  return { scope: other, about: scopeInWords(other), why: null, drift };
}

const annotatedIn = (store: Store, { documents }: ReportData, gold: string): Promise<Reliability[]> =>
  annotatedReliability(gold, documents, (id) => getRecord(store, id));
