import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { alikeEntities, judgeEntities, type Store, saveRecord } from './index.ts';
import { type Sample, sampleBytes, sampleRecord } from './sample-record.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.end());

const naming = (text: string, ...quotes: string[]): Sample => ({
  text,
  mentions: quotes.map((quote) => ({ type: 'organization', quote, entity: quote })),
});
const save = (store: Store, sample: Sample) => saveRecord(store, sampleRecord(sample), sampleBytes(sample));
const filter = { type: 'organization', places: new Set(['norvia', 'norvina']) } as const;
const pairs = async (store: Store) =>
  (await alikeEntities(store, filter)).map(({ first, second, together }) => [first.name, second.name, together]);

const long = 'Centre for Combating Illicit Drugs';
const other = 'Center to Combat Illicit Drugs';

test('unknown bodies of nearly one name are proposed, and nothing is merged', async () => {
  const store = await server.emptyStore();
  await save(store, naming(`The ${long} met.`, long));
  await save(store, naming(`The ${long} met again.`, long));
  await save(store, naming(`The ${other} was praised, as was the Water Board.`, other, 'Water Board'));
  await save(store, naming('The Energy Board met the Bank of Norvia.', 'Energy Board', 'Bank of Norvia'));
  await save(store, naming('The Bank of Norvina paid.', 'Bank of Norvina'));
  const found = await alikeEntities(store, filter);
  expect(found).toHaveLength(1);
  // The name of more documents is the one that the other may be another name of.
  expect(found[0]).toMatchObject({
    first: { name: other, documents: 1, known: false },
    second: { name: long, documents: 2, known: false },
    common: ['center/centre', 'combat/combating', 'illicit', 'drugs'],
    together: 0,
  });
});

test('bodies that a document names together come last, and those judged not to be the same not at all', async () => {
  const store = await server.emptyStore();
  await save(store, naming(`The ${long} met the ${other}.`, long, other));
  await save(store, naming('The Harbour Watch Board met.', 'Harbour Watch Board'));
  await save(store, naming('The Harbours Watch Board left.', 'Harbours Watch Board'));
  const before = await pairs(store);
  expect(before.map(([, , together]) => together)).toEqual([0, 1]);
  const [first, second] = before[1] as [string, string];
  await judgeEntities(store, { action: 'not-same', type: 'organization', name: second, form: first, becomes: null });
  expect(await pairs(store)).toEqual([before[0]]);
});

test('a team or subsidiary is not proposed as its parent', async () => {
  const store = await server.emptyStore();
  const parent = 'Harbour Rescue Board of Norvia';
  await save(store, naming(`The ${parent} met.`, parent));
  await save(store, naming(`The ${parent} Team left.`, `${parent} Team`));
  await save(store, naming(`The State ${parent} paid.`, `State ${parent}`));
  expect((await pairs(store)).map(([first, second]) => [first, second].sort())).toEqual([[parent, `State ${parent}`]]);
});
