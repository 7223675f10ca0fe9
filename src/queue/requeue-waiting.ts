import { listArrivals, type Store } from '../store/index.ts';
import type { DocumentQueue } from './queue.ts';

/** In one list: while it is paged through, workers settle files, and those behind them would slip through. */
const limit = 1_000_000;

/**
 * Adds a job for every file that waits to be read. A run that was killed after it recorded a file and before it added
 * the job leaves such files behind; those that have their job are not added twice.
 * @returns how many files wait
 */
export async function requeueWaiting(
  { store, queue }: { readonly store: Store; readonly queue: DocumentQueue },
  rulesVersion: string,
): Promise<number> {
  const arrivals = await listArrivals(store, { state: 'waiting', limit });
  const jobs = arrivals.flatMap(({ id, sha256, name }) =>
    sha256 === null ? [] : [{ sha256, rulesVersion, arrival: id, name }],
  );
  await queue.addBulk(jobs);
  return jobs.length;
}

/**
 * Does the same when files wait though the queue has nothing to do, as after somebody emptied Redis. For calling now and
 * then: as long as there is work it does nothing.
 */
export async function requeueLost(
  context: { readonly store: Store; readonly queue: DocumentQueue },
  rulesVersion: string,
): Promise<number> {
  const { waiting, active, delayed } = await context.queue.counts();
  return waiting + active + delayed > 0 ? 0 : requeueWaiting(context, rulesVersion);
}
