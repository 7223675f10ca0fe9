/** The queue: documents wait in it until a worker reads them; on PostgreSQL or on Redis, through BullMQ. */
export type { DeadJob } from './dead-letters.ts';
export { type DocumentJob, jobId } from './job.ts';
export { type DocumentQueue, openQueue, type QueueCounts, type QueueOptions } from './queue.ts';
export { requeueLost, requeueWaiting } from './requeue-waiting.ts';
export { discardJobs, retryJobs } from './retry-jobs.ts';
export { startWorkers, type Workers, type WorkersOptions } from './workers.ts';
