import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { extractDocument } from '../../pipelines/index.ts';
import { type Problem, problem } from '../core/problem.ts';
import type { ExtractionRecord } from '../core/record.ts';
import { readFile } from '../inbox/read-file.ts';
import { type ReadSettings, readOptions } from '../read-options.ts';

/** A file's record, or why it has none. */
export type FileExtraction =
  | { readonly record: ExtractionRecord; readonly failed?: undefined }
  | { readonly failed: Problem; readonly record?: undefined };

/** Reads a file from disk and extracts it, within the limits that are set. Bad files give a problem and throw nothing. */
export async function extractFile(path: string, settings: ReadSettings): Promise<FileExtraction> {
  const name = basename(path);
  // Somebody who names a link means what it points to; what is not there is told apart below.
  const content = await readFile(await realpath(path).catch(() => path), settings.maxBytes);
  if (content.kind === 'failed') return { failed: content.problem };
  if (content.kind === 'skipped') {
    const what = content.why === 'gone' ? `There is no file ${name}; check its path.` : `${name} is ${content.why}.`;
    return { failed: problem('unreadable', what, { fatal: true }) };
  }
  const { record, failed } = await extractDocument(content.bytes, name, readOptions(settings));
  return record ? { record } : { failed: failed.problem };
}
