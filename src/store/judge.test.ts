import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rows } from './database.ts';
import {
  getRecord,
  judgeEntities,
  listEntities,
  listFacts,
  listJudgements,
  type Store,
  saveLexicon,
  saveRecord,
} from './index.ts';
import { type Sample, sampleBytes, sampleRecord } from './sample-record.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.end());

const first: Sample = {
  text: 'The Harbour Guard seized 651 boats. The Guard of Harbours, as it was called, had 12 ships.',
  mentions: [
    { type: 'organization', quote: 'Harbour Guard', entity: 'Harbour Guard' },
    { type: 'organization', quote: 'Guard of Harbours', entity: 'Guard of Harbours' },
    { type: 'figure', quote: '651 boats', figure: { min: 651, max: 651, counted: 'boats', actor: 'Harbour Guard' } },
    { type: 'figure', quote: '12 ships', figure: { min: 12, max: 12, counted: 'ships', actor: 'Guard of Harbours' } },
  ],
};
const second: Sample = {
  text: 'The Guard of Harbours counted 40 buoys in May.',
  mentions: [
    { type: 'organization', quote: 'Guard of Harbours', entity: 'Guard of Harbours' },
    { type: 'figure', quote: '40 buoys', figure: { min: 40, max: 40, counted: 'buoys' } },
  ],
};
const save = (store: Store, sample: Sample) => saveRecord(store, sampleRecord(sample), sampleBytes(sample));
const merged = {
  action: 'merge',
  type: 'organization',
  name: 'Guard of Harbours',
  form: null,
  becomes: 'Harbour Guard',
} as const;
const bodies = async (store: Store) =>
  (await listEntities(store, { type: 'organization' })).entities.map(({ name, mentions }) => `${name} ${mentions}`);

/** Rows of every table that is made from records, for comparing. */
const everything = async (store: Store) => {
  const found: Record<string, unknown> = {};
  for (const table of ['mentions', 'facts', 'fact_mentions', 'fact_entities', 'entity_names'])
    found[table] = await rows(store, `select t::text as row from rapporteur.${table} t order by 1`);
  return found;
};

test('two entities become one, for what is stored and for what comes later', async () => {
  const store = await server.emptyStore();
  await save(store, first);
  expect(await bodies(store)).toEqual(['Guard of Harbours 1', 'Harbour Guard 1']);
  expect(await judgeEntities(store, merged)).toMatchObject({ documents: 1 });
  await save(store, second);
  expect(await bodies(store)).toEqual(['Harbour Guard 3']);
  const { facts, organizations } = await listFacts(store, { organization: 'guard of harbours' });
  expect(organizations!.map(({ name }) => name)).toEqual(['Harbour Guard']);
  expect(facts.map(({ counted, actor }) => `${counted} ${actor}`).sort()).toEqual([
    'boats Harbour Guard',
    'buoys null',
    'ships Harbour Guard',
  ]);
  const record = await getRecord(store, sampleRecord(second).id);
  expect(record!.mentions[0]!.entity).toBe('Harbour Guard');
  expect(record!.mentions[0]!.evidence.at(-1)!.note).toContain('it is Harbour Guard');
});

test('a judgement that is taken back leaves the store as it was, and both stay in the history', async () => {
  const store = await server.emptyStore();
  await save(store, first);
  await save(store, second);
  const before = await everything(store);
  const { id } = await judgeEntities(store, merged);
  expect(await everything(store)).not.toEqual(before);
  await judgeEntities(store, { ...merged, action: 'undo', becomes: null, undoes: id });
  expect(await everything(store)).toEqual(before);
  expect((await listJudgements(store)).map(({ action, undone }) => [action, undone])).toEqual([
    ['merge', true],
    ['undo', false],
  ]);
  await expect(judgeEntities(store, { ...merged, action: 'undo', becomes: null, undoes: id })).rejects.toThrow(
    'already',
  );
});

test('one form is split from an entity, and what is judged to be not the same is not joined again', async () => {
  const store = await server.emptyStore();
  await save(store, {
    ...first,
    mentions: first.mentions!.map((m) => (m.type === 'organization' ? { ...m, entity: 'Harbour Guard' } : m)),
  });
  expect(await bodies(store)).toEqual(['Harbour Guard 2']);
  const apart = {
    ...merged,
    action: 'not-same',
    name: 'Harbour Guard',
    form: 'the guard of harbours',
    becomes: 'Old Guard',
  } as const;
  await judgeEntities(store, apart);
  expect(await bodies(store)).toEqual(['Harbour Guard 1', 'Old Guard 1']);
  const again = judgeEntities(store, { ...merged, name: 'Old Guard' });
  await expect(again).rejects.toThrow('not the same');
});

test('judgements build on each other, and the lexicon’s names lead to what they make', async () => {
  const store = await server.emptyStore();
  await save(store, first);
  await judgeEntities(store, merged);
  await judgeEntities(store, { ...merged, action: 'rename', name: 'Harbour Guard', becomes: 'Coast Service' });
  expect(await bodies(store)).toEqual(['Coast Service 2']);
  await saveLexicon(store, 'v1', [
    { type: 'organization', name: 'Harbour Guard', acronym: 'HG', names: ['Harbour Police'] },
  ]);
  for (const name of ['HG', 'harbour police', 'guard of harbours', 'Coast Service'])
    expect((await listFacts(store, { organization: name })).total).toBe(2);
});

test('a document that is saved while a judgement is made is judged, too', async () => {
  const store = await server.emptyStore();
  await Promise.all([save(store, first), judgeEntities(store, merged), save(store, second)]);
  expect(await bodies(store)).toEqual(['Harbour Guard 3']);
});

test('judgements are never changed', async () => {
  const store = await server.emptyStore();
  await judgeEntities(store, merged);
  await expect(rows(store, 'delete from rapporteur.entity_judgements')).rejects.toThrow();
  await expect(rows(store, `update rapporteur.entity_judgements set name = 'x'`)).rejects.toThrow();
});
