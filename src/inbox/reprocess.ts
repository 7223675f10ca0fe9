import { setTimeout as sleep } from 'node:timers/promises';
import { jobId, startWorkers } from '../queue/index.ts';
import { type DocumentRow, listJobOutcomes, type Store } from '../store/index.ts';
import type { IngestOptions } from './ingest.ts';

/** What reading documents again came to. */
export interface ReprocessSummary {
  /** Documents that were to be read again: the sum of the other three. */
  readonly documents: number;
  readonly done: number;
  /** Documents that these rules cannot read; what the store has of them stays as it was. */
  readonly failed: readonly { readonly name: string; readonly code: string; readonly message: string }[];
  /** Documents that are still in the queue, where it was ended early. */
  readonly waiting: number;
}

const lookMs = 300;

/**
 * Reads documents again from their kept bytes, by the rules of this program, through queue and workers as when they came in.
 * Each is replaced whole or stays as it was.
 */
export async function reprocess(
  documents: readonly Pick<DocumentRow, 'sha256' | 'name'>[],
  options: Omit<IngestOptions, 'cwd' | 'onProgress'> & { onProgress?: (done: number, of: number) => void },
): Promise<ReprocessSummary> {
  const { store, queue, rulesVersion, signal, onProgress } = options;
  const since = new Date();
  // No arrival waits for them: that of each document is settled already.
  const jobs = documents.map(({ sha256, name }) => ({ sha256, name, rulesVersion, arrival: null }));
  const pending = new Map(jobs.map((job) => [jobId(job), job]));
  const failed: ReprocessSummary['failed'][number][] = [];
  let wake = () => {};
  const workers = await startWorkers({ ...options, onSettled: () => wake() });
  try {
    await queue.addBulk(jobs);
    while (pending.size > 0 && !signal?.aborted) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      for (const { jobId: id, outcome, name, error } of await outcomesSince(store, since)) {
        if (outcome === 'failed' || !pending.delete(id)) continue;
        if (outcome !== 'completed')
          failed.push({
            name: name ?? id,
            code: error?.code ?? 'failed',
            message: error?.message ?? 'It was discarded.',
          });
      }
      onProgress?.(jobs.length - pending.size, jobs.length);
      if (pending.size > 0) await Promise.race([woken, sleep(lookMs)]);
    }
  } finally {
    await workers.close({ graceMs: signal?.aborted ? 2000 : 10_000 });
  }
  return {
    documents: jobs.length,
    done: jobs.length - pending.size - failed.length,
    failed,
    waiting: pending.size,
  };
}

const outcomesSince = (store: Store, since: Date) => listJobOutcomes(store, { since, limit: 1_000_000 });
