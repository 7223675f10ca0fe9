import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { attachedReviews, openStore, type Store, saveRecord, saveReview, verdictsAfter } from './index.ts';
import { type Sample, sampleBytes, sampleRecord } from './sample-record.ts';

const home = mkdtempSync(join(tmpdir(), 'verdicts-after-'));
let store: Store;
beforeAll(async () => {
  store = await openStore({ home });
});
afterAll(async () => {
  await store.close();
  rmSync(home, { recursive: true, force: true });
});

const text = 'The Guard seized 651 boats. It had 12 ships. Nobody saw 5 rafts.';
const figure = (quote: string, min: number, counted: string) =>
  ({ type: 'figure', quote, figure: { min, max: min, counted } }) as const;
const reading = (mentions: NonNullable<Sample['mentions']>) => sampleRecord({ text, mentions });
const [boats, ships, rafts] = [
  figure('651 boats', 651, 'boats'),
  figure('12 ships', 12, 'ships'),
  figure('5 rafts', 5, 'rafts'),
];
const words = (list: readonly { readonly words: string | null }[]) => list.map((one) => one.words);

test('what another reading makes of verdicts is told as saving it does, and nothing is kept', async () => {
  const record = reading([boats, ships, rafts]);
  await saveRecord(store, record, sampleBytes({ text }));
  for (const { id } of record.mentions)
    await saveReview(store, { documentId: record.id, target: 'mention', targetId: id, verdict: 'accept' });

  const other = reading([boats, figure('12 ships', 13, 'ships')]);
  const told = await verdictsAfter(store, other);
  expect([told.standing, words(told.orphaned), words(told.outdated), told.regained]).toEqual([
    3,
    ['5 rafts'],
    ['12 ships'],
    [],
  ]);
  expect((await attachedReviews(store)).map(({ now, outdated }) => [now !== null, outdated])).toEqual([
    [true, false],
    [true, false],
    [true, false],
  ]);

  await saveRecord(store, other, sampleBytes({ text }));
  const kept = await attachedReviews(store);
  expect(words(kept.filter(({ now }) => now === null))).toEqual(words(told.orphaned));
  expect(words(kept.filter(({ outdated }) => outdated))).toEqual(words(told.outdated));
  expect(await verdictsAfter(store, record)).toMatchObject({
    ...{ standing: 2, orphaned: [], outdated: [] },
    regained: [{ words: '12 ships' }, { words: '5 rafts' }],
  });
});

test('every mention and claim stands in a record as in the store once it is saved', async () => {
  const record = reading([boats, { type: 'organization', quote: 'Guard', entity: 'Coast Guard' }]);
  await saveRecord(store, record, sampleBytes({ text }));
  for (const [target, list] of [
    ['mention', record.mentions],
    ['fact', record.facts],
  ] as const)
    for (const { id } of list)
      await saveReview(store, { documentId: record.id, target, targetId: id, verdict: 'accept', reviewer: 'Ana' });
  const { orphaned, outdated } = await verdictsAfter(store, record);
  expect([orphaned, outdated]).toEqual([[], []]);
});
