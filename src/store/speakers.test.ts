import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ExtractionRecord } from '../core/record.ts';
import { rows } from './database.ts';
import { listChanges, listDocuments, listFacts, openStore, type Store, saveRecord } from './index.ts';
import { sampleBytes, sampleRecord } from './sample-record.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let store: Store;

const text = [
  'It is printed on six pages.',
  'The President: Eight ships were held.',
  'Ms. Farah (Norway): We count nine ships. They were held in May.',
  'In favour: France, Norway. Against: None.',
].join('\n\n');
const sample = {
  name: 'record.txt',
  text,
  metadata: {
    symbol: 'S/PV.9001',
    kind: 'un_record' as const,
    event: 'The 9001st meeting',
    eventSession: '79th session',
    symbolParts: null,
  },
  mentions: [
    { type: 'figure' as const, quote: 'six pages', figure: { min: 6, max: 6, counted: 'pages' } },
    { type: 'figure' as const, quote: 'Eight ships', figure: { min: 8, max: 8, counted: 'ships', action: 'held' } },
    { type: 'figure' as const, quote: 'nine ships', figure: { min: 9, max: 9, counted: 'ships' } },
  ],
};

function verbatim(): ExtractionRecord {
  const record = sampleRecord(sample);
  const [printed, first, second] = record.facts;
  const turn = (speaker: string, from: string, to: string, more: object) => ({
    ...{ speaker, state: null, organization: null, role: null, spokeIn: null, agendaItem: 'Ships', labelStart: 0 },
    start: text.indexOf(from),
    end: text.indexOf(to),
    ...more,
  });
  return {
    ...record,
    speeches: [
      turn('The President', 'Eight', 'Ms. Farah', { role: 'The President', organization: 'Ship Council' }),
      turn('Ms. Farah', 'We count', 'In favour', { state: 'Norway', spokeIn: 'fr', labelStart: 39 }),
    ],
    votes: [
      {
        start: text.indexOf('In favour'),
        end: text.length,
        ...{ inFavour: ['France', 'Norway'], against: [], abstaining: null },
        counts: { inFavour: 2, against: 0, abstaining: 0 },
      },
    ],
    mentions: record.mentions.map((one) => ({ ...one, speaker: one.text.startsWith('nine') ? 'Ms. Farah' : null })),
    facts: [printed!, { ...first!, speaker: 'The President' }, { ...second!, speaker: 'Ms. Farah' }],
  };
}

/** A document of its own whose symbol says that it changes another one. */
const changing = (symbol: string, changes: string, date: string) =>
  sampleRecord({
    text: `This is ${symbol}.`,
    metadata: {
      symbol,
      date,
      symbolParts: {
        ...{ house: 'United Nations', organ: null, record: true, session: null, year: null, number: null },
        ...{ revision: '1', addendum: null, corrigendum: null, resumption: null, changes },
      },
    },
  });

/** Everything that stands in the columns about who says what. */
const columns = async () => ({
  facts: await rows(store, 'select id, speaker from rapporteur.facts order by 1, 2'),
  mentions: await rows(store, 'select id, speaker from rapporteur.mentions order by 1, 2'),
  speeches: await rows(
    store,
    'select ordinal, role, spoke_in, agenda_item, label_start from rapporteur.speeches order by 1',
  ),
  votes: await rows(store, 'select ordinal, start_at, in_favour, against, abstaining, counts from rapporteur.votes'),
  documents: await rows(store, 'select symbol, event, event_session, changes from rapporteur.documents order by 1'),
});

beforeAll(async () => {
  server = await startTestServer();
  store = await server.emptyStore();
  await saveRecord(store, verbatim(), sampleBytes(sample));
  for (const record of [
    changing('S/PV.9001/Corr.1', 's/pv.9001', '2024-02-01'),
    changing('S/PV.9001/Add.1', 'S/PV.9001', '2024-01-01'),
    changing('S/PV.9002/Add.1', 'S/PV.9002', '2024-01-01'),
  ])
    await saveRecord(store, record, Buffer.from(record.text));
});

