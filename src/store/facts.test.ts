import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type FactFilter, listEntities, listFacts, resolveName, type Store, saveLexicon, saveRecord } from './index.ts';
import { type Sample, type SampleMention, sampleBytes, sampleRecord } from './sample-record.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let store: Store;

const lantern = { operation: 'Lantern' };
const figure = (quote: string, value: NonNullable<SampleMention['figure']>, probability = 0.9): SampleMention => ({
  type: 'figure',
  quote,
  figure: value,
  probability,
});

const samples: Sample[] = [
  {
    name: 'review.txt',
    text: [
      'In 2015 Lantern found over 180,000 violations. More than 30,000 persons were deported.',
      'Of 31,000 cases, 651 concerned arms. Some 12 % were closed, and up to 500 are open.',
      'The Council of Harbour Masters (CHM) counted between 300 and 400 ships in 2019.',
    ].join('\n\n'),
    metadata: { title: 'Annual review', symbol: 'HM/12', date: '2016-06-29', kind: 'un_record' },
    pageBreaks: ['Of 31,000'],
    mentions: [
      { type: 'operation', quote: 'Lantern', entity: 'Lantern' },
      figure('over 180,000 violations', {
        min: 180000,
        qualifier: 'over',
        counted: 'violations',
        edition: '2015',
        ...lantern,
      }),
      figure('More than 30,000 persons', {
        min: 30000,
        qualifier: 'over',
        counted: 'persons',
        action: 'deported',
        edition: '2015',
        ...lantern,
      }),
      figure('31,000 cases', { min: 31000, max: 31000, counted: 'cases', edition: '2015', ...lantern }, 0.6),
      figure('651', {
        min: 651,
        max: 651,
        counted: 'cases of arms',
        partOf: '31,000 cases',
        edition: '2015',
        ...lantern,
      }),
      figure('12 %', { min: 12, max: 12, unit: '%', counted: 'cases' }),
      figure('up to 500', { min: 0, max: 500, qualifier: 'under', counted: 'cases', modality: 'denied' }),
      { type: 'organization', quote: 'Council of Harbour Masters', entity: 'Council of Harbour Masters' },
      { type: 'organization', quote: 'CHM', entity: 'Council of Harbour Masters' },
      figure('between 300 and 400 ships', { min: 300, max: 400, qualifier: 'range', counted: 'ships', period: '2019' }),
    ],
  },
  {
    name: 'release.txt',
    text: 'Lantern-21 found 7 boats, unlike Operation Sextant. The Guildé spoke of 9 lamps, worth 40 EUR.\n\nThe 25th meeting of the Guildé will be held in 2022.',
    metadata: { title: 'Release', date: '2021-08-24' },
    mentions: [
      { type: 'operation', quote: 'Lantern-21', entity: 'Lantern', edition: '2021' },
      { type: 'operation', quote: 'Operation Sextant', entity: 'Sextant' },
      { type: 'organization', quote: 'Guildé', entity: 'Guildé' },
      { type: 'date', quote: '2022', edtf: '2022' },
      figure('7 boats', { min: 7, max: 7, counted: 'boats', edition: '2021', ...lantern }),
      figure('9 lamps', { min: 9, max: 9, counted: 'lamps' }),
      figure('40 EUR', { min: 40, max: 40, unit: 'EUR' }),
    ],
    facts: [{ type: 'plan', quotes: ['2022'], roles: { body: 'Guildé', ordinal: 25, date: '2022' } }],
  },
];

beforeAll(async () => {
  server = await startTestServer();
  store = await server.emptyStore();
  for (const sample of samples) await saveRecord(store, sampleRecord(sample), sampleBytes(sample));
});
afterAll(() => server.end());

const quotes = async (filter: FactFilter) => (await listFacts(store, filter)).facts.map((fact) => fact.quote);

