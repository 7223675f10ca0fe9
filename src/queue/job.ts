import type { BulkJobOptions } from 'bullmq';

/** What a queue carries of a document: where to find it, and nothing of what it says. */
export interface DocumentJob {
  /** Of the bytes, in lower-case hex; the store has them. */
  readonly sha256: string;
  /** The version of the rules that are to read it. */
  readonly rulesVersion: string;
  /** The arrival that waits for it; null where a document that is stored is to be read again. */
  readonly arrival: string | null;
  /** The name of the file, for logs and lists. */
  readonly name: string;
}

/** What a finished job returns. */
export interface JobResult {
  readonly documentId: string;
  readonly outcome: 'stored' | 'replaced' | 'unchanged';
}

/**
 * The id of a job, from the content and the rules that read it: as long as it is to be done, adding it again adds
 * nothing.
 */
export const jobId = (job: Pick<DocumentJob, 'sha256' | 'rulesVersion'>): string => `${job.sha256}-${job.rulesVersion}`;

/** The names of the two queues; a namespace of their own keeps tests apart. */
export const queueNames = (namespace: string) => ({
  documents: `${namespace}-documents`,
  dead: `${namespace}-dead`,
});

/**
 * How a job is tried: a second attempt after about a second, the next after about two, then four; half of each wait is
 * chance, so that jobs that broke together do not come back together. Failed jobs stay until they are buried.
 */
export const jobOptions = (attempts: number): BulkJobOptions => ({
  attempts,
  backoff: { type: 'exponential', delay: 1000, jitter: 0.5 },
  removeOnComplete: { age: 3600, count: 200 },
  removeOnFail: false,
  stackTraceLimit: 5,
});
