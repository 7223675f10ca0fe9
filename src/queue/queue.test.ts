import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type EmbeddedServer, startEmbedded } from '../store/index.ts';
import type { DocumentJob } from './job.ts';
import { type DocumentQueue, openQueue } from './queue.ts';
import { redisInstalled, startRedis, type TestServer } from './test-servers.ts';

const job = (letter: string, rulesVersion = 'r1'): DocumentJob => ({
  sha256: letter.repeat(64),
  rulesVersion,
  arrival: `arrival-${letter}`,
  name: `${letter}.txt`,
});

const home = mkdtempSync(join(tmpdir(), 'queue-'));
let postgres: EmbeddedServer;
beforeAll(async () => {
  postgres = await startEmbedded(home);
});
afterAll(async () => {
  await postgres.stop();
  rmSync(home, { recursive: true, force: true });
});

const backends = [
  { name: 'PostgreSQL', redis: false },
  { name: redisInstalled ? 'Redis' : 'Redis (skipped: redis-server is not installed)', redis: true },
];

describe.each(backends)('the queue on $name', ({ redis }) => {
  const onServer = redis && !redisInstalled ? test.skip : test;
  let server: TestServer | null = null;
  const opened: DocumentQueue[] = [];
  beforeAll(async () => {
    if (redis && redisInstalled) server = await startRedis();
  });
  afterEach(async () => {
    for (const queue of opened.splice(0)) await queue.close();
  });
  afterAll(async () => server?.stop());

  const open = async (namespace: string = randomUUID()) => {
    const queue = await openQueue({ databaseUrl: postgres.url, redisUrl: server?.url ?? null, namespace });
    opened.push(queue);
    return queue;
  };

  onServer('says which server it is on', async () => {
    expect((await open()).kind).toBe(redis ? 'redis' : 'postgresql');
  });

  onServer('begins empty', async () => {
    expect(await (await open()).counts()).toEqual({ waiting: 0, active: 0, delayed: 0, completed: 0, failed: 0 });
  });

  onServer('adding a job twice adds nothing', async () => {
    const queue = await open();
    await queue.add(job('a'));
    await queue.add(job('a'));
    await queue.addBulk([job('a'), job('b'), job('b')]);
    expect((await queue.counts()).waiting).toBe(2);
  });

  onServer('the same content under newer rules is another job', async () => {
    const queue = await open();
    await queue.addBulk([job('a', 'r1'), job('a', 'r2')]);
    expect((await queue.counts()).waiting).toBe(2);
  });

  onServer('two openings of one name see the same jobs, other names see none', async () => {
    const [first, second, other] = [await open('shared'), await open('shared'), await open()];
    await first.add(job('a'));
    expect((await second.counts()).waiting).toBe(1);
    expect((await other.counts()).waiting).toBe(0);
  });

  onServer('carries ids and the name of the file, and nothing else', async () => {
    const queue = await open();
    await queue.add(job('a'));
    const [stored] = await queue.internals.documents.getWaiting();
    expect(Object.keys(stored!.data).sort()).toEqual(['arrival', 'name', 'rulesVersion', 'sha256']);
  });

  onServer('thousands of jobs are added at once', async () => {
    const queue = await open();
    const jobs = Array.from({ length: 2500 }, (_, index) => ({
      ...job('a'),
      sha256: index.toString(16).padStart(64, '0'),
    }));
    await queue.addBulk(jobs);
    await queue.addBulk(jobs);
    expect((await queue.counts()).waiting).toBe(2500);
  });

  describe('dead letters', () => {
    const bury = (queue: DocumentQueue, letter: string, failedAt = '2024-05-06T07:08:09.000Z') =>
      queue.internals.deadLetters.bury({
        job: job(letter),
        code: 'pdf-encrypted',
        message: 'It asks for a password.',
        attempts: 1,
        failedAt: new Date(failedAt),
      });

    onServer('are listed with the reason, the latest first', async () => {
      const queue = await open();
      await bury(queue, 'a');
      await bury(queue, 'a');
      await bury(queue, 'b', '2024-05-06T07:08:10.000Z');
      expect((await queue.counts()).failed).toBe(2);
      const failed = await queue.failed();
      expect(failed.map((dead) => dead.job.name)).toEqual(['b.txt', 'a.txt']);
      expect(failed[1]).toEqual({
        id: `${'a'.repeat(64)}-r1`,
        job: job('a'),
        code: 'pdf-encrypted',
        message: 'It asks for a password.',
        attempts: 1,
        failedAt: new Date('2024-05-06T07:08:09.000Z'),
      });
      expect((await queue.failed({ offset: 1, limit: 1 })).map((dead) => dead.job.name)).toEqual(['a.txt']);
    });

    onServer('retry puts the job back into the queue', async () => {
      const queue = await open();
      await bury(queue, 'a');
      expect((await queue.retry('aaaa')).job).toEqual(job('a'));
      expect(await queue.counts()).toMatchObject({ waiting: 1, failed: 0 });
    });

    onServer('discard removes the job', async () => {
      const queue = await open();
      await bury(queue, 'a');
      await bury(queue, 'b');
      expect((await queue.discard(`${'a'.repeat(64)}-r1`)).job.name).toBe('a.txt');
      expect(await queue.counts()).toMatchObject({ waiting: 0, failed: 1 });
    });

    onServer('adding a job that failed for good takes it out of there', async () => {
      const queue = await open();
      await bury(queue, 'a');
      await queue.add(job('a'));
      expect(await queue.counts()).toMatchObject({ waiting: 1, failed: 0 });
    });

    onServer.each([
      ['of none', 'ffff', 'No failed job has an id that begins with "ffff"'],
      ['of nothing', '', 'No failed job'],
      ['of several', 'a', '2 failed jobs have an id that begins with "a"'],
    ])('an id %s is a fault', async (_what, reference, message) => {
      const queue = await open();
      await bury(queue, 'a');
      await queue.internals.deadLetters.bury({ ...(await queue.failed())[0]!, job: job('a', 'r2') });
      const expected = expect.objectContaining({ code: 'RAP_NOT_FOUND', message: expect.stringContaining(message) });
      await expect(queue.retry(reference)).rejects.toEqual(expected);
      await expect(queue.discard(reference)).rejects.toEqual(expected);
    });
  });
});

describe('a queue that cannot be opened', () => {
  test('Redis that does not answer is a fault without the password', async () => {
    const opening = openQueue({ databaseUrl: postgres.url, redisUrl: 'redis://:secret@127.0.0.1:1' });
    const fault = await opening.catch((error) => error);
    expect(fault).toMatchObject({ code: 'RAP_QUEUE', message: expect.stringContaining('ECONNREFUSED') });
    expect(fault.message).toContain('redis://:***@127.0.0.1:1 cannot be used');
    expect(fault.message).not.toContain('secret');
  });

  test('PostgreSQL that does not answer is a fault without the password', async () => {
    const opening = openQueue({ databaseUrl: 'postgres://anna:secret@127.0.0.1:1/x' });
    const fault = await opening.catch((error) => error);
    expect(fault).toMatchObject({ code: 'RAP_QUEUE', message: expect.stringContaining('ECONNREFUSED') });
    expect(fault.message).toContain('postgres://anna:***@127.0.0.1:1/x cannot be used');
    expect(fault.message).not.toContain('secret');
  });
});
