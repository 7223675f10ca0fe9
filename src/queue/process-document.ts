import type { Extraction } from '../../pipelines/index.ts';
import { getOriginal, recordJobOutcome, type Store, saveFailure, saveRecord } from '../store/index.ts';
import { failure } from './failure.ts';
import { type DocumentJob, type JobResult, jobId } from './job.ts';

/** Reads bytes and extracts everything from them, as `extractDocument` does. */
export type Extract = (bytes: Uint8Array, name: string) => Promise<Extraction>;

/** What BullMQ knows of one attempt at a job. */
export interface Attempt {
  readonly data: DocumentJob;
  /** How many attempts came before. */
  readonly attemptsMade: number;
}

/**
 * The whole work on one document: load, run, save, acknowledge. Doing it again, or twice at once, leaves the store as
 * doing it once does.
 * @throws an error that is not tried again, with the code of the problem, where the document cannot be read; by then the
 * store has the problem
 */
export async function processDocument(
  { data: job, attemptsMade }: Attempt,
  { store, extract, queue }: { store: Store; extract: Extract; queue: string },
): Promise<JobResult> {
  const startedAt = new Date();
  const original = await getOriginal(store, job.sha256);
  if (!original) throw new Error(`The store does not have the bytes ${job.sha256}.`);

  const { record, failed } = await extract(original.bytes, job.name);

  if (failed) {
    const { sha256, arrival, name } = job;
    await saveFailure(store, { sha256, arrival, name, mediaType: failed.source.mediaType }, failed.problem);
    throw failure(failed.problem.code, failed.problem.message);
  }
  const result = await saveRecord(store, record, original.bytes, { arrival: job.arrival });

  const attempt = { jobId: jobId(job), queue, attempt: attemptsMade + 1, outcome: 'completed' } as const;
  await recordJobOutcome(store, { ...attempt, sha256: job.sha256, name: job.name, startedAt, finishedAt: new Date() });
  return result;
}
