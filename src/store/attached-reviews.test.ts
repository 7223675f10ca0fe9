import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attachedReviews, listFacts, listReviewed, type Store, saveRecord, saveReview, saveReviews } from './index.ts';
import { type Sample, sampleBytes, sampleRecord } from './sample-record.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.end());

const text = 'The Harbour Guard seized 651 boats in May. Of these 40 boats were sunk.';
const sample: Sample = {
  text,
  mentions: [
    { type: 'organization', quote: 'Harbour Guard', entity: 'Harbour Guard' },
    { type: 'figure', quote: '651 boats', figure: { min: 651, max: 651, counted: 'boats' } },
    { type: 'figure', quote: '40 boats', figure: { min: 40, max: 40, counted: 'boats' } },
  ],
};
const record = sampleRecord(sample);
const [guard, many, few] = record.mentions.map(({ id }) => id);
const [manyFact, fewFact] = record.facts.map(({ id }) => id);

/** Another reading of the same file: the text may be otherwise, the document is the same. */
async function readAgain(store: Store, changes: Partial<Sample>): Promise<void> {
  const other = sampleRecord({ ...sample, ...changes, rulesVersion: 'newer' });
  await saveRecord(store, { ...other, id: record.id, source: record.source }, sampleBytes(sample));
}
const stored = async () => {
  const store = await server.emptyStore();
  await saveRecord(store, record, sampleBytes(sample));
  return store;
};
const on = (target: 'mention' | 'fact', targetId: string | undefined) => ({
  documentId: record.id,
  target,
  targetId: targetId!,
});
const states = async (store: Store) =>
  (await attachedReviews(store)).map(({ targetId, verdict, now, outdated }) => [targetId, verdict, now, outdated]);

describe('after a document was read again', () => {
  test('every verdict is there, on what has moved, orphaned where its words are gone, back when they are', async () => {
    const store = await stored();
    await saveReviews(store, [
      { ...on('mention', guard), verdict: 'accept', reviewer: 'A' },
      { ...on('mention', few), verdict: 'reject', reviewer: 'A' },
      { ...on('fact', manyFact), verdict: 'accept', reviewer: 'A' },
    ]);
    const before = await states(store);
    expect(before.map(([, , now]) => now)).toEqual([guard, few, manyFact]);

    const longer = { ...sample, text: `Press release\n\n${text}`, mentions: sample.mentions!.slice(0, 2) };
    await readAgain(store, longer);
    const [movedGuard, movedMany] = sampleRecord(longer).mentions;
    expect(movedGuard!.id).not.toBe(guard);
    expect(await states(store)).toEqual([
      [guard, 'accept', movedGuard!.id, false],
      [few, 'reject', null, false],
      [manyFact, 'accept', `figure-${movedMany!.start}-${movedMany!.end}`, false],
    ]);
    expect((await listFacts(store)).facts[0]!.review).toMatchObject({ verdict: 'accept', reviewer: 'A' });
    expect((await listReviewed(store)).map(({ targetId }) => targetId)).toEqual([
      movedGuard!.id,
      `figure-${movedMany!.start}-${movedMany!.end}`,
    ]);

    await readAgain(store, {});
    expect(await states(store)).toEqual(before);
  });

  test('what says something else now is not what was judged', async () => {
    const store = await stored();
    await saveReview(store, { ...on('fact', manyFact), verdict: 'reject' });
    expect((await listFacts(store)).facts.map(({ id }) => id)).toEqual([fewFact]);
    const [body, figure, other] = sample.mentions!;
    await readAgain(store, {
      mentions: [body!, { ...figure!, figure: { ...figure!.figure, counted: 'barges' } }, other!],
    });
    expect((await states(store))[0]).toEqual([manyFact, 'reject', manyFact, true]);
    const { facts } = await listFacts(store);
    expect(facts[0]).toMatchObject({ id: manyFact, counted: 'barges', review: { verdict: 'reject', outdated: true } });
    expect(await listReviewed(store)).toEqual([]);
  });
});

describe('claims as they are shown', () => {
  test('rejected ones are left out and counted so, unless they are asked for; also by their chief mention', async () => {
    const store = await stored();
    await saveReview(store, { ...on('mention', many), verdict: 'reject' });
    expect(await listFacts(store)).toMatchObject({ total: 1, facts: [{ id: fewFact }] });
    expect((await listFacts(store, { rejected: true })).total).toBe(2);
    const rejection = await saveReview(store, { ...on('fact', fewFact), verdict: 'reject', reviewer: 'A' });
    expect(await listFacts(store)).toMatchObject({ total: 0, facts: [] });
    await saveReview(store, { ...on('fact', fewFact), verdict: 'undo', undoes: rejection, reviewer: 'A' });
    expect((await listFacts(store)).facts.map(({ id }) => id)).toEqual([fewFact]);
    expect((await attachedReviews(store)).map(({ targetId }) => targetId)).toEqual([many]);
  });

  test('a corrected value stands in the place of the one that was read, which is told, too', async () => {
    const store = await stored();
    await saveReview(store, { ...on('mention', many), verdict: 'correct', correction: { min: 650, max: 650 } });
    await saveReview(store, { ...on('fact', manyFact), verdict: 'correct', correction: { counted: 'fishing boats' } });
    const [fact] = (await listFacts(store)).facts;
    expect(fact).toMatchObject({ min: 650, max: 650, counted: 'fishing boats', roles: { counted: 'fishing boats' } });
    expect(fact!.corrected).toEqual({ min: 651, max: 651, counted: 'boats' });
  });
});

test('a verdict needs what it is on, a correction what is right, and the same one is kept once', async () => {
  const store = await stored();
  const draft = { ...on('mention', guard), verdict: 'accept' as const, createdAt: new Date(5) };
  expect(await saveReview(store, draft)).toBe(await saveReview(store, draft));
  expect(await attachedReviews(store)).toHaveLength(1);
  await expect(saveReview(store, { ...draft, targetId: 'o1-2' })).rejects.toMatchObject({ code: 'RAP_NOT_FOUND' });
  await expect(saveReview(store, { ...draft, verdict: 'correct' })).rejects.toMatchObject({ code: 'RAP_USAGE' });
  await expect(saveReview(store, { ...draft, verdict: 'undo', undoes: 'none' })).rejects.toThrow('no verdict none');
  // What no text has is cleaned in corrections as in records, whoever sends it.
  const odd = { ...on('fact', manyFact), verdict: 'correct' as const, correction: { counted: 'a\0b\ud800' } };
  await saveReview(store, odd);
  expect((await attachedReviews(store)).at(-1)!.correction).toEqual({ counted: 'a\ufffdb\ufffd' });
  // All or none.
  const drafts = [
    { ...draft, createdAt: new Date(6) },
    { ...draft, targetId: 'o1-2' },
  ];
  await expect(saveReviews(store, drafts)).rejects.toThrow('has no mention o1-2');
  expect(await attachedReviews(store)).toHaveLength(2);
});
