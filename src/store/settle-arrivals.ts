import type { Problem } from '../core/problem.ts';
import { arrivalId } from './arrivals.ts';
import { keepBatch, settleBatches } from './batches.ts';
import { cleanText } from './clean.ts';
import { rows, type Transaction } from './database.ts';
import type { Failure } from './save.ts';

/**
 * Settles all files of a content that is stored: one of them is `stored` (the one that was before, else the one given,
 * else the first that came), all others are its duplicates. The content must be locked.
 */
export async function settleStored(
  t: Transaction,
  content: { sha256: string; documentId: string; arrival: string | null },
): Promise<void> {
  await rows(
    t,
    `with chosen as (
       select id from rapporteur.arrivals where sha256 = $1
       order by state = 'stored' desc, id = $3 desc nulls last, arrived_at, id limit 1)
     update rapporteur.arrivals a
     set state = case when a.id = chosen.id then 'stored' else 'duplicate' end,
         document_id = $2, problem = null, changed_at = now()
     from chosen
     where a.sha256 = $1 and (a.document_id is distinct from $2
       or a.state <> case when a.id = chosen.id then 'stored' else 'duplicate' end)`,
    [content.sha256, content.documentId, content.arrival],
  );
  await settleBatches(t, content.sha256);
}

/** Settles a file that failed and all of the same content. The content must be locked. Returns the arrival's id, if any. */
export async function settleFailed(t: Transaction, failure: Failure, problem: Problem): Promise<string | null> {
  const { sha256, bytes, tags = [] } = failure;
  const path = cleanText(failure.path ?? '');
  const id = failure.arrival ?? arrivalId(sha256, path, failure.stamp);
  const [document] = await rows<{ id: string }>(t, 'select id from rapporteur.documents where sha256 = $1', [sha256]);
  // A document that is read again and cannot be read any more stays as it is, and so do its files.
  if (document && failure.arrival !== undefined) {
    await settleStored(t, { sha256: sha256!, documentId: document.id, arrival: null });
    return failure.arrival;
  }
  // Somebody took the document away while it was read again: there is no file to tell of.
  if (failure.arrival === null) return null;
  const json = JSON.stringify({ ...problem, message: cleanText(problem.message) });
  await rows(
    t,
    `insert into rapporteur.arrivals (id, path, name, sha256, size, tags, state, problem, batch)
     values ($1, $2, $3, $4, $5, $6, 'failed', $7, $9)
     on conflict (id) do update set state = 'failed', problem = excluded.problem, changed_at = now(), next_batch = null
     where arrivals.state <> 'stored' and $8::text is null`,
    [
      id,
      path,
      cleanText(failure.name),
      sha256,
      bytes?.byteLength ?? null,
      tags.map(cleanText),
      json,
      document?.id ?? null,
      await keepBatch(t, failure.batch),
    ],
  );
  if (document) await settleStored(t, { sha256: sha256!, documentId: document.id, arrival: null });
  else {
    await rows(
      t,
      `update rapporteur.arrivals set state = 'failed', problem = $2, changed_at = now(), next_batch = null
       where sha256 = $1 and state in ('waiting', 'duplicate')`,
      [sha256, json],
    );
  }
  return id;
}
