import { readdir, realpath } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import type { Problem } from '../core/problem.ts';
import type { Logger } from '../logging.ts';
import type { DocumentQueue } from '../queue/index.ts';
import { arrivalOutcomes, type Batch, newBatch } from '../store/index.ts';
import { type ArriveContext, arrive } from './arrive.ts';
import { errorNote } from './error-note.ts';
import { moveFile } from './move.ts';
import { ignoredFor, isPartialDownload, tagsOf } from './names.ts';
import { look, type Stamp, sameStamp } from './read-file.ts';
import { takeTurns } from './take-turns.ts';

/** What dealing with the files of an inbox needs. */
export interface InTrayOptions extends ArriveContext {
  readonly queue: DocumentQueue;
  readonly folders: { readonly processed: string; readonly failed: string };
  /** How long size and time of a file must stay the same before it is read, in ms. */
  readonly stableMs: number;
  readonly logger: Logger;
  /** Called when a file has left the inbox. */
  readonly onFile?: (file: InboxFile) => void;
}

/** A file that the inbox is done with. */
export interface InboxFile {
  /** Where it was. */
  readonly path: string;
  /** Where it is now. */
  readonly movedTo: string;
  readonly state: 'stored' | 'duplicate' | 'failed';
  readonly problem: Problem | null;
}

/** The files of an inbox on their way: each settles, is read, waits for its outcome and is moved. */
export interface InTray {
  /** A file that is there or has changed. Saying so again does no harm. */
  consider(path: string): void;
  /** Something that is left where it is, and why; logged once. */
  leave(path: string, why: string): void;
  /** Asks at once what became of the files that wait. */
  look(): void;
  /**
   * Looks at the files that were moved in the last hour: one that somebody has gone on writing to comes back into the inbox,
   * once it has settled, to be read whole.
   */
  recheck(): Promise<void>;
  /** How many files are on their way. */
  size(): number;
  /** Lets go of all files, after what is being done to them just now. */
  close(): Promise<void>;
}

interface Entry {
  readonly path: string;
  stamp: Stamp | null;
  /** Set while the file waits for its outcome. */
  arrival: string | null;
  timer: NodeJS.Timeout | null;
  retryMs: number;
}

const outcomeMs = 500;
const longestOutcomeMs = 30_000;
/** How long a file that was moved is looked at, in ms. */
const watchedFor = 3_600_000;
const firstRetryMs = 2000;
/** An inbox that nothing came into for so long has had its batch, in ms. */
const batchPauseMs = 60_000;
const longestRetryMs = 60_000;

