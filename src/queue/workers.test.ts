import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { UnrecoverableError, Worker } from 'bullmq';
import { createLogger } from '../logging.ts';
import {
  arrivalOutcomes,
  listJobOutcomes,
  openStore,
  registerArrival,
  type Store,
  saveOriginal,
} from '../store/index.ts';
import { type DocumentJob, jobId } from './job.ts';
import { type DocumentQueue, openQueue } from './queue.ts';
import { redisInstalled, startRedis, type TestServer, until } from './test-servers.ts';
import { startWorkers, type Workers, type WorkersOptions } from './workers.ts';

/** What a thread does in place of reading a document, by the words of the document's name. */
const stub = `
  import { existsSync, readFileSync, writeFileSync } from 'node:fs';
  import { workerData, threadId } from 'node:worker_threads';
  const acts = {
    'ok': () => {},
    'unreadable': () => { throw Object.assign(new Error('pdf-damaged: It is cut off.'), { name: 'UnrecoverableError' }); },
    'broken': () => { throw new Error('no connection'); },
    'exit': () => process.exit(3),
    'spin': () => { for (;;); },
    'hoard': () => { const all = []; for (;;) all.push(new Array(1e5).fill(Math.random())); },
    'away': () => {
      const mark = workerData.home + '/away';
      const times = existsSync(mark) ? Number(readFileSync(mark, 'utf8')) : 0;
      writeFileSync(mark, String(times + 1));
      if (times < 4) throw new Error('database-away: connect ECONNREFUSED');
    },
    'twice': (job) => { if (job.attemptsMade === 0) throw new Error('at first'); },
    'long': async (job) => {
      const mark = workerData.home + '/' + job.data.arrival;
      if (existsSync(mark)) return;
      writeFileSync(mark, '');
      await new Promise((resolve) => setTimeout(resolve, 60000));
    },
  };
  export default async (job) => {
    await acts[job.data.name](job);
    return { documentId: job.data.sha256.slice(0, 16), outcome: 'stored' };
  };
`;

const home = mkdtempSync(join(tmpdir(), 'workers-'));
const processor = join(home, 'stub.mjs');
const logger = createLogger({ level: 'silent' });
let store: Store;
beforeAll(async () => {
  writeFileSync(processor, stub);
  store = await openStore({ home });
});
afterAll(async () => {
  await store.close();
  rmSync(home, { recursive: true, force: true });
});

/** A file that came in and waits to be read. */
const waiting = async (name: string): Promise<DocumentJob> => {
  const bytes = Buffer.from(randomUUID());
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await saveOriginal(store, { sha256, bytes, name });
  const { id } = await registerArrival(store, { path: `/in/${sha256}`, name, sha256, bytes: bytes.length });
  return { sha256, rulesVersion: 'r1', arrival: id, name };
};

const stateOf = async (job: DocumentJob) => (await arrivalOutcomes(store, [job.arrival!]))[0]!;

const backends = [
  { name: 'PostgreSQL', redis: false },
  { name: redisInstalled ? 'Redis' : 'Redis (skipped: redis-server is not installed)', redis: true },
];

