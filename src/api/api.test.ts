import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { extractDocument } from '../../pipelines/index.ts';
import { openStore, removeEmbedded, type Store, saveRecord, saveReview } from '../store/index.ts';
import { buildApi } from './build-api.ts';
import { isOwnHost } from './hosts.ts';

const text = `Statement on Operation Sea Watch

3 May 2020

The Harbour Council held its 12th meeting on 3 May 2020. As a result of Operation Sea Watch, over 500 persons were detained.
`;

const home = mkdtempSync(join(tmpdir(), 'rapporteur-api-'));
let store: Store;
let api: FastifyInstance;
let id: string;

beforeAll(async () => {
  store = await openStore({ home });
  const bytes = Buffer.from(text);
  const { record } = await extractDocument(bytes, 'statement.txt');
  await saveRecord(store, record!, bytes);
  id = record!.id;
  api = await buildApi(store, { version: '1.2.3' });
});

afterAll(async () => {
  await api?.close();
  await store?.close();
  await removeEmbedded(home);
  rmSync(home, { recursive: true, force: true });
});

const get = async (url: string, headers: Record<string, string> = {}) => {
  const answer = await api.inject({ url, headers: { host: '127.0.0.1:4180', ...headers } });
  return {
    status: answer.statusCode,
    type: answer.headers['content-type'],
    headers: answer.headers,
    body: answer.json(),
  };
};

describe('answers', () => {
  test('what is to be reviewed, and nothing that was', async () => {
    const { status, body } = await get('/api/review/queue?type=figure&limit=1');
    expect([status, body.items.length, body.orphaned]).toEqual([200, 1, []]);
    expect(body.items[0]).toMatchObject({ documentId: id, type: 'figure', quote: expect.stringContaining('500') });
    const [{ target, id: targetId }] = body.items;
    const review = await saveReview(store, { documentId: id, target, targetId, verdict: 'accept', reviewer: 'A' });
    const after = await get('/api/review/queue?type=figure');
    expect(after.body.total).toBe(body.total - 1);
    expect((await get('/api/review/queue?type=figure&reviewer=B')).body.total).toBe(body.total);
    expect((await get('/api/review/queue?type=lamp')).status).toBe(400);
    await saveReview(store, { documentId: id, target, targetId, verdict: 'undo', undoes: review });
  });

  test('documents, and one as its whole record', async () => {
    const { status, body } = await get('/api/documents');
    expect([status, body.total, body.documents[0].id]).toEqual([200, 1, id]);
    const one = await get(`/api/documents/${id.slice(0, 6)}`);
    expect([one.status, one.body.schema, one.body.id, one.body.source.name]).toEqual([
      200,
      'extraction/1',
      id,
      'statement.txt',
    ]);
    // Nothing of the record is lost on the way.
    const { record } = await extractDocument(Buffer.from(text), 'statement.txt');
    expect(one.body).toEqual(JSON.parse(JSON.stringify(record)));
  });

  test.each([
    ['/api/facts', 'facts'],
    ['/api/facts?document=statement.txt&limit=1', 'facts'],
    ['/api/entities?type=operation', 'entities'],
    ['/api/search?q=harbour', 'hits'],
    ['/api/report', 'counts'],
    ['/api/report?document=statement.txt&leastSure=3', 'leastSure'],
    ['/api/report?against=from:2015;%20to:2015-06', 'counts'],
    ['/api/status', 'rulesVersions'],
    ['/api/compare?a=statement.txt&b=statement.txt', 'onlyA'],
    ['/api/editions?operation=sea%20watch', 'rows'],
    ['/api/discrepancies?document=statement.txt&updated=true', 'sums'],
    ['/api/timeline?entity=harbour%20council', 'events'],
  ])('%s', async (url, list) => {
    const { status, body } = await get(url);
    expect({ status, list: Array.isArray(body[list]) }).toEqual({ status: 200, list: true });
  });

  test('an operation with what documents say of it', async () => {
    const { body } = await get('/api/entities?type=operation');
    const [{ id: entity, name }] = body.entities;
    const one = await get(`/api/entities/${entity}`);
    expect(one.status).toBe(200);
    expect(one.body).toMatchObject({ id: entity, name, told: [{ says: 'class', documents: [{ id }] }] });
    expect((await get('/api/entities/nobody')).status).toBe(404);
  });

  test('the database answers', async () => {
    expect(await get('/healthz')).toMatchObject({ status: 200, body: { ok: true } });
  });

  test('the OpenAPI document names every route and its parameters', async () => {
    const { body } = await get('/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(body.info.version).toBe('1.2.3');
    expect(Object.keys(body.paths).sort()).toEqual([
      '/api/compare',
      '/api/discrepancies',
      '/api/documents',
      '/api/documents/{id}',
      '/api/editions',
      '/api/entities',
      '/api/entities/{id}',
      '/api/facts',
      '/api/report',
      '/api/review/queue',
      '/api/reviews',
      '/api/reviews/agreement',
      '/api/search',
      '/api/status',
      '/api/timeline',
      '/healthz',
    ]);
    const names = body.paths['/api/facts'].get.parameters.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(['operation', 'counted', 'year', 'min', 'confidence', 'limit']));
  });
});

