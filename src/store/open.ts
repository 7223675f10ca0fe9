import type { Pool } from 'pg';
import { Fault } from '../core/errors.ts';
import type { EmbeddedInfo } from './embedded.ts';

/** How to open a store. */
export interface StoreOptions {
  /** A `postgres://` URL; without one the embedded server under `home` is used, and started when it does not run. */
  readonly databaseUrl?: string | null;
  /** The folder of the embedded server. */
  readonly home: string;
  /** Runs no migrations and refuses writes; a database that has not been migrated yet is a Fault. */
  readonly readOnly?: boolean;
  /** The most connections that this process opens; 10 unless told. */
  readonly connections?: number;
}

/** An open store. Close it when done, or the embedded server keeps a user that is gone. */
export interface Store {
  readonly pool: Pool;
  /** A `postgres://` URL with password, for the queue; never print it. */
  readonly url: string;
  readonly readOnly: boolean;
  /** What is known of the embedded server; null on a server of the user's own. */
  readonly embedded: EmbeddedInfo | null;
  /** Ends the connections; stops the embedded server when nobody else uses it. Calling it again does nothing. */
  close(): Promise<void>;
}

/**
 * Opens the store and brings its tables up to date; several processes may do so at once.
 * @throws Fault RAP_DATABASE when the server cannot be reached or its tables are of a newer program, RAP_FOLDER when
 * the folder cannot be used
 */
export async function openStore(_options: StoreOptions): Promise<Store> {
  throw new Fault('RAP_INTERNAL', 'the store is not built yet');
}
