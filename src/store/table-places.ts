import type { Block } from '../core/document.ts';
import { type TablePlace, tablePlace } from '../core/table-place.ts';
import { type Reader, rows } from './database.ts';

/**
 * Where words stand in the tables of their documents, in the order asked; null for those in no table. The record of each document
 * is looked at once.
 */
export async function tablePlaces(
  store: Reader,
  asked: readonly { readonly documentId: string; readonly at: number }[],
): Promise<(TablePlace | null)[]> {
  const found = await rows<{ id: string; text: string; blocks: readonly Block[] }>(
    store,
    `select id, record ->> 'text' as text, record -> 'blocks' as blocks from rapporteur.documents where id = any($1)`,
    [[...new Set(asked.map(({ documentId }) => documentId))]],
  );
  const documents = new Map(found.map((one) => [one.id, one]));
  return asked.map(({ documentId, at }) => {
    const document = documents.get(documentId);
    return document ? tablePlace(document.text, document.blocks, at) : null;
  });
}
