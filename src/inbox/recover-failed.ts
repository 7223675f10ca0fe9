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
  for (const { id, state } of await arrivalOutcomes(store, [...noted.keys()])) {
    if (state !== 'stored' && state !== 'duplicate') continue;
    for (const file of noted.get(id) ?? []) {
      // The person may have taken the file back into the inbox; its note is then out of date.
      const movedTo = await moveFile(file, folders.processed, relative(folders.failed, file));
      if (movedTo) moved.push(movedTo);
      await rm(file + noteSuffix, { force: true });
    }
  }
  return moved;
}
