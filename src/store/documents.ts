import type { DocumentKind, Speaker } from '../core/document.ts';
import { Fault } from '../core/errors.ts';
import type { ExtractionRecord } from '../core/record.ts';
import type { Store } from './open.ts';

/** A document as lists show it. */
export interface DocumentRow {
  readonly id: string;
  readonly sha256: string;
  /** The name of the file that it was first read from. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly pages: number | null;
  readonly kind: DocumentKind;
  readonly title: string | null;
  readonly symbol: string | null;
  /** EDTF. */
  readonly date: string | null;
  readonly issuer: string | null;
  readonly originalLanguage: string | null;
  readonly place: string | null;
  readonly event: string | null;
  readonly speakers: readonly Speaker[];
  readonly tags: readonly string[];
  readonly rulesVersion: string;
  readonly ingestedAt: Date;
  /** When its record last changed (read again by newer rules). */
  readonly savedAt: Date;
  readonly mentions: number;
  readonly facts: number;
  readonly problems: number;
}

export interface DocumentFilter {
  readonly kind?: DocumentKind;
  /** Documents whose date may fall in this year. */
  readonly year?: number;
  /** ISO days, both inclusive; a document matches when its date may fall between them. */
  readonly from?: string;
  readonly to?: string;
  readonly tag?: string;
  /** Part of a speaker's name, without regard to case and accents. */
  readonly speaker?: string;
  /** Documents that mention this organization or operation. */
  readonly organization?: string;
  readonly operation?: string;
  /** A search as in `searchText`. */
  readonly text?: string;
  /** Documents saved at or after this time. */
  readonly since?: Date;
  readonly limit?: number;
  readonly offset?: number;
}

/** A page of a list, with the number of all that match. */
export interface DocumentList {
  readonly documents: readonly DocumentRow[];
  readonly total: number;
}

/** The documents that match, the latest date first, undated ones last. */
export async function listDocuments(_store: Store, _filter?: DocumentFilter): Promise<DocumentList> {
  throw new Fault('RAP_INTERNAL', 'not built yet');
}

/**
 * The one document that a person means by an id, the beginning of an id, a symbol or a file name.
 * @throws Fault RAP_NOT_FOUND, naming the nearest ones, or all candidates where several fit
 */
export async function findDocument(_store: Store, _ref: string): Promise<DocumentRow> {
  throw new Fault('RAP_INTERNAL', 'not built yet');
}

/** The whole record as it was saved, or null. `id` is a whole id. */
export async function getRecord(_store: Store, _id: string): Promise<ExtractionRecord | null> {
  throw new Fault('RAP_INTERNAL', 'not built yet');
}

/** The bytes that came in, or null. */
export async function getOriginal(
  _store: Store,
  _sha256: string,
): Promise<{ bytes: Buffer; mediaType: string | null; name: string | null } | null> {
  throw new Fault('RAP_INTERNAL', 'not built yet');
}
