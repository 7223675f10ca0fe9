import { type IQueueBackend, Queue } from 'bullmq';
import type { Logger } from '../logging.ts';
import { type Backend, openBackend, type QueueLocation, queueFault } from './backend.ts';
import { type DeadJob, type DeadLetters, openDeadLetters } from './dead-letters.ts';
import { type DocumentJob, type JobResult, jobId, jobOptions, queueNames } from './job.ts';

/** How to open the queue. */
export interface QueueOptions extends QueueLocation {
  /** How often a job is tried when a worker breaks down over it; 3 unless told. */
  readonly attempts?: number;
  /** The first part of the queues' names; `rapporteur` unless told. */
  readonly namespace?: string;
  readonly logger?: Logger;
}

/** How many jobs are in which state. */
export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
  /** To be tried again after a pause. */
  readonly delayed: number;
  /** Finished a short while ago; they are removed after an hour. */
  readonly completed: number;
  /** Failed for good: those in the dead-letter queue and those on their way there. */
  readonly failed: number;
}

/** BullMQ's queue of documents, on either server. */
export type BullQueue = Queue<DocumentJob, JobResult, string, DocumentJob, JobResult, string, IQueueBackend, unknown>;

/** The queue of documents to read, with its dead-letter queue. */
export interface DocumentQueue {
  readonly kind: Backend['kind'];
  /** Adds a job, unless the same one is already to be done. One that failed for good starts afresh. */
  add(job: DocumentJob): Promise<void>;
  /** The same for many at once. */
  addBulk(jobs: readonly DocumentJob[]): Promise<void>;
  counts(): Promise<QueueCounts>;
  /** Jobs that failed for good, the latest first. */
  failed(options?: { offset?: number; limit?: number }): Promise<DeadJob[]>;
  /**
   * Puts a job that failed for good back into the queue. `retryJobs` does this and lets its file wait again.
   * @param reference a job's id, or enough of its beginning
   * @throws Fault RAP_NOT_FOUND when no failed job, or more than one, has such an id
   */
  retry(reference: string): Promise<DeadJob>;
  /** Removes a job that failed for good; its file stays recorded as failed. Throws as `retry` does. */
  discard(reference: string): Promise<DeadJob>;
  close(): Promise<void>;
  /** For the workers of this program. */
  readonly internals: {
    readonly backend: Backend;
    readonly names: ReturnType<typeof queueNames>;
    readonly documents: BullQueue;
    readonly deadLetters: DeadLetters;
  };
}

/**
 * Opens the queue: on Redis where `redisUrl` is given, else in the schema `bullmq` of the store's PostgreSQL.
 * @throws Fault RAP_QUEUE when the server does not answer or is too old
 */
export async function openQueue({
  attempts = 3,
  namespace = 'rapporteur',
  logger,
  ...location
}: QueueOptions): Promise<DocumentQueue> {
  const backend = await openBackend(location, logger);
  const names = queueNames(namespace);
  const connection = backend.connection(3);
  const documents: BullQueue = new Queue(
    names.documents,
    { connection, defaultJobOptions: jobOptions(attempts) },
    backend.factory,
  );
  documents.on('error', (error) => logger?.error({ err: error }, 'the queue reported an error'));
  const deadLetters = openDeadLetters(names.dead, backend, logger);
  const closeAll = async () => {
    await Promise.all([documents.close(), deadLetters.close()]);
    await backend.close();
  };
  try {
    await Promise.all([documents.waitUntilReady(), deadLetters.ready()]);
  } catch (error) {
    await closeAll().catch(() => undefined);
    throw queueFault(location.redisUrl || location.databaseUrl, error);
  }

  const addBulk = async (jobs: readonly DocumentJob[]) => {
    if (jobs.length === 0) return;
    // A finished job is kept for a while and would block its id; whoever adds it again has a reason.
    const finished = new Set(await documents.getRanges(['completed'], 0, -1));
    for (const id of jobs.map(jobId)) if (finished.has(id)) await documents.remove(id);
    await deadLetters.removeAll(jobs.map(jobId));
    for (let start = 0; start < jobs.length; start += 1000) {
      const batch = jobs.slice(start, start + 1000);
      await documents.addBulk(batch.map((data) => ({ name: 'document', data, opts: { jobId: jobId(data) } })));
    }
  };

  return {
    kind: backend.kind,
    add: (job) => addBulk([job]),
    addBulk,
    counts: async () => {
      const {
        waiting = 0,
        active = 0,
        delayed = 0,
        completed = 0,
        failed = 0,
      } = await documents.getJobCounts('waiting', 'active', 'delayed', 'completed', 'failed');
      return { waiting, active, delayed, completed, failed: failed + (await deadLetters.count()) };
    },
    failed: (options) => deadLetters.list(options),
    retry: async (reference) => {
      const dead = await deadLetters.find(reference);
      await addBulk([dead.job]);
      return dead;
    },
    discard: async (reference) => {
      const dead = await deadLetters.find(reference);
      await deadLetters.removeAll([dead.id]);
      return dead;
    },
    close: closeAll,
    internals: { backend, names, documents, deadLetters },
  };
}
