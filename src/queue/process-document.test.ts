import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { extractDocument } from '../../pipelines/index.ts';
import { createLogger } from '../logging.ts';
import {
  arrivalOutcomes,
  findDocument,
  getRecord,
  listJobOutcomes,
  openStore,
  registerArrival,
  type Store,
  saveOriginal,
} from '../store/index.ts';
import { problemOf } from './failure.ts';
import { type DocumentJob, jobId } from './job.ts';
import { type Extract, processDocument } from './process-document.ts';
import { type DocumentQueue, openQueue } from './queue.ts';
import { requeueLost, requeueWaiting } from './requeue-waiting.ts';
import { discardJobs, retryJobs } from './retry-jobs.ts';

const home = mkdtempSync(join(tmpdir(), 'process-'));
let store: Store;
let queue: DocumentQueue;
beforeAll(async () => {
  store = await openStore({ home });
  queue = await openQueue({ databaseUrl: store.url, logger: createLogger({ level: 'error' }) });
});
afterAll(async () => {
  await queue.close();
  await store.close();
  rmSync(home, { recursive: true, force: true });
});

const arrived = async (words: string, name = 'statement.txt'): Promise<DocumentJob> => {
  const bytes = Buffer.from(words);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await saveOriginal(store, { sha256, bytes, name });
  const file = { path: `/in/${randomUUID()}`, name, sha256, bytes: bytes.length, tags: ['osce'] };
  return { sha256, rulesVersion: 'r1', arrival: (await registerArrival(store, file)).id, name };
};
const statement = () =>
  `The Secretariat met on 5 May 2015 in Vienna. It reported 1,200 cases. Number ${randomUUID()}.\n`;
const process = (job: DocumentJob, extract: Extract = extractDocument, attemptsMade = 0) =>
  processDocument({ data: job, attemptsMade }, { store, extract, queue: 'q' });
const stateOf = async (job: DocumentJob) => (await arrivalOutcomes(store, [job.arrival!]))[0]!;

describe('processDocument', () => {
  test('loads, extracts, saves and acknowledges', async () => {
    const words = statement();
    const job = await arrived(words);
    const { documentId, outcome } = await process(job);
    expect(outcome).toBe('stored');
    expect((await getRecord(store, documentId))?.text).toBe(words.trim());
    expect((await findDocument(store, documentId)).tags).toEqual(['osce']);
    expect(await stateOf(job)).toMatchObject({ state: 'stored', documentId });
    expect(await listJobOutcomes(store, { jobId: jobId(job) })).toMatchObject([
      { queue: 'q', outcome: 'completed', attempt: 1, sha256: job.sha256, name: 'statement.txt', error: null },
    ]);
  });

  test('a second time changes nothing', async () => {
    const job = await arrived(statement());
    const { documentId } = await process(job);
    const before = await findDocument(store, documentId);
    expect(await process(job, extractDocument, 1)).toEqual({ documentId, outcome: 'unchanged' });
    expect(await findDocument(store, documentId)).toEqual(before);
    expect((await stateOf(job)).state).toBe('stored');
  });

  test('of several files of one content the one that the job is for is stored, the others are its duplicates', async () => {
    const words = statement();
    const [first, second] = [await arrived(words), await arrived(words)];
    await process(second);
    expect([(await stateOf(first)).state, (await stateOf(second)).state]).toEqual(['duplicate', 'stored']);
  });

  test('a document that cannot be read leaves its problem in the store and an error that is not tried again', async () => {
    const job = await arrived('', 'empty.txt');
    const error = await process(job).catch((thrown) => thrown);
    expect(error).toMatchObject({ name: 'UnrecoverableError', code: 'empty-file' });
    const { state, problem } = await stateOf(job);
    expect(state).toBe('failed');
    expect(problem).toEqual(problemOf(error.message));
  });

  test('an extraction that breaks off saves nothing', async () => {
    const job = await arrived(statement());
    await expect(process(job, () => Promise.reject(new Error('a defect')))).rejects.toThrow('a defect');
    expect((await stateOf(job)).state).toBe('waiting');
    expect(await listJobOutcomes(store, { jobId: jobId(job) })).toEqual([]);
  });

  test('bytes that the store does not have are an error', async () => {
    const job = { sha256: 'f'.repeat(64), rulesVersion: 'r1', arrival: 'none', name: 'x' };
    await expect(process(job)).rejects.toThrow(`The store does not have the bytes ${'f'.repeat(64)}.`);
  });
});

