import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runner } from 'node-pg-migrate';
import type pg from 'pg';
import { Fault } from '../core/errors.ts';
import { packageRoot } from '../core/package-root.ts';
import { databaseFault } from './database-faults.ts';

/** The folder of the SQL files; they are read from the sources and need no compiling. */
const folder = join(packageRoot, 'src', 'store', 'migrations');

/** Our own number for the lock, so that other programs in the same database do not wait for us. */
const lockValue = 7_262_109_402_318;

/** The names of all migrations that this program knows, in order. */
export const knownMigrations = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => name.slice(0, -4))
    .sort();

async function appliedMigrations(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('rapporteur.migrations') is not null as there`,
  );
  if (!rows[0]?.there) return [];
  const applied = await client.query<{ name: string }>('select name from rapporteur.migrations order by id');
  return applied.rows.map((row) => row.name);
}

/**
 * Brings the tables up to date, or finds that they are. Processes that do so at once wait for each other.
 * @param mayChange false: only looks
 * @throws Fault RAP_DATABASE where a newer program has changed the tables, or where they must be changed and may not
 */
export async function migrate(client: pg.ClientBase, mayChange: boolean): Promise<void> {
  const known = knownMigrations();
  const applied = await appliedMigrations(client);
  refuseNewer(applied, known);
  if (applied.length === known.length) return;
  if (!mayChange) {
    const missing = known.filter((name) => !applied.includes(name));
    throw new Fault(
      'RAP_DATABASE',
      `The database has not been prepared for this version of the program, and is only to be read: it lacks ${missing.join(', ')}.`,
      { advice: 'Run a command that may write to it first, such as `rapporteur ingest` or `rapporteur up`.' },
    );
  }
  try {
    await runner({
      dbClient: client,
      dir: folder,
      direction: 'up',
      migrationsTable: 'migrations',
      migrationsSchema: 'rapporteur',
      createMigrationsSchema: true,
      singleTransaction: true,
      advisoryLockMode: 'wait',
      lockValue,
      log: () => {},
    });
  } catch (error) {
    const fault = databaseFault(error);
    if (fault instanceof Fault) throw fault;
    throw new Fault('RAP_DATABASE', `The tables could not be brought up to date: ${(error as Error).message}`, {
      cause: error,
    });
  }
  // While we waited for the lock, a newer program may have been the one that held it.
  refuseNewer(await appliedMigrations(client), known);
}

function refuseNewer(applied: readonly string[], known: readonly string[]): void {
  const unknown = applied.filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new Fault(
    'RAP_DATABASE',
    `The database was changed by a newer version of the program (${unknown.join(', ')}).`,
    {
      advice: 'Update rapporteur, or use another database.',
    },
  );
}
