import { setTimeout as sleep } from 'node:timers/promises';
import type { Problem } from '../core/problem.ts';
import type { Logger } from '../logging.ts';
import {
  type DocumentJob,
  type DocumentQueue,
  requeueLost,
  requeueWaiting,
  startWorkers,
  type WorkersOptions,
} from '../queue/index.ts';
import { type ArrivalOutcome, arrivalOutcomes, keptBatch, newBatch, type Store } from '../store/index.ts';
import { arrive } from './arrive.ts';
import { walk } from './walk.ts';

/** What a one-shot ingest needs; the workers run in this process while it lasts. */
export interface IngestOptions
  extends Pick<
    WorkersOptions,
    'home' | 'workers' | 'maxSeconds' | 'maxBytes' | 'ocr' | 'password' | 'processor' | 'lockMs'
  > {
  readonly store: Store;
  readonly queue: DocumentQueue;
  readonly rulesVersion: string;
  readonly logger: Logger;
  /** Relative paths count from here. */
  readonly cwd?: string;
  readonly onProgress?: (progress: IngestProgress) => void;
  /** Ends the ingest early: what is not read yet stays in the queue, and the summary counts it as waiting. */
  readonly signal?: AbortSignal;
}

export interface IngestProgress {
  /** Files found so far. */
  readonly files: number;
  /** Of those, files whose outcome is known. */
  readonly settled: number;
  /** False while folders are still being walked. */
  readonly complete: boolean;
}

/** What an ingest came to: `files` is the sum of stored, duplicates, known, failed and waiting. */
export interface IngestSummary {
  readonly files: number;
  /** The batch that its files are in, for reports; null where all of them had come before. */
  readonly batch: string | null;
  /** Documents that this run added. */
  readonly stored: number;
  /** Files with the content of another file. */
  readonly duplicates: number;
  /** Files that an earlier run had taken in from the same place. */
  readonly known: number;
  readonly failed: readonly { readonly path: string; readonly problem: Problem }[];
  /** Files that are still to be read; more than 0 only where the run was ended early. */
  readonly waiting: number;
  /** Folders that could not be looked into. They are not among `files`. */
  readonly closed: readonly { readonly path: string; readonly problem: Problem }[];
  /** Files that were left alone, and why (`hidden`, `a symbolic link`). They are not among `files`. */
  readonly left: readonly { readonly path: string; readonly why: string }[];
  readonly seconds: number;
}

type Outcome = 'stored' | 'duplicate' | 'known' | 'failed';

const batchSize = 100;
const lookMs = 500;
/** After how many looks the queue is checked for jobs that were lost. */
const looksPerCheck = 20;

/**
 * Takes in files and folders, reads every new one and waits until all are settled; the files stay where they are. What
 * an earlier run left unfinished, here or elsewhere, is put back into the queue first.
 * @throws Fault RAP_INPUT when a path does not exist; the faults of store and queue
 */
export async function ingestPaths(paths: readonly string[], options: IngestOptions): Promise<IngestSummary> {
  const started = performance.now();
  const batch = newBatch('ingest', new Date());
  const { store, queue, rulesVersion, signal, onProgress } = options;
  const outcomes = new Map<string, { path: string; outcome: Outcome | null; problem: Problem | null }>();
  const left: { path: string; why: string }[] = [];
  const closed: { path: string; problem: Problem }[] = [];
  /** The paths that wait, by arrival; a path that is named twice is one file. */
  const pending = new Map<string, string>();
  let complete = false;
  let wake = () => {};

  const report = () => onProgress?.({ files: outcomes.size, settled: outcomes.size - pending.size, complete });
  const settle = ({ id, state, problem }: ArrivalOutcome) => {
    const path = pending.get(id);
    if (path === undefined || state === 'waiting') return;
    pending.delete(id);
    outcomes.set(path, { path, outcome: state, problem });
  };

  const found = walk(paths, options.cwd);
  // The first step checks that every path exists, before anything is started.
  let next = await found.next();
  await requeueWaiting({ store, queue }, rulesVersion);
  const workers = await startWorkers({ ...options, onSettled: () => wake() });
  try {
    let jobs: DocumentJob[] = [];
    const flush = async () => {
      await queue.addBulk(jobs);
      jobs = [];
    };
    for (; !next.done && !signal?.aborted; next = await found.next()) {
      const file = next.value;
      if (file.kind === 'left') left.push({ path: file.path, why: file.why });
      if (file.kind === 'closed') closed.push({ path: file.path, problem: file.problem });
      if (file.kind !== 'file' || outcomes.has(file.path)) continue;
      const arrived = await arrive(options, { ...file, batch });
      const { path } = file;
      if (arrived.kind === 'skipped') left.push({ path, why: arrived.why });
      else if (arrived.kind === 'settled') {
        const { state, known, problem } = arrived;
        outcomes.set(path, { path, outcome: known ? 'known' : state, problem });
      } else {
        pending.set(arrived.arrival, path);
        outcomes.set(path, { path, outcome: null, problem: null });
        jobs.push(arrived.job);
      }
      report();
      // The first ones at once, so that the threads begin while the rest is looked for.
      if (jobs.length >= batchSize || outcomes.size <= options.workers) await flush();
    }
    complete = true;
    await flush();
    for (let looks = 1; pending.size > 0 && !signal?.aborted; looks++) {
      // Workers of other processes do not wake this one, and of many files not each one is worth a look.
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      for (const outcome of await arrivalOutcomes(store, [...pending.keys()])) settle(outcome);
      report();
      if (looks % looksPerCheck === 0) await requeueLost(options, rulesVersion);
      if (pending.size > batchSize) await sleep(lookMs);
      else if (pending.size > 0) await Promise.race([woken, sleep(lookMs)]);
    }
  } finally {
    await workers.close({ graceMs: signal?.aborted ? 2000 : 10_000 });
  }

  const all = [...outcomes.values()];
  const count = (outcome: Outcome | null) => all.filter((file) => file.outcome === outcome).length;
  const failed = all.flatMap(({ path, outcome, problem }) =>
    outcome === 'failed' && problem ? [{ path, problem }] : [],
  );
  return {
    files: all.length,
    batch: await keptBatch(store, batch),
    stored: count('stored'),
    duplicates: count('duplicate'),
    known: count('known'),
    failed,
    waiting: count(null),
    closed,
    left,
    seconds: Math.round(performance.now() - started) / 1000,
  };
}
