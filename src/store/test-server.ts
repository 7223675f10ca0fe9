import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from './embedded.ts';
import { removeEmbedded } from './embedded-remove.ts';
import { openStore, type Store } from './open.ts';

/** An embedded server for a file of tests, in a folder of its own. */
export interface TestServer {
  readonly home: string;
  readonly url: string;
  /** A store in an empty database of its own; closed by `end`. */
  emptyStore(): Promise<Store>;
  /** Makes an empty database and gives its URL. */
  emptyDatabase(): Promise<string>;
  /** Closes all stores, stops the server and removes everything. */
  end(): Promise<void>;
}

/** Starts a server for tests. */
export async function startTestServer(): Promise<TestServer> {
  const home = mkdtempSync(join(tmpdir(), 'rapporteur-store-'));
  const server = await startEmbedded(home);
  const stores: Store[] = [];
  let count = 0;
  const emptyDatabase = async (template = 'template1') => {
    const name = `test_${++count}`;
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query(`create database ${name} template ${template}`);
    await client.end();
    return server.url.replace(/[^/]+$/, name);
  };
  // Tables are made once and copied for every store.
  let prepared: Promise<string> | null = null;
  const prepare = async () => {
    const databaseUrl = await emptyDatabase();
    await (await openStore({ home, databaseUrl })).close();
    return new URL(databaseUrl).pathname.slice(1);
  };
  return {
    home,
    url: server.url,
    emptyDatabase: () => emptyDatabase(),
    async emptyStore() {
      prepared ??= prepare();
      const store = await openStore({ home, databaseUrl: await emptyDatabase(await prepared) });
      stores.push(store);
      return store;
    },
    async end() {
      await Promise.all(stores.map((store) => store.close()));
      await server.stop();
      await removeEmbedded(home);
      rmSync(home, { recursive: true, force: true });
    },
  };
}
