import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { packageRoot } from '../core/package-root.ts';
import { registerArrival } from './arrivals.ts';
import { rows } from './database.ts';
import { databaseFault, isAway } from './database-faults.ts';
import { knownMigrations } from './migrate.ts';
import { openStore, type Store, shown } from './open.ts';
import { status } from './status.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
const open: Store[] = [];
const opened = async (options: Parameters<typeof openStore>[0]) => {
  const store = await openStore(options);
  open.push(store);
  return store;
};
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(async () => {
  await Promise.all(open.map((store) => store.close()));
  await server.end();
});

const migrations = async (store: Store) =>
  (await rows<{ name: string }>(store, 'select name from rapporteur.migrations order by id')).map((row) => row.name);

/** A program that opens the store of a home, counts, and closes it. */
function countIn(home: string): Promise<string> {
  const compiled = pathToFileURL(join(packageRoot, 'dist', 'src', 'store', 'index.js')).href;
  const code = `
    import { openStore, status } from ${JSON.stringify(compiled)};
    const store = await openStore({ home: ${JSON.stringify(home)} });
    console.log((await status(store)).files.in);
    await store.close();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve) => child.on('close', (code) => resolve(`${code}: ${output.trim()}`)));
}

describe('opening a store', () => {
  test('makes the tables once, and finds them the second time', async () => {
    const databaseUrl = await server.emptyDatabase();
    const first = await opened({ home: server.home, databaseUrl });
    expect(await migrations(first)).toEqual(knownMigrations());
    expect(first.embedded).toBeNull();
    expect(first.url).toBe(databaseUrl);
    const second = await opened({ home: server.home, databaseUrl });
    expect(await migrations(second)).toEqual(knownMigrations());
  });

  test('several at once on an empty database all succeed', async () => {
    const databaseUrl = await server.emptyDatabase();
    const stores = await Promise.all([1, 2, 3, 4].map(() => opened({ home: server.home, databaseUrl })));
    for (const store of stores) expect(await migrations(store)).toEqual(knownMigrations());
  });

  test('two programs at once, the first that ever use a home, both succeed', async () => {
    expect(await Promise.all([countIn(server.home), countIn(server.home)])).toEqual(['0: 0', '0: 0']);
  });

  test('a database that a newer version has changed is refused with a word on what to do', async () => {
    const store = await server.emptyStore();
    await rows(store, `insert into rapporteur.migrations (name, run_on) values ('9999_from-the-future', now())`);
    await expect(openStore({ home: server.home, databaseUrl: store.url })).rejects.toMatchObject({
      code: 'RAP_DATABASE',
      message: expect.stringContaining('9999_from-the-future'),
      advice: expect.stringContaining('Update'),
    });
  });

  test('for reading only: takes no writes, and makes no tables on a server of the user’s own', async () => {
    const databaseUrl = await server.emptyDatabase();
    await expect(openStore({ home: server.home, databaseUrl, readOnly: true })).rejects.toMatchObject({
      code: 'RAP_DATABASE',
    });
    const own = await opened({ home: server.home, readOnly: true });
    expect((await status(own)).documents).toBe(0);
    const file = { path: 'a', name: 'a', sha256: '0'.repeat(64), bytes: 1 };
    await expect(registerArrival(own, file)).rejects.toMatchObject({ code: 'RAP_DATABASE' });
    await expect(rows(own, 'delete from rapporteur.arrivals')).rejects.toMatchObject({ code: 'RAP_DATABASE' });
  });

  test('for reading only makes no database in a home without one, and changes none of an older version', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'rapporteur-nothing-'));
    await expect(openStore({ home: empty, readOnly: true })).rejects.toMatchObject({
      ...{
        code: 'RAP_DATABASE',
        message: expect.stringContaining('holds no database'),
        advice: expect.stringContaining('ingest'),
      },
    });
    expect(readdirSync(empty)).toEqual([]);
    rmSync(empty, { recursive: true });

    const own = await opened({ home: server.home });
    const last = knownMigrations().at(-1)!;
    const [kept] = await rows<{ run_on: Date }>(
      own,
      'delete from rapporteur.migrations where name = $1 returning run_on',
      [last],
    );
    try {
      await expect(openStore({ home: server.home, readOnly: true })).rejects.toMatchObject({
        ...{ code: 'RAP_DATABASE', message: expect.stringContaining(last) },
      });
      expect(await migrations(own)).toEqual(knownMigrations().slice(0, -1));
    } finally {
      await rows(own, 'insert into rapporteur.migrations (name, run_on) values ($1, $2)', [last, kept!.run_on]);
    }
  });

  test('closing it twice does nothing, and a closed one takes no questions', async () => {
    const store = await openStore({ home: server.home });
    await store.close();
    await store.close();
    await expect(status(store)).rejects.toThrow();
  });
});

describe('a server that cannot be used', () => {
  test.each([
    ['nobody listens', (url: string) => url.replace(/:\d+\//, ':1/'), 'does not answer'],
    ['wrong password', (url: string) => url.replace(/:[^:@]+@/, ':wrong@'), 'does not take'],
    ['no such database', (url: string) => url.replace(/[^/]+$/, 'absent'), 'does not exist'],
    ['no such host', () => 'postgres://u:secret@host.invalid/db', 'name of the database server'],
  ])('%s', async (_name, change, words) => {
    const fault = await openStore({ home: server.home, databaseUrl: change(server.url) }).catch((error) => error);
    expect(fault).toMatchObject({ code: 'RAP_DATABASE', message: expect.stringContaining(words) });
    expect(fault.message).not.toMatch(/wrong|secret/);
  });

  test('URLs are shown without the password', () => {
    expect(shown('postgres://ann:secret@db:5432/facts?sslmode=require')).toBe('postgres://ann@db:5432/facts');
    expect(shown('nonsense')).toBe('that is set');
  });

  test('a full disk is told from a defect', () => {
    const full = Object.assign(new Error('could not extend file'), { code: '53100' });
    expect(databaseFault(full)).toMatchObject({ code: 'RAP_DATABASE', message: expect.stringContaining('full') });
    const defect = Object.assign(new Error('syntax error'), { code: '42601' });
    expect(databaseFault(defect)).toBe(defect);
  });
});

test('a server that is away is told from an error of what was asked', () => {
  const refused = Object.assign(new Error(''), { code: 'ECONNREFUSED' });
  expect([refused, databaseFault(refused), new Error('Connection terminated unexpectedly')].map(isAway)).toEqual([
    true,
    true,
    true,
  ]);
  const wrong = Object.assign(new Error('no such column'), { code: '42703' });
  expect([wrong, new Error('a page is broken'), null].map(isAway)).toEqual([false, false, false]);
});
