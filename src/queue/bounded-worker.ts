import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type BackendFactory,
  type Child,
  type ChildPool,
  DelayedError,
  type IQueueBackend,
  type JobProgress,
  type Processor,
  WaitingError,
  Worker,
  type WorkerOptions,
} from 'bullmq';
import { failure, isDatabaseAway } from './failure.ts';
import type { DocumentJob, JobResult } from './job.ts';

/** One run of a job: the thread it runs in and, when that was ended, what for. */
interface Run {
  thread?: Child & { broke?: Error };
  ended?: 'too-slow' | 'shutdown';
}

type Sandboxed = Processor<DocumentJob, JobResult>;

/**
 * BullMQ's worker with sandboxed processors, and four things that it leaves open, since a thread that computes can
 * only be stopped from outside: a job that takes longer than `maxSeconds` is ended with its thread; a thread that runs
 * out of memory fails its job and not the whole program (nobody listens to its `error` event in BullMQ 6.7); and at
 * shutdown jobs that do not end in time go back to the queue without losing an attempt; and so do those that the
 * database was away for.
 */
export class BoundedWorker extends Worker<DocumentJob, JobResult, string, IQueueBackend, JobProgress, unknown> {
  readonly #maxSeconds: number;
  readonly #awayMs: number;
  readonly #runs = new Set<Run>();
  #returning = false;

  /** @param processor the compiled file that a thread runs; the worker starts with `run` */
  constructor(
    name: string,
    processor: URL,
    options: WorkerOptions<unknown> & { readonly maxSeconds: number; readonly awayMs: number },
    factory: BackendFactory<IQueueBackend, unknown>,
  ) {
    super(name, processor, { ...options, useWorkerThreads: true, autorun: false }, factory);
    this.#maxSeconds = options.maxSeconds;
    this.#awayMs = options.awayMs;
  }

  /**
   * Takes no more jobs and waits for those at work.
   * @param graceMs how long they may still take; then their threads are ended and they wait for another worker
   */
  async shutDown(graceMs: number): Promise<void> {
    const timer = setTimeout(() => {
      this.#returning = true;
      for (const run of this.#runs) end(poolOf(this), run, 'shutdown');
    }, graceMs);
    await this.close();
    clearTimeout(timer);
  }

  /** BullMQ's hook for another sandbox. The base class calls it before the fields of this class are there. */
  protected override createSandbox(processor: string | URL | null | Sandboxed): void {
    super.createSandbox(processor);
    const current = new AsyncLocalStorage<Run>();
    const pool = poolOf(this);
    const retain = pool.retain.bind(pool);
    pool.retain = async (file) => {
      const thread: Run['thread'] & object = await retain(file);
      if (thread.listenerCount('error') === 0) {
        thread.on('error', (error: Error) => {
          thread.broke = error;
        });
      }
      const run = current.getStore();
      if (run) run.thread = thread;
      if (run?.ended) end(pool, run, run.ended);
      return thread;
    };
    const sandboxed = this.processFn;
    this.processFn = (job, token, signal) => {
      const run: Run = this.#returning ? { ended: 'shutdown' } : {};
      return current.run(run, () => this.#bounded(run, sandboxed, job, token, signal));
    };
  }

  async #bounded(run: Run, sandboxed: Sandboxed, ...[job, token, signal]: Parameters<Sandboxed>): Promise<JobResult> {
    const timer = setTimeout(() => end(poolOf(this), run, 'too-slow'), this.#maxSeconds * 1000);
    this.#runs.add(run);
    try {
      return await sandboxed(job, token, signal);
    } catch (error) {
      if (run.ended === 'too-slow') {
        throw failure('too-slow', `Reading it took longer than the ${this.#maxSeconds} s that a document may take.`);
      }
      if (run.ended === 'shutdown') {
        await job.moveToWait(token);
        throw new WaitingError();
      }
      if (isDatabaseAway(error)) {
        await job.moveToDelayed(Date.now() + this.#awayMs, token);
        throw new DelayedError();
      }
      if ((run.thread?.broke as NodeJS.ErrnoException | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY') {
        throw failure('out-of-memory', 'Reading it needed more memory than a worker may use.');
      }
      throw run.thread?.broke ?? error;
    } finally {
      clearTimeout(timer);
      this.#runs.delete(run);
    }
  }
}

function end(pool: ChildPool, run: Run, why: NonNullable<Run['ended']>): void {
  run.ended ??= why;
  if (run.thread) void pool.kill(run.thread, 'SIGKILL');
}

/** BullMQ calls the pool of threads private, but hands it to its own hook above. */
const poolOf = (worker: unknown): ChildPool => (worker as { childPool: ChildPool }).childPool;
