import { createHash } from 'node:crypto';
import { Fault } from '../core/errors.ts';
import type { Problem } from '../core/problem.ts';
import type { ExtractionRecord } from '../core/record.ts';
import type { Batch } from './batches.ts';
import { cleanJson, cleanText } from './clean.ts';
import { rows, type Transaction, transaction } from './database.ts';
import { judgeRecord } from './judge-record.ts';
import { judgementsInForce, lockJudgements } from './judgements.ts';
import { lockContent } from './lock-content.ts';
import type { Store } from './open.ts';
import { touchReviewed } from './reviews.ts';
import { settleFailed, settleStored } from './settle-arrivals.ts';
import { writeRows } from './write-rows.ts';

/** What a save did: `stored` a document that was not there, `replaced` an older record of it, or found it `unchanged`. */
export type SaveOutcome = 'stored' | 'replaced' | 'unchanged';

/** A file that could not be made a document. */
export interface Failure {
  /** Null where the file could not be read. */
  readonly sha256: string | null;
  readonly name: string;
  /** Where the file was; needed where there is no `arrival`. */
  readonly path?: string;
  /** Tells a file that could not be read from another one at the same path. */
  readonly stamp?: string;
  /** Kept, so that the file can be tried again. */
  readonly bytes?: Uint8Array;
  readonly mediaType?: string;
  /** The id that `registerArrival` gave; null where a document that is stored was read again. */
  readonly arrival?: string | null;
  readonly tags?: readonly string[];
  /** What it came in with, where it has no arrival yet. */
  readonly batch?: Batch | null;
}

/**
 * Saves one document whole, in one transaction: original, record, rows to search by, and the state of its arrival.
 * Saving twice equals saving once; a newer record of the same document replaces the older one and leaves its reviews.
 * @param options.arrival the id that `registerArrival` gave; it becomes `stored`, or `duplicate` when another file of
 * the same content was stored first
 */
export async function saveRecord(
  store: Store,
  record: ExtractionRecord,
  bytes: Uint8Array,
  options: { arrival?: string | null; tags?: readonly string[] } = {},
): Promise<{ documentId: string; outcome: SaveOutcome }> {
  const json = cleanJson(record);
  const clean = JSON.parse(json) as ExtractionRecord;
  const hash = createHash('sha256').update(json).digest('hex');
  const { sha256, mediaType, name } = clean.source;
  return transaction(store, async (t) => {
    await lockContent(t, sha256);
    const [known] = await rows<{ hash: string }>(
      t,
      'select record_hash as hash from rapporteur.documents where id = $1',
      [clean.id],
    );
    const outcome: SaveOutcome = !known ? 'stored' : known.hash === hash ? 'unchanged' : 'replaced';
    if (outcome !== 'unchanged') {
      await keepOriginal(t, { sha256, bytes, mediaType, name });
      await lockJudgements(t, 'shared');
      await writeRows(t, judgeRecord(clean, await judgementsInForce(t)), json, hash);
      await touchReviewed(t, [clean.id]);
    }
    await settleStored(t, { sha256, documentId: clean.id, arrival: options.arrival ?? null });
    await addTags(t, clean.id, sha256, options.tags ?? []);
    return { documentId: clean.id, outcome };
  });
}

/**
 * Records that a file failed, with every waiting file or duplicate of the same content, unless the content is stored:
 * then it is a duplicate of that.
 * @returns the arrival's id
 */
export async function saveFailure(
  store: Store,
  failure: Failure,
  problem: Problem,
): Promise<{ arrival: string | null }> {
  const { sha256, name, bytes, mediaType } = failure;
  if (failure.arrival === undefined && failure.path === undefined)
    throw new Fault('RAP_INTERNAL', `no path for the failed file ${name}`);
  return transaction(store, async (t) => {
    if (sha256) await lockContent(t, sha256);
    if (sha256 && bytes) await keepOriginal(t, { sha256, bytes, mediaType: mediaType ?? null, name });
    return { arrival: await settleFailed(t, failure, problem) };
  });
}

async function keepOriginal(
  t: Transaction,
  original: { sha256: string; bytes: Uint8Array; mediaType: string | null; name: string },
): Promise<void> {
  const { sha256, bytes, mediaType, name } = original;
  // Asked first, so that a large file that is there is not sent again. Its type may not have been known then.
  const there = await rows(
    t,
    'update rapporteur.originals set media_type = coalesce(media_type, $2) where sha256 = $1 returning sha256',
    [sha256, mediaType],
  );
  if (there.length > 0) return;
  await rows(t, 'insert into rapporteur.originals (sha256, bytes, media_type, name) values ($1, $2, $3, $4)', [
    sha256,
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    mediaType,
    cleanText(name),
  ]);
}

/** A document has the tags of all files of its content. */
async function addTags(t: Transaction, id: string, sha256: string, tags: readonly string[]): Promise<void> {
  await rows(
    t,
    `update rapporteur.documents d set tags = all_tags.tags
     from (select coalesce(array_agg(distinct tag order by tag), '{}') as tags from (
             select unnest($3::text[]) as tag
             union select unnest(tags) from rapporteur.arrivals where sha256 = $2
             union select unnest(tags) from rapporteur.documents where id = $1) each) all_tags
     where d.id = $1 and d.tags <> all_tags.tags`,
    [id, sha256, tags],
  );
}
