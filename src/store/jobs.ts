import { cleanJson, cleanText } from './clean.ts';
import { rows, Values } from './database.ts';
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

/** Records what became of an attempt; told a second time, it replaces the first. What a job came to before it was retried stays. */
export async function recordJobOutcome(store: Store, outcome: JobOutcome): Promise<void> {
  const { queue, jobId, attempt, sha256, name, error, startedAt, finishedAt } = outcome;
  await rows(
    store,
    `insert into rapporteur.job_outcomes
       (queue, job_id, attempt, outcome, sha256, name, error, started_at, finished_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (queue, job_id, attempt, outcome) do update set sha256 = excluded.sha256, name = excluded.name,
       error = excluded.error, started_at = excluded.started_at, finished_at = excluded.finished_at`,
    [
      queue,
      jobId,
      attempt,
      outcome.outcome,
      sha256 ?? null,
      name == null ? null : cleanText(name),
      error ? cleanJson(error) : null,
      startedAt ?? null,
      finishedAt,
    ],
  );
}

/** Attempts, the latest first. */
export async function listJobOutcomes(
  store: Store,
  filter: {
    outcome?: JobOutcome['outcome'];
    queue?: string;
    jobId?: string;
    since?: Date;
    limit?: number;
    offset?: number;
  } = {},
): Promise<JobOutcomeRow[]> {
  const values = new Values();
  const conditions = ['true'];
  if (filter.outcome) conditions.push(`outcome = ${values.add(filter.outcome)}`);
  if (filter.queue) conditions.push(`queue = ${values.add(filter.queue)}`);
  if (filter.jobId) conditions.push(`job_id = ${values.add(filter.jobId)}`);
  if (filter.since) conditions.push(`finished_at >= ${values.add(filter.since)}`);
  return rows<JobOutcomeRow>(
    store,
    `select job_id as "jobId", queue, attempt, outcome, sha256, name, error, started_at as "startedAt",
            finished_at as "finishedAt", (extract(epoch from finished_at - started_at) * 1000)::float8 as milliseconds
     from rapporteur.job_outcomes where ${conditions.join(' and ')}
     order by finished_at desc, queue, job_id, attempt desc
     limit ${values.add(filter.limit ?? 100)} offset ${values.add(filter.offset ?? 0)}`,
    values.list,
  );
}
