import { readdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Fault } from '../core/errors.ts';
import { type Account, runnableBinaries, serverAccount } from './embedded-account.ts';
import { installedBinaries } from './embedded-binaries.ts';
import { prepareCluster, superuser } from './embedded-cluster.ts';
import { isRoot } from './embedded-files.ts';
import {
  type ClusterFile,
  existingData,
  type Places,
  placesOf,
  preparePlaces,
  readCluster,
  systemFolders,
  writeCluster,
} from './embedded-folders.ts';
import { tryLock, unlock, withLock } from './embedded-lock.ts';
import { gone, type Postmaster, runningServer, send, startServer, stopServer } from './embedded-server.ts';
import { countUsers, register } from './embedded-users.ts';
import { startOf } from './process-identity.ts';

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

/** Whether the server of a home runs, and how many use it, without starting it or waiting for anybody. */
export function embeddedState(home: string): { running: boolean; users: number; dataFolder: string | null } {
  const places = placesOf(resolve(home));
  const dataFolder = existingData(places);
  const running = dataFolder !== null && runningServer(dataFolder) !== null;
  try {
    return { running, users: running ? readdirSync(places.users).length : 0, dataFolder };
  } catch {
    return { running, users: 0, dataFolder };
  }
}

/** Removes the embedded server of a home with all its data, as a demonstration or test does with its own. */
export async function removeEmbedded(home: string): Promise<void> {
  const places = preparePlaces(resolve(home));
  await withLock(places.lock, async () => {
    const users = countUsers(places.users);
    if (users > 0) throw new Fault('RAP_DATABASE', `The embedded database of ${home} is in use by ${users} more.`);
    const data = existingData(places);
    const server = data === null ? null : runningServer(data);
    if (server) await stopServer(server.pid);
    if (data !== null) rmSync(dirname(data) === places.state ? data : dirname(data), { recursive: true, force: true });
  });
  rmSync(places.state, { recursive: true, force: true });
}

interface Running {
  readonly server: Postmaster;
  readonly cluster: ClusterFile;
  readonly account: Account | null;
}

/** The server of a home, ready to be used. Under the lock. */
async function ensureServer(places: Places): Promise<Running> {
  const data = existingData(places);
  const account = serverAccount(data ?? places.state);
  const known = readCluster(places);
  const running = data === null ? null : await settled(data);
  if (running && known && known.dataFolder === data) {
    if (await answers(known, running.port)) return { server: running, cluster: known, account };
  }
  // One that does not take our password serves nobody.
  if (running) await stopServer(running.pid);
  const binaries = runnableBinaries(
    installedBinaries(),
    account,
    isRoot() ? [...systemFolders, places.state] : [places.state],
  );
  const cluster = await prepareCluster(places, binaries, account);
  const server = await startServer({
    binaries,
    account,
    data: cluster.dataFolder,
    log: places.log,
    port: cluster.port,
  });
  const current = { ...cluster, port: server.port };
  if (cluster.port !== server.port) writeCluster(places, current);
  await ensureDatabase(current, server.port);
  return { server, cluster: current, account };
}

/** Waits while a server is starting or stopping: it is ready, or gone. */
async function settled(data: string): Promise<Postmaster | null> {
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await pause(20)) {
    const server = runningServer(data);
    if (!server || server.status === 'ready') return server;
    if (server.status === 'stopping') await gone(server.pid, 60_000);
  }
  return runningServer(data);
}

const database = 'rapporteur';

const urlOf = (cluster: ClusterFile, port: number, name = database): string =>
  `postgres://${superuser}:${cluster.password}@127.0.0.1:${port}/${name}`;

/** True where our server answers with our password. */
async function answers(cluster: ClusterFile, port: number): Promise<boolean> {
  try {
    await ensureDatabase(cluster, port);
    return true;
  } catch {
    return false;
  }
}

async function ensureDatabase(cluster: ClusterFile, port: number): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(cluster, port, 'postgres'), connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
}

/** Starts the server again when it was killed. */
function watchServer(places: Places, first: number): { end(): Promise<void> } {
  let pid = first;
  let busy: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
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

interface Hold {
  file: string;
  readonly places: Places;
}

const holds = new Set<Hold>();

async function release(hold: Hold): Promise<void> {
  holds.delete(hold);
  const letGo = async () => {
    rmSync(hold.file, { force: true });
    const server = lastServer(hold.places);
    if (server) await stopServer(server.pid);
  };
  // On a full disk not even a lock can be written, and still nobody should be left behind.
  await withLock(hold.places.lock, letGo).catch(letGo);
}

/** The server of a home if it runs and nobody uses it any more. */
function lastServer(places: Places): Postmaster | null {
  const data = countUsers(places.users) === 0 ? existingData(places) : null;
  return data === null ? null : runningServer(data);
}

/** A program that ends without letting go still takes its name off, and asks the server to end when it was the last. */
process.on('exit', () => {
  for (const { file, places } of holds) {
    rmSync(file, { force: true });
    if (!tryLock(places.lock)) continue;
    const server = lastServer(places);
    if (server) send(server.pid, 'SIGINT');
    unlock(places.lock);
  }
});