describe('listing facts', () => {
  test('gives each with its quote, sentence, page, document, and what it is about', async () => {
    const { facts, total } = await listFacts(store, { counted: 'deported' });
    expect(total).toBe(1);
    expect(facts[0]).toMatchObject({
      type: 'figure',
      quote: 'More than 30,000 persons',
      sentence: 'More than 30,000 persons were deported.',
      offset: 0,
      page: 1,
      min: 30000,
      max: null,
      qualifier: 'over',
      unit: '1',
      operation: 'Lantern',
      edition: '2015',
      yearFrom: 'edition',
      firstDay: '2015-01-01',
      lastDay: '2015-12-31',
      confidence: 0.9,
      review: null,
      document: { name: 'review.txt', title: 'Annual review', symbol: 'HM/12', date: '2016-06-29', kind: 'un_record' },
    });
    expect(facts[0]!.evidence).toEqual([
      { name: 'rule', weight: expect.any(Number), note: 'rule sample/figure', kind: 'sample/figure' },
    ]);
  });

  test('comes in the order of documents, the latest first, and of their text', async () => {
    expect(await quotes({ type: 'figure' })).toEqual([
      '7 boats',
      '9 lamps',
      '40 EUR',
      'over 180,000 violations',
      'More than 30,000 persons',
      '31,000 cases',
      '651',
      '12 %',
      'up to 500',
      'between 300 and 400 ships',
    ]);
    expect(await quotes({ type: 'figure', limit: 2, offset: 3 })).toEqual([
      'over 180,000 violations',
      'More than 30,000 persons',
    ]);
    expect((await listFacts(store, { type: 'figure', limit: 2, offset: 90 })).total).toBe(10);
  });

  test('knows the whole that a figure is a part of', async () => {
    const { facts } = await listFacts(store, { document: sampleRecord(samples[0]!).id });
    const whole = facts.find((fact) => fact.quote === '31,000 cases')!;
    expect(facts.filter((fact) => fact.partOf).map((fact) => [fact.quote, fact.partOf])).toEqual([['651', whole.id]]);
  });
});

describe('facts of an operation', () => {
  test.each([
    ['lantern', 5],
    ['LANTERN', 5],
    ['“Operation Lantern”', 5],
    ['lantern-2015', 4],
    ['Lantern 15', 4],
    ['lantern-21', 1],
    ['lantern-2016', 0],
    ['lantrn', 5],
    ['xylophone', 0],
  ])('%s: %i facts', async (operation, count) => {
    expect((await listFacts(store, { operation })).total).toBe(count);
  });

  test('says what the name was taken to mean', async () => {
    const { operations, organizations } = await listFacts(store, { operation: 'lantrn' });
    expect(operations).toMatchObject([{ name: 'Lantern', by: 'similar' }]);
    expect(organizations).toBeNull();
    const [edition] = await resolveName(store, 'operation', 'lantern-21');
    expect(edition).toMatchObject({ name: 'Lantern', by: 'name', editions: ['2021', '21'] });
    expect((await listFacts(store, { operation: 'xylophone' })).operations).toEqual([]);
  });

  test('tell the editions of a series, also those that only figures are bound to', async () => {
    const { entities } = await listEntities(store, { type: 'operation', text: 'lantern' });
    expect(entities.map(({ name, editions }) => [name, editions])).toEqual([['Lantern', ['2015', '2021']]]);
  });

  test('are not those of another one in the same sentence', async () => {
    expect((await listFacts(store, { text: 'sextant' })).total).toBe(1);
    expect(await quotes({ operation: 'Sextant' })).toEqual([]);
  });
});

