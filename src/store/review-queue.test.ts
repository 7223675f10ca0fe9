import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { reviewQueue, saveRecord, saveReview } from './index.ts';
import { type Sample, sampleBytes, sampleRecord } from './sample-record.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.end());

const sample: Sample = {
  text: 'Of 31 cases, 12 cases were closed. The Harbour Guard agreed. The Ship Office did not.',
  mentions: [
    { type: 'figure', quote: '31 cases', figure: { min: 31, max: 31, counted: 'cases' }, probability: 0.9 },
    { type: 'figure', quote: '12 cases', figure: { min: 12, counted: 'cases', partOf: '31 cases' }, probability: 0.97 },
    { type: 'organization', quote: 'Harbour Guard', entity: 'Harbour Guard', probability: 0.6 },
    { type: 'organization', quote: 'Ship Office', entity: 'Ship Office', probability: 0.99 },
  ],
};

test('the second of a document comes behind the first of another one that is nearly as unsure', async () => {
  const store = await server.emptyStore();
  const office = (name: string, probability: number, more: Sample['mentions'] = []): Sample => ({
    name,
    text: `The Harbour Guard of ${name} met the Tide Board and the Ship Office.`,
    mentions: [{ type: 'organization', quote: 'Harbour Guard', entity: name, probability }, ...more],
  });
  const board = { type: 'organization', quote: 'Tide Board', entity: 'Tide Board', probability: 0.55 } as const;
  const ship = { type: 'organization', quote: 'Ship Office', entity: 'Ship Office', probability: 0.6 } as const;
  for (const one of [office('a', 0.5, [board, ship]), office('b', 0.7), office('c', 0.99)])
    await saveRecord(store, sampleRecord(one), sampleBytes(one));
  const { items } = await reviewQueue(store);
  expect(items.map(({ documentName, quote }) => `${documentName} ${quote}`)).toEqual([
    ...['a Harbour Guard', 'b Harbour Guard', 'a Tide Board', 'a Ship Office', 'c Harbour Guard'],
  ]);
  expect(items[0]).toMatchObject({ table: null, whole: null });
});

test('a part names its whole', async () => {
  const store = await server.emptyStore();
  await saveRecord(store, sampleRecord(sample), sampleBytes(sample));
  const { items } = await reviewQueue(store, { type: 'figure' });
  const parts = items.filter(({ quote }) => quote === '12 cases');
  expect(parts.map(({ whole }) => whole)).toEqual(['31 cases cases', '31 cases cases']);
});

test('first what is least sure and most depends on; what is reviewed is left out, for a second person not', async () => {
  const store = await server.emptyStore();
  const record = sampleRecord(sample);
  await saveRecord(store, record, sampleBytes(sample));
  const order = async (filter = {}) =>
    (await reviewQueue(store, filter)).items.map(({ target, quote }) => `${target} ${quote}`);
  // 0.9 × 0.1 × 2 claims > 0.9 × 0.1 > 0.6 × 0.4 / 4, since no claim cites it > 0.97 × 0.03 > 0.99 × 0.01 / 4.
  const all = [
    ...['mention 31 cases', 'fact 31 cases', 'mention Harbour Guard', 'fact 12 cases', 'mention 12 cases'],
    'mention Ship Office',
  ];
  const sorted = await order();
  expect(sorted.slice(0, 3)).toEqual(all.slice(0, 3));
  expect([...sorted].sort()).toEqual([...all].sort());
  expect(sorted.at(-1)).toBe('mention Ship Office');
  const { items, total } = await reviewQueue(store, { limit: 2 });
  expect([items.length, total, items[0]!.claims]).toEqual([2, 6, 2]);
  expect(items[0]!.teaches).toBeCloseTo(0.18, 5);
  const [guard] = (await reviewQueue(store, { type: 'organization' })).items;
  expect(guard).toMatchObject({ entity: 'Harbour Guard', sentence: 'The Harbour Guard agreed.', offset: 4, claims: 0 });
  expect(guard!.teaches).toBeCloseTo(0.06, 5);

  const [first] = items;
  const about = { documentId: record.id, target: first!.target, targetId: first!.id, reviewer: 'A' };
  const id = await saveReview(store, { ...about, verdict: 'accept' });
  expect(await order()).toEqual(sorted.slice(1));
  expect(await order({ reviewer: 'B' })).toEqual(sorted);
  expect(await order({ reviewer: 'A', type: 'organization' })).toEqual([
    'mention Harbour Guard',
    'mention Ship Office',
  ]);
  expect(await order({ document: 'another' })).toEqual([]);
  await saveReview(store, { ...about, verdict: 'undo', undoes: id });
  expect(await order()).toEqual(sorted);
});
