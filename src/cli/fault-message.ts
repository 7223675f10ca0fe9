import { Fault } from '../core/errors.ts';
import { visible } from '../report/visible.ts';

/** Any error as a fault: what is not one already is a defect in the program. */
export function asFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const message = error instanceof Error ? error.message || error.name : String(error);
  return new Fault('RAP_INTERNAL', message, { cause: error });
}

/**
 * What a person is told of a fault: what was wanted and what came, then what to do. Only with `verbose` its code, its
 * causes and their stacks. Passwords are masked.
 */
export async function faultMessage(fault: Fault, verbose: boolean): Promise<string> {
  // Loaded here, so that --help need not load what reads the settings.
  const { maskPasswords } = await import('../config.ts');
  const lines = [`rapporteur: ${visible(fault.message)}`, visible(fault.advice)];
  if (verbose) {
    lines.push(`code: ${fault.code}`);
    for (let cause: unknown = fault; cause instanceof Error; cause = cause.cause)
      lines.push(cause.stack ?? String(cause));
  }
  return maskPasswords(lines.join('\n'));
}
