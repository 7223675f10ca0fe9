import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { ErrorNote } from './error-note.ts';

/** The longest name of a file, in bytes, that common file systems take. */
const longestName = 255;
/** What the note beside a failed file adds to its name. */
export const noteSuffix = '.error.json';

/** `a.txt`, `a (2).txt`, `a (3).txt`; the stem is shortened where the name, with its note, would be too long. */
export function numbered(path: string, number: number, withNote: boolean): string {
  const extension = extname(path).length <= 20 ? extname(path) : '';
  const name = path.slice(dirname(path).length + 1);
  const end = (number > 1 ? ` (${number})` : '') + extension;
  const room = longestName - Buffer.byteLength(withNote ? end + noteSuffix : end);
  let stem = [...name.slice(0, name.length - extension.length)];
  while (stem.length > 1 && Buffer.byteLength(stem.join('')) > room) stem = stem.slice(0, -1);
  return join(dirname(path), stem.join('') + end);
}

/** The note beside a file; null where there is none of this program. */
export async function noteOf(path: string): Promise<Pick<ErrorNote, 'arrival'> | null> {
  try {
    const { arrival } = JSON.parse(await readFile(path + noteSuffix, 'utf8')) as Partial<ErrorNote>;
    return typeof arrival === 'string' ? { arrival } : null;
  } catch {
    return null;
  }
}
