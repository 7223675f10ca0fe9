import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { extractDocument } from '../../pipelines/index.ts';
import { listFacts, openStore, removeEmbedded, type Store, saveRecord } from '../store/index.ts';
import { buildApi } from './build-api.ts';

const text = `Statement on Operation Sea Watch

3 May 2020

As a result of Operation Sea Watch, over 500 persons were detained and 12 vessels were seized.
`;
const host = '127.0.0.1:4180';
const home = mkdtempSync(join(tmpdir(), 'rapporteur-verdicts-'));
let writer: Store;
let store: Store;
let api: FastifyInstance;
let document: string;
let figure: { id: string; claim: string };

beforeAll(async () => {
  writer = await openStore({ home });
  const bytes = Buffer.from(text);
  const { record } = await extractDocument(bytes, 'statement.txt');
  await saveRecord(writer, record!, bytes);
  document = record!.id;
  const fact = record!.facts.find(({ roles }) => roles.min === 500)!;
  figure = { id: fact.mentions[0]!, claim: fact.id };
  store = await openStore({ home, readOnly: true });
  api = await buildApi(store, { writer });
});
afterAll(async () => {
  await api?.close();
  await store?.close();
  await writer?.close();
  await removeEmbedded(home);
  rmSync(home, { recursive: true, force: true });
});

