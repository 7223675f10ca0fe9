import { existsSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Fault } from '../core/errors.ts';
import { ownNamesFolder } from '../core/own-names.ts';
import { packageRoot } from '../core/package-root.ts';
import type { Logger } from '../logging.ts';
import type { Store } from '../store/index.ts';
import { BoundedWorker } from './bounded-worker.ts';
import { logOf, recordFailedAttempts } from './failed-attempts.ts';
import type { DocumentJob } from './job.ts';
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
  /** Whether text is recognised on pages that have none; off unless told. */
  readonly ocr?: 'on' | 'off';
  /** Opens PDFs that ask for one. */
  readonly password?: string | null;
  readonly logger: Logger;
  /** Called after each job that is done with, one way or the other; its outcome is in the store by then. */
  readonly onSettled?: (job: DocumentJob) => void;
  /** The most memory for the heap of one thread, in MiB; unless told, a share of the machine's between 512 and 4096. */
  readonly memoryMb?: number;
  /** The compiled processor, for tests. */
  readonly processor?: string;
  /** How long the job of a dead worker stays locked, in ms, 6000 unless told; then another worker takes it over. */
  readonly lockMs?: number;
  /** How long a job waits for a database that is away, in ms, 5000 unless told; that costs none of its attempts. */
  readonly awayMs?: number;
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
  const { backend, names } = queue.internals;
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
    ocr: options.ocr ?? 'off',
    password: options.password ?? null,
    lexicon: ownNamesFolder(),
    queue: names.documents,
  };
  const worker = new BoundedWorker(
    names.documents,
    pathToFileURL(processor),
    {
      connection: backend.connection(4),
      concurrency: options.workers,
      maxSeconds: options.maxSeconds,
      awayMs: options.awayMs ?? 5000,
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

  const attempts = recordFailedAttempts(options, (job) => options.onSettled?.(job));
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
    attempts.failed(job, forGood);
  });
  worker.on('stalled', (id) => logger.warn({ job: id }, 'a worker died over this job; it is tried again'));
  worker.on('error', (error) => logger.error({ err: error }, 'the worker reported an error'));

  await worker.waitUntilReady();
  await attempts.sweep();
  const sweeper = setInterval(() => {
    attempts.sweep().catch((error) => logger.error({ err: error }, 'failed jobs could not be looked for'));
  }, sweepMs);
  sweeper.unref();
  worker.run().catch((error) => logger.error({ err: error }, 'the worker stopped'));

  return {
    close: async ({ graceMs = 10_000 } = {}) => {
      clearInterval(sweeper);
      await worker.shutDown(graceMs);
      await attempts.done();
    },
  };
}
