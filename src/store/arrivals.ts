import { Fault } from '../core/errors.ts';
import type { Problem } from '../core/problem.ts';
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
 * Records that a file came in.
 * @returns `new`: waiting, to be read; `duplicate`: another file with the same content is stored or waiting, nothing to
 * read; `known`: this file at this path came in before, and `arrivalState` says what became of it (`waiting`: an earlier
 * run broke off, read it again; `failed`: reading it again may help after an update). `documentId` is the id that the
 * content has or will have.
 */
export async function registerArrival(
  _store: Store,
  _file: { path: string; name: string; sha256: string; bytes: number; tags?: readonly string[] },
): Promise<{ id: string; state: 'new' | 'duplicate' | 'known'; arrivalState: ArrivalState; documentId: string }> {
  throw new Fault('RAP_INTERNAL', 'not built yet');
}

/** Moves an arrival to another state, as when a failed file is tried again. Unknown ids are a Fault RAP_NOT_FOUND. */
export async function setArrivalState(
  _store: Store,
  _id: string,
  _state: ArrivalState,
  _details?: { problem?: Problem | null; documentId?: string | null; path?: string },
): Promise<void> {
  throw new Fault('RAP_INTERNAL', 'not built yet');
}

/** The files that came in, the latest first. */
export async function listArrivals(_store: Store, _filter?: ArrivalFilter): Promise<Arrival[]> {
  throw new Fault('RAP_INTERNAL', 'not built yet');
}
