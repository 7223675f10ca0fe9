import { link, mkdtemp, open, readdir, rename, rmdir, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { numbered } from './move-names.ts';
import { look, type Stamp, sameStamp } from './read-file.ts';
import { exists } from './same-file.ts';

/** Hidden folders that hold one file for a moment. */
const asidePrefix = '.moving-';

/**
 * Removes the old name of a file that has a new one. Somebody may save another file under the old name at any moment, so
 * it is put aside first and looked at there, where nobody else writes: only if it is what was read, and the file is whole
 * under its new name, does it go.
 * @returns false where it is something else by now; that is back under its name then
 */
export async function letGo(source: string, stamp: Stamp, target: string): Promise<boolean> {
  // The new name is on the disk before the old one goes.
  await syncFolder(dirname(target));
  const folder = await mkdtemp(join(dirname(source), asidePrefix));
  const aside = join(folder, basename(source));
  try {
    await rename(source, aside);
    const [found, kept] = [await look(aside), await look(target)];
    const asRead = typeof found !== 'string' && sameStamp(found, stamp);
    // Where old and new name are one by some way that nobody thought of, the new one is gone with the old.
    const whole = typeof kept !== 'string' && kept.size === stamp.size;
    if (asRead && whole) await unlink(aside);
    else await putBack(aside, source);
    return asRead && whole;
  } catch (error) {
    // Somebody else has taken it away.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw error;
  } finally {
    await rmdir(folder).catch(() => undefined);
  }
}

/** Puts back what runs that were killed in the middle of a move had put aside below a folder. */
export async function putAllBack(folder: string): Promise<void> {
  const closed = (): [] => [];
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(closed)) {
    if (!entry.isDirectory()) continue;
    const below = join(folder, entry.name);
    if (!entry.name.startsWith(asidePrefix)) {
      await putAllBack(below);
      continue;
    }
    for (const name of await readdir(below).catch(closed)) await putBack(join(below, name), join(folder, name));
    await rmdir(below).catch(() => undefined);
  }
}

/** Gives a file its name back, or the next one where somebody has taken it. */
async function putBack(aside: string, source: string): Promise<void> {
  for (let number = 1; ; number++) {
    const path = numbered(source, number, false);
    try {
      await link(aside, path);
      return await unlink(aside);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') return;
      if (code === 'EEXIST' || (await exists(path))) continue;
    }
    // No second names here (FAT, some network drives).
    return rename(aside, path);
  }
}

/** Some systems cannot do this to a folder; there it has to go without. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
