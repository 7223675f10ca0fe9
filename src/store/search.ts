import type { DocumentKind } from '../core/document.ts';
import { rows, Values } from './database.ts';
import { documentBrief } from './document-columns.ts';
import { daysOverlap } from './documents.ts';
import type { Store } from './open.ts';
import { snippetOf } from './snippet.ts';
import { documentMatches, readQuery, type TextQuery } from './text-query.ts';

export interface SearchFilter {
  readonly kind?: DocumentKind;
  readonly year?: number;
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

/** A part of a document where words of the query stand. */
export interface SearchPassage {
  /** The span of the whole passage in the document's text. */
  readonly start: number;
  readonly end: number;
  readonly page: number | null;
  readonly speaker: string | null;
  readonly heading: string | null;
  /** The span of the snippet in the document's text. */
  readonly snippetStart: number;
  readonly snippetEnd: number;
  /** The words there, in pieces; `hit` marks the words that were found. */
  readonly snippet: readonly { readonly text: string; readonly hit: boolean }[];
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
    readonly dateSource: string | null;
  };
  /** Higher is better; comparable within one result only. */
  readonly rank: number;
  /** In the order of the text. */
  readonly passages: readonly SearchPassage[];
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
export async function searchText(store: Store, text: string, filter: SearchFilter = {}): Promise<SearchResult> {
  const query = await readQuery(store, text);
  if (!query.understood) return { hits: [], total: 0, understood: false };
  const values = new Values();
  const conditions = [documentMatches(query, values), ...daysOverlap('d', filter, values)];
  if (filter.kind) conditions.push(`d.kind = ${values.add(filter.kind)}`);
  if (filter.tag) conditions.push(`d.tags @> array[${values.add(filter.tag)}::text]`);
  if (filter.document) conditions.push(`d.id = ${values.add(filter.document)}`);
  const where = `from rapporteur.documents d where ${conditions.join(' and ')}`;
  const [count] = await rows<{ total: number }>(store, `select count(*) as total ${where}`, values.list);
  // How often and where (title, heading, text) any of the words stand, and how close together all of them do. 1 divides
  // by the logarithm of the length, or long documents would always come first.
  const found = await rows<Omit<SearchHit, 'passages'>>(
    store,
    `with q as (${queries(values.add(query.text))})
     select ${documentBrief} as document,
            (select ts_rank(d.search, coalesce(q.some, q.every), 1) + ts_rank_cd(d.search, q.every, 1) from q) as rank ${where}
     order by rank desc, d.first_day desc nulls last, d.id
     limit ${values.add(filter.limit ?? 20)} offset ${values.add(filter.offset ?? 0)}`,
    values.list,
  );
  const ids = found.map((hit) => hit.document.id);
  const passages = await bestPassages(store, query, ids, filter.passages ?? 3);
  return {
    hits: found.map((hit) => ({ ...hit, passages: passages.get(hit.document.id) ?? [] })),
    total: count!.total,
    understood: true,
  };
}

/** What was asked for, and the same with any word enough; null where nothing must occur (`-this -that`). */
const queries = (text: string): string => `
  select q as every, replace(nullif(querytree(q), 'T'), ' & ', ' | ')::tsquery as some
  from websearch_to_tsquery('rapporteur.english', ${text}) q`;

/** The marks around a hit in what the server sends. Control characters, which stand in no text. */
const [open, close] = ['\u0002', '\u0003'];

/**
 * The passages that hold most of what was asked for. One need not hold every word, as the document does: it is enough that
 * it holds one, and those with all of them come first.
 */
async function bestPassages(
  store: Store,
  query: TextQuery,
  ids: readonly string[],
  count: number,
): Promise<Map<string, SearchPassage[]>> {
  const found = await rows<Omit<SearchPassage, 'snippet'> & { documentId: string; text: string; marked: string }>(
    store,
    `with q as (${queries('$1')})
     select d.id as "documentId", p.start_at as start, p.end_at as "end", p.page, p.speaker, p.heading, p.text,
            ts_headline('rapporteur.english', p.text, q.some, $4) as marked
     from q, unnest($2::text[]) d (id), lateral (
       select * from rapporteur.passages where document_id = d.id and search @@ q.some
       order by search @@ q.every desc, ts_rank_cd(search, q.some) desc, ordinal limit $3) p
     order by d.id, p.ordinal`,
    [query.text, ids, count, `StartSel=${open}, StopSel=${close}, HighlightAll=true`],
  );
  const passages = new Map<string, SearchPassage[]>();
  for (const { documentId, text, marked, ...place } of found) {
    // The server's own snippet leaves out what looks like a tag. Only the words that it marks are taken from it.
    const words = marked
      .split(open)
      .slice(1)
      .map((part) => part.split(close)[0]!);
    const snippet = snippetOf(text, words);
    const list = passages.get(documentId) ?? [];
    const at = { snippetStart: place.start + snippet.start, snippetEnd: place.start + snippet.end };
    passages.set(documentId, [...list, { ...place, ...at, snippet: snippet.pieces }]);
  }
  return passages;
}
