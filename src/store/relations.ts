import { type RelationKind, saysTheSame } from '../claims/relate.ts';
import { refreshGroups, relationsIn } from './claim-groups.ts';
import { type Reader, rows, Values } from './database.ts';
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
export async function listRelations(store: Reader, filter: RelationFilter): Promise<RelationRow[]> {
  if (mayWrite(store)) await refreshGroups(store);
  const touched = await rows<{ key: string }>(store, 'select distinct group_key as key from rapporteur.touched_groups');
  const keys = touched.map(({ key }) => key);
  const fresh = (await relationsIn(store, keys)).map(({ a, b, relation, reason }) => ({
    ...{ a_document: a.documentId, a_fact: a.factId, b_document: b.documentId, b_fact: b.factId },
    relation,
    reason,
  }));
  const own = filter.document === undefined ? null : await twinsIn(store, filter.document, keys, fresh);
  const stored = await storedRelations(store, filter, keys, own);
  const found = [...stored, ...fresh.filter(({ relation }) => filter.kinds.includes(relation))]
    .map((row) => (own ? withTwin(row, own) : row))
    .filter((row) => isOf(filter.document, row));
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
    const meant = a && b && (!wanted || wanted.has(a.operation ?? ''));
    return meant ? [{ relation, reason, a, b }] : [];
  });
}

/** Not a store that is open for reading alone, nor what a transaction is given. */
const mayWrite = (store: Reader): store is Store => 'readOnly' in store && store.readOnly === false;

/** By the claim that stands for it, the claim of one document that says the same. */
type Twins = ReadonlyMap<string, { readonly document: string; readonly fact: string }>;

const claimOf = (document: string, fact: string): string => `${document} ${fact}`;

/** What a document says that an earlier one said before: the earlier claim bears the relations of both. */
async function twinsIn(store: Reader, document: string, touched: string[], fresh: readonly Found[]): Promise<Twins> {
  const stored = await rows<Found>(
    store,
    `select a_document, a_fact, b_document, b_fact from rapporteur.claim_relations
     where relation = 'same' and reason = $3 and b_document = $1 and a_document <> $1 and group_key <> all($2)`,
    [document, touched, saysTheSame],
  );
  const same = fresh.filter((row) => row.reason === saysTheSame && row.b_document === document);
  return new Map(
    [...stored, ...same].map((row) => [
      claimOf(row.a_document, row.a_fact),
      { document: row.b_document, fact: row.b_fact },
    ]),
  );
}

/** A relation as the document has it that is asked for: with its own claim in the place of the one that stands for it. */
function withTwin(row: Found, own: Twins): Found {
  const a = own.get(claimOf(row.a_document, row.a_fact));
  const b = own.get(claimOf(row.b_document, row.b_fact));
  if (a && row.b_document !== a.document) return { ...row, a_document: a.document, a_fact: a.fact };
  return b && row.a_document !== b.document ? { ...row, b_document: b.document, b_fact: b.fact } : row;
}

const isOf = (document: string | undefined, { a_document, b_document }: Ids): boolean =>
  document === undefined || a_document === document || b_document === document;

/** What is stored, without the groups that have changed since; of one document, what it or a document of its twins is in. */
function storedRelations(
  store: Reader,
  { kinds, document }: RelationFilter,
  touched: string[],
  own: Twins | null,
): Promise<Found[]> {
  const values = new Values();
  const conditions = [`relation = any(${values.add(kinds)})`, `group_key <> all(${values.add(touched)})`];
  if (document !== undefined) {
    const documents = [document, ...[...(own?.keys() ?? [])].map((claim) => claim.split(' ')[0])];
    const ids = values.add([...new Set(documents)]);
    conditions.push(`(a_document = any(${ids}) or b_document = any(${ids}))`);
  }
  return rows<Found>(
    store,
    `select a_document, a_fact, b_document, b_fact, relation, reason from rapporteur.claim_relations
     where ${conditions.join(' and ')} order by group_key, a_document, a_fact, b_document, b_fact`,
    values.list,
  );
}
