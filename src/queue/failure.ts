import { UnrecoverableError } from 'bullmq';
import { type Problem, type ProblemCode, problem, problemCodes } from '../core/problem.ts';

/** An error that BullMQ does not try again, with the code of a problem: the document is to blame, and stays as it is. */
export const failure = (code: ProblemCode, message: string): Error =>
  Object.assign(new UnrecoverableError(`${code}: ${message}`), { code });

/**
 * What a job failed for, from the message that BullMQ keeps of its last error. One that `failure` made gives its own
 * problem; any other says that every attempt broke off, and the message is for whoever looks for the cause.
 */
export function problemOf(failedReason: string | undefined): Problem {
  const [, code = '', message = ''] = /^([a-z-]+): (.*)$/s.exec(failedReason ?? '') ?? [];
  if (Object.hasOwn(problemCodes, code)) return problem(code as ProblemCode, message, { fatal: true });
  const reason = failedReason?.trim() || 'no reason was given';
  return problem('gave-up', `Reading it broke off every time it was tried (${reason}).`, { fatal: true });
}

/** How an attempt ends that met no database: BullMQ carries only the message of an error out of a thread. */
const noDatabase = 'database-away: ';

/** The error of an attempt that the database was away for; it is no fault of the document and costs no attempt. */
export const databaseAway = (cause: unknown): Error =>
  new Error(noDatabase + ((cause as Error).message || 'no answer'));

/** True for that error, from this thread or another. */
export const isDatabaseAway = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith(noDatabase);