const post = async (body: object | string, headers: Record<string, string> = {}) => {
  const answer = await api.inject({
    ...{ method: 'POST', url: '/api/reviews', headers: { host, 'content-type': 'application/json', ...headers } },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: answer.statusCode, body: answer.json() };
};
const get = async (url: string) => (await api.inject({ url, headers: { host } })).json();
const claim = async () => (await listFacts(store, { rejected: true, counted: 'persons' })).facts[0]!;

describe('a verdict', () => {
  test('is kept, shown at once and taken back, and all of that is in its history', async () => {
    const about = { document: 'statement.txt', id: figure.claim, reviewer: 'A' };
    const correct = {
      ...about,
      verdict: 'correct',
      correction: { min: 600, counted: 'people' },
      note: 'counted again',
    };
    const kept = await post(correct);
    expect(kept.status).toBe(201);
    expect(kept.body).toMatchObject({
      documentId: document,
      target: 'fact',
      correction: { min: 600, counted: 'people' },
    });
    expect(await claim()).toMatchObject({ min: 600, corrected: { min: 500 } });
    const undone = await post({ ...about, verdict: 'undo' });
    expect(undone.body).toMatchObject({ verdict: 'undo', undoes: kept.body.id });
    expect((await claim()).min).toBe(500);
    const { reviews } = await get(`/api/reviews?document=${document}&id=${figure.claim}`);
    expect(reviews).toMatchObject([
      { id: kept.body.id, verdict: 'correct', note: 'counted again', undone: { id: undone.body.id, reviewer: 'A' } },
    ]);
    expect((await get(`/api/reviews?document=${document}&id=${figure.id}`)).reviews).toEqual([]);
  });

  test('of every kind that the terminal knows: accept, reject, correct words, type, entity', async () => {
    const about = { document, id: figure.id, reviewer: 'A' };
    for (const verdict of ['accept', 'reject'] as const) expect((await post({ ...about, verdict })).status).toBe(201);
    expect((await listFacts(store, { counted: 'persons' })).total).toBe(0);
    const at = (await get(`/api/documents/${document}`)).text.indexOf('500');
    const { status, body } = await post({ ...about, verdict: 'correct', correction: { text: '500', type: 'figure' } });
    // Its type was read so, and is no correction.
    expect([status, body.correction]).toEqual([201, { text: '500', start: at, end: at + 3 }]);
    const again = await post({ ...about, verdict: 'correct', correction: { text: 'over 500' } });
    expect(again.body.replaces).toMatchObject({ text: '500', start: at });
    const nothing = await post({ ...about, verdict: 'correct', correction: { type: 'figure' } });
    expect([nothing.status, nothing.body.detail]).toEqual([400, expect.stringContaining('corrects nothing')]);
  });

  test('is marked in the record of its document', async () => {
    const { mentions, facts } = await get(`/api/documents/${document}`);
    const marked = [...mentions, ...facts].filter(({ review }) => review !== undefined);
    expect(marked).toMatchObject([{ id: figure.id, review: { verdict: 'correct', outdated: false, disputed: false } }]);
  });

  test('sent the wrong way is told which way is right', async () => {
    const answer = await api.inject({ method: 'PUT', url: '/api/reviews', headers: { host } });
    expect([answer.statusCode, answer.headers.allow, answer.json()]).toEqual([
      ...[405, 'GET, HEAD, POST'],
      expect.objectContaining({
        ...{ code: 'RAP_USAGE', detail: 'PUT does nothing here; this address takes GET, HEAD, POST.' },
      }),
    ]);
  });

  test('on what is not there says what to ask, and speaks of no command', async () => {
    const details = [
      await post({ document: 'nothing.txt', id: figure.id, verdict: 'accept' }),
      await post({ document, id: 'f0-0', verdict: 'accept' }),
      await post({ document, id: 'f0-0', verdict: 'undo' }),
    ].map(({ status, body }) => `${status} ${body.detail}`);
    for (const detail of details) expect(detail).toMatch(/^404 (?!.*`rapporteur)(?!.* --\w).*GET \/api\//);
  });

  test('of two people on one thing show how far they agree', async () => {
    for (const reviewer of ['A', 'B'])
      await post({ document, id: figure.claim, verdict: reviewer === 'A' ? 'accept' : 'reject', reviewer });
    const { agreements } = await get('/api/reviews/agreement');
    expect(agreements).toMatchObject([
      {
        reviewers: ['A', 'B'],
        both: 1,
        same: 0,
        disagreements: [{ targetId: figure.claim, verdicts: ['accept', 'reject'] }],
      },
    ]);
    await post({ document, id: figure.claim, verdict: 'undo', reviewer: 'B' });
  });
});

describe('once it is kept', () => {
  test('a verdict is answered so, though claims cannot be told apart then; the log says that', async () => {
    const full = (client: object): object =>
      new Proxy(client, {
        get(of, key) {
          const value = Reflect.get(of, key);
          if (key === 'connect') return async () => full(await (value as () => Promise<object>).call(of));
          if (key !== 'query') return typeof value === 'function' ? value.bind(of) : value;
          return async (text: string, ...more: unknown[]) => {
            if (text.includes('claims_version is distinct')) throw new Error('the disk is full');
            return value.call(of, text, ...more);
          };
        },
      });
    const broken = Object.create(writer, { pool: { value: full(writer.pool) } }) as Store;
    const lines: string[] = [];
    const log = () => {};
    const logger = { ...{ level: 'info', silent: log, info: log, debug: log, trace: log, error: log, fatal: log } };
    const warn = (about: unknown, message?: unknown): void => {
      lines.push(`${String(message)} ${JSON.stringify(about)}`);
    };
    const whole: FastifyBaseLogger = { ...logger, warn, child: () => whole } as FastifyBaseLogger;
    const other = await buildApi(store, { writer: broken, logger: whole });
    const payload = { document, id: figure.claim, verdict: 'accept', reviewer: 'D' };
    const answer = await other.inject({ method: 'POST', url: '/api/reviews', headers: { host }, payload });
    await other.close();
    expect(answer.statusCode).toBe(201);
    expect(lines.join()).toContain('told apart after a verdict');
    const { reviews } = await get(`/api/reviews?document=${document}`);
    expect(reviews.at(-1)).toMatchObject({ id: answer.json().id, reviewer: 'D' });
  });

  test('of a sentence that is shown in part, these words are those that were seen', async () => {
    const long = `The guards ${'looked along the shore and '.repeat(50)}planted 300 trees.`;
    const bytes = Buffer.from(`News\n\n3 May 2019\n\n${long}\n`);
    const { record } = await extractDocument(bytes, 'long.txt');
    await saveRecord(writer, record!, bytes);
    const [trees] = (await listFacts(store, { document: record!.id })).facts;
    expect(trees!.sentence.length).toBeLessThan(long.length);
    const about = { document: record!.id, id: trees!.id, verdict: 'accept' };
    expect((await post({ ...about, quote: trees!.sentence })).status).toBe(201);
    expect((await post({ ...about, quote: long.slice(0, 500) })).status).toBe(409);
  });
});

describe('what is not right is told and nothing is kept', () => {
  const about = () => ({ document, id: figure.claim });
  test.each<[string, () => object | string, number, string]>([
    ['no verdict', about, 400, 'verdict'],
    ['an unknown one', () => ({ ...about(), verdict: 'maybe' }), 400, 'verdict'],
    ['a misspelt field', () => ({ ...about(), verdict: 'accept', notes: 'x' }), 400, 'notes'],
    [
      'a correction that says nothing',
      () => ({ ...about(), verdict: 'correct', correction: {} }),
      400,
      'what is right',
    ],
    [
      'one of nothing that there is',
      () => ({ ...about(), verdict: 'correct', correction: { colour: 'red' } }),
      400,
      'no field colour',
    ],
    ['a number in words', () => ({ ...about(), verdict: 'correct', correction: { min: 'many' } }), 400, 'plain digits'],
    ['a zero byte', () => ({ ...about(), verdict: 'accept', reviewer: 'a\0b' }), 400, 'reviewer'],
    ['half a letter', () => ({ ...about(), verdict: 'accept', note: 'a\ud800' }), 400, 'note'],
    [
      'a zero byte in a correction',
      () => ({ ...about(), verdict: 'correct', correction: { counted: 'a\0b' } }),
      400,
      'counted',
    ],
    [
      'half a letter in a correction',
      () => ({ ...about(), verdict: 'correct', correction: { counted: 'a\ud800' } }),
      400,
      'counted',
    ],
    [
      'words of nothing',
      () => ({ document, id: figure.id, verdict: 'correct', correction: { text: '' } }),
      400,
      'what is right',
    ],
    [
      'no verdict that there is',
      () => ({ ...about(), verdict: 'maybe' }),
      400,
      '“verdict” must be one of accept, reject, correct, undo',
    ],
    [
      'a verdict on nothing',
      () => ({ id: figure.id, verdict: 'accept' }),
      400,
      '“document” is missing; it must be text',
    ],
    ['no JSON', () => '{', 400, 'JSON'],
    ['no such claim', () => ({ document, id: 'figure-1-2', verdict: 'accept' }), 404, 'figure-1-2'],
    ['no such document', () => ({ ...about(), document: 'ffffffff', verdict: 'accept' }), 404, 'ffffffff'],
    [
      'nothing to take back',
      () => ({ document, id: figure.id, verdict: 'undo', reviewer: 'nobody' }),
      404,
      'take back',
    ],
    [
      'words that are others now',
      () => ({ ...about(), verdict: 'accept', quote: 'other words' }),
      409,
      'Load it again',
    ],
    ['far too much', () => ({ ...about(), verdict: 'accept', note: 'x'.repeat(70_000) }), 413, 'too large'],
  ])('%s', async (_what, body, status, said) => {
    const before = (await get(`/api/reviews?document=${document}`)).reviews.length;
    const answer = await post(body());
    expect([answer.status, answer.body.status]).toEqual([status, status]);
    expect(answer.body.detail).toContain(said);
    expect((await get(`/api/reviews?document=${document}`)).reviews.length).toBe(before);
  });
});

describe('a page of somebody else’s can change nothing', () => {
  const accept = () => ({ document, id: figure.claim, verdict: 'accept' });
  test.each<[string, Record<string, string>, number]>([
    ['another origin', { origin: 'http://evil.example' }, 403],
    ['another port of this machine', { origin: 'http://127.0.0.1:9999' }, 403],
    ['an origin that is hidden', { origin: 'null' }, 403],
    ['what the browser calls another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another host', { host: 'evil.example' }, 403],
    ['plain text, which a form may send', { 'content-type': 'text/plain' }, 415],
    ['its own page', { origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }, 201],
  ])('%s: %j', async (_what, headers, status) => {
    expect((await post(accept(), headers)).status).toBe(status);
  });

  test('and where nothing may be written, nobody can', async () => {
    const readOnly = await buildApi(store);
    const answer = await readOnly.inject({ method: 'POST', url: '/api/reviews', headers: { host }, payload: accept() });
    await readOnly.close();
    expect([answer.statusCode, answer.json().detail]).toEqual([405, expect.stringContaining('This API only reads.')]);
  });
});

test('the OpenAPI document tells how a verdict is written', async () => {
  const { paths } = await get('/api/openapi.json');
  expect(Object.keys(paths['/api/reviews']).sort()).toEqual(['get', 'post']);
  const { schema } = paths['/api/reviews'].post.requestBody.content['application/json'];
  expect(JSON.stringify(schema)).toContain('"enum":["undo"]');
  expect(Object.keys(paths['/api/reviews'].post.responses)).toEqual(expect.arrayContaining(['201', '403', '409']));
});
