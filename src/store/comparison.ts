import type { Claim } from '../claims/claim.ts';
import { type RelationKind, relate } from '../claims/relate.ts';
import { refreshGroups } from './claim-groups.ts';
import { rows } from './database.ts';
import { type FactRow, getFacts } from './facts.ts';
import type { Store } from './open.ts';
import type { RelationRow } from './relations.ts';

/** Two documents held against each other. */
export interface DocumentComparison {
  /** The weightiest first: what conflicts, what was updated, and so on. */
  readonly relations: readonly RelationRow[];
  /** Figures of each that the other one says nothing about. */
  readonly onlyA: readonly FactRow[];
  readonly onlyB: readonly FactRow[];
}

const weight: Readonly<Record<RelationKind, number>> = {
  ...{ conflicting: 0, updated: 1, rounded: 2, same: 3, narrower: 4, wider: 4, different: 5 },
};

/**
 * Holds the figures of two documents against each other: every pair that counts the same kind of thing of one operation or
 * in one place, and that can be told apart. A figure that meets another one more closely is not also shown beside those
 * that it only differs from.
 * @param a whole ids of documents
 */
export async function compareDocuments(store: Store, a: string, b: string): Promise<DocumentComparison> {
  if (!store.readOnly) await refreshGroups(store);
  const found = await rows<{ claim: Claim }>(
    store,
    'select claim from rapporteur.claims where document_id = any($1) order by document_id, fact_id',
    [[a, b]],
  );
  const claims = found.map(({ claim }) => claim);
  const [ofA, ofB] = [a, b].map((id) => claims.filter(({ documentId }) => documentId === id)) as [Claim[], Claim[]];
  const pairs = ofA.flatMap((x) =>
    ofB.flatMap((y) => {
      const relation = x.group === y.group ? relate(x, y) : null;
      return relation ? [{ x, y, ...relation }] : [];
    }),
  );
  pairs.sort((p, q) => weight[p.relation] - weight[q.relation] || p.x.sentenceAt - q.x.sentenceAt);
  const met = new Set<string>();
  const kept = pairs.filter(({ x, y, relation }) => {
    const ids = [`a ${x.factId}`, `b ${y.factId}`];
    const weak = relation === 'different' && ids.some((id) => met.has(id));
    if (!weak) for (const id of ids) met.add(id);
    return !weak;
  });
  const facts = await getFacts(
    store,
    claims.map(({ documentId, factId }) => ({ documentId, id: factId })),
  );
  const factOf = ({ documentId, factId }: Claim) => facts.get(`${documentId} ${factId}`);
  const alone = (list: readonly Claim[], side: 'a' | 'b') =>
    list.filter(({ factId }) => !met.has(`${side} ${factId}`)).flatMap((claim) => factOf(claim) ?? []);
  return {
    relations: kept.flatMap(({ x, y, relation, reason }) => {
      const [one, other] = [factOf(x), factOf(y)];
      return one && other ? [{ relation, reason, a: one, b: other }] : [];
    }),
    onlyA: alone(ofA, 'a'),
    onlyB: alone(ofB, 'b'),
  };
}

/** What an operation's editions came to: one thing that is counted, edition by edition. */
export interface EditionRow {
  /** In the words that are used most. */
  readonly counted: string;
  readonly unit: string;
  readonly editions: Readonly<Record<string, readonly FactRow[]>>;
}

/** The editions of operations side by side. */
export interface EditionComparison {
  readonly editions: readonly string[];
  readonly rows: readonly EditionRow[];
}

/** Under this name stands what several editions came to together. */
export const severalEditions = 'several years';

/**
 * The figures of one operation by what they count and by edition; a figure without an edition is under the year that it is
 * of, and what several years came to is under none of them. Parts, and what is not asserted, are left out.
 * @param operations canonical names
 * @param only these editions, where it is not empty
 */
export async function compareEditions(
  store: Store,
  operations: readonly string[],
  only: readonly string[] = [],
): Promise<EditionComparison> {
  if (!store.readOnly) await refreshGroups(store);
  const found = await rows<{ claim: Claim }>(
    store,
    `select c.claim from rapporteur.claims c join rapporteur.facts f on f.document_id = c.document_id and f.id = c.fact_id
     join rapporteur.documents d on d.id = c.document_id
     where c.claim ->> 'operation' = any($1) order by d.first_day nulls last, c.document_id, f.quote_at`,
    [operations],
  );
  const claims = found
    .map(({ claim }) => ({ claim, edition: editionOf(claim) }))
    .filter(({ claim, edition }) => edition !== null && !claim.part && claim.modality === 'asserted')
    .filter(({ edition }) => only.length === 0 || only.includes(edition!));
  const facts = await getFacts(
    store,
    claims.map(({ claim }) => ({ documentId: claim.documentId, id: claim.factId })),
  );
  const table = new Map<string, { unit: string; words: string[]; editions: Record<string, FactRow[]> }>();
  for (const { claim, edition } of claims) {
    const fact = facts.get(`${claim.documentId} ${claim.factId}`);
    if (!fact) continue;
    const id = JSON.stringify([claim.key, claim.unit]);
    const row = table.get(id) ?? { unit: claim.unit, words: [], editions: {} };
    table.set(id, row);
    row.words.push([fact.counted, fact.action].filter(Boolean).join(' '));
    row.editions[edition!] = [...(row.editions[edition!] ?? []), fact];
  }
  const editions = [...new Set(claims.map(({ edition }) => edition!))].sort();
  return {
    editions,
    rows: [...table.values()]
      .map(({ unit, words, editions: cells }) => ({ counted: mostUsed(words), unit, editions: cells }))
      .sort(
        (p, q) => Object.keys(q.editions).length - Object.keys(p.editions).length || (p.counted < q.counted ? -1 : 1),
      ),
  };
}

function editionOf(claim: Claim): string | null {
  if (claim.severalYears) return severalEditions;
  const { first, last } = claim.days;
  return claim.edition ?? (first !== null && first.slice(0, 4) === last?.slice(0, 4) ? first.slice(0, 4) : null);
}

function mostUsed(words: readonly string[]): string {
  const uses = new Map<string, number>();
  for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  return [...uses].sort((a, b) => b[1] - a[1])[0]![0];
}
