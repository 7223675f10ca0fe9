import { extractDocument } from '../../pipelines/index.ts';
import type { DocumentKind } from '../core/document.ts';
import { readOptions } from '../read-options.ts';
import { type RecordDifference, recordDifference } from '../report/record-difference.ts';
import {
  asSaved,
  type DocumentRow,
  findDocument,
  getOriginal,
  getRecord,
  listDocuments,
  type Store,
  type VerdictsAfter,
  verdictsAfter,
} from '../store/index.ts';
import type { Engine } from './engine.ts';

/** Which documents are meant; all conditions must hold. */
export interface Choice {
  readonly stale?: boolean;
  readonly kind?: DocumentKind;
  readonly since?: Date;
}

const pageSize = 1000;

/** The documents that a command line means: those named, or all, as far as the conditions hold. */
export async function chooseDocuments(
  store: Store,
  names: readonly string[],
  { stale, kind, since }: Choice,
  rulesVersion: string,
): Promise<DocumentRow[]> {
  const all: DocumentRow[] = [];
  if (names.length > 0) {
    for (const name of names) all.push(await findDocument(store, name));
  } else {
    const filter = { ...(kind ? { kind } : {}), ...(since ? { since } : {}) };
    for (let offset = 0; ; offset += pageSize) {
      const { documents } = await listDocuments(store, { ...filter, limit: pageSize, offset });
      all.push(...documents);
      if (documents.length < pageSize) break;
    }
  }
  const unique = [...new Map(all.map((document) => [document.id, document])).values()];
  return unique.filter(
    (document) =>
      (!stale || document.rulesVersion !== rulesVersion) &&
      (!kind || document.kind === kind) &&
      (!since || document.savedAt >= since),
  );
}

/** What a new reading would make of one document. */
export interface DocumentDifference {
  readonly id: string;
  readonly name: string;
  /** Null where these rules cannot read the document; `problem` then says why. */
  readonly difference: RecordDifference | null;
  readonly problem: string | null;
  /** What would become of the verdicts on it; null where it stays as it is. */
  readonly verdicts: VerdictsAfter | null;
}

/** Reads documents without keeping anything, and says what is otherwise. Documents that stay as they are are listed, too. */
export async function compareReadings(
  { store, settings }: Pick<Engine, 'store' | 'settings'>,
  documents: readonly DocumentRow[],
  signal: AbortSignal,
  onProgress: (done: number, of: number) => void,
): Promise<DocumentDifference[]> {
  const found: DocumentDifference[] = [];
  for (const { id, sha256, name } of documents) {
    if (signal.aborted) break;
    const before = await getRecord(store, id);
    const original = await getOriginal(store, sha256);
    // Somebody may have taken it away since it was listed.
    if (!before || !original) continue;
    const { record, failed } = await extractDocument(original.bytes, name, readOptions(settings));
    const after = record ? await asSaved(store, record) : null;
    found.push({
      id,
      name,
      difference: after && recordDifference(before, after),
      problem: failed?.problem.message ?? null,
      verdicts: after && (await verdictsAfter(store, after)),
    });
    onProgress(found.length, documents.length);
  }
  return found;
}
