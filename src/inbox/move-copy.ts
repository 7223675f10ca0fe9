import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, lstat, open, readdir, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Copies a file into a folder under a hidden name, with its times, and waits until the disk has it. Its name
 * begins with one made from the source's, so that a copy that a broken run left is not left for ever.
 * @returns the path of the copy
 */
export async function copyAside(source: string, folder: string): Promise<string> {
  const stem = `.${createHash('sha256').update(source).digest('hex').slice(0, 16)}`;
  for (const left of await readdir(folder)) if (left.startsWith(stem)) await removeAbandoned(join(folder, left));
  const copy = join(folder, `${stem}.${process.pid}.part`);
  try {
    await copyFile(source, copy, constants.COPYFILE_EXCL);
    const { atime, mtime } = await lstat(source);
    await utimes(copy, atime, mtime);
    await sync(copy);
    return copy;
  } catch (error) {
    await rm(copy, { force: true });
    throw error;
  }
}

/** Removes a copy that a broken run left, but not one that another program is making just now. */
async function removeAbandoned(copy: string): Promise<void> {
  const maker = Number(/\.(\d+)\.part$/.exec(copy)?.[1]);
  if (!(maker > 0 && maker !== process.pid && isAlive(maker))) await rm(copy, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
