import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { RecognizedWord } from './pdf-ocr.ts';

/** Changes when the recognition does, so that what an older one found is not taken. */
const version = 1;

const schema = z.object({
  version: z.literal(version),
  words: z.array(
    z.object({
      text: z.string(),
      x0: z.number(),
      x1: z.number(),
      baseline: z.number(),
      height: z.number(),
      confidence: z.number(),
    }),
  ),
});

/** The words kept for a picture, or null; a broken file counts as none. */
export async function readCached(folder: string | undefined, hash: string): Promise<RecognizedWord[] | null> {
  if (!folder) return null;
  try {
    return schema.parse(JSON.parse(await readFile(join(folder, `${hash}.json`), 'utf8'))).words;
  } catch {
    return null;
  }
}

/** Keeps the words of a picture. A folder that can't be written to costs time the next time, and nothing else. */
export async function writeCached(
  folder: string | undefined,
  hash: string,
  words: readonly RecognizedWord[],
): Promise<void> {
  if (!folder) return;
  const path = join(folder, `${hash}.json`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(`${path}.${process.pid}`, JSON.stringify({ version, words }));
    await rename(`${path}.${process.pid}`, path);
  } catch {}
}
