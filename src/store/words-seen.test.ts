import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { attachedReviews, reviewHistory, type Store, saveRecord, saveReview } from './index.ts';
import { type Sample, sampleBytes, sampleRecord } from './sample-record.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.end());

const long = `The Harbour Guard ${'patrolled the outer roads and '.repeat(60)}seized 651 boats.`;
const sample: Sample = {
  text: `${long} Of these 40 boats were sunk.`,
  mentions: [
    { type: 'figure', quote: '651', figure: { min: 651, max: 651, counted: 'boats' } },
    { type: 'figure', quote: '40', figure: { min: 40, max: 40, counted: 'boats' } },
  ],
};
const record = sampleRecord(sample);
const [many, few] = record.mentions.map(({ id }) => ({
  documentId: record.id,
  target: 'mention' as const,
  targetId: id,
}));
const claim = { documentId: record.id, target: 'fact' as const, targetId: record.facts[0]!.id };
const stored = async (): Promise<Store> => {
  const store = await server.emptyStore();
  await saveRecord(store, record, sampleBytes(sample));
  return store;
};

test('a verdict is kept where the words are those that were seen: of a long sentence what is shown, or all of it', async () => {
  const store = await stored();
  await saveReview(store, { ...few!, verdict: 'accept', saw: ' 40\n' });
  await saveReview(store, { ...claim, verdict: 'accept', saw: long });
  const [, { quote }] = (await attachedReviews(store)) as [unknown, { quote: string }];
  expect(quote.length).toBeLessThan(long.length);
  const review = await saveReview(store, { ...claim, verdict: 'reject', saw: quote });
  await saveReview(store, { ...claim, verdict: 'undo', undoes: review, saw: quote });
  for (const saw of ['41', '40 boats', ''])
    await expect(saveReview(store, { ...few!, verdict: 'accept', saw })).rejects.toMatchObject({ code: 'RAP_CHANGED' });
  await expect(saveReview(store, { ...claim, verdict: 'accept', saw: `${long} Of these` })).rejects.toThrow(
    'Nothing was kept',
  );
  expect(await attachedReviews(store)).toHaveLength(2);
});

test('a document that is being saved meanwhile is waited for, and its new words count', async () => {
  const store = await stored();
  const saving = await store.pool.connect();
  await saving.query('begin');
  await saving.query('update rapporteur.documents set name = name');
  const verdict = saveReview(store, { ...many!, verdict: 'accept', saw: '651' }).catch((error) => error);
  await new Promise((go) => setTimeout(go, 300));
  await saving.query(`update rapporteur.mentions set quote = '615' where id = $1`, [many!.targetId]);
  await saving.query('commit');
  saving.release();
  expect(await verdict).toMatchObject({ code: 'RAP_CHANGED' });
  expect(await attachedReviews(store)).toEqual([]);
});

test('history knows a verdict by the id that it was given on, too, and who took it back first', async () => {
  const store = await stored();
  const id = await saveReview(store, { ...few!, verdict: 'reject', reviewer: 'A' });
  const first = await saveReview(store, { ...few!, verdict: 'undo', undoes: id, reviewer: 'A' });
  await saveReview(store, { ...few!, verdict: 'undo', undoes: id, reviewer: 'B' });
  const moved: Sample = { ...sample, text: `Press release\n\n${sample.text}` };
  const other = sampleRecord({ ...moved, rulesVersion: 'newer' });
  await saveRecord(store, { ...other, id: record.id, source: record.source }, sampleBytes(sample));
  const now = other.mentions[1]!.id;
  expect(now).not.toBe(few!.targetId);
  for (const known of [now, few!.targetId])
    expect(await reviewHistory(store, record.id, known)).toMatchObject([
      { id, now, undone: { id: first, reviewer: 'A' } },
    ]);
  expect(await reviewHistory(store, record.id, other.mentions[0]!.id)).toEqual([]);
});
