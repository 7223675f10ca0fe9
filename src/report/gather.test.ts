import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Store } from '../store/index.ts';
import { registerArrival, saveRecord } from '../store/index.ts';
import { type Sample, sampleBytes, sampleRecord } from '../store/sample-record.ts';
import { startTestServer, type TestServer } from '../store/test-server.ts';
import { driftSentences } from './drift-in-words.ts';
import { gatherReport } from './gather.ts';

const now = new Date('2025-06-30T08:30:00Z');
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.end());

async function keep(store: Store, sample: Sample) {
  const record = sampleRecord(sample);
  const bytes = sampleBytes(sample);
  const { name, sha256 } = record.source;
  const { id } = await registerArrival(store, { path: `/in/${name}`, name, sha256, bytes: bytes.length });
  await saveRecord(store, record, bytes, { arrival: id });
}
const officeOf = (day: number, issuer: string): Sample => ({
  name: `day-${day}.txt`,
  text: `The Harbour Office met on day ${day}.`,
  metadata: { issuer },
  mentions: [{ type: 'organization', quote: 'Harbour Office', entity: 'Harbour Office' }],
});

test('documents that are in both lots are left to the report, and that is said', async () => {
  const store = await server.emptyStore();
  for (const [day, issuer] of ['Harbour Council', 'Harbour Council', 'Tide Board'].entries())
    await keep(store, officeOf(day, issuer));
  const { comparison } = await gatherReport(store, { source: 'Harbour Council', against: {} }, now);
  expect(comparison).toMatchObject({ shared: 2, drift: { documents: { before: 1, after: 2 } } });
  expect(driftSentences(comparison)[0]).toContain(
    'Compared with everything, without 2 that are in this report, too: 1 document before, 2 now.',
  );
  const { comparison: apart } = await gatherReport(store, { source: 'Tide', against: { source: 'Harbour' } }, now);
  expect(apart).toMatchObject({ shared: 0, drift: { documents: { before: 2, after: 1 } } });
  expect(driftSentences(apart)[0]).toContain('Compared with from “Harbour”: 2 documents before, 1 now.');
});

test('a document that comes while a report is gathered is in none of its figures', async () => {
  const store = await server.emptyStore();
  await keep(store, officeOf(1, 'Harbour Council'));
  let asked = 0;
  const { pool } = store;
  const connect = async () => {
    const client = await pool.connect();
    const query = async (...words: Parameters<typeof client.query>) => {
      const answer = await (client.query as (...all: unknown[]) => unknown)(...words);
      // Right after the first look at documents.
      if (/from rapporteur\.documents/.test(String(words[0])) && asked++ === 0)
        await keep(store, officeOf(2, 'Harbour Council'));
      return answer;
    };
    return { query, release: (broken?: boolean) => client.release(broken) };
  };
  const watched = { ...store, readOnly: true, pool: { connect } as unknown as Store['pool'] };
  const { documents, files, counts, rules } = await gatherReport(watched, {}, now);
  expect([documents.length, files.in, counts[0]?.count, rules.fired[0]?.mentions]).toEqual([1, 1, 1, 1]);
  expect(asked).toBeGreaterThan(1);
  const later = await gatherReport(store, {}, now);
  expect([later.documents.length, later.files.in]).toEqual([2, 2]);
});
