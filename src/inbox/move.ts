import { link, mkdir, open, rename, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../core/errors.ts';
import type { ErrorNote } from './error-note.ts';
import { copyAside } from './move-copy.ts';
import { noteOf, noteSuffix, numbered } from './move-names.ts';
import { letGo } from './move-release.ts';
import { look, type Stamp, sameStamp } from './read-file.ts';
import { exists, sameContent, sameFile } from './same-file.ts';

/** What else a move is to see to. */
export interface MoveOptions {
  /** The state of the file that was read. A file in another state is not moved. */
  readonly stamp?: Stamp;
  /** What is to stand beside the file; it is there before the file leaves its old place. */
  readonly note?: ErrorNote;
}

/**
 * Moves a file into a folder without ever overwriting anything there: where the name is taken, `name (2).txt` is used,
 * and so on. Works across devices: there the copy is on the disk, whole, before it gets its name and the original goes.
 * A run that broke off in between is taken up: a file in the folder that is the same or has the same bytes is this one.
 * @param relative where it goes below `folder`; sub-folders are made
 * @returns the path that the file has got, or null where it was saved anew meanwhile: then it is where it was
 * @throws Fault RAP_FOLDER where the file would move to where it is
 */
export async function moveFile(
  source: string,
  folder: string,
  relative: string,
  { stamp: expected, note }: MoveOptions = {},
): Promise<string | null> {
  const stamp = await look(source);
  if (typeof stamp === 'string' || (expected && !sameStamp(expected, stamp))) return null;
  const wanted = await place(folder, relative);
  await checkApart(source, dirname(wanted));
  const copy = { path: null as string | null };
  try {
    const target = await claimName(source, wanted, note, copy);
    if (note) await writeFile(target + noteSuffix, `${JSON.stringify(note, null, 2)}\n`);
    if (await letGo(source, stamp, target).catch((error) => takeBack(source, target, note, error))) return target;
    // One file under two names that was written to: the name in the folder is of something that nobody has read yet.
    if (await sameFile(source, target)) {
      await rm(target);
      if (note) await rm(target + noteSuffix, { force: true });
    }
    return null;
  } finally {
    if (copy.path !== null) await rm(copy.path, { force: true });
  }
}

/** The path below the folder, whose sub-folders are made; where a file stands in their way, the folder itself has to do. */
async function place(folder: string, relative: string): Promise<string> {
  const wanted = join(folder, relative);
  try {
    await mkdir(dirname(wanted), { recursive: true });
    return wanted;
  } catch (error) {
    if (!['EEXIST', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    await mkdir(folder, { recursive: true });
    return join(folder, basename(relative));
  }
}

/** A file that could not be taken out of its old place must not stand under two names until it can. */
async function takeBack(source: string, target: string, note: ErrorNote | undefined, error: unknown): Promise<never> {
  if (await exists(source)) {
    await rm(target, { force: true });
    if (note) await rm(target + noteSuffix, { force: true });
  }
  throw error;
}

/** Gives the file a name in the folder, the first that is free or that it has already. It keeps the old one, too. */
async function claimName(
  source: string,
  wanted: string,
  note: ErrorNote | undefined,
  copy: { path: string | null },
): Promise<string> {
  for (let number = 1; ; number++) {
    const target = numbered(wanted, number, note !== undefined);
    if (await exists(target + noteSuffix)) {
      // The note of an earlier try may stand there without its file.
      const own = note !== undefined && (await noteOf(target))?.arrival === note.arrival;
      if (!own) continue;
    }
    if ((await sameFile(source, target)) || (await sameContent(source, target))) return target;
    let named = copy.path === null ? await addName(source, target) : await placeCopy(copy.path, target);
    if (named === 'impossible') {
      try {
        copy.path ??= await copyAside(source, dirname(wanted));
      } catch (error) {
        // A file of somebody else that we may not read, in a folder of ours: it can still be moved.
        if (!['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      }
      named = await placeCopy(copy.path ?? source, target);
    }
    // Another program may have moved this very file in the meantime.
    if (named === 'done' || (await sameContent(source, target))) return target;
  }
}

/** Another device, no second names at all (FAT, some network drives), or none for a file of somebody else. */
const noSecondName = ['EXDEV', 'EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL'];

/** Gives a file a second name, unless the name is taken. */
async function addName(file: string, target: string): Promise<'done' | 'taken' | 'impossible'> {
  try {
    await link(file, target);
    return 'done';
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return 'taken';
    if (noSecondName.includes(code)) return 'impossible';
    throw error;
  }
}

/** Gives the whole copy its name, unless the name is taken. */
async function placeCopy(copy: string, target: string): Promise<'done' | 'taken'> {
  const named = await addName(copy, target);
  if (named !== 'impossible') return named;
  // A rename overwrites, so an empty file holds the place.
  try {
    await (await open(target, 'wx')).close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return 'taken';
    throw error;
  }
  await rename(copy, target).catch(async (error) => {
    await unlink(target);
    throw error;
  });
  return 'done';
}

/** Folders are compared as the disk has them: links and mounts give one folder several paths. */
async function checkApart(source: string, folder: string): Promise<void> {
  const [a, b] = await Promise.all([stat(dirname(source), { bigint: true }), stat(folder, { bigint: true })]);
  if (a.dev !== b.dev || a.ino !== b.ino) return;
  throw new Fault(
    'RAP_FOLDER',
    `${JSON.stringify(source)} is in ${JSON.stringify(folder)} already: both are one folder.`,
  );
}
