import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { problem } from '../core/problem.ts';
import type { ExtractionRecord } from '../core/record.ts';
import { batchBefore, findBatch, listBatches, newBatch } from './batches.ts';
import {
  fileSums,
  registerArrival,
  reportData,
  type Store,
  saveFailure,
  saveRecord,
  setArrivalState,
} from './index.ts';
import type { ReportScope } from './report-scope.ts';
import { sampleBytes, sampleRecord } from './sample-record.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let store: Store;

const first = newBatch('ingest', new Date('2025-01-01T10:00:00Z'));
const second = newBatch('inbox', new Date('2025-02-01T10:00:00Z'));
const harbour = {
  name: 'harbour.txt',
  text: 'The Harbour Office met the Tide Board.',
  metadata: { issuer: 'Harbour Council', date: '2015-03-01' },
  mentions: [
    { type: 'organization' as const, quote: 'Harbour Office', entity: 'Harbour Office' },
    { type: 'organization' as const, quote: 'Tide Board', entity: 'Tide Board', probability: 0.4 },
  ],
};
const tides = { name: 'tides.txt', text: 'High water was at noon.', metadata: { date: '2016-05-01' } };

async function arrive(sample: typeof harbour | typeof tides, path: string, tags: string[], batch = first) {
  const bytes = sampleBytes(sample);
  const record: ExtractionRecord = sampleRecord(sample);
  const { id } = await registerArrival(store, {
    ...{ path, name: sample.name, sha256: record.source.sha256, bytes: bytes.length, tags, batch },
  });
  return { id, record, bytes };
}

beforeAll(async () => {
  server = await startTestServer();
  store = await server.emptyStore();
  const one = await arrive(harbour, '/in/north/harbour.txt', ['north']);
  await saveRecord(store, one.record, one.bytes, { arrival: one.id, tags: ['north'] });
  const other = await arrive(tides, '/in/south/tides.txt', ['south'], second);
  await saveRecord(store, other.record, other.bytes, { arrival: other.id, tags: ['south'] });
  // A copy, a file that cannot be read, one that waits.
  await arrive(harbour, '/in/south/copy.txt', ['south'], second);
  const failed = { sha256: null, name: 'bad.pdf', path: '/in/south/bad.pdf', tags: ['south'], batch: second };
  await saveFailure(store, failed, problem('pdf-damaged', 'It is cut off.', { fatal: true }));
  await registerArrival(store, {
    path: '/in/wait.txt',
    name: 'wait.txt',
    sha256: 'f'.repeat(64),
    bytes: 1,
    batch: second,
  });
});
afterAll(async () => {
  await server?.end();
});

const shown = async (scope: ReportScope) => {
  const { files, documents } = await reportData(store, scope);
  const { in: all, stored, duplicates, failed, waiting } = files;
  expect(all).toBe(stored + duplicates + failed + waiting);
  return [documents.map(({ name }) => name).sort(), [stored, duplicates, failed, waiting]];
};

