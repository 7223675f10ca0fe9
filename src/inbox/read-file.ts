import { createHash } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { defaultLimits, tooManyBytes } from '../../pipelines/read/limits.ts';
import { type Problem, problem } from '../core/problem.ts';

/** What tells one state of a file from another: a file with the same stamp has not changed. */
export interface Stamp {
  readonly size: number;
  readonly mtimeMs: number;
  readonly inode: number;
}

/** What reading a file came to. `skipped` is no file at all (gone, a folder, a link, a device). */
export type FileContent =
  | { readonly kind: 'content'; readonly bytes: Buffer; readonly sha256: string; readonly stamp: Stamp }
  | { readonly kind: 'failed'; readonly problem: Problem; readonly stamp: Stamp }
  | { readonly kind: 'skipped'; readonly why: string };

export const stampOf = ({ size, mtimeMs, ino }: Stats): Stamp => ({ size, mtimeMs, inode: ino });

export const sameStamp = (a: Stamp, b: Stamp): boolean =>
  a.size === b.size && a.mtimeMs === b.mtimeMs && a.inode === b.inode;

/** The stamp of a regular file, or why there is none. Symbolic links are not followed. */
export async function look(path: string): Promise<Stamp | string> {
  try {
    const stats = await lstat(path);
    if (stats.isSymbolicLink()) return 'a symbolic link';
    return stats.isFile() ? stampOf(stats) : 'not a file';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'gone' : (error as Error).message;
  }
}

/** How often a file is read anew that changed meanwhile, and how long it is left alone before, in ms. */
const tries = 5;
const rest = 200;

/**
 * Reads a file whole and hashes it on the way. One that is larger than `maxBytes`, or grows beyond it, is not loaded. One
 * that somebody writes to meanwhile is read anew, so that no half of one state is joined to half of another.
 * Never throws for what is wrong with the file.
 */
export async function readFile(path: string, maxBytes: number): Promise<FileContent> {
  for (let left = tries; ; left--) {
    const content = await readOnce(path, maxBytes);
    if (content !== 'changed') return content;
    if (left > 1) await pause(rest);
    else break;
  }
  const stamp = await look(path);
  if (typeof stamp === 'string') return { kind: 'skipped', why: stamp };
  const message = `${basename(path)} was being written to each time it was read. Drop it again when it is complete.`;
  return { kind: 'failed', stamp, problem: problem('unreadable', message, { fatal: true }) };
}

async function readOnce(path: string, maxBytes: number): Promise<FileContent | 'changed'> {
  const name = basename(path);
  const stamp = await look(path);
  if (typeof stamp === 'string') return { kind: 'skipped', why: stamp };
  const limits = { ...defaultLimits, maxBytes };
  const large = tooManyBytes(name, stamp.size, limits);
  if (large) return { kind: 'failed', problem: large, stamp };
  try {
    // Not through a link that was put there since, nor waiting for ever on a pipe.
    const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      const hash = createHash('sha256');
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of file.createReadStream({
        autoClose: false,
        highWaterMark: 1 << 18,
      }) as AsyncIterable<Buffer>) {
        size += chunk.length;
        const grown = tooManyBytes(name, size, limits);
        if (grown) return { kind: 'failed', problem: grown, stamp };
        hash.update(chunk);
        chunks.push(chunk);
      }
      if (!sameStamp(stampOf(await file.stat()), stamp)) return 'changed';
      return { kind: 'content', bytes: Buffer.concat(chunks, size), sha256: hash.digest('hex'), stamp };
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { kind: 'skipped', why: 'gone' };
    const cause = reasons[code ?? ''] ?? message;
    return {
      kind: 'failed',
      stamp,
      problem: problem('unreadable', `${name} could not be read: ${cause}.`, { fatal: true }),
    };
  }
}

/** What the system says, in words for the person who dropped the file. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you may not read it; give the program the right to, or copy it with your own account',
  EPERM: 'you may not read it; give the program the right to, or copy it with your own account',
  EBUSY: 'another program has it open; close it there and drop the file again',
  EIO: 'the disk or network drive reported an error; copy the file again',
  EMFILE: 'too many files are open; drop the file again later',
};
