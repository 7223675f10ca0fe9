import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rows } from './database.ts';
import { type FactFilter, listFacts, type Store, saveRecord, searchText } from './index.ts';
import { sampleBytes, sampleRecord } from './sample-record.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let store: Store;

/** One document saved as usual, then multiplied inside the database: 400 documents with 50 facts each. */
beforeAll(async () => {
  server = await startTestServer();
  store = await server.emptyStore();
  const sample = {
    text: 'In 2015 Lantern found 77 boats. The Harbour Guard agreed.',
    metadata: { date: '2016-06-29', title: 'Lantern' },
    mentions: [
      { type: 'operation' as const, quote: 'Lantern', entity: 'Lantern', edition: '2015' },
      { type: 'organization' as const, quote: 'Harbour Guard', entity: 'Harbour Guard' },
      {
        type: 'figure' as const,
        quote: '77 boats',
        figure: { min: 77, max: 77, counted: 'boats', operation: 'Lantern', edition: '2015' },
      },
    ],
  };
  const record = sampleRecord(sample);
  await saveRecord(store, record, sampleBytes(sample));
  await rows(
    store,
    `
    insert into rapporteur.originals (sha256, bytes) select encode(sha256(i::text::bytea), 'hex'), '' from generate_series(1, 400) i`,
  );
  await rows(
    store,
    `
    insert into rapporteur.documents (id, sha256, name, media_type, size, kind, kind_confidence, title, text, record,
      record_hash, rules_version, search, first_day, last_day)
    select 'doc' || i, encode(sha256(i::text::bytea), 'hex'), i || '.txt', 'text/plain', 1, 'speech', 1, 'Title ' || i, '',
      '{}', '', 'r', to_tsvector('rapporteur.english', 'title words ' || i), date '1990-01-01' + i * 30, date '1990-01-01' + i * 30
    from generate_series(1, 400) i`,
  );
  await rows(
    store,
    `
    insert into rapporteur.facts (document_id, id, type, start_at, end_at, quote, quote_at, sentence, sentence_at, mentions,
      roles, min, max, unit, reaches_up, reaches_down, counted, first_day, last_day, year_from, rules, evidence, confidence)
    select 'doc' || d, 'figure-' || f, 'figure', f, f, 'q', f, 'Sentence ' || d || ' with word' || f, f, '{}',
      '{}', d * f, d * f, '1', d * f, d * f, 'things' || (d * f % 1000), date '1990-01-01' + d * 30, date '1990-01-01' + d * 30,
      'document', '{}', '[]', (d * 50 + f) / 21000.0
    from generate_series(1, 400) d, generate_series(1, 50) f`,
  );
  await rows(
    store,
    `insert into rapporteur.entities (id, type, name, folded)
     select 'entity' || i, 'organization', 'Office ' || i, 'office ' || i from generate_series(1, 100) i`,
  );
  await rows(
    store,
    `insert into rapporteur.fact_entities (entity_id, document_id, fact_id, link)
     select 'entity' || (1 + (d * 50 + f) % 100), 'doc' || d, 'figure-' || f, 'sentence'
     from generate_series(1, 400) d, generate_series(1, 50) f`,
  );
  await rows(store, `analyze`);
});
afterAll(() => server.end());

/** The plans of every query that `act` asks. */
async function plansOf(act: (watched: Store) => Promise<unknown>): Promise<string> {
  const plans: string[] = [];
  const query = async (text: string, values: unknown[]) => {
    const { rows: lines } = await store.pool.query(`explain ${text}`, values);
    plans.push(lines.map((line: Record<string, string>) => line['QUERY PLAN']).join('\n'));
    return store.pool.query(text, values);
  };
  await act({ ...store, pool: { query } as unknown as Store['pool'] });
  return plans.join('\n\n');
}

describe('with many facts, an index is used', () => {
  test.each<[string, FactFilter]>([
    ['operation', { operation: 'lantern' }],
    ['operation and year', { operation: 'lantern-2015', year: 2015 }],
    ['organization', { organization: 'harbour guard' }],
    ['year', { year: 1995 }],
    ['from and to', { from: '1995-01-01', to: '1995-03-01' }],
    ['min', { min: 19_000 }],
    ['max', { max: 20 }],
    ['counted', { counted: 'things77' }],
    ['text', { text: 'sentence 77 word7' }],
    ['confidence', { confidence: 0.95 }],
    ['document', { document: 'doc77' }],
  ])('by %s', async (_name, filter) => {
    const plans = await plansOf((watched) => listFacts(watched, filter));
    expect(plans).toMatch(/Index (?:Only )?Scan/);
    expect(plans).not.toMatch(/Seq Scan on (?:facts|fact_entities|mentions)/);
  });

  test('to search documents', async () => {
    const plans = await plansOf((watched) => searchText(watched, 'title 77'));
    expect(plans).not.toContain('Seq Scan on documents');
  });
});
