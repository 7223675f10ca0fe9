import type { Problem } from '../core/problem.ts';
import type { DocumentJob } from '../queue/index.ts';
import {
  type ArrivalState,
  arrivalOutcomes,
  type Batch,
  registerArrival,
  type Store,
  saveFailure,
  saveOriginal,
  setArrivalState,
} from '../store/index.ts';
import { readFile, type Stamp } from './read-file.ts';

/** A file that cannot be read has no content to know it by; its inode, size and time tell it from a later one. */
const stampInWords = ({ inode, size, mtimeMs }: Stamp): string => `${inode}-${size}-${mtimeMs}`;

/** What taking in a file needs. */
export interface ArriveContext {
  readonly store: Store;
  /** The version of the rules that are to read it. */
  readonly rulesVersion: string;
  /** The largest file that is read. */
  readonly maxBytes: number;
}

/**
 * What became of a file that came in: `queued` waits, and its job is to be added; `settled` needs no reading (known, a
 * duplicate, or not readable at all); `skipped` is no file.
 */
export type Arrived =
  | { readonly kind: 'queued'; readonly arrival: string; readonly job: DocumentJob; readonly stamp: Stamp }
  | {
      readonly kind: 'settled';
      readonly arrival: string;
      readonly state: Exclude<ArrivalState, 'waiting'>;
      /** True where the same file at the same place had been settled before. */
      readonly known: boolean;
      readonly problem: Problem | null;
      readonly stamp: Stamp;
    }
  | { readonly kind: 'skipped'; readonly why: string };

/**
 * Takes in one file: reads it, keeps its bytes, records that it came. Doing so again changes nothing, except that a file
 * that failed waits to be tried again. The caller adds the job.
 */
export async function arrive(
  { store, rulesVersion, maxBytes }: ArriveContext,
  file: { readonly path: string; readonly name: string; readonly tags: readonly string[]; readonly batch?: Batch },
): Promise<Arrived> {
  const { path, name, tags, batch } = file;
  const content = await readFile(path, maxBytes);
  if (content.kind === 'skipped') return content;
  const { stamp } = content;
  if (content.kind === 'failed') {
    const { problem } = content;
    const failure = { sha256: null, name, path, tags, stamp: stampInWords(stamp), batch: batch ?? null };
    const { arrival } = await saveFailure(store, failure, problem);
    // A file with a path has an arrival.
    return { kind: 'settled', arrival: arrival!, state: 'failed', known: false, problem, stamp };
  }
  const { sha256, bytes } = content;
  await saveOriginal(store, { sha256, bytes, name });
  const { id, state, arrivalState } = await registerArrival(store, {
    path,
    name,
    sha256,
    bytes: bytes.length,
    tags,
    stamp: stampInWords(stamp),
    batch: batch ?? null,
  });
  if (arrivalState === 'failed') await setArrivalState(store, id, 'waiting');
  // A duplicate waits for its twin; the twin's job has the same id, so that this one is added only where it is missing.
  const [outcome] = await arrivalOutcomes(store, [id]);
  if (arrivalState === 'waiting' || arrivalState === 'failed' || outcome?.state === 'waiting') {
    return { kind: 'queued', arrival: id, job: { sha256, rulesVersion, arrival: id, name }, stamp };
  }
  return { kind: 'settled', arrival: id, state: arrivalState, known: state === 'known', problem: null, stamp };
}
