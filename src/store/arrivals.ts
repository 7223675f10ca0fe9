import { createHash } from 'node:crypto';
import { Fault } from '../core/errors.ts';
import type { Problem } from '../core/problem.ts';
import { documentId } from '../core/record.ts';
import { type Batch, keepBatch, tryInBatch } from './batches.ts';
import { cleanText } from './clean.ts';
import { rows, transaction, Values } from './database.ts';
import { lockContent } from './lock-content.ts';
import type { Store } from './open.ts';

export const arrivalStates = ['waiting', 'stored', 'duplicate', 'failed'] as const;
/** Every file that came in is in exactly one of these states, so their counts always add up to the files in. */
export type ArrivalState = (typeof arrivalStates)[number];

/** A file that came in. One content at one path is one arrival, however often it is dropped. */
export interface Arrival {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  /** Null where the file could not be read. */
  readonly sha256: string | null;
  readonly bytes: number | null;
  readonly tags: readonly string[];
  readonly state: ArrivalState;
  /** The document that holds its content, once stored. */
  readonly documentId: string | null;
  /** What is wrong with it, when it failed. */
  readonly problem: Problem | null;
  readonly arrivedAt: Date;
  readonly changedAt: Date;
}

export interface ArrivalFilter {
  readonly state?: ArrivalState;
  readonly since?: Date;
  readonly sha256?: string;
  readonly limit?: number;
  readonly offset?: number;
}

/**
 * The id of an arrival, from its path and content; of one that could not be read, from its path and whatever else tells
 * it from another file that comes to the same path later (`stamp`).
 */
export const arrivalId = (sha256: string | null, path: string, stamp = ''): string =>
  createHash('sha256')
    .update(`${sha256 ?? `unreadable${stamp}`}\0${path}`)
    .digest('hex')
    .slice(0, 24);

/**
 * Records that a file came in, and with which batch where it had not come before, or had failed and is read this time.
 * @returns `new`: waiting, to be read; `duplicate`: another file with the same content is stored or waiting, nothing to
 * read; `known`: this file at this path came in before, and `arrivalState` says what became of it (`waiting`: an earlier
 * run broke off, read it again; `failed`: reading it again may help after an update). `documentId` is the id that the
 * content has or will have.
 */
export async function registerArrival(
  store: Store,
  file: {
    path: string;
    name: string;
    sha256: string;
    bytes: number;
    tags?: readonly string[];
    stamp?: string;
    batch?: Batch | null;
  },
): Promise<{ id: string; state: 'new' | 'duplicate' | 'known'; arrivalState: ArrivalState; documentId: string }> {
  const { sha256, bytes, tags = [], stamp } = file;
  const [path, name] = [cleanText(file.path), cleanText(file.name)];
  const id = arrivalId(sha256, path);
  return transaction(store, async (t) => {
    await lockContent(t, sha256);
    const [known] = await rows<{ state: ArrivalState }>(t, 'select state from rapporteur.arrivals where id = $1', [id]);
    // Read at last, it is of the batch that it is read with.
    if (known?.state === 'failed') await tryInBatch(t, id, file.batch);
    if (known) return { id, state: 'known', arrivalState: known.state, documentId: documentId(sha256) };
    // The same file when it could not be read yet: it came in once, not twice.
    await rows(t, 'delete from rapporteur.arrivals where id = $1', [arrivalId(null, path, stamp)]);
    const [{ document, twin }] = (await rows<{ document: string | null; twin: boolean }>(
      t,
      `select (select id from rapporteur.documents where sha256 = $1) as document,
              exists (select from rapporteur.arrivals where sha256 = $1 and state in ('waiting', 'stored')) as twin`,
      [sha256],
    )) as [{ document: string | null; twin: boolean }];
    const state = document !== null || twin ? 'duplicate' : 'new';
    const arrivalState = state === 'new' ? 'waiting' : 'duplicate';
    await rows(
      t,
      `insert into rapporteur.arrivals (id, path, name, sha256, size, tags, state, document_id, batch)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, path, name, sha256, bytes, tags.map(cleanText), arrivalState, document, await keepBatch(t, file.batch)],
    );
    if (document !== null && tags.length > 0) {
      await rows(
        t,
        `update rapporteur.documents set tags = array(select distinct unnest(tags || $2::text[]) order by 1) where id = $1`,
        [document, tags.map(cleanText)],
      );
    }
    return { id, state, arrivalState, documentId: documentId(sha256) };
  });
}

/**
 * Moves an arrival to another state, as when a failed file is tried again (`waiting`). `failed` needs a problem, `stored`
 * a document; a state without a problem forgets the one that was there.
 * @throws Fault RAP_NOT_FOUND when there is no such arrival
 */
export async function setArrivalState(
  store: Store,
  id: string,
  state: ArrivalState,
  details: { problem?: Problem | null; documentId?: string | null; path?: string } = {},
): Promise<void> {
  const changed = await rows(
    store,
    `update rapporteur.arrivals
     set state = $2, problem = case when $2 = 'failed' then coalesce($3, problem) end,
         document_id = coalesce($4, document_id), path = coalesce($5, path), changed_at = now()
     where id = $1 returning id`,
    [
      id,
      state,
      details.problem ? JSON.stringify(details.problem) : null,
      details.documentId ?? null,
      details.path === undefined ? null : cleanText(details.path),
    ],
  );
  if (changed.length === 0) throw new Fault('RAP_NOT_FOUND', `There is no file with the id ${id}.`);
}

/** The columns of an `Arrival`. */
export const arrivalColumns = `id, path, name, sha256, size as bytes, tags, state, document_id as "documentId", problem,
  arrived_at as "arrivedAt", changed_at as "changedAt"`;

/** The files that came in, the latest first. */
export async function listArrivals(store: Store, filter: ArrivalFilter = {}): Promise<Arrival[]> {
  const values = new Values();
  const conditions = ['true'];
  if (filter.state) conditions.push(`state = ${values.add(filter.state)}`);
  if (filter.since) conditions.push(`changed_at >= ${values.add(filter.since)}`);
  if (filter.sha256) conditions.push(`sha256 = ${values.add(filter.sha256)}`);
  return rows<Arrival>(
    store,
    `select ${arrivalColumns}
     from rapporteur.arrivals where ${conditions.join(' and ')}
     order by arrived_at desc, id limit ${values.add(filter.limit ?? 1000)} offset ${values.add(filter.offset ?? 0)}`,
    values.list,
  );
}
