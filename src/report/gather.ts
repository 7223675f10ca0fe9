import type { DocumentMeasure } from '../store/document-measures.ts';
import {
  documentMeasures,
  getRecord,
  type Reader,
  type ReportData,
  type ReportScope,
  refreshGroups,
  reportData,
  type Store,
  snapshot,
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
 * Gathers a confidence report from the store, all of it in one snapshot: what is saved meanwhile is in none of its figures.
 * @throws Fault RAP_NOT_FOUND where there is no such document or batch; RAP_INPUT where the annotated documents cannot be read
 */
export async function gatherReport(
  store: Store,
  { leastSure, against, gold, ...asked }: ReportRequest,
  now: Date,
): Promise<ReportModel> {
  // It writes, which a snapshot may not.
  if (!store.readOnly) await refreshGroups(store);
  return snapshot(store, async (reader) => {
    const scope = await resolveScope(reader, asked);
    const { reviewed, ...data } = await reportData(reader, scope, { leastSure });
    const annotated = gold === undefined ? [] : await annotatedIn(reader, data, gold);
    const comparison = await compare(reader, scope, against, data, now);
    return reportModel(scope, { data, rules: allRules(), reviewed, annotated, comparison }, now);
  });
}

async function compare(
  store: Reader,
  scope: ReportScope,
  against: ScopeRequest | undefined,
  data: ReportData,
  now: Date,
): Promise<Comparison> {
  const other = against ? await resolveScope(store, against) : await previousScope(store, scope, now);
  if (other === null) {
    const why =
      scope.batch === undefined
        ? 'Nothing comes before this of itself: name what to compare it with by --against (against= over HTTP).'
        : 'No batch came before this one.';
    return { scope: null, about: null, why, shared: 0, drift: null };
  }
  return {
    scope: other,
    about: scopeInWords(other),
    why: null,
    ...driftFrom(await documentMeasures(store, other), data),
  };
}

/** Documents that are on both sides are left to the report's: a test takes two lots that have nothing in common. */
function driftFrom(before: readonly DocumentMeasure[], { measures }: ReportData): Pick<Comparison, 'shared' | 'drift'> {
  const own = new Set(measures.map(({ id }) => id));
  const others = before.filter(({ id }) => !own.has(id));
  return { shared: before.length - others.length, drift: driftBetween(others, measures) };
}

const annotatedIn = (store: Reader, { documents }: ReportData, gold: string): Promise<Reliability[]> =>
  annotatedReliability(gold, documents, (id) => getRecord(store, id));
