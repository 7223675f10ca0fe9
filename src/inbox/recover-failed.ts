import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { arrivalOutcomes, type Store } from '../store/index.ts';
import { moveFile } from './move.ts';
import { noteOf, noteSuffix } from './move-names.ts';

/**
 * Moves files from `failed` to `processed` that were stored after all, as when `rapporteur jobs retry` succeeded, and
 * removes their notes. Files without a note of this program are left alone.
 * @returns where the files are now
 */
export async function recoverFailed(
  store: Store,
  folders: { readonly processed: string; readonly failed: string },
): Promise<string[]> {
  const noted = new Map<string, string[]>();
  for (const entry of await readdir(folders.failed, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !entry.name.endsWith(noteSuffix)) continue;
    const file = join(entry.parentPath, entry.name.slice(0, -noteSuffix.length));
    const note = await noteOf(file);
    if (note) noted.set(note.arrival, [...(noted.get(note.arrival) ?? []), file]);
  }
  const moved: string[] = [];
  for (const { id, state, sha256 } of await arrivalOutcomes(store, [...noted.keys()])) {
    if (state !== 'stored' && state !== 'duplicate') continue;
    for (const file of noted.get(id) ?? []) {
      // Somebody may have put another file there under its name, which nobody has read yet.
      if (sha256 === null || !(await hasContent(file, sha256))) continue;
      const movedTo = await moveFile(file, folders.processed, relative(folders.failed, file));
      if (movedTo) moved.push(movedTo);
      await rm(file + noteSuffix, { force: true });
    }
  }
  return moved;
}

/** True where a file has this content, and where it is gone: the person may have taken it back; its note is out of date then. */
async function hasContent(file: string, sha256: string): Promise<boolean> {
  if (!existsSync(file)) return true;
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex') === sha256;
}
