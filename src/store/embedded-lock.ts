import { readFileSync, rmSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from '../core/errors.ts';
import { writePrivate } from './embedded-files.ts';
import { isElsewhere, lives, type ProcessIdentity, thisProcess } from './process-identity.ts';

/** How long somebody else may hold the lock: a first start with a slow disk, or a server that recovers. */
const patience = 180_000;
/** A lock file without content is one whose writer died between making and filling it, if it is older than this. */
const fillingTime = 2_000;

/** Runs `act` while no other process on this machine runs one under the same lock file. */
export async function withLock<T>(file: string, act: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + patience;
  while (!tryLock(file)) {
    if (Date.now() > deadline) {
      const holder = readLock(file);
      throw new Fault(
        'RAP_DATABASE',
        `Process ${holder?.pid ?? 'unknown'} has held ${file} for more than ${patience / 1000} s.`,
        {
          advice: 'Wait for that process or end it, then try again.',
        },
      );
    }
    await pause(20 + Math.random() * 30);
  }
  try {
    return await act();
  } finally {
    unlock(file);
  }
}

/** Takes the lock if it is free or its holder is dead; false where it is held. Needs no waiting, so an exit hook may use it. */
export function tryLock(file: string): boolean {
  if (create(file)) return true;
  if (!stale(file)) return false;
  // Two processes may find the same dead lock. Only one makes the second file, and only that one removes the first,
  // after looking again; else the slower one would remove the lock that the faster one has just taken.
  const breaking = `${file}.break`;
  if (!create(breaking)) {
    if (stale(breaking)) rmSync(breaking, { force: true });
    return false;
  }
  try {
    if (stale(file)) rmSync(file, { force: true });
    return create(file);
  } finally {
    rmSync(breaking, { force: true });
  }
}

/** Gives the lock back. */
export const unlock = (file: string): void => rmSync(file, { force: true });

function create(file: string): boolean {
  try {
    writePrivate(file, JSON.stringify(thisProcess()), 'wx');
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Who holds the lock; null where the file is gone, not filled yet, or not ours to read. */
function readLock(file: string): ProcessIdentity | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
  } catch {
    return null;
  }
}

function stale(file: string): boolean {
  const holder = readLock(file);
  if (holder && !isElsewhere(holder)) return !lives(holder);
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > (holder ? patience : fillingTime);
}