describe('facts of an organization', () => {
  test.each([
    ['Council of Harbour Masters', ['between 300 and 400 ships']],
    ['chm', ['between 300 and 400 ships']],
    ['harbour masters', ['between 300 and 400 ships']],
    ['guilde', ['9 lamps', '40 EUR', '2022']],
    ['nobody at all', []],
  ])('%s', async (organization, wanted) => {
    expect(await quotes({ organization })).toEqual(wanted);
  });

  test('an alias that only the lexicon knows', async () => {
    const known = { type: 'organization', name: 'Guildé', acronym: 'GLD', names: ['Lampmakers’ Guild'] } as const;
    await saveLexicon(store, 'v1', [known]);
    expect(await resolveName(store, 'organization', 'gld')).toMatchObject([{ name: 'Guildé', by: 'alias' }]);
    expect(await quotes({ organization: "lampmakers' guild" })).toHaveLength(3);
    await saveLexicon(store, 'v2', [{ ...known, acronym: null, names: [] }]);
    expect((await resolveName(store, 'organization', 'gld')).filter((match) => match.by !== 'similar')).toEqual([]);
  });
});

describe('facts of a time', () => {
  test('by their own period, else the edition, else the document; the fact says which', async () => {
    const of = async (year: number) =>
      (await listFacts(store, { year })).facts.map((fact) => [fact.quote, fact.yearFrom]);
    expect(await of(2015)).toEqual([
      ['over 180,000 violations', 'edition'],
      ['More than 30,000 persons', 'edition'],
      ['31,000 cases', 'edition'],
      ['651', 'edition'],
    ]);
    expect(await of(2016)).toEqual([
      ['12 %', 'document'],
      ['up to 500', 'document'],
    ]);
    expect(await of(2019)).toEqual([['between 300 and 400 ships', 'period']]);
    expect(await of(2022)).toEqual([['2022', 'period']]);
    expect(await of(1900)).toEqual([]);
  });

  test('from and to are inclusive, and either may be left open', async () => {
    expect(await quotes({ from: '2016-06-29', to: '2016-06-29' })).toEqual(['12 %', 'up to 500']);
    expect(await quotes({ from: '2021-12-31', unit: '1' })).toEqual(['7 boats']);
    expect(await quotes({ to: '2015-01-01' })).toHaveLength(4);
  });
});

describe('facts by number', () => {
  test('an open end matches by the number that is said, and only on the side where one is said', async () => {
    expect(await quotes({ min: 100000 })).toEqual(['over 180,000 violations']);
    expect(await quotes({ min: 200000 })).toEqual([]);
    expect(await quotes({ min: 350, max: 1000 })).toEqual(['651', 'between 300 and 400 ships']);
    expect(await quotes({ max: 500, counted: 'cases' })).toEqual(['up to 500']);
    expect(await quotes({ max: 499, counted: 'cases' })).toEqual([]);
  });

  test('percentages are not counts', async () => {
    expect(await quotes({ max: 20 })).toEqual(['7 boats', '9 lamps']);
    expect(await quotes({ max: 20, unit: '%' })).toEqual(['12 %']);
    expect(await quotes({ unit: 'EUR' })).toEqual(['40 EUR']);
  });
});

test('by how the document says it, which each fact tells', async () => {
  const { facts } = await listFacts(store, { modality: 'denied' });
  expect(facts.map(({ quote, modality }) => [quote, modality])).toEqual([['up to 500', 'denied']]);
  const asserted = (await listFacts(store, { modality: 'asserted', document: facts[0]!.document.id })).facts;
  expect(asserted.length).toBeGreaterThan(0);
  expect(new Set(asserted.map(({ modality }) => modality))).toEqual(new Set(['asserted']));
});

test('facts by what is counted, by words of the sentence, by kind of document and by confidence', async () => {
  expect(await quotes({ counted: 'boat' })).toEqual(['7 boats']);
  expect(await quotes({ counted: 'person deporting' })).toEqual(['More than 30,000 persons']);
  expect(await quotes({ text: '"concerned arms"' })).toEqual(['31,000 cases', '651']);
  expect(await quotes({ kind: 'press_release', type: 'plan' })).toEqual(['2022']);
  expect(await quotes({ confidence: 0.5, text: 'arms' })).toEqual(['31,000 cases', '651']);
  expect(await quotes({ confidence: 0.9, text: 'arms' })).toEqual(['651']);
  expect(await quotes({ text: "'; drop table facts; --", counted: '%_\\' })).toEqual([]);
});
