import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  attachedReviews,
  lastVerdicts,
  listFacts,
  listReviewed,
  reviewQueue,
  saveRecord,
  saveReview,
  status,
} from '../store/index.ts';
import { type Sample, sampleBytes, sampleRecord } from '../store/sample-record.ts';
import { startTestServer, type TestServer } from '../store/test-server.ts';
import { readCorrection } from './corrections.ts';
import { draftVerdict } from './verdict-draft.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.end());

const sample: Sample = {
  text: 'The Harbour Guard seized 651 boats in May. Of these 40 boats were sunk.',
  mentions: [
    { type: 'organization', quote: 'Harbour Guard', entity: 'Harbour Guard' },
    { type: 'figure', quote: '40 boats', figure: { min: 40, max: 40, counted: 'boats' } },
  ],
};

test('a verdict whose words are gone is taken back by its own id, or by the id that they had', async () => {
  const store = await server.emptyStore();
  const record = sampleRecord(sample);
  await saveRecord(store, record, sampleBytes(sample));
  const [guard, boats] = record.mentions.map(({ id }) => ({ target: 'mention' as const, targetId: id }));
  const judge = (on: { target: 'mention'; targetId: string } | undefined, reviewer: string) =>
    saveReview(store, { documentId: record.id, ...on!, verdict: 'reject', reviewer });
  const given = [await judge(boats, 'A'), await judge(boats, 'B'), await judge(guard, 'A')];
  const gone = sampleRecord({ ...sample, mentions: sample.mentions!.slice(0, 1), rulesVersion: 'newer' });
  await saveRecord(store, gone, sampleBytes(sample));
  expect((await attachedReviews(store)).map(({ now }) => now)).toEqual([null, null, guard!.targetId]);

  const undo = async (id: string, more: { reviewer?: string; undoes?: string }) => {
    const request = { document: record.id, id, verdict: 'undo' as const, ...more };
    const { draft, words } = await draftVerdict(store, request, () => ({}));
    await saveReview(store, draft);
    return [draft.undoes, words.quote];
  };
  expect(await undo(boats!.targetId, { reviewer: 'A' })).toEqual([given[0], '40 boats']);
  await expect(undo(boats!.targetId, { reviewer: 'A' })).rejects.toThrow('No verdict on');
  expect(await undo('whatever', { undoes: given[1]! })).toEqual([given[1], '40 boats']);
  await expect(undo('whatever', { undoes: given[1]! })).rejects.toMatchObject({ code: 'RAP_NOT_FOUND' });
  expect(await undo(guard!.targetId, {})).toEqual([given[2], 'Harbour Guard']);
  expect(await attachedReviews(store)).toEqual([]);
  // Three were given, and all of them taken back.
  expect((await status(store)).reviews).toBe(0);
});

test('corrections of several fields hold together in what is shown, and the later word of one says what it replaces', async () => {
  const store = await server.emptyStore();
  const record = sampleRecord(sample);
  await saveRecord(store, record, sampleBytes(sample));
  const claim = record.facts[0]!.id;
  const correct = async (reviewer: string, ...fields: string[]) => {
    const request = { document: record.id, id: claim, verdict: 'correct' as const, reviewer };
    const { draft, replaces, words } = await draftVerdict(store, request, (...on) => readCorrection(fields, ...on));
    await saveReview(store, draft);
    return { replaces, words };
  };
  expect(await correct('A', 'min=41')).toEqual({
    replaces: {},
    words: { quote: '40 boats', sentence: 'Of these 40 boats were sunk.', offset: 9 },
  });
  expect((await correct('B', 'counted=ships')).replaces).toEqual({});
  const shown = async () => (await listFacts(store, { document: record.id })).facts[0]!;
  expect(await shown()).toMatchObject({ min: 41, max: 41, counted: 'ships', corrected: { min: 40, counted: 'boats' } });
  expect((await correct('B', 'min=42')).replaces).toEqual({ min: 41, max: 41 });
  expect(await shown()).toMatchObject({ min: 42, counted: 'ships' });
  expect(lastVerdicts(await listReviewed(store)).map(({ correction }) => correction)).toEqual([
    { counted: 'ships', min: 42, max: 42 },
  ]);
  await expect(correct('A', 'min=40', 'max=40')).resolves.toMatchObject({ replaces: { min: 42 } });
  await expect(correct('A', 'place=none')).rejects.toThrow('corrects nothing');
});

test('an acceptance or rejection says which corrections it ends, and what is said at a mention or claim holds by time', async () => {
  const store = await server.emptyStore();
  const record = sampleRecord(sample);
  await saveRecord(store, record, sampleBytes(sample));
  const claim = record.facts[0]!;
  const judge = async (reviewer: string, id: string, verdict: 'accept' | 'reject' | 'correct', ...fields: string[]) => {
    const request = { document: record.id, id, verdict, reviewer };
    const { draft, replaces } = await draftVerdict(store, request, (...on) => readCorrection(fields, ...on));
    await saveReview(store, draft);
    return replaces;
  };
  const shown = async () => (await listFacts(store, { document: record.id, rejected: true })).facts[0]!;
  await judge('A', claim.id, 'correct', 'min=41', 'counted=ships');
  expect(await judge('B', claim.mentions[0]!, 'correct', 'min=43')).toEqual({ min: 41, max: 41 });
  expect(await shown()).toMatchObject({ min: 43, max: 43, counted: 'ships', disputed: true });
  expect((await reviewQueue(store, { reviewer: 'C' })).items.find(({ id }) => id === claim.id)).toMatchObject({
    correction: { min: 43, max: 43, counted: 'ships' },
  });
  // The number is the mention's by now, so that the acceptance of the claim ends only what the claim is bound to.
  expect(await judge('C', claim.id, 'accept')).toEqual({ counted: 'ships' });
  expect(await shown()).toMatchObject({ min: 43, counted: 'boats' });
  expect(await judge('C', claim.mentions[0]!, 'reject')).toMatchObject({ min: 43, max: 43 });
  expect(await judge('C', claim.mentions[0]!, 'accept')).toEqual({});
});
