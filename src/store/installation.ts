import { rows } from './database.ts';
import type { Store } from './open.ts';

/** An id that this store has for good and no other one has. */
export async function installationOf(store: Store): Promise<string> {
  const [row] = await rows<{ id: string }>(store, 'select id from rapporteur.installation limit 1');
  return row!.id;
}
