import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { plantedStatements } from '../../fixtures/statements/planted.ts';
import { extractDocument } from '../../pipelines/index.ts';
import { rows } from './database.ts';
import {
  judgeEntities,
  listMismatches,
  listRelations,
  openStore,
  refreshGroups,
  type Store,
  saveRecord,
} from './index.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(async () => {
  await server?.end();
});

async function save(store: Store, name: string, text: string): Promise<string> {
  const bytes = Buffer.from(text);
  const { record } = await extractDocument(bytes, name);
  return (await saveRecord(store, record!, bytes)).documentId;
}

const all = ['same', 'rounded', 'updated', 'narrower', 'wider', 'different', 'conflicting'] as const;
const pairsOf = async (store: Store, kinds: readonly (typeof all)[number][] = all) =>
  (await listRelations(store, { kinds }))
    .map(({ relation, a, b }) => `${relation}: ${[a.document.name, b.document.name].sort().join(' ')}`)
    .sort();

const release = (day: string, said: string) => `Press release\n\n${day}\n\n${said}\n`;
const lantern = (edition: string, number: string) =>
  `As a result of Operation Blue Lantern-${edition}, ${number} criminal cases were opened.`;

test('what is planted among forty statements is found in the store, and no other conflict', async () => {
  const store = await server.emptyStore();
  const { statements, planted } = plantedStatements(11);
  for (const { name, text } of statements) await save(store, name, text);
  const found = (await pairsOf(store)).map((line) => line.replace(/^(?:narrower|wider):/, 'narrower:'));
  const wanted = planted.map(({ relation, a, b }) => `${relation}: ${[a, b].sort().join(' ')}`).sort();
  expect(wanted.filter((line) => !found.includes(line))).toEqual([]);
  const conflicts = (lines: readonly string[]) => lines.filter((line) => line.startsWith('conflicting'));
  expect(conflicts(found)).toEqual(conflicts(wanted));
});

test('adding, replacing and removing a document tells apart only the groups that it touches', async () => {
  const store = await server.emptyStore();
  await save(store, 'a.txt', release('3 May 2023', lantern('2022', '1,204')));
  await save(store, 'b.txt', release('4 June 2023', lantern('2022', '1,380')));
  await save(store, 'c.txt', release('4 June 2023', 'During Operation Amber Gate-2022, 412 vehicles were seized.'));
  expect(await refreshGroups(store)).toEqual({ documents: 0, groups: 2 });
  expect(await refreshGroups(store)).toEqual({ documents: 0, groups: 0 });
  expect(await pairsOf(store)).toEqual(['conflicting: a.txt b.txt']);

  const id = await save(
    store,
    'd.txt',
    release('4 July 2023', 'During Operation Amber Gate-2022, 412 cars were seized.'),
  );
  expect(await refreshGroups(store)).toEqual({ documents: 0, groups: 1 });
  expect(await pairsOf(store)).toEqual(['conflicting: a.txt b.txt', 'same: c.txt d.txt']);

  await rows(store, 'delete from rapporteur.documents where id = $1', [id]);
  expect(await pairsOf(store)).toEqual(['conflicting: a.txt b.txt']);

  // Read again, it says something else.
  const text = release('4 June 2023', lantern('2022', '1,380'));
  const { record } = await extractDocument(Buffer.from(text), 'b.txt');
  await saveRecord(store, { ...record!, facts: [], mentions: [] }, Buffer.from(text));
  expect(await pairsOf(store)).toEqual([]);
});

test('a document that says again what another said has its conflicts, shown with its own claim', async () => {
  const store = await server.emptyStore();
  await save(store, 'a.txt', release('3 May 2023', lantern('2022', '1,204')));
  const again = await save(store, 'b.txt', release('4 May 2023', lantern('2022', '1,204')));
  const other = await save(store, 'c.txt', release('4 June 2023', lantern('2022', '1,380')));
  const conflicts = async (document: string) =>
    (await listRelations(store, { kinds: ['conflicting'], document })).map(({ a, b }) =>
      [a.document.name, b.document.name].sort().join(' '),
    );
  expect(await conflicts(again)).toEqual(['b.txt c.txt']);
  expect(await conflicts(other)).toEqual(['a.txt c.txt']);
  await refreshGroups(store);
  expect(await conflicts(again)).toEqual(['b.txt c.txt']);
});

test('operations that an analyst joins or parts are joined or parted here, too', async () => {
  const store = await server.emptyStore();
  await save(store, 'a.txt', release('3 May 2023', lantern('2022', '1,204')));
  const other = 'As a result of Operation Blue Lamp-2022, 1,380 criminal cases were opened.';
  await save(store, 'b.txt', release('4 June 2023', other));
  expect(await pairsOf(store)).toEqual([]);
  const draft = { action: 'merge', type: 'operation', name: 'Blue Lamp', form: null, becomes: 'Blue Lantern' } as const;
  const { id } = await judgeEntities(store, draft);
  expect(await pairsOf(store)).toEqual(['conflicting: a.txt b.txt']);
  await judgeEntities(store, { ...draft, action: 'undo', undoes: id, becomes: null });
  expect(await pairsOf(store)).toEqual([]);
});

test('who may only read sees what the documents say now', async () => {
  const store = await server.emptyStore();
  const readOnly = await openStore({ home: server.home, databaseUrl: store.url, readOnly: true });
  try {
    await save(store, 'a.txt', release('3 May 2023', lantern('2022', '1,204')));
    expect(await pairsOf(readOnly)).toEqual([]);
    await save(store, 'b.txt', release('4 June 2023', lantern('2022', '1,380')));
    expect(await pairsOf(readOnly, ['conflicting'])).toEqual(['conflicting: a.txt b.txt']);
    expect(await pairsOf(store)).toEqual(await pairsOf(readOnly));
  } finally {
    await readOnly.close();
  }
});

test('documents that an older program saved get their claims', async () => {
  const store = await server.emptyStore();
  await save(store, 'a.txt', release('3 May 2023', lantern('2022', '1,204')));
  await save(store, 'b.txt', release('4 June 2023', lantern('2022', '1,380')));
  await rows(store, 'delete from rapporteur.claims');
  await rows(store, 'delete from rapporteur.touched_groups');
  await rows(store, 'update rapporteur.documents set claims_version = null');
  expect(await refreshGroups(store)).toEqual({ documents: 2, groups: 1 });
  expect(await pairsOf(store)).toEqual(['conflicting: a.txt b.txt']);
});

test('sums that do not fit are kept with the words of every figure', async () => {
  const store = await server.emptyStore();
  const sum = 'During Operation Blue Lantern-2022, 500 persons were detained, including 300 men and 250 women.';
  await save(store, 'a.txt', release('3 May 2023', sum));
  await save(store, 'b.txt', release('3 June 2023', sum.replace('250', '200')));
  const found = await listMismatches(store, { operation: 'blue lantern' });
  expect(found.map(({ document, quotes, sentence }) => [document.name, quotes, sentence])).toEqual([
    ['a.txt', ['500', '300', '250'], sum],
  ]);
  expect(await listMismatches(store, { operation: 'amber gate' })).toEqual([]);
});
