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
