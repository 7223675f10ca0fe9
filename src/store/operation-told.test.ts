import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { extractDocument } from '../../pipelines/index.ts';
import { judgeEntities, listEntities, operationTold, type Store, saveRecord } from './index.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.end());

async function save(store: Store, name: string, text: string) {
  const bytes = Buffer.from(text);
  const { record } = await extractDocument(bytes, name);
  await saveRecord(store, record!, bytes);
}

const told = async (store: Store) => {
  const { entities } = await listEntities(store, { type: 'operation' });
  const all = await operationTold(store, entities[0]!.id);
  return all.map(({ edition, says, value, planned, documents }) => [
    edition,
    says,
    planned ? `planned ${value}` : value,
    documents.map(({ name }) => name).join(),
  ]);
};

test('what documents say of a series is told edition by edition, with the documents', async () => {
  const store = await server.emptyStore();
  await save(store, 'a.txt', 'The exercise “Granit-2019” was held from 15 to 23 May 2019 by Europol.\n');
  await save(store, 'b.txt', 'The exercise “Granit-2019” was led by Frontex. It was long.\n');
  await save(store, 'c.txt', 'The first stage of the special operation “Granit-2031” will take place in May 2031.\n');
  expect(await told(store)).toEqual([
    ['2019', 'class', 'exercise', 'a.txt,b.txt'],
    ['2019', 'runBy', 'Europol', 'a.txt'],
    ['2019', 'runBy', 'Frontex', 'b.txt'],
    ['2019', 'period', '2019-05-15/2019-05-23', 'a.txt'],
    ['2031', 'class', 'special operation', 'c.txt'],
    ['2031', 'period', 'planned 2031-05', 'c.txt'],
    ['2031', 'stage', '1', 'c.txt'],
  ]);
  // Who runs it has the name that it is judged to have.
  const draft = {
    action: 'rename',
    type: 'organization',
    name: 'Frontex',
    form: null,
    becomes: 'Border Agency',
  } as const;
  await judgeEntities(store, draft);
  expect((await told(store)).map(([, , value]) => value)).toContain('Border Agency');
});
