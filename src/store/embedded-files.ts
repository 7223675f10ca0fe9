import { chmodSync, chownSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Fault } from '../core/errors.ts';
import { makeFolders } from '../make-folders.ts';

/** True where the program runs as root, which PostgreSQL refuses to do. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * Writes a file that only its owner can read. When root works in a folder of another user, that user becomes the owner,
 * or the user's own commands could not read it later.
 * @throws Fault RAP_FOLDER; the system's own error where `wx` finds the file there
 */
export function writePrivate(file: string, content: string, flag: 'w' | 'wx' = 'w'): void {
  try {
    writeFileSync(file, content, { flag, mode: 0o600 });
    giveToFolderOwner(file);
  } catch (error) {
    if (flag === 'wx' && (error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    // A full disk lets a file be made and not filled.
    rmSync(file, { force: true });
    throw folderFault(error, file);
  }
}

/** Writes a private file whole or not at all, in place of the one that is there. */
export function replacePrivate(file: string, content: string): void {
  const draft = `${file}.${process.pid}`;
  writePrivate(draft, content);
  renameSync(draft, file);
}

/** As root: makes the owner of the folder around it the owner of a file. */
export function giveToFolderOwner(file: string): void {
  if (!isRoot()) return;
  const { uid, gid } = statSync(dirname(file));
  if (uid !== 0) chownSync(file, uid, gid);
}

/**
 * Removes a folder with all that is in it. A program that was killed may have left children behind that still write there,
 * so it is tried for some seconds. What cannot be removed then stays: it is in nobody's way, and the next start tries again.
 */
export function removeLeftover(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 8, retryDelay: 50 });
  } catch {
    // Left for the next start.
  }
}

/** Makes a folder and those above it, and sets its mode. @throws Fault RAP_FOLDER */
export function makeFolder(folder: string, mode: number): void {
  try {
    const made = makeFolders(folder);
    if (made !== undefined) giveToFolderOwner(made);
    if ((statSync(folder).mode & 0o777) !== mode) chmodSync(folder, mode);
    // Writing is tried and not asked about: a full disk, a read-only mount and a quota all say no in their own way.
    const probe = `${folder}/.probe-${process.pid}`;
    writeFileSync(probe, 'x');
    rmSync(probe);
  } catch (error) {
    throw folderFault(error, folder);
  }
}

const meanings: Record<string, string> = {
  ENOENT: 'cannot be made there',
  EACCES: 'may not be written to by this user',
  EPERM: 'may not be written to by this user',
  EROFS: 'is on a disk that can only be read',
  ENOTDIR: 'runs through something that is not a folder',
  EEXIST: 'is a file and not a folder',
  ENOSPC: 'is on a disk that is full',
  EDQUOT: 'is over this user’s disk quota',
  ELOOP: 'is a symbolic link that leads to itself',
  ENAMETOOLONG: 'has too long a path',
  ENOTEMPTY: 'holds files that are not a database',
};

/** The fault for a folder or file that the operating system did not let us use. */
export function folderFault(error: unknown, path: string): Fault {
  if (error instanceof Fault) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const advice =
    code === 'ENOSPC' || code === 'EDQUOT'
      ? 'Make room on that disk, or set RAPPORTEUR_HOME to a folder on another one.'
      : 'Correct its permissions, set RAPPORTEUR_HOME to a folder that you may write to, or set DATABASE_URL to a PostgreSQL server of your own.';
  const meaning = meanings[code] ?? `cannot be used (${(error as Error).message})`;
  return new Fault('RAP_FOLDER', `The folder of the embedded database ${path} ${meaning}.`, { advice, cause: error });
}
