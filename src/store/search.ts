import type { DocumentKind } from '../core/document.ts';
import { Fault } from '../core/errors.ts';
import type { Store } from './open.ts';

export interface SearchFilter {
  readonly kind?: DocumentKind;
  readonly from?: string;
  readonly to?: string;
  readonly tag?: string;
  /** A whole document id: search in this one. */
  readonly document?: string;
  /** Passages shown of each document; 3 unless told. */
  readonly passages?: number;
  readonly limit?: number;
  readonly offset?: number;
}

/** A document that matches, with its best passages. */
export interface SearchHit {
  readonly document: {
    readonly id: string;
    readonly name: string;
    readonly kind: DocumentKind;
    readonly title: string | null;
    readonly symbol: string | null;
    readonly date: string | null;
  };
  /** Higher is better; comparable within one result only. */
  readonly rank: number;
  readonly passages: readonly {
    /** The span of the whole passage in the document's text. */
    readonly start: number;
    readonly end: number;
    readonly page: number | null;
    readonly speaker: string | null;
    readonly heading: string | null;
    /** A part of the passage, in pieces; `hit` marks the words that were found. */
    readonly snippet: readonly { readonly text: string; readonly hit: boolean }[];
  }[];
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  /** False where the query holds nothing to search for (only common words). */
  readonly understood: boolean;
}

/**
 * Full text search in titles, headings, speakers and texts, best first. The query is what people type into search
 * engines: words (all must occur), `"exact phrases"`, `or`, `-without`. Word forms and accents do not matter.
 */
export async function searchText(_store: Store, _query: string, _filter?: SearchFilter): Promise<SearchResult> {
  throw new Fault('RAP_INTERNAL', 'not built yet');
}
