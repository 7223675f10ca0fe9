import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Fault } from '../core/errors.ts';

/** Writes a report, with the folders it needs. @returns its whole path @throws Fault RAP_FOLDER */
export function writeReport(file: string, text: string): string {
  const path = resolve(file);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (cause) {
    throw new Fault('RAP_FOLDER', `The report cannot be written to ${path}: ${(cause as Error).message}`, { cause });
  }
  return path;
}
