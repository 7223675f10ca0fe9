import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { problem } from '../core/problem.ts';
import {
  findDocument,
  getRecord,
  listDocuments,
  listEntities,
  listJobOutcomes,
  recordJobOutcome,
  registerArrival,
  reportData,
  type SearchHit,
  type Store,
  saveFailure,
  saveRecord,
  searchText,
  status,
} from './index.ts';
import { type Sample, sampleBytes, sampleRecord } from './sample-record.ts';
import { insertReview } from './test-review.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let store: Store;

const org = (quote: string, entity = quote, probability = 0.9) => ({
  type: 'organization' as const,
  quote,
  entity,
  probability,
});
const speech: Sample = {
  name: 'speech.pdf',
  text: [
    'Migration and the ports',
    'Ladies and gentlemen, migrants were deported from the Côte Bleue, and <b>ports</b> were closed.',
    'The Northern Ports Forum (NPF) agreed. The NPF met the Office of Tides.',
    'We thank the Forum for the great work that it has done in all these years.',
  ].join('\n\n'),
  metadata: {
    title: 'Migration and the ports',
    symbol: 'NPF.DEL/7/16',
    date: '2016-06-29',
    kind: 'speech',
    speakers: [{ name: 'Anna Lindqvist', role: 'Secretary', organization: null, state: null }],
  },
  headings: ['Migration and the ports'],
  turns: [{ speaker: 'Anna Lindqvist', from: 'Ladies' }],
  pageBreaks: ['We thank'],
  mentions: [
    org('Northern Ports Forum'),
    org('NPF', 'Northern Ports Forum'),
    org('Office of Tides', 'Office of Tides', 0.3),
  ],
};
const release: Sample = {
  name: 'release.html',
  text: 'The Office of Tides was deported from its building, and migration ended. Great work, said the Office of Tides.',
  metadata: { title: 'Notice', date: '2021-05' },
  mentions: [org('Office of Tides')],
  problems: [problem('encoding-guessed', 'The encoding was guessed.', { start: 4 })],
};
const long: Sample = {
  name: 'record.txt',
  text: `${'Members spoke at length about procedure and about nothing else whatever. '.repeat(2500)}\n\nAt last the purple lighthouse was named.`,
  metadata: { title: 'Long record', kind: 'un_record' },
};
const id = (sample: Sample) => sampleRecord(sample).id;

beforeAll(async () => {
  server = await startTestServer();
  store = await server.emptyStore();
  for (const sample of [speech, release, long]) {
    const record = sampleRecord(sample);
    const { sha256, name, bytes } = record.source;
    const arrival = await registerArrival(store, {
      path: `/in/${name}`,
      name,
      sha256,
      bytes,
      tags: [record.document.kind],
    });
    await saveRecord(store, record, sampleBytes(sample), { arrival: arrival.id });
  }
});
afterAll(() => server.end());

const shownAs = (hit: SearchHit) =>
  hit.passages.map((passage) => passage.snippet.map(({ text, hit: found }) => (found ? `[${text}]` : text)).join(''));
const names = async (query: string) => (await searchText(store, query)).hits.map((hit) => hit.document.name);

describe('search', () => {
  test('ranks titles above texts, and shows the passage with the words marked and its place', async () => {
    const { hits, total } = await searchText(store, 'deportation migration');
    expect(total).toBe(2);
    expect(hits.map((hit) => hit.document.name)).toEqual(['speech.pdf', 'release.html']);
    expect(hits[0]!.rank).toBeGreaterThan(hits[1]!.rank);
    const [title, passage] = hits[0]!.passages;
    expect(title!.snippet).toEqual([
      { text: 'Migration', hit: true },
      { text: ' and the ports', hit: false },
    ]);
    expect(passage).toMatchObject({ page: 1, speaker: 'Anna Lindqvist', heading: 'Migration and the ports' });
    expect(shownAs(hits[0]!)[1]).toContain('migrants were [deported] from the Côte Bleue, and <b>ports</b>');
    const { text } = (await getRecord(store, hits[0]!.document.id))!;
    expect(text.slice(passage!.snippetStart, passage!.snippetEnd)).toBe(
      passage!.snippet.map((piece) => piece.text).join(''),
    );
    expect(text.slice(passage!.start, passage!.end)).toMatch(/^Ladies .* Tides\.$/s);
  });

  test.each([
    ['"great work"', ['release.html', 'speech.pdf']],
    ['"great work" -lindqvist', ['release.html']],
    ['lighthouse or bleue', ['speech.pdf', 'record.txt']],
    ['cote bleue', ['speech.pdf']],
    ['CÔTE', ['speech.pdf']],
    ['lindqvist', ['speech.pdf']],
    ['unheard', []],
  ])('%s', async (query, wanted) => {
    expect((await names(query)).sort()).toEqual([...wanted].sort());
  });

  test('finds a phrase beyond the reach of one search vector', async () => {
    const { hits } = await searchText(store, '"purple lighthouse"');
    expect(hits.map(shownAs)).toEqual([[expect.stringContaining('[purple] [lighthouse] was named')]]);
  });

  test('says when nothing is left to search for', async () => {
    expect(await searchText(store, 'the of')).toEqual({ hits: [], total: 0, understood: false });
    expect((await searchText(store, '')).understood).toBe(false);
    for (const odd of ['"', '-', '!!&|', "'; drop table", 'a\0b <->', ':*']) await searchText(store, odd);
  });

  test('keeps to a document, a kind, a tag and a time', async () => {
    const total = async (filter: Parameters<typeof searchText>[2]) =>
      (await searchText(store, 'migration', filter)).total;
    expect(await total({ document: id(release) })).toBe(1);
    expect(await total({ kind: 'speech' })).toBe(1);
    expect(await total({ tag: 'press_release' })).toBe(1);
    expect(await total({ from: '2021-05-20', to: '2021-05-21' })).toBe(1);
    expect(await total({ year: 2020 })).toBe(0);
  });
});

