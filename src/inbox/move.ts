import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, lstat, mkdir, open, rename, rm, unlink, utimes } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';

/** The longest name of a file, in bytes, that common file systems take. */
const longestName = 255;
/** What the note beside a failed file adds to its name. */
export const noteSuffix = '.error.json';

/**
 * Moves a file into a folder without ever overwriting anything there: where the name is taken, `name (2).txt` is used,
 * and so on. Works across devices: there the copy is on the disk, whole, before it gets its name and the original goes.
 * A run that broke off in between is taken up: the name that the file already has in the folder is kept.
 * @param relative where it goes below `folder`; sub-folders are made
 * @param beside called with the path that the file gets, while it is still in its old place
 * @returns the path that the file has got
 */
export async function moveFile(
  source: string,
  folder: string,
  relative: string,
  beside?: (path: string) => Promise<void>,
): Promise<string> {
  const wanted = join(folder, relative);
  await mkdir(dirname(wanted), { recursive: true });
  let copy: string | null = null;
  try {
    for (let number = 1; ; number++) {
      const target = numbered(wanted, number, beside !== undefined);
      const finish: (() => Promise<void>) | 'taken' | 'other device' = await claim(source, copy, target);
      if (finish === 'taken') continue;
      if (finish === 'other device') {
        copy = await copyTo(source, dirname(wanted));
        number -= 1;
        continue;
      }
      await beside?.(target);
      await finish();
      return target;
    }
  } finally {
    if (copy !== null) await rm(copy, { force: true });
  }
}

/** Takes a name in the folder for the file, and says what is left to do to finish the move. */
async function claim(
  source: string,
  copy: string | null,
  target: string,
): Promise<(() => Promise<void>) | 'taken' | 'other device'> {
  if (await sameFile(source, target)) return () => unlink(source);
  if (await exists(target + noteSuffix)) return 'taken';
  try {
    await link(copy ?? source, target);
    return () => unlink(source);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return 'taken';
    if (code === 'EXDEV') return 'other device';
    if (!['EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL'].includes(code ?? '')) throw error;
  }
  // No second names here (FAT, some network drives, a file of somebody else): an empty file holds the place.
  try {
    await (await open(target, 'wx')).close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return 'taken';
    throw error;
  }
  if (copy === null) return () => rename(source, target);
  return async () => {
    await rename(copy, target);
    await unlink(source);
  };
}

/** Copies the file under a hidden name, with its times, and waits until the disk has it. */
async function copyTo(source: string, folder: string): Promise<string> {
  const copy = join(folder, `.${randomBytes(8).toString('hex')}.part`);
  try {
    await copyFile(source, copy, constants.COPYFILE_EXCL);
    const { atime, mtime } = await lstat(source);
    await utimes(copy, atime, mtime);
    const file = await open(copy, 'r');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    return copy;
  } catch (error) {
    await rm(copy, { force: true });
    throw error;
  }
}

/** `a.txt`, `a (2).txt`, `a (3).txt`; the stem is shortened where the name, with its note, would be too long. */
function numbered(path: string, number: number, withNote: boolean): string {
  const extension = extname(path).length <= 20 ? extname(path) : '';
  const name = path.slice(dirname(path).length + 1);
  const end = (number > 1 ? ` (${number})` : '') + extension;
  const room = longestName - Buffer.byteLength(withNote ? end + noteSuffix : end);
  let stem = [...name.slice(0, name.length - extension.length)];
  while (stem.length > 1 && Buffer.byteLength(stem.join('')) > room) stem = stem.slice(0, -1);
  return join(dirname(path), stem.join('') + end);
}

async function sameFile(source: string, target: string): Promise<boolean> {
  const [a, b] = await Promise.all([lstat(source), lstat(target).catch(() => null)]);
  return b !== null && a.ino === b.ino && a.dev === b.dev;
}

export const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );
