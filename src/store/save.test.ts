import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { problem } from '../core/problem.ts';
import { rows } from './database.ts';
import {
  getOriginal,
  getRecord,
  listArrivals,
  listDocuments,
  listFacts,
  registerArrival,
  type Store,
  saveFailure,
  saveRecord,
  setArrivalState,
  status,
} from './index.ts';
import { type Sample, sampleBytes, sampleRecord } from './sample-record.ts';
import { insertReview } from './test-review.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.end());

const sample: Sample = {
  text: 'HARBOUR NEWS\n\nDuring Operation Lantern-21 the Harbour Guard seized 651 boats. It was over on 3 May 2021.',
  metadata: { title: 'Harbour news', date: '2021-05-04' },
  headings: ['HARBOUR NEWS'],
  mentions: [
    { type: 'operation', quote: 'Operation Lantern-21', entity: 'Lantern', edition: '2021' },
    { type: 'organization', quote: 'Harbour Guard', entity: 'Harbour Guard' },
    { type: 'date', quote: '3 May 2021', edtf: '2021-05-03' },
    {
      type: 'figure',
      quote: '651 boats',
      figure: { min: 651, max: 651, counted: 'boats', action: 'seized', operation: 'Lantern', edition: '2021' },
    },
  ],
  problems: [problem('encoding-guessed', 'The encoding was guessed.')],
};
const record = sampleRecord(sample);
const bytes = sampleBytes(sample);
const { sha256 } = record.source;
const fileOf = (path: string, content: Sample = sample) => ({
  path,
  name: path.split('/').at(-1)!,
  sha256: createHash('sha256').update(sampleBytes(content)).digest('hex'),
  bytes: sampleBytes(content).length,
});

/** Every row of every table that saving writes, without the times. */
async function everything(store: Store): Promise<unknown> {
  const tables = [
    'originals', 'arrivals', 'documents', 'speeches', 'sections', 'passages', 'problems', 'mentions', 'entities',
    'entity_names', 'facts', 'fact_mentions', 'fact_entities', 'rule_versions', 'reviews',
  ]; // biome-ignore format: one list
  const found: Record<string, unknown> = {};
  for (const table of tables) {
    const list = await rows<{ row: Record<string, unknown> }>(
      store,
      `select to_jsonb(t) as row from rapporteur.${table} t`,
    );
    found[table] = list
      .map(({ row }) =>
        Object.fromEntries(Object.entries(row).filter(([key]) => !key.endsWith('_at') || /^(start|end)_at$/.test(key))),
      )
      .map((row) => JSON.stringify(row))
      .sort();
  }
  return found;
}

