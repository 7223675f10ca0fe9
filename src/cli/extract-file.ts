import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { extractDocument } from '../../pipelines/index.ts';
import { defaultLimits, tooManyBytes } from '../../pipelines/read/limits.ts';
import type { Settings } from '../config.ts';
import { type Problem, problem } from '../core/problem.ts';
import type { ExtractionRecord } from '../core/record.ts';

/** A file's record, or why it has none. */
export type FileExtraction =
  | { readonly record: ExtractionRecord; readonly failed?: undefined }
  | { readonly failed: Problem; readonly record?: undefined };

/** Reads a file from disk and extracts it, within the limits that are set. Bad files give a problem and throw nothing. */
export async function extractFile(
  path: string,
  settings: Pick<Settings, 'maxBytes' | 'maxSeconds'>,
): Promise<FileExtraction> {
  const limits = { ...defaultLimits, maxBytes: settings.maxBytes, maxSeconds: settings.maxSeconds };
  const name = basename(path);
  let bytes: Uint8Array;
  try {
    const { size, ...kind } = await info(path);
    if (!kind.isFile) return { failed: fatal(`${name} is not a file.`) };
    const big = tooManyBytes(name, size, limits);
    if (big) return { failed: big };
    bytes = await readFile(path);
  } catch (error) {
    return { failed: fatal(reasonOf(name, error as NodeJS.ErrnoException)) };
  }
  const { record, failed } = await extractDocument(bytes, name, { limits });
  return record ? { record } : { failed: failed.problem };
}

const info = async (path: string) => {
  const stats = await stat(path);
  return { size: stats.size, isFile: stats.isFile() };
};

const fatal = (message: string): Problem => problem('unreadable', message, { fatal: true });

function reasonOf(name: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return `There is no file ${name}. Check its path.`;
  if (code === 'EACCES' || code === 'EPERM') return `${name} may not be read. Give yourself permission to read it.`;
  return `${name} could not be read: ${message}`;
}
