/** The file that a worker thread runs, compiled: one thread, one opening of the store, one document at a time. */
import { workerData } from 'node:worker_threads';
import type { SandboxedJob } from 'bullmq';
import { extractDocument } from '../../pipelines/index.ts';
import { useOwnNames } from '../core/own-names.ts';
import { type ReadSettings, readOptions } from '../read-options.ts';
import { isAway, openStore, type Store } from '../store/index.ts';
import { databaseAway } from './failure.ts';
import type { DocumentJob, JobResult } from './job.ts';
import { processDocument } from './process-document.ts';

/** What a thread is given when it starts. It stays in memory, so it may hold passwords. */
export interface WorkerData extends ReadSettings {
  readonly databaseUrl: string;
  /** The folder of the user's own names. */
  readonly lexicon: string | null;
  /** The queue's name, for the record of outcomes. */
  readonly queue: string;
}

const { databaseUrl, queue, lexicon, ...settings } = workerData as WorkerData;
useOwnNames(lexicon);
let opened: Promise<Store> | undefined;

/** BullMQ calls this for each job. */
export default async function work(job: SandboxedJob<DocumentJob>): Promise<JobResult> {
  // With the URL given, opening the store never starts an embedded server.
  opened ??= openStore({ databaseUrl, home: settings.home, connections: 2 });
  const store = await opened.catch((error: unknown) => {
    opened = undefined;
    throw isAway(error) ? databaseAway(error) : error;
  });
  const extract = (bytes: Uint8Array, name: string) => extractDocument(bytes, name, readOptions(settings));
  return processDocument(job, { store, extract, queue }).catch((error: unknown) => {
    throw isAway(error) ? databaseAway(error) : error;
  });
}
