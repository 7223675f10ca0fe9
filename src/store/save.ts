import { Fault } from '../core/errors.ts';
import type { Problem } from '../core/problem.ts';
import type { ExtractionRecord } from '../core/record.ts';
import type { Store } from './open.ts';

/** What a save did: `stored` a document that was not there, `replaced` an older record of it, or found it `unchanged`. */
export type SaveOutcome = 'stored' | 'replaced' | 'unchanged';

/** A file that could not be made a document. */
export interface Failure {
  /** Null where the file could not be read. */
  readonly sha256: string | null;
  readonly name: string;
  /** Where the file was; needed where there is no `arrival`. */
  readonly path?: string;
  /** Kept, so that the file can be tried again. */
  readonly bytes?: Uint8Array;
  readonly mediaType?: string;
  /** The id that `registerArrival` gave. */
  readonly arrival?: string;
  readonly tags?: readonly string[];
}

/**
 * Saves one document whole, in one transaction: original, record, rows to search by, and the state of its arrival.
 * Saving twice equals saving once; a newer record of the same document replaces the older one and leaves its reviews.
 * @param options.arrival the id that `registerArrival` gave; it becomes `stored`, or `duplicate` when another file of
 * the same content was stored first
 */
export async function saveRecord(
  _store: Store,
  _record: ExtractionRecord,
  _bytes: Uint8Array,
  _options?: { arrival?: string; tags?: readonly string[] },
): Promise<{ documentId: string; outcome: SaveOutcome }> {
  throw new Fault('RAP_INTERNAL', 'not built yet');
}

/**
 * Records that a file failed, with every waiting file or duplicate of the same content, unless the content is stored.
 * @returns the arrival's id
 */
export async function saveFailure(_store: Store, _failure: Failure, _problem: Problem): Promise<{ arrival: string }> {
  throw new Fault('RAP_INTERNAL', 'not built yet');
}
