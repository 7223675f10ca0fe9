import type { RelationKind } from '../claims/relate.ts';
import { refreshGroups, relationsIn } from './claim-groups.ts';
import { rows, Values } from './database.ts';
import { type FactRow, getFacts } from './facts.ts';
import { resolveName } from './names.ts';
import type { Store } from './open.ts';

export interface RelationFilter {
  readonly kinds: readonly RelationKind[];
  /** A whole document id: relations that one of its claims is in. */
  readonly document?: string;
  /** An operation series: relations of its claims. */
  readonly operation?: string;
}

/** How one claim stands to another, each as its document makes it. */
export interface RelationRow {
  readonly relation: RelationKind;
  readonly reason: string;
  readonly a: FactRow;
  readonly b: FactRow;
}

type Ids = { a_document: string; a_fact: string; b_document: string; b_fact: string };
type Found = Ids & { relation: RelationKind; reason: string };

/**
 * The relations of some kinds between claims of the store, as its documents stand now: what was touched since the groups
 * were told apart last is told apart first, or where nothing may be written for this answer only. Of claims that say the
 * same, the earliest stands for all.
 */
export async function listRelations(store: Store, filter: RelationFilter): Promise<RelationRow[]> {
  if (!store.readOnly) await refreshGroups(store);
  const touched = await rows<{ key: string }>(store, 'select distinct group_key as key from rapporteur.touched_groups');
  const keys = touched.map(({ key }) => key);
  const stored = await storedRelations(store, filter, keys);
  const fresh = (await relationsIn(store, keys))
    .filter(({ relation }) => filter.kinds.includes(relation))
    .map(({ a, b, relation, reason }) => ({
      ...{ a_document: a.documentId, a_fact: a.factId, b_document: b.documentId, b_fact: b.factId },
      relation,
      reason,
    }));
  const found = [...stored, ...fresh];
  const facts = await getFacts(
    store,
    found.flatMap((row) => [
      { documentId: row.a_document, id: row.a_fact },
      { documentId: row.b_document, id: row.b_fact },
    ]),
  );
  const names = filter.operation === undefined ? null : await resolveName(store, 'operation', filter.operation);
  const wanted = names && new Set(names.map(({ name }) => name));
  return found.flatMap(({ relation, reason, ...ids }) => {
    const a = facts.get(`${ids.a_document} ${ids.a_fact}`);
    const b = facts.get(`${ids.b_document} ${ids.b_fact}`);
    const meant = a && b && (!wanted || wanted.has(a.operation ?? '')) && isOf(filter.document, a, b);
    return meant ? [{ relation, reason, a, b }] : [];
  });
}

const isOf = (document: string | undefined, a: FactRow, b: FactRow): boolean =>
  document === undefined || a.document.id === document || b.document.id === document;

/** What is stored, without the groups that have changed since. */
function storedRelations(store: Store, { kinds, document }: RelationFilter, touched: string[]): Promise<Found[]> {
  const values = new Values();
  const conditions = [`relation = any(${values.add(kinds)})`, `group_key <> all(${values.add(touched)})`];
  if (document !== undefined) {
    const id = values.add(document);
    conditions.push(`(a_document = ${id} or b_document = ${id})`);
  }
  return rows<Found>(
    store,
    `select a_document, a_fact, b_document, b_fact, relation, reason from rapporteur.claim_relations
     where ${conditions.join(' and ')} order by group_key, a_document, a_fact, b_document, b_fact`,
    values.list,
  );
}
