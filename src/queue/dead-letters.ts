import { type IQueueBackend, type Job, Queue } from 'bullmq';
import { Fault } from '../core/errors.ts';
import type { Logger } from '../logging.ts';
import type { Backend } from './backend.ts';
import { type DocumentJob, jobId } from './job.ts';

/** A job that failed for good, and why. */
export interface DeadJob {
  readonly id: string;
  readonly job: DocumentJob;
  /** A problem's code where the document is to blame, else what broke (`gave-up`, `too-slow`, `out-of-memory`). */
  readonly code: string;
  readonly message: string;
  /** How often it was tried. */
  readonly attempts: number;
  readonly failedAt: Date;
}

/** The queue that holds jobs which failed for good until somebody decides about them. No worker ever takes from it. */
export interface DeadLetters {
  ready(): Promise<unknown>;
  /** Puts a job there; doing so again changes nothing. */
  bury(dead: Omit<DeadJob, 'id'>): Promise<void>;
  count(): Promise<number>;
  list(options?: { offset?: number; limit?: number }): Promise<DeadJob[]>;
  find(reference: string): Promise<DeadJob>;
  /** Removes the jobs with these ids, as far as they are there. */
  removeAll(ids: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** What the queue holds of one; JSON has no dates. */
type Letter = Omit<DeadJob, 'id' | 'failedAt'> & { readonly failedAt: string };

/** Opens the dead-letter queue. */
export function openDeadLetters(name: string, backend: Backend, logger?: Logger): DeadLetters {
  const queue: Queue<Letter, unknown, string, Letter, unknown, string, IQueueBackend, unknown> = new Queue(
    name,
    { connection: backend.connection(2) },
    backend.factory,
  );
  queue.on('error', (error) => logger?.error({ err: error }, 'the dead-letter queue reported an error'));
  const ids = () => queue.getRanges(['waiting'], 0, -1);
  return {
    ready: () => queue.waitUntilReady(),
    bury: async ({ failedAt, ...dead }) => {
      await queue.add('dead', { ...dead, failedAt: failedAt.toISOString() }, { jobId: jobId(dead.job) });
    },
    count: () => queue.getWaitingCount(),
    list: async ({ offset = 0, limit = 100 } = {}) =>
      (await queue.getJobs(['waiting'], offset, offset + limit - 1, false)).map(fromLetter),
    find: async (reference) => {
      const matching = reference ? (await ids()).filter((id) => id.startsWith(reference)) : [];
      const job = matching.length === 1 ? await queue.getJob(matching[0]!) : undefined;
      if (job) return fromLetter(job);
      const shown = JSON.stringify(reference);
      const message =
        matching.length > 1
          ? `${matching.length} failed jobs have an id that begins with ${shown}: ${matching.slice(0, 5).join(', ')}`
          : `No failed job has an id that begins with ${shown}.`;
      throw new Fault('RAP_NOT_FOUND', message, { advice: 'List failed jobs with `rapporteur jobs failed`.' });
    },
    removeAll: async (wanted) => {
      const there = new Set(await ids());
      for (const id of wanted) if (there.has(id)) await queue.remove(id);
    },
    close: () => queue.close(),
  };
}

function fromLetter({ data, id }: Job<Letter>): DeadJob {
  return { ...data, id: id ?? jobId(data.job), failedAt: new Date(data.failedAt) };
}
