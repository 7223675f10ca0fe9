import { type Reader, rows } from './database.ts';
import { databaseFault } from './database-faults.ts';
import type { Store } from './open.ts';

/**
 * Reads with several queries as if it were one: all see the store as it was when the first was asked, whatever is saved meanwhile.
 * The queries share one connection and are asked one after another.
 * @throws Fault RAP_DATABASE when the server is gone, or something is to be written; whatever `read` throws
 */
export async function snapshot<T>(store: Store, read: (reader: Reader) => Promise<T>): Promise<T> {
  const client = await store.pool.connect().catch((error) => {
    throw databaseFault(error);
  });
  const reader = { pool: client };
  let broken = false;
  try {
    await rows(reader, 'begin isolation level repeatable read, read only');
    return await read(reader);
  } finally {
    // Nothing was written, so that nothing is lost either way.
    await client.query('rollback').catch(() => {
      broken = true;
    });
    client.release(broken);
  }
}
