import {
  type Arrival,
  findDocument,
  listArrivals,
  listReviewed,
  reportData,
  type Store,
  status,
} from '../store/index.ts';
import { type FileSums, type ReportModel, type ReportScope, reportModel } from './report-model.ts';
import { allRules } from './rules.ts';

/** What to report on. */
export interface ReportRequest {
  /** A document as people name it: id, beginning of an id, symbol or file name. */
  readonly document?: string | undefined;
  readonly since?: Date | undefined;
  /** How many of the least sure mentions are shown. */
  readonly leastSure?: number | undefined;
}

/** Files that a report lists one by one; its sums count all. */
const mostFiles = 500;

/**
 * Gathers a confidence report from the store.
 * @throws Fault RAP_NOT_FOUND where there is no such document
 */
export async function gatherReport(
  store: Store,
  { document, since, leastSure }: ReportRequest,
  now: Date,
): Promise<ReportModel> {
  const limit = leastSure === undefined ? {} : { leastSure };
  const rules = allRules();
  if (document !== undefined) {
    const row = await findDocument(store, document);
    const data = await reportData(store, { document: row.id, ...limit });
    const reviewed = await listReviewed(store, { document: row.id });
    const copies = await everyArrival(store, { sha256: row.sha256 });
    const scope: ReportScope = { kind: 'document', document: row.id };
    return reportModel(scope, { data, files: sums(copies), arrivals: copies, rules, reviewed }, now);
  }
  if (since !== undefined) {
    const [data, arrivals] = [await reportData(store, { since, ...limit }), await everyArrival(store, { since })];
    const reviewed = await listReviewed(store, { since });
    const shown = arrivals.slice(0, mostFiles);
    return reportModel(
      { kind: 'since', since },
      { data, files: sums(arrivals), arrivals: shown, rules, reviewed },
      now,
    );
  }
  const data = await reportData(store, limit);
  const [{ files }, arrivals] = [await status(store), await listArrivals(store, { limit: mostFiles })];
  const reviewed = await listReviewed(store);
  return reportModel({ kind: 'all' }, { data, files, arrivals, rules, reviewed }, now);
}

const pageSize = 1000;

async function everyArrival(store: Store, filter: { sha256?: string; since?: Date }): Promise<Arrival[]> {
  const all: Arrival[] = [];
  for (;;) {
    const page = await listArrivals(store, { ...filter, limit: pageSize, offset: all.length });
    all.push(...page);
    if (page.length < pageSize) return all;
  }
}

/** Counts files by what became of them. */
export function sums(arrivals: readonly Pick<Arrival, 'state'>[]): FileSums {
  const count = (state: Arrival['state']) => arrivals.filter((arrival) => arrival.state === state).length;
  return {
    in: arrivals.length,
    stored: count('stored'),
    duplicates: count('duplicate'),
    failed: count('failed'),
    waiting: count('waiting'),
  };
}