describe.each(backends)('workers on $name', ({ redis }) => {
  const onServer = redis && !redisInstalled ? test.skip : test;
  let server: TestServer | null = null;
  let queue: DocumentQueue;
  const running: Workers[] = [];
  const settled: string[] = [];
  beforeAll(async () => {
    if (redis && redisInstalled) server = await startRedis();
  });
  afterEach(async () => {
    for (const workers of running.splice(0)) await workers.close({ graceMs: 0 });
    await queue.close();
    settled.length = 0;
  });
  afterAll(async () => server?.stop());

  const open = async () => {
    const namespace = randomUUID();
    queue = await openQueue({ databaseUrl: store.url, redisUrl: server?.url ?? null, namespace, attempts: 2 });
  };
  const start = async (options: Partial<WorkersOptions> = {}) => {
    const workers = await startWorkers({
      store,
      queue,
      home,
      workers: 2,
      maxSeconds: 30,
      maxBytes: 1e6,
      logger,
      processor,
      lockMs: 1000,
      onSettled: (job) => settled.push(job.name),
      ...options,
    });
    running.push(workers);
    return workers;
  };
  const settle = (...names: string[]) =>
    until(`${names} to settle, not only ${settled}`, () => [...settled].sort().join() === [...names].sort().join());

  onServer('jobs are done in threads, and each is told of once', async () => {
    await open();
    await start();
    await queue.addBulk(await Promise.all(['ok', 'ok', 'ok'].map(waiting)));
    await settle('ok', 'ok', 'ok');
    await until('the queue to be empty', async () => (await queue.counts()).active === 0);
    expect(await queue.counts()).toEqual({ waiting: 0, active: 0, delayed: 0, completed: 3, failed: 0 });
  });

  onServer('a finished job that is added again is done again', async () => {
    await open();
    await start();
    const job = await waiting('ok');
    await queue.add(job);
    await settle('ok');
    await until('the job to be finished', async () => (await queue.counts()).completed === 1);
    await queue.add(job);
    await settle('ok', 'ok');
  });

  onServer('a document that cannot be read is tried once and its job is a dead letter', async () => {
    await open();
    await start();
    const job = await waiting('unreadable');
    await queue.add(job);
    await settle('unreadable');
    expect(await queue.failed()).toEqual([
      { id: jobId(job), job, code: 'pdf-damaged', message: 'It is cut off.', attempts: 1, failedAt: expect.any(Date) },
    ]);
    expect(await queue.counts()).toMatchObject({ waiting: 0, active: 0, delayed: 0, failed: 1 });
    expect(await stateOf(job)).toMatchObject({
      state: 'failed',
      problem: { code: 'pdf-damaged', message: 'It is cut off.', fatal: true },
    });
    expect(await listJobOutcomes(store, { jobId: jobId(job) })).toMatchObject([
      { outcome: 'dead', attempt: 1, sha256: job.sha256, name: 'unreadable', error: { code: 'pdf-damaged' } },
    ]);
  });

  onServer('a job that broke off is tried again, and both attempts are on record', async () => {
    await open();
    await start();
    const job = await waiting('twice');
    await queue.add(job);
    await settle('twice');
    expect(await queue.failed()).toEqual([]);
    expect(await listJobOutcomes(store, { jobId: jobId(job) })).toMatchObject([
      { outcome: 'failed', attempt: 1, error: { message: expect.stringContaining('at first') } },
    ]);
  });

  onServer('a job that the database is away for waits for it, and no attempt is lost', async () => {
    rmSync(join(home, 'away'), { force: true });
    await open();
    await start({ awayMs: 50 });
    const job = await waiting('away');
    await queue.add(job);
    await settle('away');
    expect(readFileSync(join(home, 'away'), 'utf8')).toBe('5');
    expect(await queue.failed()).toEqual([]);
    expect(await listJobOutcomes(store, { jobId: jobId(job) })).toEqual([]);
  });

  onServer('a job that always breaks off is given up after its attempts, and the file fails', async () => {
    await open();
    await start();
    const job = await waiting('broken');
    await queue.add(job);
    await settle('broken');
    expect(await queue.failed()).toMatchObject([{ code: 'gave-up', attempts: 2 }]);
    const { state, problem } = await stateOf(job);
    expect(state).toBe('failed');
    expect(problem).toMatchObject({ code: 'gave-up', message: expect.stringContaining('no connection') });
  });

  onServer('one that ends its thread, one that uses up its memory and one that never ends spoil no other', async () => {
    await open();
    await start({ maxSeconds: 3, memoryMb: 64 });
    const jobs = await Promise.all(['exit', 'hoard', 'spin', 'ok', 'ok', 'ok'].map(waiting));
    await queue.addBulk(jobs);
    await settle('exit', 'hoard', 'spin', 'ok', 'ok', 'ok');
    const failed = new Map((await queue.failed()).map((dead) => [dead.job.name, [dead.code, dead.attempts]]));
    expect(failed).toEqual(
      new Map([
        ['exit', ['gave-up', 2]],
        ['hoard', ['out-of-memory', 1]],
        ['spin', ['too-slow', 1]],
      ]),
    );
    expect((await stateOf(jobs[2]!)).problem?.message).toContain('3 s');
  });

  onServer('at shutdown a job that does not end goes back to the queue and loses no attempt', async () => {
    await open();
    const first = await start();
    const job = await waiting('long');
    await queue.add(job);
    await until('the job to be at work', async () => (await queue.counts()).active === 1);
    await first.close({ graceMs: 300 });
    expect(await queue.counts()).toMatchObject({ waiting: 1, active: 0, delayed: 0, failed: 0 });
    expect((await queue.internals.documents.getJob(jobId(job)))?.attemptsMade).toBe(0);
    await start();
    await settle('long');
  });

  onServer('at shutdown a job that ends in time is finished', async () => {
    await open();
    const workers = await start();
    await queue.add(await waiting('ok'));
    await until('the job to be taken', async () => (await queue.counts()).waiting === 0);
    await workers.close();
    expect(settled).toEqual(['ok']);
    expect(await queue.counts()).toMatchObject({ waiting: 0, active: 0, completed: 1 });
  });

  onServer('what an earlier run left failed and unburied is buried at the start', async () => {
    await open();
    const job = await waiting('unreadable');
    const { names, backend } = queue.internals;
    const other = new Worker(
      names.documents,
      async () => {
        throw new UnrecoverableError('no-text: It holds no text.');
      },
      { connection: backend.connection(2) },
      backend.factory,
    );
    await queue.add(job);
    await until('the job to fail', async () => (await queue.internals.documents.getFailedCount()) === 1);
    await other.close();
    expect((await stateOf(job)).state).toBe('waiting');
    await start();
    expect(await queue.failed()).toMatchObject([{ code: 'no-text', attempts: 1 }]);
    expect(await stateOf(job)).toMatchObject({ state: 'failed', problem: { code: 'no-text' } });
  });
});

test('without the compiled worker there is a fault that says how to make it', async () => {
  const queue = await openQueue({ databaseUrl: store.url, namespace: randomUUID() });
  const options = { store, queue, home, workers: 1, maxSeconds: 1, maxBytes: 1, logger, processor: '/nowhere.js' };
  await expect(startWorkers(options)).rejects.toMatchObject({ code: 'RAP_INTERNAL', advice: 'Run `npm run build`.' });
  await queue.close();
});
