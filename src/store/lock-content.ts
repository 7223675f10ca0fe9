import { rows, type Transaction } from './database.ts';

/**
 * Makes transactions about the same content wait for each other, until this one ends: two workers that save the same
 * document, a file that arrives while its twin is being stored.
 */
export async function lockContent(t: Transaction, sha256: string): Promise<void> {
  await rows(t, `select pg_advisory_xact_lock(hashtextextended('rapporteur content ' || $1, 0))`, [sha256]);
}
