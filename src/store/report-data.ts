import { Fault } from '../core/errors.ts';
import type { Evidence } from '../core/evidence.ts';
import type { MentionType } from '../core/mention.ts';
import type { Problem } from '../core/problem.ts';
import type { Value } from '../core/value.ts';
import type { Arrival } from './arrivals.ts';
import type { DocumentRow } from './documents.ts';
import type { Store } from './open.ts';

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
  /** Files that failed. Empty where one document is asked for. */
  readonly failures: readonly Arrival[];
}

/** Gathers what a confidence report tells of one document, of those saved since a time, or of all. */
export async function reportData(_store: Store, _filter?: ReportFilter): Promise<ReportData> {
  throw new Fault('RAP_INTERNAL', 'not built yet');
}
