import { rows, type Values } from './database.ts';
import type { Store } from './open.ts';

/** What a person typed, understood as a query. */
export interface TextQuery {
  readonly text: string;
  /** False where nothing is left to search for. */
  readonly understood: boolean;
  /** Has an exact phrase and nothing that must not occur: then passages are searched too. */
  readonly phrase: boolean;
}

/** Asks the server how it understands a query as people type them into search engines. */
export async function readQuery(store: Store, text: string): Promise<TextQuery> {
  const [row] = await rows<{ query: string; nodes: number }>(
    store,
    `select q::text as query, numnode(q) as nodes from websearch_to_tsquery('rapporteur.english', $1) q`,
    [text.replaceAll('\0', ' ')],
  );
  const { query, nodes } = row!;
  return {
    text: text.replaceAll('\0', ' '),
    understood: nodes > 0,
    phrase: /<(?:-|\d+)>/.test(query) && !query.includes('!'),
  };
}

/**
 * The condition that document `d` matches. A vector knows the order of its first 16,383 words only, so a phrase deep in a
 * long document is looked for in the passages as well.
 */
export function documentMatches(query: TextQuery, values: Values): string {
  const q = `websearch_to_tsquery('rapporteur.english', ${values.add(query.text)})`;
  const whole = `d.search @@ ${q}`;
  if (!query.phrase) return whole;
  return `d.id in (select id from rapporteur.documents d where ${whole}
                   union select document_id from rapporteur.passages where search @@ ${q})`;
}
