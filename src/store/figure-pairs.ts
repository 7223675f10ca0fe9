import { type Reader, rows } from './database.ts';

/** A claim and its chief mention: a figure is judged at both, and some fields may be corrected at either. */
export interface Pair {
  readonly documentId: string;
  readonly claim: string | undefined;
  readonly mention: string | undefined;
}

/** Finds what belongs to a claim (its chief mention) or mention (the claim of its figure). */
export type PairOf = (documentId: string, target: 'mention' | 'fact', id: string) => Pair;

/** The pairs of some documents as they stand in the store. A mention of an event goes with no claim: several may cite it. */
export async function figurePairs(store: Reader, documents: readonly string[]): Promise<PairOf> {
  const found = await rows<{ documentId: string; claim: string; type: string; mention: string | null }>(
    store,
    `select document_id as "documentId", id as claim, type, mentions[1] as mention from rapporteur.facts
     where document_id = any($1) order by document_id, id`,
    [[...new Set(documents)]],
  );
  const chiefs = new Map(found.map(({ documentId, claim, mention }) => [`${documentId} ${claim}`, mention]));
  const figures = found.filter(({ type }) => type === 'figure');
  const claims = new Map(figures.map(({ documentId, claim, mention }) => [`${documentId} ${mention}`, claim]));
  return (documentId, target, id) =>
    target === 'fact'
      ? { documentId, claim: id, mention: chiefs.get(`${documentId} ${id}`) ?? undefined }
      : { documentId, claim: claims.get(`${documentId} ${id}`), mention: id };
}
