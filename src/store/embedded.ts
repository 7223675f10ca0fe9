import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { installedBinaries } from './embedded-binaries.ts';
import { ensureServer, urlOf } from './embedded-ensure.ts';
import { type Places, preparePlaces } from './embedded-folders.ts';
import { holds, release } from './embedded-holds.ts';
import { withLock } from './embedded-lock.ts';
import { sayPlace } from './embedded-place.ts';
import { register } from './embedded-users.ts';
import { startOf } from './process-identity.ts';

export { embeddedState, removeEmbedded } from './embedded-remove.ts';

/** What `doctor` and `status` tell of the embedded server. */
export interface EmbeddedInfo {
  /** Where the data is. It may lie outside the home folder when the program runs as root; see `embedded-folders.ts`. */
  readonly dataFolder: string;
  readonly logFile: string;
  readonly port: number;
  /** The server's process id. */
  readonly pid: number;
  /** The name of the OS account that it runs as, when that is another than the program's; else null. */
  readonly account: string | null;
  /** The PostgreSQL version, as in `18.4`. */
  readonly version: string;
}

/** A hold on the embedded server. */
export interface EmbeddedServer {
  readonly url: string;
  readonly info: EmbeddedInfo;
  /** Lets go of the server; the last one to let go stops it. Calling it again does nothing. */
  stop(): Promise<void>;
}

/** How often a holder looks whether the server still lives. */
const watchInterval = 1000;
/** After how many such looks it says again that the server is used from here. */
const ticksToSay = 10;

/**
 * Takes a hold on the PostgreSQL server of a home folder, starting it when it does not run. All commands of a machine
 * with the same home share one server. A server that is killed while somebody holds it is started again on the same port.
 * @throws Fault RAP_DATABASE or RAP_FOLDER, saying what to do
 */
export async function startEmbedded(home: string): Promise<EmbeddedServer> {
  const places = preparePlaces(resolve(home));
  const hold = { file: '', places };
  const { server, cluster, account } = await withLock(places.lock, async () => {
    hold.file = register(places.users);
    try {
      return await ensureServer(places);
    } catch (error) {
      rmSync(hold.file, { force: true });
      throw error;
    }
  });
  holds.add(hold);
  const watch = watchServer(places, server.pid);
  let stopped: Promise<void> | null = null;
  return {
    url: urlOf(cluster, server.port),
    info: {
      dataFolder: cluster.dataFolder,
      logFile: places.log,
      port: server.port,
      pid: server.pid,
      account: account?.name ?? null,
      version: installedBinaries().version,
    },
    stop() {
      stopped ??= watch.end().then(() => release(hold));
      return stopped;
    },
  };
}

function sayQuietly(places: Places): void {
  try {
    if (existsSync(places.state)) sayPlace(places);
  } catch {
    // Said again in a while.
  }
}

/** Starts the server again when it was killed. */
function watchServer(places: Places, first: number): { end(): Promise<void> } {
  let pid = first;
  let busy: Promise<void> = Promise.resolve();
  let ticks = 0;
  const timer = setInterval(() => {
    // A full disk, or a home that was removed, is told by whoever needs it.
    if (++ticks % ticksToSay === 0) sayQuietly(places);
    if (startOf(pid) !== null) return;
    busy = busy.then(async () => {
      if (startOf(pid) !== null) return;
      // A failure shows in the queries, and the next look tries again.
      await withLock(places.lock, async () => {
        pid = (await ensureServer(places)).server.pid;
      }).catch(() => {});
    });
  }, watchInterval);
  timer.unref();
  return {
    end() {
      clearInterval(timer);
      return busy;
    },
  };
}
