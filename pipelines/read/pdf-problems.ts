import type { Problem } from '../../src/core/problem.ts';
import { fatal } from './unreadable.ts';

/** What to do about a page without text. */
export const withOcr = (recognized: ReadonlyMap<number, unknown>): string =>
  recognized.size > 0 ? 'Get a better copy.' : 'Read it with --ocr, or run text recognition on it first.';

/** True where the end mark of a PDF is not in its last 2,048 bytes. */
export function cutOff(bytes: Uint8Array): boolean {
  const from = Math.max(0, bytes.byteLength - 2048);
  return !Buffer.from(bytes.buffer, bytes.byteOffset + from, bytes.byteLength - from).includes('%%EOF');
}

/** Why a PDF does not open. */
export function openingProblem(error: unknown, name: string, withPassword: boolean): Problem {
  const kind = error instanceof Error ? error.name : '';
  if (kind === 'PasswordException') {
    const what = withPassword
      ? 'is encrypted, and the password given does not open it'
      : 'is encrypted and asks for a password';
    return fatal('pdf-encrypted', `${name} ${what}. Save a copy without a password, or give the right one.`);
  }
  const why = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
  return fatal('pdf-damaged', `${name} is cut off or broken and can't be opened as a PDF (${why}). Get it again.`);
}
