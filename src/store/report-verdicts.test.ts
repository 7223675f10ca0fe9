import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { reportData, type Store, saveFailure, saveRecord, saveReview, status } from './index.ts';
import { type Sample, sampleBytes, sampleRecord } from './sample-record.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let store: Store;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.end());

const figure = (quote: string, probability = 0.9) =>
  ({ type: 'figure', quote, figure: { min: 5, max: 5, counted: 'boats' }, probability }) as const;
const day = { type: 'date', quote: 'Today', probability: 0.2 } as const;
const port = (name: string): Sample => ({
  name,
  text: `Today the guards of ${name} saw 51 boats. They seized 52 boats. They sold 53 boats.`,
  mentions: [day, figure('51'), figure('52'), figure('53', 0.5)],
});

test('what reviewers rejected and corrected is counted by claim and mention, each by the last word on it', async () => {
  store = await server.emptyStore();
  const record = sampleRecord(port('Turku'));
  await saveRecord(store, record, sampleBytes(port('Turku')));
  const [first, second, third] = record.facts;
  const judge = async (targetId: string, verdict: 'accept' | 'reject' | 'correct', correction?: { min: number }) => {
    const target = record.facts.some(({ id }) => id === targetId) ? 'fact' : 'mention';
    await saveReview(store, {
      documentId: record.id,
      target,
      targetId,
      verdict,
      reviewer: 'A',
      ...(correction ? { correction } : {}),
    });
  };
  await judge(first!.id, 'reject');
  await judge(first!.id, 'correct', { min: 6 });
  // The claim goes with its figure.
  await judge(second!.mentions[0]!, 'reject');
  await judge(third!.id, 'accept');
  const { verdicts } = await reportData(store);
  expect(verdicts).toMatchObject({
    ...{ accepted: 1, mentions: { rejected: 1, corrected: 0 }, claims: { rejected: 1, corrected: 1 } },
    wrong: [
      { verdict: 'reject', words: '52', documentName: 'Turku' },
      { verdict: 'correct', words: '51', now: first!.id },
    ],
  });
});

test('of the least sure, claims come first and what is alike is told of once', async () => {
  store = await server.emptyStore();
  for (const name of ['Turku', 'Oslo', 'Bergen'])
    await saveRecord(store, sampleRecord(port(name)), sampleBytes(port(name)));
  const { leastSure, rules } = await reportData(store, {}, { leastSure: 5 });
  const shown = leastSure.map(({ target, quote, alike }) => `${target} ${quote} ${alike}`);
  expect(shown).toEqual(['fact 53 2', 'fact 51 0', 'fact 52 2', 'mention Today 2', 'mention 53 2']);
  // Every claim rests on the rule of its figure, and is counted there.
  expect(rules.find(({ id }) => id === 'sample/figure')).toMatchObject({ mentions: 9, claims: 9 });
});

test('a file that failed is a problem in the status as in a report', async () => {
  store = await server.emptyStore();
  const problem = { code: 'empty-file', message: 'It is empty.', fatal: true } as const;
  await saveFailure(store, { sha256: null, name: 'none.txt', path: '/in/none.txt' }, problem);
  expect((await status(store)).problems).toBe(1);
});
