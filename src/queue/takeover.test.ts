import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { packageRoot } from '../core/package-root.ts';
import { createLogger } from '../logging.ts';
import { openStore, type Store } from '../store/index.ts';
import { openQueue } from './queue.ts';
import { redisInstalled, startRedis, until } from './test-servers.ts';
import { startWorkers } from './workers.ts';

const home = mkdtempSync(join(tmpdir(), 'takeover-'));
const processor = join(home, 'stub.mjs');
let store: Store;
beforeAll(async () => {
  // The first run of a job never ends; the next one finds that it was begun, and does it.
  writeFileSync(
    processor,
    `import { existsSync, writeFileSync } from 'node:fs';
     import { workerData } from 'node:worker_threads';
     export default async ({ data }) => {
       const mark = workerData.home + '/' + data.name;
       if (!existsSync(mark)) {
         writeFileSync(mark, '');
         await new Promise((resolve) => setTimeout(resolve, 600000));
       }
       return { documentId: data.name, outcome: 'stored' };
     };`,
  );
  store = await openStore({ home });
});
afterAll(async () => {
  await store.close();
  rmSync(home, { recursive: true, force: true });
});

const url = (path: string) => JSON.stringify(pathToFileURL(join(packageRoot, 'dist/src', path)).href);

/** A process of its own with two workers. */
const startProcess = (redisUrl: string | null, namespace: string): ChildProcess => {
  const program = `
    import { openStore } from ${url('store/index.js')};
    import { openQueue, startWorkers } from ${url('queue/index.js')};
    import { createLogger } from ${url('logging.js')};
    const { databaseUrl, redisUrl, namespace, home, processor } = JSON.parse(process.env.TEST_OPTIONS);
    const logger = createLogger({ level: 'error' });
    const store = await openStore({ databaseUrl, home });
    const queue = await openQueue({ databaseUrl, redisUrl, namespace, logger });
    await startWorkers({ store, queue, home, processor, logger, workers: 2, maxSeconds: 600, maxBytes: 1, lockMs: 1500 });
  `;
  const options = { databaseUrl: store.url, redisUrl, namespace, home, processor };
  const env = { ...process.env, TEST_OPTIONS: JSON.stringify(options) };
  return spawn(process.execPath, ['--input-type=module', '--eval', program], { env, stdio: 'inherit' });
};

const backends = [
  { name: 'PostgreSQL', redis: false },
  { name: redisInstalled ? 'Redis' : 'Redis (skipped: redis-server is not installed)', redis: true },
];

describe.each(backends)('kill -9 of a process with workers on $name', ({ redis }) => {
  (redis && !redisInstalled ? test.skip : test)(
    'its jobs are taken over and all are done',
    async () => {
      const server = redis ? await startRedis() : null;
      const namespace = randomUUID();
      const queue = await openQueue({ databaseUrl: store.url, redisUrl: server?.url ?? null, namespace });
      const jobs = Array.from({ length: 4 }, (_, index) => ({
        sha256: String(index).repeat(64),
        rulesVersion: 'r1',
        arrival: 'none',
        name: `${namespace}-${index}`,
      }));
      await queue.addBulk(jobs);
      const other = startProcess(server?.url ?? null, namespace);
      const gone = new Promise((resolve) => other.once('exit', resolve));
      await until('two jobs to be at work', async () => (await queue.counts()).active === 2);
      other.kill('SIGKILL');
      await gone;

      // Those that were not begun would never end here, were it not known that they were.
      for (const { name } of jobs) writeFileSync(join(home, name), '');
      const done: string[] = [];
      const workers = await startWorkers({
        store,
        queue,
        home,
        processor,
        logger: createLogger({ level: 'error' }),
        workers: 2,
        maxSeconds: 600,
        maxBytes: 1,
        lockMs: 1500,
        onSettled: ({ name }) => done.push(name),
      });
      await until('all jobs to be done', () => done.length === 4);
      expect(done.sort()).toEqual(jobs.map((job) => job.name));
      await workers.close();
      expect(await queue.counts()).toMatchObject({ waiting: 0, active: 0, delayed: 0, completed: 4, failed: 0 });
      await queue.close();
      await server?.stop();
    },
    300_000,
  );
});
