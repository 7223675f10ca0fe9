import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, lstat, open, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Copies a file into a folder under a hidden name, with its times, and waits until the disk has it. The name is made from
 * the source's, so that a copy that a broken run left is not left for ever.
 * @returns the path of the copy
 */
export async function copyAside(source: string, folder: string): Promise<string> {
  const copy = join(folder, `.${createHash('sha256').update(source).digest('hex').slice(0, 16)}.part`);
  await rm(copy, { force: true });
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

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