describe('problemOf', () => {
  test.each([
    ['pdf-encrypted: It asks: "password?"\nPlease.', 'pdf-encrypted', 'It asks: "password?"\nPlease.'],
    ['Unexpected exit code: 3', 'gave-up', 'Unexpected exit code: 3'],
    ['no-such-code: what', 'gave-up', 'no-such-code: what'],
    ['constructor: what', 'gave-up', 'constructor: what'],
    [undefined, 'gave-up', 'no reason was given'],
  ])('%j', (reason, code, message) => {
    expect(problemOf(reason)).toMatchObject({ code, fatal: true, message: expect.stringContaining(message) });
  });
});

describe('jobs that failed for good', () => {
  const bury = async () => {
    const job = await arrived(statement());
    const dead = { job, code: 'gave-up', message: 'No.', attempts: 3, failedAt: new Date() };
    await queue.internals.deadLetters.bury(dead);
    await store.pool.query(`update rapporteur.arrivals set state = 'failed', problem = '{}' where id = $1`, [
      job.arrival,
    ]);
    return job;
  };

  test('retry lets the file wait again and adds its job', async () => {
    const job = await bury();
    expect((await retryJobs({ store, queue }, jobId(job).slice(0, 20))).map((dead) => dead.job)).toEqual([job]);
    expect((await stateOf(job)).state).toBe('waiting');
    expect(await queue.counts()).toMatchObject({ waiting: 1, failed: 0 });
    await queue.internals.documents.drain();
  });

  test('retry of all, and of all when there are none', async () => {
    const jobs = [await bury(), await bury()];
    expect(await retryJobs({ store, queue }, 'all')).toHaveLength(2);
    for (const job of jobs) expect((await stateOf(job)).state).toBe('waiting');
    expect(await retryJobs({ store, queue }, 'all')).toEqual([]);
    await queue.internals.documents.drain();
  });

  test('discard puts on record that somebody let go of it; the file stays failed', async () => {
    const job = await bury();
    await discardJobs({ store, queue }, jobId(job));
    expect(await queue.failed()).toEqual([]);
    expect((await stateOf(job)).state).toBe('failed');
    expect(await listJobOutcomes(store, { jobId: jobId(job) })).toMatchObject([{ outcome: 'discarded', attempt: 3 }]);
  });
});

describe('requeueWaiting', () => {
  test('adds a job for every file that waits, and none twice', async () => {
    await queue.internals.documents.drain();
    await store.pool.query(`delete from rapporteur.arrivals where state = 'waiting'`);
    const jobs = [await arrived(statement()), await arrived(statement())];
    await queue.add(jobs[0]!);
    expect(await requeueWaiting({ store, queue }, 'r1')).toBe(2);
    expect(await requeueWaiting({ store, queue }, 'r1')).toBe(2);
    expect((await queue.counts()).waiting).toBe(2);
    const added = (await queue.internals.documents.getWaiting()).map((job) => job.data);
    expect(added).toEqual(expect.arrayContaining(jobs));
  });
});

describe('requeueLost', () => {
  test('adds what waits only where the queue has nothing to do', async () => {
    await queue.internals.documents.drain();
    await store.pool.query(`delete from rapporteur.arrivals where state = 'waiting'`);
    const jobs = [await arrived(statement()), await arrived(statement())];
    await queue.add(jobs[0]!);
    expect(await requeueLost({ store, queue }, 'r1')).toBe(0);
    expect((await queue.counts()).waiting).toBe(1);
    await queue.internals.documents.drain();
    expect(await requeueLost({ store, queue }, 'r1')).toBe(2);
    expect((await queue.counts()).waiting).toBe(2);
  });
});