describe('documents', () => {
  test('are listed with their counts, the latest first, undated ones last', async () => {
    const { documents, total } = await listDocuments(store);
    expect(total).toBe(3);
    expect(documents.map((each) => each.name)).toEqual(['release.html', 'speech.pdf', 'record.txt']);
    expect(documents[1]).toMatchObject({
      id: id(speech),
      pages: 2,
      mentions: 3,
      facts: 0,
      problems: 0,
      tags: ['speech'],
    });
  });

  test.each([
    ['kind', { kind: 'speech' }],
    ['year', { year: 2016 }],
    ['days', { from: '2016-06-29', to: '2016-06-29' }],
    ['tag', { tag: 'speech' }],
    ['speaker', { speaker: 'lindq' }],
    ['organization', { organization: 'npf' }],
    ['text', { text: '"closed" ports' }],
  ] as const)('by %s', async (_name, filter) => {
    expect((await listDocuments(store, filter)).documents.map((each) => each.name)).toEqual(['speech.pdf']);
  });

  test('are found by id, the beginning of one, symbol, file name or title', async () => {
    const whole = sampleRecord(speech);
    for (const ref of [
      whole.id,
      whole.id.slice(0, 6),
      whole.source.sha256,
      'npf.del/7/16',
      'SPEECH.pdf',
      'speech',
      '/in/speech.pdf',
      ' Migration and the Ports ',
    ]) {
      expect((await findDocument(store, ref)).id).toBe(whole.id);
    }
  });

  test('a reference that fits none or several says what there is', async () => {
    await expect(findDocument(store, 'NPF.DEL/7')).rejects.toMatchObject({
      code: 'RAP_NOT_FOUND',
      message: expect.stringMatching(/Did you mean .*NPF\.DEL\/7\/16/),
    });
    await expect(findDocument(store, 'zzzz')).rejects.toMatchObject({ message: 'There is no document “zzzz”.' });
    const twin = { ...speech, text: `${speech.text} Again.`, name: 'other.pdf' };
    const other = await server.emptyStore();
    for (const sample of [speech, twin]) await saveRecord(other, sampleRecord(sample), sampleBytes(sample));
    await expect(findDocument(other, 'NPF.DEL/7/16')).rejects.toMatchObject({
      code: 'RAP_NOT_FOUND',
      message: expect.stringMatching(new RegExp(`${id(speech)}|${id(twin)}`)),
      advice: 'Name the document by its id.',
    });
  });
});

describe('entities', () => {
  test('those in most documents first, with their names and counts', async () => {
    const { entities, total } = await listEntities(store, { type: 'organization' });
    expect(total).toBe(2);
    expect(entities).toMatchObject([
      {
        name: 'Office of Tides',
        acronym: null,
        mentions: 2,
        documents: 2,
        names: [{ text: 'Office of Tides', count: 2 }],
      },
      { name: 'Northern Ports Forum', acronym: 'NPF', mentions: 2, documents: 1, editions: [] },
    ]);
    expect(entities[1]!.names).toEqual([
      { text: 'NPF', count: 1 },
      { text: 'Northern Ports Forum', count: 1 },
    ]);
  });

  test.each([['northern'], ['npf'], ['Nothern Port Forum'], ['PORTS FORUM']])('by name: %s', async (text) => {
    expect((await listEntities(store, { text })).entities.map((each) => each.name)).toEqual(['Northern Ports Forum']);
  });

  test('by document, and none where there is none', async () => {
    expect((await listEntities(store, { document: id(release) })).entities.map((each) => each.name)).toEqual([
      'Office of Tides',
    ]);
    expect(await listEntities(store, { type: 'operation' })).toEqual({ entities: [], total: 0 });
    expect((await listEntities(store, { text: '100%_' })).total).toBe(0);
  });
});

