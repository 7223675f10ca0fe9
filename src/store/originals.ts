import { cleanText } from './clean.ts';
import { rows } from './database.ts';
import type { Store } from './open.ts';

/**
 * Keeps the bytes of a file before anything else is done with it, so that from then on nothing can be lost: whoever
 * reads it, on whatever machine, takes them from the store. Doing so again changes nothing.
 */
export async function saveOriginal(
  store: Store,
  { sha256, bytes, name }: { sha256: string; bytes: Buffer; name: string },
): Promise<void> {
  // Asked first, so that a large file that is known is not sent again.
  const known = await rows(store, 'select from rapporteur.originals where sha256 = $1', [sha256]);
  if (known.length > 0) return;
  await rows(
    store,
    'insert into rapporteur.originals (sha256, bytes, name) values ($1, $2, $3) on conflict (sha256) do nothing',
    [sha256, bytes, cleanText(name)],
  );
}
