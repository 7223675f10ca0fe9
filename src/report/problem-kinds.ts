import type { ReportData } from '../store/index.ts';
import { groupBy } from '../store/reattach.ts';

/** Problems of one kind, in stored documents or in files that failed. */
export interface ProblemKind {
  readonly code: string;
  readonly count: number;
  /** How many documents and files have it. */
  readonly documents: number;
  /** True of what kept files from being stored; the others stand beside what was found. */
  readonly fatal: boolean;
}

/** Counts problems by kind: what keeps files from being read first, then the most frequent. */
export function problemKinds({ problems, failures }: Pick<ReportData, 'problems' | 'failures'>): ProblemKind[] {
  const stored = [...groupBy(problems, ({ code }) => code)].map(([code, own]) => ({
    ...{ code, count: own.length, fatal: false },
    documents: new Set(own.map(({ documentId }) => documentId)).size,
  }));
  const failed = failures.map(({ code, count }) => ({ code, count, documents: count, fatal: true }));
  return [...failed, ...stored].sort(
    (a, b) => Number(b.fatal) - Number(a.fatal) || b.count - a.count || (a.code < b.code ? -1 : 1),
  );
}
