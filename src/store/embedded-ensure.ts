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
  readCluster,
  systemFolders,
  writeCluster,
} from './embedded-folders.ts';
import { checkPlace, sayPlace } from './embedded-place.ts';
import { startServer } from './embedded-server.ts';
import { gone, type Postmaster, runningServer, stopServer } from './postmaster.ts';

/** A server that is ready, and how to reach it. */
export interface Running {
  readonly server: Postmaster;
  readonly cluster: ClusterFile;
  readonly account: Account | null;
}

/** The server of a home, started if need be and ready to be used. To be called under the lock. */
export async function ensureServer(places: Places): Promise<Running> {
  const data = existingData(places);
  const account = serverAccount(data ?? places.state);
  const known = readCluster(places);
  const running = data === null ? null : await settled(data);
  if (running && known && known.dataFolder === data) {
    if (await answers(known, running.port)) return { server: running, cluster: known, account };
  }
  // One that does not take our password serves nobody.
  if (running) await stopServer(running.pid);
  checkPlace(places);
  sayPlace(places);
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

/** Where the server is reached. */
export const urlOf = (cluster: ClusterFile, port: number, name = database): string =>
  `postgres://${superuser}:${cluster.password}@127.0.0.1:${port}/${name}`;

/** How long a server may be too busy to answer. */
const patience = 30_000;
/** What a server says that does not know our password, or not us. */
const refusals = new Set(['28P01', '28000']);
const busy = new Set(['53300', '57P03', 'ETIMEDOUT']);

/**
 * True where our server answers with our password, false where it refuses it or nobody listens. One that has no connection
 * left, or is slow, serves others all the same and must not be stopped for it: it is asked again for a while.
 * @throws Fault RAP_DATABASE where it stays busy
 */
async function answers(cluster: ClusterFile, port: number): Promise<boolean> {
  for (const deadline = Date.now() + patience; ; await pause(250)) {
    try {
      await ensureDatabase(cluster, port);
      return true;
    } catch (error) {
      const { code = '', message } = error as { code?: string; message: string };
      if (refusals.has(code) || code === 'ECONNREFUSED') return false;
      const slow = busy.has(code) || /timeout/i.test(message);
      if (!slow || Date.now() > deadline)
        throw new Fault(
          'RAP_DATABASE',
          `The embedded database on port ${port} runs but does not serve us: ${message}.`,
          {
            advice: 'End other rapporteur commands on this home folder, then try again.',
            cause: error,
          },
        );
    }
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