describe('what a report is made from', () => {
  test('counts by confidence, the least sure with their sentences, problems and failures', async () => {
    const fatal = problem('empty-file', 'It is empty.', { fatal: true });
    await saveFailure(store, { sha256: null, name: 'none.txt', path: '/in/none.txt' }, fatal);
    const report = await reportData(store);
    expect(report.documents).toHaveLength(3);
    expect(report.counts).toEqual([
      {
        kind: 'mention',
        type: 'organization',
        count: 4,
        mean: expect.closeTo(0.75),
        tenths: [0, 0, 0, 1, 0, 0, 0, 0, 0, 3],
      },
    ]);
    expect(report.leastSure[0]).toMatchObject({
      quote: 'Office of Tides',
      confidence: 0.3,
      sentence: 'The NPF met the Office of Tides.',
    });
    const { sentence, offset, quote } = report.leastSure[0]!;
    expect(sentence.slice(offset, offset + quote.length)).toBe(quote);
    expect(report.problems).toEqual([
      {
        documentId: id(release),
        documentName: 'release.html',
        documentTitle: 'Notice',
        code: 'encoding-guessed',
        message: 'The encoding was guessed.',
        fatal: false,
        start: 4,
      },
    ]);
    expect(report.failures).toEqual([{ code: 'empty-file', count: 1 }]);
    // What failed comes first.
    expect(report.arrivals[0]).toMatchObject({ name: 'none.txt', problem: fatal });
    expect(report.files).toEqual({ in: 4, stored: 3, duplicates: 0, failed: 1, waiting: 0 });
  });

  test('of one document, and without what has been reviewed', async () => {
    const only = { document: id(speech), leastSure: 1 };
    const [unsure] = (await reportData(store, only)).leastSure;
    await insertReview(store, id(speech), 'mention', unsure!.id);
    const report = await reportData(store, only);
    expect(report.documents.map((each) => each.name)).toEqual(['speech.pdf']);
    expect(report.leastSure[0]!.confidence).toBe(0.9);
    expect(report.failures).toEqual([]);
    expect((await reportData(store, { since: new Date(Date.now() + 60_000) })).documents).toEqual([]);
  });
});

test('attempts at jobs are recorded once each, the latest first', async () => {
  const job = {
    queue: 'documents',
    jobId: 'j1',
    attempt: 1,
    name: 'a.txt',
    finishedAt: new Date('2026-01-01T00:00:02Z'),
  };
  const error = { code: 'RAP_DATABASE', message: 'gone' };
  await recordJobOutcome(store, { ...job, outcome: 'failed', error, startedAt: new Date('2026-01-01T00:00:00Z') });
  await recordJobOutcome(store, { ...job, outcome: 'failed', error, startedAt: new Date('2026-01-01T00:00:00Z') });
  await recordJobOutcome(store, {
    ...job,
    attempt: 2,
    outcome: 'completed',
    finishedAt: new Date('2026-01-01T00:00:09Z'),
  });
  const found = await listJobOutcomes(store);
  expect(found.map(({ attempt, outcome, milliseconds }) => [attempt, outcome, milliseconds])).toEqual([
    [2, 'completed', null],
    [1, 'failed', 2000],
  ]);
  expect(await listJobOutcomes(store, { outcome: 'failed' })).toMatchObject([{ error, name: 'a.txt' }]);
});

test('status counts everything', async () => {
  const found = await status(store);
  expect(found).toMatchObject({
    documents: 3,
    kinds: { speech: 1, press_release: 1, un_record: 1 },
    entities: { organization: 2 },
    // One in a document, one of the file that failed.
    problems: 2,
  });
  expect(found.files.in).toBe(found.files.stored + found.files.duplicates + found.files.failed + found.files.waiting);
  expect(found.rulesVersions).toEqual([{ version: 'sample-rules', documents: 3 }]);
  expect(found.bytes).toBeGreaterThan(1e6);
  expect(found.lastSavedAt).toBeInstanceOf(Date);
});
