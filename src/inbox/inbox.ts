import { access, constants, mkdir, realpath } from 'node:fs/promises';
import { relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { watch } from 'chokidar';
import { Fault } from '../core/errors.ts';
import { checkApart } from '../folders.ts';
import { requeueLost, requeueWaiting } from '../queue/index.ts';
import { type InTrayOptions, makeInTray } from './in-tray.ts';
import { putAllBack } from './move-release.ts';
import { ignoredFor } from './names.ts';
import { recoverFailed } from './recover-failed.ts';
import { walkFolder } from './walk.ts';

/** How to watch an inbox. */
export interface InboxOptions extends InTrayOptions {
  readonly folders: { readonly inbox: string; readonly processed: string; readonly failed: string };
  /** Milliseconds between looks, for network shares; 0 lets the system report changes. */
  readonly pollInterval: number;
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

/** What is left alone for these reasons may be a document all the same; that is logged, once. */
const told = new Set(['a symbolic link', 'download not finished']);

/** How often the whole folder is looked through, for what the system did not report. */
const rescanMs = 60_000;

/**
 * Watches a folder: each file that comes is recorded, read by the workers, and moved to `processed` or `failed`, in the
 * same sub-folder, whose names become its tags. What is in the folder already, or was left by an earlier run, is taken
 * up first. A file is moved only when the store knows its outcome, so that nothing is lost at any moment.
 * @throws Fault RAP_FOLDER when a folder cannot be made or written to
 */
export async function openInbox(options: InboxOptions): Promise<Inbox> {
  const { folders, logger, pollInterval, store } = options;
  for (const [setting, folder] of Object.entries(folders)) await prepareFolder(setting, folder);
  const root = await realpath(folders.inbox);
  checkApart({ ...folders, inbox: root });
  await putAllBack(root);
  const tray = makeInTray(root, options);

  const rescan = async () => {
    for await (const found of walkFolder(root)) {
      if (found.kind === 'file') tray.consider(found.path);
      else if (found.kind === 'closed') tray.leave(found.path, found.problem.message);
      else if (told.has(found.why)) tray.leave(found.path, found.why);
    }
    await tray.recheck();
    for (const movedTo of await recoverFailed(store, folders)) logger.info({ movedTo }, 'stored after all');
  };

  await requeueWaiting(options, options.rulesVersion);
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignorePermissionErrors: true,
    ignored: (path) => path !== root && ignoredFor(relative(root, path)) !== null,
    ...(pollInterval > 0 ? { usePolling: true, interval: pollInterval, binaryInterval: pollInterval } : {}),
  });
  watcher.on('add', tray.consider).on('change', tray.consider);
  watcher.on('error', (error) =>
    logger.error({ err: error }, 'the inbox cannot be watched; it is looked through instead'),
  );
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  await rescan();
  const timer = setInterval(() => {
    const lost = requeueLost(options, options.rulesVersion);
    Promise.all([lost, rescan()]).catch((error) =>
      logger.error({ err: error }, 'the inbox could not be looked through'),
    );
  }, rescanMs);

  return {
    look: tray.look,
    idle: async () => {
      await rescan();
      while (tray.size() > 0) await sleep(20);
    },
    close: async () => {
      clearInterval(timer);
      await watcher.close();
      await tray.close();
    },
  };
}

async function prepareFolder(setting: string, folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    const message = `The ${setting} folder ${JSON.stringify(folder)} cannot be used: ${(cause as Error).message}`;
    throw new Fault('RAP_FOLDER', message, { cause });
  }
}
