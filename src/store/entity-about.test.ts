import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { extractDocument } from '../../pipelines/index.ts';
import { entityAbout, judgeEntities, listEntities, listFacts, type Store, saveRecord, saveReview } from './index.ts';
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

test('a body has its documents and meetings by date, its names from where they stand first, and what was judged of it', async () => {
  const store = await server.emptyStore();
  await save(store, 'late.txt', 'News\n\n4 May 2021\n\nThe Harbour Council held its 13th meeting on 3 May 2021.\n');
  await save(store, 'early.txt', 'News\n\n4 May 2020\n\nThe Harbour Council held its 12th meeting on 3 May 2020.\n');
  const of = async () => {
    const { entities } = await listEntities(store, { type: 'organization' });
    return entityAbout(store, entities[0]!);
  };
  const about = await of();
  expect(about.documents.map(({ document, mentions }) => [document.name, mentions])).toEqual([
    ['early.txt', 1],
    ['late.txt', 1],
  ]);
  expect(about.meetings.map(({ day, document }) => [day, document.name])).toEqual([
    ['2020-05-03', 'early.txt'],
    ['2021-05-03', 'late.txt'],
  ]);
  expect(about.claims).toContainEqual({ type: 'meeting', count: 2 });
  expect(about.forms.map(({ form, document }) => [form, document.name])).toEqual([['Harbour Council', 'early.txt']]);
  expect(about.judgements).toEqual([]);
  await judgeEntities(store, {
    action: 'rename',
    type: 'organization',
    name: 'Harbour Council',
    form: null,
    becomes: 'Port Council',
  });
  expect((await of()).judgements).toMatchObject([{ action: 'rename', becomes: 'Port Council' }]);
});

test('a meeting without a day of its own has none, and one that a reviewer rejected is not shown', async () => {
  const store = await server.emptyStore();
  await save(store, 'a.txt', 'News\n\n4 May 2021\n\nThe 13th meeting of the Harbour Council was held in Oslo.\n');
  const of = async () => {
    const { entities } = await listEntities(store, { type: 'organization' });
    return entityAbout(store, entities.find(({ name }) => name === 'Harbour Council')!);
  };
  const { meetings, claims } = await of();
  expect(meetings.map(({ day }) => day)).toEqual([null]);
  expect(claims).toEqual([{ type: 'meeting', count: 1 }]);
  const { facts } = await listFacts(store, { type: 'meeting' });
  const { id, document } = facts[0]!;
  await saveReview(store, { documentId: document.id, target: 'fact', targetId: id, reviewer: 'A', verdict: 'reject' });
  expect(await of()).toMatchObject({ meetings: [], claims: [] });
});

test('an entity that no document names has nothing to tell', async () => {
  const store = await server.emptyStore();
  const about = await entityAbout(store, { id: 'none', name: 'None', type: 'organization' });
  expect(Object.values(about)).toEqual([[], [], [], [], [], []]);
});
