import { Fault } from '../core/errors.ts';
import type { Store } from './open.ts';

/** What became of one attempt at a job. */
export interface JobOutcome {
  readonly jobId: string;
  readonly queue: string;
  /** Counted from 1; one attempt of one job is recorded once. */
  readonly attempt: number;
  /** `failed` may be tried again; `dead` will not. */
  readonly outcome: 'completed' | 'failed' | 'dead' | 'discarded';
  readonly sha256?: string | null;
  /** The file's name, for people. */
  readonly name?: string | null;
  readonly error?: { readonly code: string; readonly message: string } | null;
  readonly startedAt?: Date | null;
  readonly finishedAt: Date;
}

export interface JobOutcomeRow extends Required<JobOutcome> {
  readonly milliseconds: number | null;
}

/** Records an attempt; a second call for the same attempt replaces the first. */
export async function recordJobOutcome(_store: Store, _outcome: JobOutcome): Promise<void> {
  throw new Fault('RAP_INTERNAL', 'not built yet');
}

/** Attempts, the latest first. */
export async function listJobOutcomes(
  _store: Store,
  _filter?: {
    outcome?: JobOutcome['outcome'];
    queue?: string;
    jobId?: string;
    since?: Date;
    limit?: number;
    offset?: number;
  },
): Promise<JobOutcomeRow[]> {
  throw new Fault('RAP_INTERNAL', 'not built yet');
}