describe('saving a record', () => {
  test('gives back the record and the bytes as they went in', async () => {
    const store = await server.emptyStore();
    expect(await saveRecord(store, record, bytes)).toEqual({ documentId: record.id, outcome: 'stored' });
    expect(await getRecord(store, record.id)).toEqual(record);
    const original = await getOriginal(store, sha256);
    expect(original).toEqual({ bytes, mediaType: 'text/plain', name: 'sample.txt' });
    expect(await getRecord(store, 'no such id')).toBeNull();
    expect(await getOriginal(store, 'no such hash')).toBeNull();
  });

  test('twice equals once, also when the second comes at the same time', async () => {
    const [once, twice, atOnce] = [await server.emptyStore(), await server.emptyStore(), await server.emptyStore()];
    await saveRecord(once, record, bytes);
    expect((await saveRecord(twice, record, bytes)).outcome).toBe('stored');
    expect((await saveRecord(twice, record, bytes)).outcome).toBe('unchanged');
    const outcomes = await Promise.all([1, 2, 3, 4, 5].map(() => saveRecord(atOnce, record, bytes)));
    expect(outcomes.map((each) => each.outcome).sort()).toEqual([
      'stored',
      'unchanged',
      'unchanged',
      'unchanged',
      'unchanged',
    ]);
    const wanted = await everything(once);
    expect(await everything(twice)).toEqual(wanted);
    expect(await everything(atOnce)).toEqual(wanted);
  });

  test('many documents that share entities can be saved at once', async () => {
    const store = await server.emptyStore();
    const names = ['Ash', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir'];
    const records = [...Array(16).keys()].map((i) => {
      const order = i % 2 ? names : [...names].reverse();
      const mentions = order.map((name) => ({
        type: 'organization' as const,
        quote: `${name} Office`,
        entity: `${name} Office`,
      }));
      return { text: `${i}: ${order.map((name) => `${name} Office`).join(', ')}.`, mentions };
    });
    await Promise.all(records.map((each) => saveRecord(store, sampleRecord(each), sampleBytes(each))));
    const { documents, entities } = await status(store);
    expect({ documents, entities }).toEqual({ documents: 16, entities: { organization: 6 } });
  });

  test('newer rules replace what older ones found, and keep the reviews', async () => {
    const store = await server.emptyStore();
    await saveRecord(store, record, bytes);
    const fact = (await listFacts(store)).facts[0]!;
    await insertReview(store, record.id, 'fact', fact.id);
    const { review } = (await listFacts(store)).facts[0]!;
    expect(review).toMatchObject({ targetId: fact.id, quote: fact.sentence, verdict: 'accept' });
    const newer = sampleRecord({ ...sample, mentions: sample.mentions!.slice(0, 3), rulesVersion: 'newer' });
    expect((await saveRecord(store, newer, bytes)).outcome).toBe('replaced');
    expect((await listFacts(store)).total).toBe(0);
    expect((await status(store)).reviews).toBe(1);
    expect((await listDocuments(store)).documents[0]).toMatchObject({ rulesVersion: 'newer', mentions: 3, facts: 0 });
    // The fact is back, and so is what was said of it.
    await saveRecord(store, record, bytes);
    expect((await listFacts(store)).facts[0]!.review).toEqual(review);
  });

  test('a review is never changed or deleted', async () => {
    const store = await server.emptyStore();
    await saveRecord(store, record, bytes);
    await insertReview(store, record.id, 'mention', record.mentions[0]!.id);
    await expect(rows(store, `update rapporteur.reviews set verdict = 'accept'`)).rejects.toThrow('never changed');
    await expect(rows(store, 'delete from rapporteur.reviews')).rejects.toThrow('never changed');
  });

  test('saves nothing where one part cannot be saved', async () => {
    const store = await server.emptyStore();
    const broken = { ...record, mentions: [{ ...record.mentions[0]!, confidence: null as unknown as number }] };
    await expect(saveRecord(store, broken, bytes)).rejects.toThrow('confidence');
    const { originals, documents, entities } = (await everything(store)) as Record<string, unknown[]>;
    expect([originals, documents, entities]).toEqual([[], [], []]);
  });

  test('takes characters that a database cannot hold, without moving any span', async () => {
    const store = await server.emptyStore();
    const odd = {
      text: 'A \0 and a half \ud83d pair; whole 😀 ones stay. The Guild met.',
      mentions: [{ type: 'organization' as const, quote: 'Guild', entity: 'Guild' }],
    };
    const saved = sampleRecord(odd);
    await saveRecord(store, saved, sampleBytes(odd));
    const found = (await getRecord(store, saved.id))!;
    expect(found.text).toBe(odd.text.replace('\0', '\ufffd').replace('half \ud83d', 'half \ufffd'));
    const [mention] = found.mentions;
    expect(found.text.slice(mention!.start, mention!.end)).toBe('Guild');
  });

  test('takes a text too large for one search vector, one without spaces, and a sentence without end', async () => {
    const store = await server.emptyStore();
    const words = [...Array(150_000).keys()].map((i) => `word${i.toString(36)}x`).join(' ');
    const large = {
      text: `The Guild met ${words}\n\n${'y'.repeat(3000)}`,
      mentions: [{ type: 'organization' as const, quote: 'Guild', entity: 'Guild' }],
    };
    await saveRecord(store, sampleRecord(large), sampleBytes(large));
    expect((await listDocuments(store, { text: 'guild' })).total).toBe(1);
    const [longest] = await rows<{ length: number }>(
      store,
      'select max(length(sentence)) as length from rapporteur.mentions',
    );
    expect(longest!.length).toBeLessThanOrEqual(1000);
  });
});

describe('files that come in', () => {
  const sumOf = async (store: Store) => (await status(store)).files;

  test('are counted once, copies as duplicates, and always add up', async () => {
    const store = await server.emptyStore();
    const first = await registerArrival(store, fileOf('inbox/a.txt'));
    expect(first).toMatchObject({ state: 'new', arrivalState: 'waiting', documentId: record.id });
    const copy = await registerArrival(store, fileOf('inbox/b.txt'));
    expect(copy).toMatchObject({ state: 'duplicate', arrivalState: 'duplicate', documentId: record.id });
    expect(await registerArrival(store, fileOf('inbox/a.txt'))).toMatchObject({
      id: first.id,
      state: 'known',
      arrivalState: 'waiting',
    });
    expect(await sumOf(store)).toEqual({ in: 2, stored: 0, duplicates: 1, failed: 0, waiting: 1 });
    await saveRecord(store, record, bytes, { arrival: first.id });
    await saveRecord(store, record, bytes, { arrival: first.id });
    const third = await registerArrival(store, { ...fileOf('inbox/sub/c.txt'), tags: ['sub'] });
    expect(third.state).toBe('duplicate');
    expect(await registerArrival(store, fileOf('inbox/a.txt'))).toMatchObject({
      state: 'known',
      arrivalState: 'stored',
    });
    expect(await sumOf(store)).toEqual({ in: 3, stored: 1, duplicates: 2, failed: 0, waiting: 0 });
    // The file that was stored first stays the stored one.
    await saveRecord(store, record, bytes, { arrival: third.id });
    expect((await listArrivals(store, { state: 'stored' })).map((arrival) => arrival.id)).toEqual([first.id]);
    const arrivals = await listArrivals(store);
    expect(arrivals.map((arrival) => arrival.documentId)).toEqual([record.id, record.id, record.id]);
    expect((await listDocuments(store, { tag: 'sub' })).total).toBe(1);
  });

  test('of the same content at the same moment make one waiting file', async () => {
    const store = await server.emptyStore();
    const found = await Promise.all([...Array(8).keys()].map((i) => registerArrival(store, fileOf(`inbox/${i}.txt`))));
    expect(found.filter((each) => each.state === 'new')).toHaveLength(1);
    expect(await sumOf(store)).toEqual({ in: 8, stored: 0, duplicates: 7, failed: 0, waiting: 1 });
  });

  test('fail together with their copies, and are stored together when tried again', async () => {
    const store = await server.emptyStore();
    const first = await registerArrival(store, fileOf('inbox/a.txt'));
    await registerArrival(store, fileOf('inbox/b.txt'));
    const trouble = problem('pdf-damaged', 'The PDF is cut off.', { fatal: true });
    expect(await saveFailure(store, { sha256, name: 'a.txt', bytes, arrival: first.id }, trouble)).toEqual({
      arrival: first.id,
    });
    expect(await sumOf(store)).toEqual({ in: 2, stored: 0, duplicates: 0, failed: 2, waiting: 0 });
    expect((await listArrivals(store, { state: 'failed' }))[0]!.problem).toEqual(trouble);
    expect((await getOriginal(store, sha256))!.bytes).toEqual(bytes);
    // A further copy may be read: what failed may have been mended since.
    expect(await registerArrival(store, fileOf('inbox/c.txt'))).toMatchObject({ state: 'new' });
    await setArrivalState(store, first.id, 'waiting');
    await saveRecord(store, record, bytes, { arrival: first.id });
    expect(await sumOf(store)).toEqual({ in: 3, stored: 1, duplicates: 2, failed: 0, waiting: 0 });
    // A late failure of content that is stored takes nothing back.
    await saveFailure(store, { sha256, name: 'a.txt', arrival: first.id }, trouble);
    expect(await sumOf(store)).toEqual({ in: 3, stored: 1, duplicates: 2, failed: 0, waiting: 0 });
  });

  test('that could not be read at first are one file when they can be', async () => {
    const store = await server.emptyStore();
    const closed = problem('unreadable', 'It may not be read.', { fatal: true });
    await saveFailure(store, { sha256: null, name: 'a.txt', path: 'inbox/a.txt' }, closed);
    await saveFailure(store, { sha256: null, name: 'a.txt', path: 'inbox/a.txt' }, closed);
    expect(await sumOf(store)).toEqual({ in: 1, stored: 0, duplicates: 0, failed: 1, waiting: 0 });
    await registerArrival(store, fileOf('inbox/a.txt'));
    expect(await sumOf(store)).toEqual({ in: 1, stored: 0, duplicates: 0, failed: 0, waiting: 1 });
  });

  test('that could not be read are as many as there were, though they came under one name', async () => {
    const store = await server.emptyStore();
    const large = problem('too-large', 'It is too large.', { fatal: true });
    for (const stamp of ['1', '2', '2']) {
      await saveFailure(store, { sha256: null, name: 'a.txt', path: 'inbox/a.txt', stamp }, large);
    }
    expect(await sumOf(store)).toEqual({ in: 2, stored: 0, duplicates: 0, failed: 2, waiting: 0 });
    await registerArrival(store, { ...fileOf('inbox/a.txt'), stamp: '2' });
    expect(await sumOf(store)).toEqual({ in: 2, stored: 0, duplicates: 0, failed: 1, waiting: 1 });
  });

  test('an unknown one cannot change its state', async () => {
    const store = await server.emptyStore();
    await expect(setArrivalState(store, 'none', 'waiting')).rejects.toMatchObject({ code: 'RAP_NOT_FOUND' });
  });
});

test('a document that cannot be read any more stays as it was, and no file is counted for it', async () => {
  const store = await server.emptyStore();
  await saveRecord(store, record, bytes);
  const before = await everything(store);
  await saveFailure(
    store,
    { sha256, name: 'sample.txt', arrival: null },
    problem('docx-damaged', 'It is damaged.', { fatal: true }),
  );
  expect(await everything(store)).toEqual(before);
});
