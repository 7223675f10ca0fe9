import { access, constants, mkdir, readdir, realpath, writeFile } from 'node:fs/promises';
import { basename, dirname, relative, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { watch } from 'chokidar';
import { Fault } from '../core/errors.ts';
import type { Problem } from '../core/problem.ts';
import type { Logger } from '../logging.ts';
import { type DocumentQueue, requeueWaiting } from '../queue/index.ts';
import { arrivalOutcomes } from '../store/index.ts';
import { type ArriveContext, arrive } from './arrive.ts';
import { errorNote } from './error-note.ts';
import { moveFile, noteSuffix } from './move.ts';
import { ignoredFor, isPartialDownload, tagsOf } from './names.ts';
import { look, type Stamp, sameStamp } from './read-file.ts';
import { recoverFailed } from './recover-failed.ts';
import { takeTurns } from './take-turns.ts';
import { walkFolder } from './walk.ts';

/** How to watch an inbox. */
export interface InboxOptions extends ArriveContext {
  readonly queue: DocumentQueue;
  readonly folders: { readonly inbox: string; readonly processed: string; readonly failed: string };
  /** Milliseconds between looks, for network shares; 0 lets the system report changes. */
  readonly pollInterval: number;
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

/** An inbox that is being watched. */
export interface Inbox {
  /** Looks at once what became of the files that wait; for `onSettled` of workers in this process. */
  look(): void;
  /** Looks through the folder and resolves when every file in it has been dealt with. */
  idle(): Promise<void>;
  /** Stops watching; files that wait are taken up when the inbox is opened again. */
  close(): Promise<void>;
}

/** A file on its way: it settles, is read, waits for its outcome, is moved. */
interface Entry {
  readonly path: string;
  stamp: Stamp | null;
  /** Set while it waits for its outcome. */
  arrival: string | null;
  timer: NodeJS.Timeout | null;
  retryMs: number;
}

const outcomeMs = 500;
const rescanMs = 60_000;
const firstRetryMs = 2000;
const longestRetryMs = 60_000;

/**
 * Watches a folder: each file that comes is recorded, read by the workers, and moved to `processed` or `failed`, in the
 * same sub-folder, whose names become its tags. What is in the folder already, or was left by an earlier run, is taken
 * up first. Files are moved only when the store knows their outcome, so that nothing is lost at any moment.
 * @throws Fault RAP_FOLDER when a folder cannot be made or written to
 */
export async function openInbox(options: InboxOptions): Promise<Inbox> {
  const { store, queue, folders, logger, stableMs, pollInterval, rulesVersion } = options;
  for (const [setting, folder] of Object.entries(folders)) await prepareFolder(setting, folder);
  const root = await realpath(folders.inbox);
  const entries = new Map<string, Entry>();
  /** Links and the like, told of once. */
  const left = new Set<string>();
  const turn = takeTurns(2);
  let closed = false;

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
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return forget(entry);
      logger.error({ err: error, file: relative(root, entry.path) }, 'a file in the inbox could not be dealt with yet');
      entry.arrival = null;
      later(entry, entry.retryMs);
      entry.retryMs = Math.min(longestRetryMs, entry.retryMs * 2);
    }
  };

  const consider = (path: string) => {
    if (closed || entries.has(path) || ignoredFor(relative(root, path))) return;
    const entry: Entry = { path, stamp: null, arrival: null, timer: null, retryMs: firstRetryMs };
    entries.set(path, entry);
    later(entry, 0);
  };

  /** Reads a file once it has stayed the same for long enough. */
  const settle = async (entry: Entry) => {
    const stamp = await look(entry.path);
    if (typeof stamp === 'string') {
      if (stamp !== 'gone') leave(entry.path, stamp);
      return forget(entry);
    }
    const settled = entry.stamp !== null && sameStamp(entry.stamp, stamp);
    entry.stamp = stamp;
    if (!settled || (stamp.size === 0 && (await downloading(dirname(entry.path))))) return later(entry, stableMs);
    const below = relative(root, entry.path);
    const real = await realpath(dirname(entry.path));
    if (real !== root && !real.startsWith(root + sep)) {
      leave(entry.path, 'in a folder outside the inbox');
      return forget(entry);
    }
    const arrived = await arrive(options, { path: entry.path, name: basename(entry.path), tags: tagsOf(below) });
    if (arrived.kind === 'skipped') return forget(entry);
    entry.stamp = arrived.stamp;
    if (arrived.kind === 'settled') return finish(entry, arrived.arrival, arrived.state, arrived.problem);
    logger.info({ file: below, document: arrived.job.sha256.slice(0, 16) }, 'waiting to be read');
    await queue.add(arrived.job);
    entry.arrival = arrived.arrival;
    outcomes();
  };

  /** Moves a file whose outcome is known, unless it has been changed since: then it begins anew. */
  const finish = async (entry: Entry, arrival: string, state: InboxFile['state'], problem: Problem | null) => {
    const { path } = entry;
    const stamp = await look(path);
    forget(entry);
    if (stamp === 'gone') return;
    if (typeof stamp === 'string' || !entry.stamp || !sameStamp(entry.stamp, stamp)) return consider(path);
    const below = relative(root, path);
    const folder = state === 'failed' ? folders.failed : folders.processed;
    const note = problem && errorNote(basename(path), arrival, problem, new Date());
    entries.set(path, entry);
    const movedTo = await moveFile(
      path,
      folder,
      below,
      note ? (target) => writeFile(target + noteSuffix, `${JSON.stringify(note, null, 2)}\n`) : undefined,
    );
    forget(entry);
    logger.info({ file: below, state, movedTo, ...(problem ? { code: problem.code } : {}) }, 'left the inbox');
    options.onFile?.({ path, movedTo, state, problem });
  };

  const leave = (path: string, why: string) => {
    if (left.has(path)) return;
    left.add(path);
    logger.warn({ file: relative(root, path), why }, 'left alone in the inbox');
  };

  let asking = false;
  let askAgain = false;
  let askTimer: NodeJS.Timeout | null = null;
  /** Asks the store about all files that wait, and again after a while as long as there are any. */
  const outcomes = () => {
    if (asking) askAgain = true;
    if (asking || closed) return;
    asking = true;
    askAgain = false;
    if (askTimer) clearTimeout(askTimer);
    void turn(async () => {
      const waiting = new Map(
        [...entries.values()].flatMap((entry) => (entry.arrival ? [[entry.arrival, entry]] : [])),
      );
      const found = await arrivalOutcomes(store, [...waiting.keys()]);
      for (const { id, state, problem } of found) {
        const entry = waiting.get(id);
        if (!entry || state === 'waiting') continue;
        entry.arrival = null;
        await guarded(entry, () => finish(entry, id, state, problem));
      }
    })
      .catch((error) => logger.error({ err: error }, 'the outcomes of files could not be asked for yet'))
      .finally(() => {
        asking = false;
        const waiting = [...entries.values()].some((entry) => entry.arrival !== null);
        if (waiting && !closed) askTimer = setTimeout(outcomes, askAgain ? 50 : outcomeMs);
      });
  };

  /** Looks through the whole folder: for what was there before, and for what the system did not report. */
  const rescan = async () => {
    for await (const found of walkFolder(root)) {
      if (found.kind === 'file') consider(found.path);
      else if (found.kind === 'closed') leave(found.path, found.problem.message);
      else if (found.why === 'a symbolic link') leave(found.path, found.why);
    }
    for (const movedTo of await recoverFailed(store, folders)) logger.info({ movedTo }, 'stored after all');
  };

  await requeueWaiting(options, rulesVersion);
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => path !== root && ignoredFor(relative(root, path)) !== null,
    ignorePermissionErrors: true,
    ...(pollInterval > 0 ? { usePolling: true, interval: pollInterval, binaryInterval: pollInterval } : {}),
  });
  watcher.on('add', consider).on('change', consider);
  watcher.on('error', (error) =>
    logger.error({ err: error }, 'the inbox cannot be watched everywhere; it is looked through every minute'),
  );
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  await rescan();
  const rescanner = setInterval(
    () => void rescan().catch((error) => logger.error({ err: error }, 'the inbox could not be looked through')),
    rescanMs,
  );

  return {
    look: outcomes,
    idle: async () => {
      await rescan();
      while (entries.size > 0 && !closed) await sleep(20);
    },
    close: async () => {
      closed = true;
      clearInterval(rescanner);
      if (askTimer) clearTimeout(askTimer);
      for (const entry of entries.values()) if (entry.timer) clearTimeout(entry.timer);
      await watcher.close();
      await turn.done();
    },
  };
}

/** True where a browser is still loading something into the folder: it may have put an empty file there to be filled. */
const downloading = async (folder: string): Promise<boolean> => (await readdir(folder)).some(isPartialDownload);

async function prepareFolder(setting: string, folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    const message = `The ${setting} folder ${JSON.stringify(folder)} cannot be used: ${(cause as Error).message}`;
    throw new Fault('RAP_FOLDER', message, { cause });
  }
}
