import { existsSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Job } from 'bullmq';
import { Fault } from '../core/errors.ts';
import { packageRoot } from '../core/package-root.ts';
import { bindJob, type Logger } from '../logging.ts';
import { recordJobOutcome, type Store, saveFailure } from '../store/index.ts';
import { BoundedWorker } from './bounded-worker.ts';
import { problemOf } from './failure.ts';
import { type DocumentJob, type JobResult, jobId } from './job.ts';
import type { WorkerData } from './processor.ts';
import type { DocumentQueue } from './queue.ts';

/** How to run workers. */
export interface WorkersOptions {
  readonly store: Store;
  readonly queue: DocumentQueue;
  /** The store's folder, which is also the threads'. */
  readonly home: string;
  /** How many documents are read at the same time, each in a thread of its own. */
  readonly workers: number;
  /** How long one document may take. */
  readonly maxSeconds: number;
  /** The largest file that is read. */
  readonly maxBytes: number;
  readonly logger: Logger;
  /** Called after each job that is done with, one way or the other; its outcome is in the store by then. */
  readonly onSettled?: (job: DocumentJob) => void;
  /** The most memory for the heap of one thread, in MiB; unless told, a share of the machine's between 512 and 4096. */
  readonly memoryMb?: number;
  /** The compiled processor, for tests. */
  readonly processor?: string;
  /** How long the job of a dead worker stays locked, in ms, 6000 unless told; then another worker takes it over. */
  readonly lockMs?: number;
}

/** Workers at work. */
export interface Workers {
  /**
   * Takes no more jobs, lets those at work end for `graceMs` (10 s unless told), then gives them back to the queue.
   * Close the workers before the queue, and the queue before the store.
   */
  close(options?: { graceMs?: number }): Promise<void>;
}

const sweepMs = 60_000;

/**
 * Starts workers in this process, and buries what failed for good, also what an earlier run left unburied.
 * @throws Fault RAP_INTERNAL when the program was not compiled
 */
export async function startWorkers(options: WorkersOptions): Promise<Workers> {
  const { queue, store, logger, lockMs = 6000 } = options;
  const { documents, backend, names } = queue.internals;
  const processor = options.processor ?? join(packageRoot, 'dist', 'src', 'queue', 'processor.js');
  if (!existsSync(processor)) {
    throw new Fault('RAP_INTERNAL', `The compiled worker ${processor} is missing.`, { advice: 'Run `npm run build`.' });
  }
  const share = totalmem() / 2 ** 20 / (options.workers + 1);
  const workerData: WorkerData = {
    databaseUrl: store.url,
    home: options.home,
    maxBytes: options.maxBytes,
    maxSeconds: options.maxSeconds,
    queue: names.documents,
  };
  const worker = new BoundedWorker(
    names.documents,
    pathToFileURL(processor),
    {
      connection: backend.connection(4),
      concurrency: options.workers,
      maxSeconds: options.maxSeconds,
      lockDuration: lockMs,
      stalledInterval: Math.round(lockMs / 3),
      // A job whose worker was killed is no worse than others; one that kills its worker each time must end somewhere.
      maxStalledCount: 3,
      workerThreadsOptions: {
        workerData,
        resourceLimits: {
          maxOldGenerationSizeMb: options.memoryMb ?? Math.round(Math.min(4096, Math.max(512, share))),
        },
      },
    },
    backend.factory,
  );

  const handling = new Map<string, Promise<void>>();
  /** Runs one handler of a job at a time, so that a sweep and an event do not both bury it. */
  const handle = (job: Job<DocumentJob, JobResult>, act: () => Promise<void>): void => {
    const id = job.id ?? jobId(job.data);
    if (handling.has(id)) return;
    const { sha256, name } = job.data;
    const log = bindJob(logger, { document: sha256.slice(0, 16), job: id, file: name });
    const done = act()
      .catch((error: unknown) => log.error({ err: error }, 'the outcome of a job could not be recorded'))
      .finally(() => handling.delete(id));
    handling.set(id, done);
  };

  const bury = async (job: Job<DocumentJob, JobResult>): Promise<void> => {
    const problem = problemOf(job.failedReason);
    const { sha256, arrival, name } = job.data;
    await saveFailure(store, { sha256, arrival, name }, problem);
    await recordJobOutcome(store, outcomeOf(job, 'dead', names.documents));
    const { code, message } = problem;
    const failedAt = new Date(job.finishedOn ?? Date.now());
    await queue.internals.deadLetters.bury({ job: job.data, code, message, attempts: job.attemptsMade, failedAt });
    await documents.remove(job.id!);
    options.onSettled?.(job.data);
  };

  worker.on('active', (job) => logOf(logger, job).debug('reading'));
  worker.on('completed', (job, result) => {
    logOf(logger, job).info({ outcome: result.outcome }, 'stored');
    options.onSettled?.(job.data);
  });
  worker.on('failed', (job, error) => {
    if (!job) return;
    const forGood = job.finishedOn !== undefined;
    logOf(logger, job).warn(
      { err: error, attempt: job.attemptsMade },
      forGood ? 'failed' : 'failed, will be tried again',
    );
    handle(job, () => (forGood ? bury(job) : recordJobOutcome(store, outcomeOf(job, 'failed', names.documents))));
  });
  worker.on('stalled', (id) => logger.warn({ job: id }, 'a worker died over this job; it is tried again'));
  worker.on('error', (error) => logger.error({ err: error }, 'the worker reported an error'));

  const sweep = async () => {
    for (const job of await documents.getFailed(0, 999)) handle(job, () => bury(job));
    await Promise.all(handling.values());
  };
  await worker.waitUntilReady();
  await sweep();
  const sweeper = setInterval(() => void sweep().catch((error) => logger.error({ err: error }, 'sweep')), sweepMs);
  sweeper.unref();
  worker.run().catch((error) => logger.error({ err: error }, 'the worker stopped'));

  return {
    close: async ({ graceMs = 10_000 } = {}) => {
      clearInterval(sweeper);
      await worker.shutDown(graceMs);
      await Promise.all(handling.values());
    },
  };
}

const logOf = (logger: Logger, job: Job<DocumentJob, JobResult>): Logger =>
  bindJob(logger, { document: job.data.sha256.slice(0, 16), job: job.id, file: job.data.name });

function outcomeOf(job: Job<DocumentJob, JobResult>, outcome: 'failed' | 'dead', queue: string) {
  const { code, message } = problemOf(job.failedReason);
  const { sha256, name } = job.data;
  const startedAt = job.processedOn ? new Date(job.processedOn) : null;
  const finishedAt = new Date(job.finishedOn ?? Date.now());
  return {
    jobId: job.id ?? jobId(job.data),
    queue,
    attempt: Math.max(1, job.attemptsMade),
    outcome,
    sha256,
    name,
    error: { code, message },
    startedAt,
    finishedAt,
  };
}
