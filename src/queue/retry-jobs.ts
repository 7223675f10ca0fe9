import { arrivalOutcomes, recordJobOutcome, type Store, setArrivalState } from '../store/index.ts';
import type { DeadJob } from './dead-letters.ts';
import type { DocumentQueue } from './queue.ts';

interface Context {
  readonly store: Store;
  readonly queue: DocumentQueue;
}

/**
 * Tries jobs again that failed for good: their files wait again, and the jobs start afresh. The job of a file that has been
 * stored since is let go.
 * @param reference a job's id or enough of its beginning, or `all`
 * @returns the jobs, as they were
 * @throws Fault RAP_NOT_FOUND when no failed job, or more than one, has such an id; `all` of none is no fault
 */
export async function retryJobs({ store, queue }: Context, reference: string): Promise<DeadJob[]> {
  const jobs = await select(queue, reference);
  const states = new Map(
    (
      await arrivalOutcomes(
        store,
        jobs.flatMap(({ job }) => job.arrival ?? []),
      )
    ).map(({ id, state }) => [id, state]),
  );
  for (const dead of jobs) {
    // A document that is to be read again has no file that waits for it.
    if (dead.job.arrival === null) {
      await queue.retry(dead.id);
      continue;
    }
    // Stored after all, as by newer rules: there is nothing left to do.
    if (states.get(dead.job.arrival) !== 'failed') {
      await queue.discard(dead.id);
      continue;
    }
    // In this order: when it breaks off in between, the job is still a dead letter, or the waiting file is found again.
    await setArrivalState(store, dead.job.arrival, 'waiting');
    await queue.retry(dead.id);
  }
  return jobs;
}

/** Lets go of jobs that failed for good; their files stay recorded as failed. Takes and throws what `retryJobs` does. */
export async function discardJobs({ store, queue }: Context, reference: string): Promise<DeadJob[]> {
  const jobs = await select(queue, reference);
  for (const { id, job, code, message, attempts } of jobs) {
    await queue.discard(id);
    await recordJobOutcome(store, {
      jobId: id,
      queue: queue.internals.names.documents,
      attempt: Math.max(1, attempts),
      outcome: 'discarded',
      sha256: job.sha256,
      name: job.name,
      error: { code, message },
      finishedAt: new Date(),
    });
  }
  return jobs;
}

const select = async (queue: DocumentQueue, reference: string): Promise<DeadJob[]> =>
  reference === 'all' ? queue.failed({ limit: 1_000_000 }) : [await queue.internals.deadLetters.find(reference)];
