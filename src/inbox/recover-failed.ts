import { readdir, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { arrivalOutcomes, type Store } from '../store/index.ts';
import type { ErrorNote } from './error-note.ts';
import { exists, moveFile, noteSuffix } from './move.ts';

/**
 * Moves files from `failed` to `processed` that were stored after all, as when `rapporteur jobs retry` succeeded, and
 * removes their notes. Files without a note of this program are left alone.
 * @returns where the files are now
 */
export async function recoverFailed(
  store: Store,
  folders: { readonly processed: string; readonly failed: string },
): Promise<string[]> {
  const notes = new Map<string, string[]>();
  for (const entry of await readdir(folders.failed, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !entry.name.endsWith(noteSuffix)) continue;
    const path = join(entry.parentPath, entry.name);
    const arrival = await arrivalOf(path);
    if (arrival) notes.set(arrival, [...(notes.get(arrival) ?? []), path]);
  }
  const moved: string[] = [];
  for (const { id, state } of await arrivalOutcomes(store, [...notes.keys()])) {
    if (state !== 'stored' && state !== 'duplicate') continue;
    for (const note of notes.get(id) ?? []) {
      const file = note.slice(0, -noteSuffix.length);
      // The person may have taken the file back into the inbox; its note is then out of date.
      if (await exists(file)) moved.push(await moveFile(file, folders.processed, relative(folders.failed, file)));
      await rm(note, { force: true });
    }
  }
  return moved;
}

async function arrivalOf(path: string): Promise<string | null> {
  try {
    const { arrival } = JSON.parse(await readFile(path, 'utf8')) as Partial<ErrorNote>;
    return typeof arrival === 'string' ? arrival : null;
  } catch {
    return null;
  }
}
