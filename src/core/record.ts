import type { Check } from './check.ts';
import type { Block, DocumentKind, Metadata, NoteLink, Page, Section, Source, Speech, Vote } from './document.ts';
import type { Fact } from './fact.ts';
import type { Mention } from './mention.ts';
import type { Problem } from './problem.ts';
import type { Segment } from './source-map.ts';

/**
 * What one document yields, whole: the shape that `extract` prints, the store saves and the API returns
 * (`extraction/1`). Spans are half-open over `text`.
 */
export interface ExtractionRecord {
  readonly schema: 'extraction/1';
  /** Derived from the bytes: the first 16 hex digits of their SHA-256. */
  readonly id: string;
  readonly source: Source;
  readonly document: Metadata & {
    readonly kind: DocumentKind;
    readonly kindConfidence: number;
    /** Why this kind, in words. */
    readonly kindReasons: readonly string[];
  };
  readonly text: string;
  readonly pages: readonly Page[];
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly speeches: readonly Speech[];
  /** The votes that a record lists; records of older versions lack them. */
  readonly votes?: readonly Vote[];
  /** Which note each mark in the text belongs to; records of older versions lack them. */
  readonly notes?: readonly NoteLink[];
  /** Each mention with the words at its span, for readers who do not slice, and whoever speaks there. */
  readonly mentions: readonly (Mention & {
    readonly text: string;
    readonly page: number | null;
    readonly speaker?: string | null;
  })[];
  /** Each fact with whoever speaks where it is stated; null outside of all turns. */
  readonly facts: readonly (Fact & { readonly speaker?: string | null })[];
  /** The sums done with its figures; records of older versions lack them. */
  readonly checks?: readonly Check[];
  readonly problems: readonly Problem[];
  readonly map: readonly Segment[];
  /** Version of rules and lexicons: a hash of their files. */
  readonly rulesVersion: string;
}

/** The id of a document, from the SHA-256 of its bytes. */
export const documentId = (sha256: string): string => sha256.slice(0, 16);