describe('what is wrong with a request is told as a problem', () => {
  test.each([
    ['a misspelt parameter', '/api/facts?yeer=2015', 400],
    ['a year that is none', '/api/facts?year=soon', 400],
    ['a day that is none', '/api/facts?from=2015-02-31', 400],
    ['a year before the first', '/api/facts?from=0000-01-01', 400],
    ['a time that no clock shows', '/api/documents?since=2025-06-29T12:00:60Z', 400],
    ['a zero byte', '/api/documents?tag=a%00b', 400],
    ['too long a page', '/api/facts?limit=100000', 400],
    ['a search for nothing', '/api/search', 400],
    ['no such document', '/api/documents/ffffffff', 404],
    ['no such operation', '/api/editions?operation=nobody', 404],
    ['nothing of such a name', '/api/timeline?entity=nobody', 404],
    ['a comparison with nothing', '/api/compare?a=statement.txt', 400],
    ['a day that is none in a scope', '/api/report?against=from:2015-02-30', 400],
    ['a time that is none in a scope', '/api/report?against=since:5', 400],
    ['a time without its zone in a scope', '/api/report?against=since:2025-06-29T12:00:00', 400],
    ['no such address', '/api/nothing', 404],
  ])('%s', async (_what, url, status) => {
    const answer = await get(url);
    expect(answer.status).toBe(status);
    expect(answer.type).toMatch(/^application\/problem\+json/);
    expect(answer.body).toMatchObject({ type: 'about:blank', status });
    expect(answer.body.detail.length).toBeGreaterThan(5);
    expect(JSON.stringify(answer.body)).not.toMatch(/at .*\.ts|node_modules/);
  });

  test.each([
    ['/api/facts?limit=x', '“limit” must be a whole number from 1 to 200.'],
    ['/api/search', 'The parameter “q” is missing.'],
    ['/api/compare?a=1&b=2&c=3', 'This request has no parameter “c”; it takes a, b.'],
    ['/api/facts?type=boat', '“type” must be one of '],
  ])('%s is told what is wanted in words', async (url, said) => {
    const { status, body } = await get(url);
    expect([status, body.detail]).toEqual([400, expect.stringContaining(said)]);
  });

  test('nothing can be written', async () => {
    const answer = await api.inject({ method: 'POST', url: '/api/documents', headers: { host: 'localhost' } });
    expect([answer.statusCode, answer.json().detail]).toEqual([
      405,
      'POST does nothing here; this address takes GET, HEAD. This API only reads.',
    ]);
    expect([answer.json().code, answer.headers.allow]).toEqual(['RAP_USAGE', 'GET, HEAD']);
  });

  test('a page of somebody else’s cannot ask under a name of its own', async () => {
    expect(await get('/api/status', { host: 'evil.example:4180' })).toMatchObject({ status: 403 });
    expect(await get('/api/openapi.json', { host: 'evil.example' })).toMatchObject({ status: 403 });
  });

  test('browsers are told to keep the answer to themselves', async () => {
    const { headers } = await get('/api/status');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});

test('when the database is gone, that is told without its address', async () => {
  const pool = { query: async () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:5432')) };
  const broken = await buildApi({ ...store, pool } as unknown as Store);
  const answer = await broken.inject({ url: '/healthz', headers: { host: 'localhost' } });
  await broken.close();
  expect(answer.statusCode).toBe(503);
  expect(answer.body).not.toContain('10.0.0.7');
});

test.each([
  ['127.0.0.1:4180', true],
  ['localhost', true],
  ['[::1]:4180', true],
  ['192.168.1.7', true],
  ['files.internal:80', true],
  ['evil.example', false],
  ['127.0.0.1.evil.example', false],
  ['localhost.evil.example', false],
  ['user@localhost', false],
  ['', false],
  [undefined, false],
])('host %p is our own: %p', (header, own) => {
  expect(isOwnHost(header, ['files.internal'])).toBe(own);
});
