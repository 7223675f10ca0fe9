import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rows } from './database.ts';
import { lastVerdicts, listReviewed, type Store, saveRecord } from './index.ts';
import { lastOfEach } from './reviewed.ts';
import { type Sample, sampleBytes, sampleRecord } from './sample-record.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.end());

const sample: Sample = {
  text: 'The Harbour Guard seized 651 boats in May.',
  mentions: [
    { type: 'organization', quote: 'Harbour Guard', entity: 'Harbour Guard' },
    { type: 'figure', quote: '651 boats', figure: { min: 651, max: 651, counted: 'boats' } },
  ],
};

const put = (store: Store, values: readonly (string | number)[]) =>
  rows(
    store,
    `insert into rapporteur.reviews (id, document_id, target, target_id, start_at, end_at, quote, verdict, reviewer, created_at)
     values ($1, $2, $3, $4, 0, 1, $5, $6, $7, to_timestamp($8))`,
    values,
  );

test('single verdicts, and the last of each reviewer, on what still has the same words', async () => {
  const store = await server.emptyStore();
  const record = sampleRecord(sample);
  await saveRecord(store, record, sampleBytes(sample));
  const [guard, boats] = record.mentions;
  const fact = record.facts[0];
  await put(store, ['1', record.id, 'mention', guard!.id, guard!.text, 'reject', 'A', 1]);
  await put(store, ['2', record.id, 'mention', guard!.id, guard!.text, 'accept', 'A', 2]);
  await put(store, ['3', record.id, 'mention', guard!.id, guard!.text, 'correct', 'B', 3]);
  await put(store, ['4', record.id, 'mention', boats!.id, 'other words', 'accept', 'A', 4]);
  if (fact) await put(store, ['5', record.id, 'fact', fact.id, sample.text, 'accept', 'A', 5]);
  const found = await listReviewed(store);
  expect(found.map(({ verdict }) => verdict).slice(0, 3)).toEqual(['reject', 'accept', 'correct']);
  expect(lastOfEach(found).map(({ target, reviewer, verdict }) => [target, reviewer, verdict])).toEqual([
    ['mention', 'A', 'accept'],
    ['mention', 'B', 'correct'],
    ...(fact ? [['fact', 'A', 'accept']] : []),
  ]);
  expect(found[0]).toMatchObject({ type: 'organization', rules: guard!.rules, confidence: guard!.confidence });
  expect(lastVerdicts(found)[0]).toMatchObject({ targetId: guard!.id, verdict: 'correct' });
  expect(await listReviewed(store, { documents: ['another'] })).toEqual([]);
  expect(await listReviewed(store, { documents: [] })).toEqual([]);
});
