import pg from 'pg';
import { Fault } from '../core/errors.ts';
import { makePool } from './database.ts';
import { databaseFault } from './database-faults.ts';
import { type EmbeddedInfo, startEmbedded } from './embedded.ts';
import { embeddedState } from './embedded-remove.ts';
import { migrate } from './migrate.ts';

/** How to open a store. */
export interface StoreOptions {
  /** A `postgres://` URL; without one the embedded server under `home` is used, and started when it does not run. */
  readonly databaseUrl?: string | null;
  /** The folder of the embedded server. */
  readonly home: string;
  /** Refuses writes, makes no database and runs no migrations: where they are needed it is a Fault. */
  readonly readOnly?: boolean;
  /** The most connections that this process opens; 10 unless told. */
  readonly connections?: number;
}

/** An open store. Close it when done, or the embedded server keeps running until the next command notices. */
export interface Store {
  readonly pool: pg.Pool;
  /** A `postgres://` URL with password, for the queue; never print it. */
  readonly url: string;
  readonly readOnly: boolean;
  /** What is known of the embedded server; null on a server of the user's own. */
  readonly embedded: EmbeddedInfo | null;
  /** Ends the connections; stops the embedded server when nobody else uses it. Calling it again does nothing. */
  close(): Promise<void>;
}

/** The oldest server whose SQL is enough. */
const oldestServer = 140000;

/**
 * Opens the store and, unless it is only read, brings its tables up to date; several processes may do so at once.
 * @throws Fault RAP_DATABASE when the server cannot be reached or its tables are of a newer program or must be changed
 * and may not be, RAP_FOLDER when
 * the folder cannot be used
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const readOnly = options.readOnly ?? false;
  if (readOnly && !options.databaseUrl && embeddedState(options.home).dataFolder === null)
    throw new Fault('RAP_DATABASE', `${options.home} holds no database yet, and whoever only reads makes none.`, {
      advice: 'Read documents into it first, with `rapporteur ingest` or `rapporteur up`.',
    });
  const embedded = options.databaseUrl ? null : await startEmbedded(options.home);
  const url = embedded?.url ?? options.databaseUrl!;
  try {
    await prepare(url, !readOnly);
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
  const pool = makePool(url, { readOnly, connections: options.connections ?? 10 });
  let closed: Promise<void> | null = null;
  return {
    pool,
    url,
    readOnly,
    embedded: embedded?.info ?? null,
    close() {
      closed ??= pool.end().then(() => embedded?.stop());
      return closed;
    },
  };
}

/** Checks the server and its tables over a connection of its own, whose settings are then gone with it. */
async function prepare(url: string, mayChange: boolean): Promise<void> {
  const client = makeClient(url);
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ number: number; version: string }>(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`,
    );
    if (rows[0]!.number < oldestServer) {
      throw new Fault('RAP_DATABASE', `The database server is PostgreSQL ${rows[0]!.version}; 14 or later is needed.`);
    }
    await migrate(client, mayChange);
  } catch (error) {
    const fault = databaseFault(error);
    throw fault instanceof Fault
      ? fault
      : new Fault('RAP_DATABASE', `The database ${shown(url)} cannot be used: ${(error as Error).message}`, {
          cause: error,
        });
  } finally {
    await client.end().catch(() => {});
  }
}

function makeClient(url: string): pg.Client {
  try {
    return new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000, application_name: 'rapporteur' });
  } catch (error) {
    throw new Fault('RAP_SETTING', 'The database URL cannot be understood.', { cause: error });
  }
}

/** A database URL as it may be printed: without the password. */
export function shown(url: string): string {
  try {
    const { protocol, username, host, pathname } = new URL(url);
    return `${protocol}//${username ? `${username}@` : ''}${host}${pathname}`;
  } catch {
    return 'that is set';
  }
}
