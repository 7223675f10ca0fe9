import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rows } from './database.ts';
import { type Store, saveRecord, unknownNames } from './index.ts';
import { sampleBytes, sampleRecord } from './sample-record.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let store: Store;
const offices = 3000;

/** One document saved as usual, with its mention multiplied: each office is named twice, every third one is in a lexicon. */
beforeAll(async () => {
  server = await startTestServer();
  store = await server.emptyStore();
  const sample = {
    text: 'The Harbour Guard agreed.',
    mentions: [{ type: 'organization' as const, quote: 'Harbour Guard', entity: 'Harbour Guard' }],
  };
  await saveRecord(store, sampleRecord(sample), sampleBytes(sample));
  await rows(
    store,
    `insert into rapporteur.entities (id, type, name, folded)
     select 'entity' || i, 'organization', 'Office ' || i, 'office ' || i from generate_series(1, ${offices}) i`,
  );
  await rows(
    store,
    `insert into rapporteur.mentions (document_id, id, type, start_at, end_at, quote, sentence, sentence_at, entity_id, value,
       rules, evidence, confidence)
     select m.document_id, 'more' || i, m.type, m.start_at, m.end_at, 'Office ' || n, m.sentence, m.sentence_at, 'entity' || n,
       case when n % 3 = 0 then '{"lexiconId": "office"}' end::jsonb, m.rules, m.evidence, m.confidence
     from rapporteur.mentions m, generate_series(1, ${2 * offices}) i, lateral (select 1 + i % ${offices} as n) each`,
  );
});
afterAll(() => server?.end());

interface Node {
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Join Filter'?: number;
  readonly Plans?: readonly Node[];
}
/** How many rows all steps of a plan looked at. */
const rowsOf = (node: Node): number =>
  node['Actual Loops'] *
    (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Join Filter'] ?? 0)) +
  (node.Plans ?? []).reduce((sum, plan) => sum + rowsOf(plan), 0);

test('what no lexicon knows is told with its forms', async () => {
  const found = await unknownNames(store, 'organization', 1, 10_000);
  expect(found).toHaveLength(1 + (2 / 3) * offices);
  expect(found.map(({ name }) => name)).not.toContain('Office 3');
  expect(found[0]).toEqual({
    ...{ name: 'Office 1', forms: ['Office 1'], class: null, documents: 1, mentions: 2 },
    sentence: 'The Harbour Guard agreed.',
  });
  expect(await unknownNames(store, 'organization', 2, 10)).toEqual([]);
});

test('each mention is looked at a few times, however many there are', async () => {
  const plans: number[] = [];
  const query = async (text: string, values: unknown[]) => {
    const told = await store.pool.query(`explain (analyze, format json) ${text}`, values);
    plans.push(rowsOf(told.rows[0]['QUERY PLAN'][0].Plan));
    return store.pool.query(text, values);
  };
  await unknownNames({ ...store, pool: { query } as unknown as Store['pool'] }, 'organization', 1, 10);
  expect(plans).toHaveLength(1);
  expect(plans[0]).toBeLessThan(30 * 2 * offices);
});