afterAll(async () => {
  await server?.end();
});

test('a claim knows who says it and for whom, and is found by it', async () => {
  const { facts } = await listFacts(store);
  expect(facts.map(({ quote, speaker, speakerFor }) => [quote, speaker, speakerFor])).toEqual([
    ['six pages', null, null],
    ['Eight ships', 'The President', 'Ship Council'],
    ['nine ships', 'Ms. Farah', 'Norway'],
  ]);
  const found = await listFacts(store, { speaker: 'FARAH' });
  expect(found.facts.map(({ quote }) => quote)).toEqual(['nine ships']);
  expect((await listFacts(store, { speaker: '%' })).total).toBe(0);
});

test('a document is found by whoever speaks in it', async () => {
  expect((await listDocuments(store, { speaker: 'farah' })).documents.map(({ name }) => name)).toEqual(['record.txt']);
  expect((await listDocuments(store, { speaker: 'nobody' })).total).toBe(0);
});

test('a document knows which others change it, the oldest first', async () => {
  const symbols = (await listChanges(store, 'S/PV.9001')).map(({ symbol }) => symbol);
  expect(symbols).toEqual(['S/PV.9001/Add.1', 'S/PV.9001/Corr.1']);
});

test('turns, votes and events have their columns', async () => {
  const { speeches, votes, documents } = await columns();
  expect(speeches).toEqual([
    { ordinal: 0, role: 'The President', spoke_in: null, agenda_item: 'Ships', label_start: 0 },
    { ordinal: 1, role: null, spoke_in: 'fr', agenda_item: 'Ships', label_start: 39 },
  ]);
  expect(votes).toEqual([
    {
      ordinal: 0,
      start_at: text.indexOf('In favour'),
      ...{ in_favour: ['France', 'Norway'], against: [], abstaining: null },
      counts: { inFavour: 2, against: 0, abstaining: 0 },
    },
  ]);
  expect(documents[0]).toEqual({
    ...{ symbol: 'S/PV.9001', event: 'The 9001st meeting', event_session: '79th session', changes: null },
  });
});

test('a store of before gets all of this from the records that it has', async () => {
  const before = await columns();
  for (const table of ['facts', 'mentions']) await rows(store, `alter table rapporteur.${table} drop column speaker`);
  await rows(
    store,
    'alter table rapporteur.speeches drop column role, drop column agenda_item, drop column label_start',
  );
  await rows(store, 'alter table rapporteur.documents drop column event_session, drop column changes');
  await rows(store, 'update rapporteur.documents set event = null');
  await rows(store, 'drop table rapporteur.votes');
  // And what came after it.
  await rows(store, 'drop table rapporteur.installation');
  await rows(store, 'alter table rapporteur.job_outcomes drop constraint job_outcomes_pkey');
  await rows(store, 'alter table rapporteur.job_outcomes add primary key (queue, job_id, attempt)');
  await rows(store, 'drop table rapporteur.entity_judgements');
  await rows(store, 'drop function rapporteur.keep_judgements');
  for (const table of ['claims', 'claim_relations', 'touched_groups', 'checks'])
    await rows(store, `drop table rapporteur.${table}`);
  await rows(store, 'drop function rapporteur.touch_groups');
  await rows(store, 'alter table rapporteur.documents drop column claims_version');
  await rows(
    store,
    `alter table rapporteur.reviews drop column seq, drop column type, drop column words, drop column words_at,
       drop column sentence, drop column sentence_at, drop column seen, drop column undoes`,
  );
  await rows(
    store,
    `alter table rapporteur.reviews add constraint reviews_verdict_check check (verdict in ('accept', 'reject', 'correct'))`,
  );
  await rows(store, 'alter table rapporteur.arrivals drop column batch, drop column next_batch');
  await rows(store, 'drop table rapporteur.batches');
  await rows(store, `delete from rapporteur.migrations where name >= '0007_speakers'`);
  await (await openStore({ home: server.home, databaseUrl: store.url })).close();
  expect(await columns()).toEqual(before);
});
