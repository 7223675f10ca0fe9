import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivate } from './embedded-files.ts';
import { lives, type ProcessIdentity, thisProcess } from './process-identity.ts';

/**
 * The register of who uses the embedded server: a folder with a file for each hold on it. A hold whose process was killed
 * does not count. To be called under the lock.
 */

/** Enters this process into the register. Returns the file that stands for it. */
export function register(folder: string): string {
  const file = join(folder, `${process.pid}-${randomBytes(4).toString('hex')}`);
  writePrivate(file, JSON.stringify(thisProcess()), 'wx');
  return file;
}

/** The number of holds by living processes; those of dead ones are struck out. */
export function countUsers(folder: string): number {
  // The whole home may have been removed under a running server.
  if (!existsSync(folder)) return 0;
  let count = 0;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (alive(file)) count++;
    else rmSync(file, { force: true });
  }
  return count;
}

function alive(file: string): boolean {
  try {
    return lives(JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity);
  } catch {
    return false;
  }
}
