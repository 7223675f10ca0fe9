import type { Fact } from '../core/fact.ts';
import type { ExtractionRecord } from '../core/record.ts';
import { contains } from '../core/span.ts';
import { type EntityDraft, editionOf, entityDraft, entityOf } from './record-entities.ts';

/** The operation that a fact itself names. */
export interface NamedOperation {
  readonly name: string | null;
  readonly edition: string | null;
}

type Row = Record<string, unknown>;

/**
 * Says which entities a fact is about: those it cites, those that fill a role, and those that its sentence only names.
 * Of operations, the sentence's count only where the fact names none: the figures of one operation are not those of
 * another that stands in the same sentence. The closest link of an entity is kept.
 */
export function aboutFinder(record: ExtractionRecord): (fact: Fact, operation: NamedOperation) => Row[] {
  const named = record.mentions
    .map((mention) => ({ mention, entity: entityOf(mention) }))
    .filter((each): each is typeof each & { entity: EntityDraft } => each.entity !== null)
    .sort((a, b) => a.mention.start - b.mention.start);
  const byId = new Map(named.map((each) => [each.mention.id, each]));
  const byWords = new Map<string, EntityDraft>();
  for (const { mention, entity } of named) {
    if (mention.type === 'operation') continue;
    byWords.set(entity.name, entity);
    byWords.set(mention.text, entity);
  }
  return (fact, operation) => {
    const rows = new Map<string, Row>();
    const add = (entity_id: string, link: 'cited' | 'role' | 'sentence', edition: string | null) => {
      if (!rows.has(entity_id))
        rows.set(entity_id, { entity_id, document_id: record.id, fact_id: fact.id, link, edition });
    };
    if (operation.name) add(entityDraft('operation', operation.name).id, 'role', operation.edition);
    for (const id of fact.mentions) {
      const cited = byId.get(id);
      if (cited) add(cited.entity.id, 'cited', editionOf(cited.mention));
    }
    for (const value of Object.values(fact.roles)) {
      const entity = typeof value === 'string' ? byWords.get(value) : undefined;
      if (entity) add(entity.id, 'role', null);
    }
    for (let i = firstFrom(named, fact.start); i < named.length && named[i]!.mention.start < fact.end; i++) {
      const { mention, entity } = named[i]!;
      const other = mention.type === 'operation' && operation.name !== null;
      if (!other && contains(fact, mention)) add(entity.id, 'sentence', editionOf(mention));
    }
    return [...rows.values()];
  };
}

/** The index of the first that starts at or after a position, in logarithmic time. */
function firstFrom(named: readonly { readonly mention: { readonly start: number } }[], position: number): number {
  let low = 0;
  let high = named.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (named[middle]!.mention.start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
