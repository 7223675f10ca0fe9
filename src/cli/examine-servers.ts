import { createServer } from 'node:net';
import { maskPassword, type Settings } from '../config.ts';
import { asFault } from './fault-message.ts';
import { type Finding, finding, wrong } from './finding.ts';
import { shellWord } from './shell-word.ts';

/** Starts or reaches the database, and then the queue, which may stand in it. */
export async function checkDatabase(settings: Settings): Promise<Finding[]> {
  const what = 'Database';
  const { openStore, status } = await import('../store/index.ts');
  const store = await openStore({ databaseUrl: settings.databaseUrl, home: settings.home }).catch(asFault);
  if (store instanceof Error) return [wrong(what, store), ...(settings.redisUrl ? [] : [unknownQueue])];
  try {
    const { serverVersion, documents } = await status(store);
    const { embedded } = store;
    const account = embedded?.account ? ` as ${embedded.account}` : '';
    const where = embedded
      ? `embedded, data in ${embedded.dataFolder}, port ${embedded.port}${account}`
      : `at ${maskPassword(settings.databaseUrl)}`;
    const found = finding(what, 'ok', `PostgreSQL ${serverVersion}, ${where}; ${documents} documents`);
    return [found, await checkQueue(store.url, settings)];
  } catch (error) {
    return [wrong(what, error), unknownQueue];
  } finally {
    await store.close();
  }
}

const unknownQueue = finding('Queue', 'warning', 'not checked, since it is in the database');

async function checkQueue(databaseUrl: string, { redisUrl, attempts }: Settings): Promise<Finding> {
  const what = 'Queue';
  try {
    const { openQueue } = await import('../queue/index.ts');
    const queue = await openQueue({ databaseUrl, redisUrl, attempts });
    try {
      const { waiting, active, failed } = await queue.counts();
      const where = queue.kind === 'redis' ? `Redis at ${maskPassword(redisUrl)}` : 'in the database';
      const found = `${where}; ${waiting} waiting, ${active} at work, ${failed} failed`;
      if (failed === 0) return finding(what, 'ok', found);
      return finding(what, 'warning', found, 'Look at them with `rapporteur jobs failed`.');
    } finally {
      await queue.close();
    }
  } catch (error) {
    return wrong(what, error);
  }
}

/** Checks that the API could listen where it is set to. */
export function checkPort(host: string, port: number): Promise<Finding> {
  const what = 'HTTP port';
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      const advice = 'Another `rapporteur up` or `serve` may run; if not, set another port with RAPPORTEUR_PORT.';
      if (code === 'EADDRINUSE') resolve(finding(what, 'warning', `${port} on ${host} is in use`, advice));
      else resolve(finding(what, 'wrong', `${host}:${port}: ${message}`, 'Set RAPPORTEUR_HOST and RAPPORTEUR_PORT.'));
    });
    server.listen(port, host, () => {
      server.close(() => resolve(finding(what, 'ok', `${port} on ${host} is free`)));
    });
  });
}

/** Tells of databases whose home folder was removed; as root they lie outside of it and stay. */
export async function checkHomelessData(): Promise<Finding[]> {
  const { homelessData } = await import('../store/index.ts');
  return homelessData().map(({ folder, home }) =>
    finding(
      'Old data',
      'warning',
      `${folder} holds the documents of ${home}, which is gone`,
      `Bring that folder back (an empty one will do) to use them again; or remove them: rm -r ${shellWord(folder)}`,
    ),
  );
}
