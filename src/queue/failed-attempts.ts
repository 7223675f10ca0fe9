import type { Job } from 'bullmq';
import { bindJob, type Logger } from '../logging.ts';
import { type JobOutcome, recordJobOutcome, type Store, saveFailure } from '../store/index.ts';
import { problemOf } from './failure.ts';
import { type DocumentJob, type JobResult, jobId } from './job.ts';
import type { DocumentQueue } from './queue.ts';

type DocumentBullJob = Job<DocumentJob, JobResult>;

/** Puts failed attempts on record, and buries jobs that failed for good. Errors are logged; the next sweep tries again. */
export interface FailedAttempts {
  /** An attempt failed; `forGood` when there will be no other. */
  failed(job: DocumentBullJob, forGood: boolean): void;
  /** Buries what is left failed and unburied: by a run that was killed, or while the database was gone. */
  sweep(): Promise<void>;
  /** Resolves when everything begun is done. */
  done(): Promise<void>;
}

/** @param onBuried called when the outcome of a job that failed for good is in the store */
export function recordFailedAttempts(
  { store, queue, logger }: { readonly store: Store; readonly queue: DocumentQueue; readonly logger: Logger },
  onBuried: (job: DocumentJob) => void,
): FailedAttempts {
  const { documents, deadLetters, names } = queue.internals;
  const handling = new Map<string, Promise<void>>();

  /** What is done for one job is done one after the other. */
  const handle = (job: DocumentBullJob, act: () => Promise<void>): void => {
    const id = idOf(job);
    const done = (handling.get(id) ?? Promise.resolve())
      .then(act)
      .catch((error: unknown) =>
        logOf(logger, job).error({ err: error }, 'a failed job could not be put on record yet'),
      )
      .finally(() => {
        if (handling.get(id) === done) handling.delete(id);
      });
    handling.set(id, done);
  };

  const bury = async (job: DocumentBullJob): Promise<void> => {
    const { sha256, arrival, name } = job.data;
    const problem = problemOf(job.failedReason);
    await saveFailure(store, { sha256, arrival, name }, problem);
    await recordJobOutcome(store, outcomeOf(job, 'dead', names.documents));
    const { code, message } = problem;
    await deadLetters.bury({ job: job.data, code, message, attempts: job.attemptsMade, failedAt: finishedAt(job) });
    await documents.remove(idOf(job));
    onBuried(job.data);
  };

  const done = async (): Promise<void> => {
    while (handling.size > 0) await Promise.all(handling.values());
  };

  return {
    failed: (job, forGood) =>
      handle(job, () => (forGood ? bury(job) : recordJobOutcome(store, outcomeOf(job, 'failed', names.documents)))),
    sweep: async () => {
      for (const job of await documents.getFailed(0, 999)) if (!handling.has(idOf(job))) handle(job, () => bury(job));
      await done();
    },
    done,
  };
}

/** A logger that names document, job and file of a job. */
export const logOf = (logger: Logger, job: DocumentBullJob): Logger =>
  bindJob(logger, { document: job.data.sha256.slice(0, 16), job: idOf(job), file: job.data.name });

const idOf = (job: DocumentBullJob): string => job.id ?? jobId(job.data);
const finishedAt = (job: DocumentBullJob): Date => new Date(job.finishedOn ?? Date.now());

function outcomeOf(job: DocumentBullJob, outcome: JobOutcome['outcome'], queue: string): JobOutcome {
  const { code, message } = problemOf(job.failedReason);
  return {
    jobId: idOf(job),
    queue,
    attempt: Math.max(1, job.attemptsMade),
    outcome,
    sha256: job.data.sha256,
    name: job.data.name,
    error: { code, message },
    startedAt: job.processedOn ? new Date(job.processedOn) : null,
    finishedAt: finishedAt(job),
  };
}
