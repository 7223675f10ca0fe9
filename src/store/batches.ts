import { randomBytes } from 'node:crypto';
import { Fault } from '../core/errors.ts';
import { type Reader, rows, type Transaction } from './database.ts';
import type { Store } from './open.ts';

/** Files that came in together: by one ingest, or until the inbox was empty again. */
export interface Batch {
  /** Tells when it began, in UTC: `inbox-20250629-1200-3f`. */
  readonly id: string;
  readonly kind: 'ingest' | 'inbox';
  readonly startedAt: Date;
}

/** A batch with the number of files that came in with it. */
export interface BatchRow extends Batch {
  readonly files: number;
}

/** Begins a batch. It is kept with its first file, so that there is none without any. */
export function newBatch(kind: Batch['kind'], startedAt: Date): Batch {
  const time = startedAt.toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 13);
  return { id: `${kind}-${time}-${randomBytes(2).toString('hex')}`, kind, startedAt };
}

/** Sees to it that a batch is kept. @returns its id; null where there is none */
export async function keepBatch(t: Transaction, batch: Batch | null | undefined): Promise<string | null> {
  if (!batch) return null;
  await rows(
    t,
    'insert into rapporteur.batches (id, kind, started_at) values ($1, $2, $3) on conflict (id) do nothing',
    [batch.id, batch.kind, batch.startedAt],
  );
  return batch.id;
}

/** A batch that files belong to: one whose only file failed has none once that was read in a later one. */
const withFiles = 'exists (select from rapporteur.arrivals a where a.batch = b.id)';

/** The id of a batch where it brought something; null where every file had come before. */
export async function keptBatch(store: Store, { id }: Batch): Promise<string | null> {
  const found = await rows(store, `select from rapporteur.batches b where id = $1 and ${withFiles}`, [id]);
  return found.length > 0 ? id : null;
}

/**
 * Notes that a file which failed is tried again with a batch. The file stays with its own until it is read, see `settleBatches`, so
 * that one which fails each time does not wander.
 */
export async function tryInBatch(t: Transaction, arrival: string, batch: Batch | null | undefined): Promise<void> {
  await rows(t, 'update rapporteur.arrivals set next_batch = $2 where id = $1', [
    arrival,
    batch ? JSON.stringify(batch) : null,
  ]);
}

/** Has the files of a content belong to the batch in which they were tried again and read. The content must be locked. */
export async function settleBatches(t: Transaction, sha256: string): Promise<void> {
  const tried = await rows<{ id: string; next: Omit<Batch, 'startedAt'> & { startedAt: string } }>(
    t,
    'select id, next_batch as next from rapporteur.arrivals where sha256 = $1 and next_batch is not null order by id',
    [sha256],
  );
  for (const { id, next } of tried) {
    const batch = await keepBatch(t, { ...next, startedAt: new Date(next.startedAt) });
    await rows(t, 'update rapporteur.arrivals set batch = $2, next_batch = null where id = $1', [id, batch]);
  }
}

/** The batches that brought something, the latest first. */
export const listBatches = (store: Reader, limit: number): Promise<BatchRow[]> =>
  rows(
    store,
    `select id, kind, started_at as "startedAt",
            (select count(*) from rapporteur.arrivals a where a.batch = b.id) as files
     from rapporteur.batches b where ${withFiles} order by started_at desc, id desc limit $1`,
    [limit],
  );

/**
 * The batch that a person means by `last`, `previous`, its id or the beginning of it.
 * @throws Fault RAP_NOT_FOUND that names the latest ones
 */
export async function findBatch(store: Reader, ref: string): Promise<Batch> {
  const wanted = ref.trim().replaceAll('\0', '');
  const latest = await listBatches(store, 5);
  const place = ['last', 'previous'].indexOf(wanted.toLowerCase());
  const found =
    place >= 0
      ? latest.slice(place, place + 1)
      : await rows<Batch>(
          store,
          `select id, kind, started_at as "startedAt" from rapporteur.batches b
           where ${withFiles} and (id = $1 or (length($1) > 7 and starts_with(id, $1))) order by id = $1 desc, id limit 2`,
          [wanted],
        );
  if (found.length === 1 || found[0]?.id === wanted) return bare(found[0]!);
  const problem =
    found.length > 1 ? `“${wanted}” is the beginning of several batches.` : `There is no batch “${wanted}”.`;
  throw new Fault('RAP_NOT_FOUND', problem, {
    advice:
      latest.length === 0
        ? 'No batch is known yet: files that came in before batches were kept belong to none. Report by time, with “since”.'
        : `The latest are ${latest.map(({ id }) => id).join(', ')}.`,
  });
}

/** The batch that came before another one; null where it is the first. */
export async function batchBefore(store: Reader, { id, startedAt }: Batch): Promise<Batch | null> {
  const [before] = await rows<Batch>(
    store,
    `select id, kind, started_at as "startedAt" from rapporteur.batches b
     where (started_at, id) < ($2, $1) and ${withFiles} order by started_at desc, id desc limit 1`,
    [id, startedAt],
  );
  return before ?? null;
}

const bare = ({ id, kind, startedAt }: Batch): Batch => ({ id, kind, startedAt });
