import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { extractDocument } from '../../pipelines/index.ts';
import {
  compareDocuments,
  compareEditions,
  listFacts,
  listMismatches,
  listRelations,
  type ReviewDraft,
  type Store,
  saveRecord,
  saveReview,
  timelineOf,
} from './index.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let store: Store;
let a: string;
let b: string;

async function save(name: string, text: string): Promise<string> {
  const bytes = Buffer.from(text);
  const { record } = await extractDocument(bytes, name);
  return (await saveRecord(store, record!, bytes)).documentId;
}
const release = (day: string, said: string) => `Press release\n\n${day}\n\n${said}\n`;
const lantern = (number: string) => `As a result of Operation Blue Lantern-2022, ${number} criminal cases were opened.`;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(async () => {
  await server?.end();
});
beforeEach(async () => {
  store = await server.emptyStore();
  a = await save('a.txt', release('3 May 2023', lantern('1,204')));
  b = await save('b.txt', release('4 June 2023', lantern('1,380')));
});

const chief = async (document: string) => (await listFacts(store, { document, rejected: true })).facts[0]!;
const judge = async (document: string, verdict: Omit<ReviewDraft, 'documentId' | 'target' | 'targetId'>) =>
  saveReview(store, { documentId: document, target: 'fact', targetId: (await chief(document)).id, ...verdict });
const conflicts = async () => (await listRelations(store, { kinds: ['conflicting'] })).length;

describe('a rejected claim', () => {
  test('is in no comparison, timeline or list of contradictions, until that is taken back', async () => {
    expect(await conflicts()).toBe(1);
    const review = await judge(a, { verdict: 'reject' });
    expect(await conflicts()).toBe(0);
    const { relations, onlyA, onlyB } = await compareDocuments(store, a, b);
    expect([relations.length, onlyA.length, onlyB.length]).toEqual([0, 0, 1]);
    const numbers = async () =>
      (await compareEditions(store, ['Blue Lantern'])).rows.flatMap(({ editions }) =>
        Object.values(editions).flatMap((facts) => facts.map(({ min }) => min)),
      );
    expect(await numbers()).toEqual([1380]);
    const timeline = await timelineOf(store, 'Blue Lantern');
    expect([timeline!.changes.length, timeline!.figures.rows.length]).toEqual([0, 1]);
    await judge(a, { verdict: 'undo', undoes: review });
    expect(await conflicts()).toBe(1);
    expect(await numbers()).toEqual([1204, 1380]);
  });

  test('stays out after its document was read again', async () => {
    await judge(a, { verdict: 'reject' });
    const bytes = Buffer.from(release('3 May 2023', lantern('1,204')));
    const { record } = await extractDocument(bytes, 'a.txt');
    await saveRecord(store, { ...record!, rulesVersion: 'newer' }, bytes);
    expect(await conflicts()).toBe(0);
  });
});

test('a corrected claim is compared by what is right, and shown with what was read', async () => {
  // As it was kept before the ends of a number were held against each other.
  await judge(a, { verdict: 'correct', correction: { min: 1380 } });
  expect(await conflicts()).toBe(0);
  const [same] = await listRelations(store, { kinds: ['same'] });
  expect(same!.a).toMatchObject({ min: 1380, corrected: { min: 1204, max: 1204 } });
  const { relations } = await compareDocuments(store, a, b);
  expect(relations.map(({ relation }) => relation)).toEqual(['same']);
});

test.each<[string, Readonly<Record<string, string>>]>([
  ['the stage', { stage: '2' }],
  ['the whole', { partOf: 'f0-5' }],
])('a corrected claim is compared by %s, too', async (_what, correction) => {
  expect(await conflicts()).toBe(1);
  const { id } = await chief(a);
  await judge(a, { verdict: 'correct', correction });
  expect(await conflicts()).toBe(0);
  const shown = (await listFacts(store, { document: a })).facts.find((fact) => fact.id === id)!;
  expect(shown.roles).toMatchObject(correction);
  if (correction.partOf) expect(shown.partOf).toBe('figure-0-5');
});

test('a sum with a figure that was rejected or corrected does not count as wrong', async () => {
  const text = 'In 2022 the police detained 120 persons: 70 men and 60 women.';
  const document = await save('sum.txt', release('5 May 2023', text));
  const [wrong] = await listMismatches(store, { document });
  expect(wrong).toBeDefined();
  const about = { documentId: document, target: 'fact', targetId: wrong!.facts[0]! } as const;
  await saveReview(store, { ...about, verdict: 'correct', correction: { min: 130, max: 130 } });
  expect(await listMismatches(store, { document })).toEqual([]);
});

test('claims are left out of facts by the verdicts of their own documents alone', async () => {
  await judge(a, { verdict: 'reject' });
  await judge(b, { verdict: 'reject' });
  const asked: string[] = [];
  const { pool } = store;
  const spied = Object.create(store, {
    pool: {
      value: {
        query: (text: string, values: unknown[]) => {
          if (/from rapporteur\.reviews r\s+where r\.document_id = any/.test(text)) asked.push(JSON.stringify(values));
          return pool.query(text, values as unknown[]);
        },
      },
    },
  }) as Store;
  expect((await listFacts(spied, { text: '"1,380"' })).total).toBe(0);
  expect(asked.some((values) => values.includes(b))).toBe(true);
  expect(asked.every((values) => !values.includes(a))).toBe(true);
  asked.length = 0;
  expect((await listFacts(spied, { document: b })).total).toBe(0);
  expect(asked.every((values) => !values.includes(a))).toBe(true);
});
