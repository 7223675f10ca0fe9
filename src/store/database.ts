import pg from 'pg';
import { Fault } from '../core/errors.ts';
import { databaseFault } from './database-faults.ts';
import type { Store } from './open.ts';

/** Text that a query takes instead of what node-postgres would make of it: days as ISO days, large counts as numbers. */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [pg.types.builtins.DATE]: (text) => text,
  [pg.types.builtins.INT8]: Number,
  [pg.types.builtins.NUMERIC]: Number,
};

const types: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers[id]) ??
    pg.types.getTypeParser(id, format)) as typeof pg.types.getTypeParser,
};

/** A pool of connections to a database. Connects on first use. */
export function makePool(url: string, options: { readOnly: boolean; connections: number }): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections,
    types,
    connectionTimeoutMillis: 15_000,
    idleTimeoutMillis: 30_000,
    application_name: 'rapporteur',
    allowExitOnIdle: true,
    // Times are stored with their zone, but days must not depend on where the server stands.
    onConnect: async (client: pg.ClientBase) => {
      await client.query(
        `set time zone 'UTC'${options.readOnly ? '; set session characteristics as transaction read only' : ''}`,
      );
    },
  } as pg.PoolConfig);
  // A connection that breaks while nobody uses it is replaced; the next query tells if the server is gone.
  pool.on('error', () => {});
  return pool;
}

/** What can be asked: the store, or a transaction on it. */
export type Reader = Pick<Store, 'pool'> | { readonly pool: pg.ClientBase };

/** Runs a query and returns its rows. @throws Fault RAP_DATABASE when the server is gone or full */
export async function rows<Row>(store: Reader, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  try {
    const { rows: found } = await store.pool.query(text, values as unknown[]);
    return found as Row[];
  } catch (error) {
    throw databaseFault(error);
  }
}

/** What a transaction is given in place of the store. */
export interface Transaction {
  readonly pool: pg.ClientBase;
}

/** Two transactions stood in each other's way and the server gave up one of them: it may simply be run again. */
const passing = new Set(['40001', '40P01']);

/** Runs `act` in one transaction, all or nothing; again, up to five times, where it stood in the way of another. */
export async function transaction<T>(store: Store, act: (t: Transaction) => Promise<T>): Promise<T> {
  if (store.readOnly) throw new Fault('RAP_DATABASE', 'The store was opened for reading only.');
  for (let attempt = 1; ; attempt++) {
    const client = await store.pool.connect().catch((error) => {
      throw databaseFault(error);
    });
    let broken = false;
    try {
      await client.query('begin');
      const result = await act({ pool: client });
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => {
        broken = true;
      });
      const cause = error instanceof Fault ? error.cause : error;
      if (attempt < 5 && passing.has((cause as { code?: string } | undefined)?.code ?? '')) continue;
      throw databaseFault(error);
    } finally {
      client.release(broken);
    }
  }
}

/** Collects the values of a query while its text is written: `add(x)` gives the `$n` that stands for x. */
export class Values {
  readonly list: unknown[] = [];
  add(value: unknown): string {
    this.list.push(value);
    return `$${this.list.length}`;
  }
}
