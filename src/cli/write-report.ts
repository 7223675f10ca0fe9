import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Fault } from '../core/errors.ts';

/** How a report of ours begins, in each of its forms; what only speaks of one does not begin so. */
const beginnings = [
  /^<!-- rapporteur confidence-report\/\d+ -->\r?\n/,
  /^<!doctype html>\s*<html lang="en">\s*<head>\s*(?:<meta [^>]*>\s*)*<meta name="generator" content="rapporteur confidence-report\/\d+">/,
  /^\{\s*"schema": "confidence-report\/\d+",/,
];
const head = 1000;

/**
 * Sees to it that a file which somebody would miss is not overwritten: a report of ours may be, as may an empty file.
 * @throws Fault RAP_FOLDER where something else is there
 */
export function checkReportFile(file: string): void {
  const path = resolve(file);
  const found = look(path);
  if (found === 'none' || found === 'report') return;
  const what = found === 'folder' ? 'is a folder' : 'exists and is no report';
  throw new Fault('RAP_FOLDER', `${path} ${what}; nothing was written.`, {
    advice:
      found === 'folder'
        ? 'Name a file in it with --out.'
        : 'Name another file with --out, or overwrite it with --force.',
  });
}

/**
 * Writes a report, with the folders it needs, whole or not at all; a file that is replaced keeps who may read and write it. Looks
 * once more at what is there right before it is replaced, since a long report leaves time for somebody to put a file there.
 * @param force overwrites whatever is there
 * @returns its whole path
 * @throws Fault RAP_FOLDER where it cannot be written, or something else than a report is there
 */
export function writeReport(file: string, text: string, { force = false } = {}): string {
  const path = target(resolve(file));
  const beside = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    // A pipe or device (/dev/stdout) is written to and not replaced.
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats && !stats.isFile() && !stats.isDirectory()) writeFileSync(path, text);
    else {
      const mode = stats?.mode;
      // Nobody else may read it before it has the rights of the one it replaces.
      writeFileSync(beside, text, mode === undefined ? {} : { mode: 0o600 });
      if (mode !== undefined) chmodSync(beside, mode & 0o7777);
      if (!force) checkReportFile(path);
      renameSync(beside, path);
    }
  } catch (cause) {
    discard(beside);
    if (cause instanceof Fault) throw cause;
    throw new Fault('RAP_FOLDER', `The report cannot be written to ${path}: ${(cause as Error).message}`, { cause });
  }
  return path;
}

function look(path: string): 'none' | 'report' | 'folder' | 'other' {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return 'folder';
  if (!stats?.isFile() || stats.size === 0) return 'none';
  try {
    const bytes = Buffer.alloc(head);
    const handle = openSync(path, 'r');
    const length = readSync(handle, bytes);
    closeSync(handle);
    const begins = bytes.toString('utf8', 0, length);
    return beginnings.some((one) => one.test(begins)) ? 'report' : 'other';
  } catch {
    // What cannot be read cannot be known to be a report.
    return 'other';
  }
}

/** Takes away what was half written, where anything was. */
function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The folder is no folder; then nothing was written.
  }
}

/** Where a link points to; a file that is not there is itself. */
function target(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}
