import type { DeadJob } from '../queue/index.ts';
import { isoMinute } from '../report/iso-minute.ts';
import type { JobOutcomeRow } from '../store/index.ts';
import { table } from './layout.ts';

/** As much of a job's id as is enough to name it. */
const shortId = (id: string): string => id.slice(0, 16);

/** What became of attempts, the latest first. */
export const outcomeTable = (outcomes: readonly JobOutcomeRow[], width: number | null): string =>
  table(
    outcomes,
    [
      { head: 'file', cell: (o) => o.name ?? '-' },
      { head: 'became', cell: (o) => o.outcome },
      { head: 'attempt', cell: (o) => String(o.attempt), align: 'right' },
      { head: 'ms', cell: (o) => (o.milliseconds === null ? '-' : String(o.milliseconds)), align: 'right' },
      { head: 'when', cell: (o) => isoMinute(o.finishedAt) },
      { head: 'job', cell: (o) => shortId(o.jobId) },
      { head: 'why', cell: (o) => (o.error ? `${o.error.code}: ${o.error.message}` : '') },
    ],
    width,
  );

/** Jobs that failed for good. */
export const deadJobTable = (jobs: readonly DeadJob[], width: number | null): string =>
  table(
    jobs,
    [
      { head: 'file', cell: (j) => j.job.name },
      { head: 'attempts', cell: (j) => String(j.attempts), align: 'right' },
      { head: 'when', cell: (j) => isoMinute(j.failedAt) },
      { head: 'job', cell: (j) => shortId(j.id) },
      { head: 'why', cell: (j) => `${j.code}: ${j.message}` },
    ],
    width,
  );