describe('a scope', () => {
  test.each<[string, ReportScope, string[], number[]]>([
    ['everything', {}, ['harbour.txt', 'tides.txt'], [2, 1, 1, 1]],
    ['a batch', { batch: first.id }, ['harbour.txt'], [1, 0, 0, 0]],
    ['a batch with all that may become of a file', { batch: second.id }, ['tides.txt'], [1, 1, 1, 1]],
    ['a folder by its name', { folder: 'south' }, ['harbour.txt', 'tides.txt'], [1, 1, 1, 0]],
    ['a folder by its path', { folder: '/in/north/' }, ['harbour.txt'], [1, 0, 0, 0]],
    ['no folder that only begins alike', { folder: '/in/nor' }, [], [0, 0, 0, 0]],
    ['a source, with its copies', { source: 'harbour' }, ['harbour.txt'], [1, 1, 0, 0]],
    ['a period', { from: '2016-01-01', to: '2016-12-31' }, ['tides.txt'], [1, 0, 0, 0]],
    ['several at once', { batch: second.id, source: 'harbour council' }, [], [0, 1, 0, 0]],
    ['a time to come', { since: new Date('2999-01-01') }, [], [0, 0, 0, 0]],
    ['a time that is over', { until: new Date('2000-01-01') }, [], [0, 0, 0, 0]],
  ])('%s', async (_what, scope, names, sums) => {
    expect(await shown(scope)).toEqual([names, sums]);
  });

  test('counts, rules, unknown bodies and measures are of its documents alone', async () => {
    const { counts, rules, unknownBodies, measures } = await reportData(store, { batch: first.id });
    expect(counts).toEqual([
      {
        ...{ kind: 'mention', type: 'organization', count: 2, mean: expect.closeTo(0.65) },
        tenths: [0, 0, 0, 0, 1, 0, 0, 0, 0, 1],
      },
    ]);
    expect(rules).toEqual([{ id: 'sample/organization', mentions: 2, claims: 0 }]);
    expect(unknownBodies.map(({ name }) => name)).toEqual(['Harbour Office', 'Tide Board']);
    expect(measures).toMatchObject([{ characters: 38, problems: 0, mentions: { organization: { count: 2, low: 1 } } }]);
    const { unknownBodies: none } = await reportData(store, { batch: second.id });
    expect(none).toEqual([]);
  });
});

test('what is read again came in when it did', async () => {
  const again = new Date();
  await saveRecord(store, sampleRecord({ ...harbour, mentions: harbour.mentions.slice(0, 1) }), sampleBytes(harbour));
  expect(await shown({ since: again })).toEqual([[], [0, 0, 0, 0]]);
  expect((await shown({ until: again }))[0]).toEqual(['harbour.txt', 'tides.txt']);
});

test('a file that failed is of the batch in which it is read, and the sums of both batches stay right', async () => {
  const own = await server.emptyStore();
  const [one, again, last] = [0, 1, 2].map((day) => newBatch('ingest', new Date(Date.UTC(2026, 0, 1 + day))));
  const bytes = sampleBytes(tides);
  const record = sampleRecord(tides);
  const { sha256 } = record.source;
  const file = { path: '/in/tides.txt', name: 'tides.txt', sha256, bytes: bytes.length };
  const { id } = await registerArrival(own, { ...file, batch: one! });
  const fail = () =>
    saveFailure(own, { sha256, name: 'tides.txt', arrival: id }, problem('pdf-damaged', 'Cut off.', { fatal: true }));
  const sums = async () =>
    Promise.all([one, again, last].map(async (batch) => Object.values(await fileSums(own, { batch: batch!.id }))));
  await fail();
  const failed = [[1, 0, 0, 1, 0], ...Array(2).fill([0, 0, 0, 0, 0])];
  expect(await sums()).toEqual(failed);

  // Tried again and failed again, it stays where it was, and no batch is there for it.
  await registerArrival(own, { ...file, batch: again! });
  await setArrivalState(own, id, 'waiting');
  await fail();
  expect([await sums(), (await listBatches(own, 9)).map((batch) => batch.id)]).toEqual([failed, [one!.id]]);

  await registerArrival(own, { ...file, batch: last! });
  await setArrivalState(own, id, 'waiting');
  await saveRecord(own, record, bytes, { arrival: id });
  expect(await sums()).toEqual([...Array(2).fill([0, 0, 0, 0, 0]), [1, 1, 0, 0, 0]]);
  expect((await listBatches(own, 9)).map(({ id: batch, files }) => [batch, files])).toEqual([[last!.id, 1]]);
  expect(await batchBefore(own, last!)).toBeNull();
  expect((await reportData(own, { batch: last!.id })).documents).toHaveLength(1);
});

test('a batch is found by its id, the beginning of it, or as the last ones', async () => {
  expect((await findBatch(store, 'last')).id).toBe(second.id);
  expect((await findBatch(store, 'previous')).id).toBe(first.id);
  expect((await findBatch(store, first.id.slice(0, -2))).id).toBe(first.id);
  await expect(findBatch(store, 'inbox-1999')).rejects.toThrow('There is no batch “inbox-1999”.');
  expect((await batchBefore(store, second))?.id).toBe(first.id);
  expect(await batchBefore(store, first)).toBeNull();
});