/** Makes an in-tray for the inbox at `root`, a real path. */
export function makeInTray(root: string, options: InTrayOptions): InTray {
  const { store, queue, folders, logger, stableMs } = options;
  const entries = new Map<string, Entry>();
  const left = new Set<string>();
  const moved = new Map<string, { stamp: Stamp; seen: Stamp | null; readonly file: string; readonly until: number }>();
  const turn = takeTurns(2);
  let closed = false;
  let batch: Batch | null = null;
  let lastAt = 0;

  const consider = (path: string) => {
    if (closed || entries.has(path) || ignoredFor(relative(root, path))) return;
    const entry: Entry = { path, stamp: null, arrival: null, timer: null, retryMs: firstRetryMs };
    entries.set(path, entry);
    later(entry, 0);
  };

  /** What a file that comes in now belongs to: what came within the last minute, or is still on its way, is one batch. */
  const batchNow = (): Batch => {
    const now = new Date();
    const going = entries.size > 1 || now.getTime() - lastAt < batchPauseMs;
    if (!batch || !going) batch = newBatch('inbox', now);
    lastAt = now.getTime();
    return batch;
  };

  const leave = (path: string, why: string) => {
    if (left.has(path)) return;
    left.add(path);
    logger.warn({ file: relative(root, path), why }, 'left alone in the inbox');
  };

  const forget = (entry: Entry) => {
    if (entry.timer) clearTimeout(entry.timer);
    entries.delete(entry.path);
  };

  const later = (entry: Entry, ms: number) => {
    if (entry.timer) clearTimeout(entry.timer);
    if (!closed) entry.timer = setTimeout(() => void turn(() => guarded(entry, () => settle(entry))), ms);
  };

  /** What goes wrong with one file (no database, no room on the disk) is tried again, and holds up no other. */
  const guarded = async (entry: Entry, act: () => Promise<void>) => {
    try {
      if (!closed) await act();
    } catch (error) {
      if ((await look(entry.path)) === 'gone') return forget(entry);
      logger.error({ err: error, file: relative(root, entry.path) }, 'a file in the inbox could not be dealt with yet');
      entry.arrival = null;
      later(entry, entry.retryMs);
      entry.retryMs = Math.min(longestRetryMs, entry.retryMs * 2);
    }
  };

  /** Takes a file in once it has stayed the same for long enough. */
  const settle = async (entry: Entry) => {
    const { path } = entry;
    const stamp = await look(path);
    if (typeof stamp === 'string') {
      if (stamp !== 'gone') leave(path, stamp);
      return forget(entry);
    }
    const settled = entry.stamp !== null && sameStamp(entry.stamp, stamp);
    entry.stamp = stamp;
    if (!settled || (stamp.size === 0 && (await downloading(path)))) return later(entry, stableMs);
    const folder = await realpath(dirname(path));
    if (folder !== root && !folder.startsWith(root + sep)) {
      leave(path, 'in a folder outside the inbox');
      return forget(entry);
    }
    const file = relative(root, path);
    const arrived = await arrive(options, { path, name: basename(path), tags: tagsOf(file), batch: batchNow() });
    if (arrived.kind === 'skipped') return forget(entry);
    entry.stamp = arrived.stamp;
    if (arrived.kind === 'settled') return finish(entry, arrived.arrival, arrived.state, arrived.problem);
    await queue.add(arrived.job);
    logger.info({ file, document: arrived.job.sha256.slice(0, 16) }, 'waits to be read');
    entry.arrival = arrived.arrival;
    ask();
  };

  /** Moves a file whose outcome is known, unless it has changed since it was read: then it begins anew. */
  const finish = async (entry: Entry, arrival: string, state: InboxFile['state'], problem: Problem | null) => {
    const { path } = entry;
    const file = relative(root, path);
    const note = problem ? errorNote(basename(path), arrival, problem, new Date()) : undefined;
    const folder = state === 'failed' ? folders.failed : folders.processed;
    const movedTo =
      entry.stamp && (await moveFile(path, folder, file, { stamp: entry.stamp, ...(note ? { note } : {}) }));
    if (!movedTo) {
      forget(entry);
      return consider(path);
    }
    if (entry.stamp) moved.set(movedTo, { stamp: entry.stamp, seen: null, file, until: Date.now() + watchedFor });
    forget(entry);
    logger.info({ file, state, movedTo, ...(problem ? { code: problem.code } : {}) }, 'left the inbox');
    options.onFile?.({ path, movedTo, state, problem });
  };

  const recheck = async () => {
    for (const [path, one] of moved) {
      const now = Date.now() > one.until ? 'old' : await look(path);
      if (typeof now === 'string') moved.delete(path);
      else if (asMoved(now, one.stamp)) one.seen = null;
      else if (one.seen === null || !sameStamp(one.seen, now)) one.seen = now;
      else {
        const back = await moveFile(path, root, one.file, { stamp: now });
        if (!back) continue;
        moved.delete(path);
        logger.warn(
          { file: one.file },
          'was written to after it had been read; it is read again, and what was read before stays a document of its own',
        );
        consider(back);
      }
    }
  };

  let asking = false;
  let askAgain = false;
  let pauseMs = outcomeMs;
  let askTimer: NodeJS.Timeout | null = null;
  /** Asks the store about all files that wait, and again after a while as long as there are any. */
  const ask = () => {
    askAgain = asking;
    if (asking || closed) return;
    asking = true;
    if (askTimer) clearTimeout(askTimer);
    void turn(async () => {
      const waiting = new Map(
        [...entries.values()].flatMap((entry) => (entry.arrival ? [[entry.arrival, entry]] : [])),
      );
      for (const { id, state, problem } of await arrivalOutcomes(store, [...waiting.keys()])) {
        const entry = waiting.get(id);
        if (!entry || state === 'waiting') continue;
        entry.arrival = null;
        await guarded(entry, () => finish(entry, id, state, problem));
      }
    })
      .then(() => {
        pauseMs = outcomeMs;
      })
      .catch((error) => {
        pauseMs = Math.min(longestOutcomeMs, 2 * pauseMs);
        logger.error({ err: error }, 'the outcomes of files could not be asked for yet');
      })
      .finally(() => {
        asking = false;
        const waiting = [...entries.values()].some((entry) => entry.arrival !== null);
        if (waiting && !closed) askTimer = setTimeout(ask, askAgain && pauseMs === outcomeMs ? 50 : pauseMs);
      });
  };

  return {
    consider,
    leave,
    look: ask,
    recheck,
    size: () => entries.size,
    close: async () => {
      closed = true;
      if (askTimer) clearTimeout(askTimer);
      await turn.done();
      for (const entry of [...entries.values()]) forget(entry);
    },
  };
}

/** A download that has not grown for so long, in ms, was broken off. */
const stillLoading = 120_000;

/**
 * True where a browser is still loading what the empty file is to be filled with: its part file begins with the same name
 * (`a.pdf` and `a.pdf.part` or `a.Xy12.pdf.part`). Another file's download holds up nothing.
 */
async function downloading(path: string): Promise<boolean> {
  const folder = dirname(path);
  const stem = `${basename(path, extname(path))}.`;
  for (const name of (await readdir(folder)).filter((n) => n.startsWith(stem) && isPartialDownload(n))) {
    const stamp = await look(join(folder, name));
    if (typeof stamp !== 'string' && Date.now() - stamp.mtimeMs < stillLoading) return true;
  }
  return false;
}

/** True where a moved file is as it was read. A copy on another device has an inode of its own. */
const asMoved = (now: Stamp, read: Stamp): boolean => now.size === read.size && now.mtimeMs === read.mtimeMs;
