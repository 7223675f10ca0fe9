import type { Mention } from '../core/mention.ts';
import type { ExtractionRecord } from '../core/record.ts';
import type { OperationValue } from '../core/value.ts';
import { foldName, isAcronym, splitEdition } from './fold-name.ts';
import { type EntityType, entityId, entityTypes } from './names.ts';

export interface EntityDraft {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly folded: string;
}

export interface NameDraft {
  readonly entity_id: string;
  readonly name: string;
  readonly folded: string;
  readonly acronym: boolean;
}

export const isEntityType = (type: string): type is EntityType => (entityTypes as readonly string[]).includes(type);

/** An entity by type and canonical name. */
export const entityDraft = (type: EntityType, name: string): EntityDraft => ({
  id: entityId(type, name),
  type,
  name,
  folded: foldName(type, name),
});

/** A form of an entity's name. */
export const nameDraft = (entity: EntityDraft, name: string): NameDraft => ({
  entity_id: entity.id,
  name,
  folded: foldName(entity.type, name),
  acronym: isAcronym(name),
});

/** The entity of a mention, or null. */
export const entityOf = (mention: Pick<Mention, 'type' | 'entity'>): EntityDraft | null =>
  mention.entity && isEntityType(mention.type) ? entityDraft(mention.type, mention.entity) : null;

/** The edition that an operation mention names, or null. */
export const editionOf = (mention: Pick<Mention, 'type' | 'value'>): string | null =>
  mention.type === 'operation' ? ((mention.value as OperationValue | null)?.edition ?? null) : null;

/**
 * The entities of a record and every form of their names in it. A series named with an edition (`Illegal-2024`) is also
 * known without it. Entities come in the order of their ids: two saves at once then never wait for each other in a ring.
 */
export function entitiesOf(record: ExtractionRecord): { entities: EntityDraft[]; names: NameDraft[] } {
  const entities = new Map<string, EntityDraft>();
  const names = new Map<string, NameDraft>();
  const add = (entity: EntityDraft, form: string) => {
    entities.set(entity.id, entity);
    names.set(`${entity.id} ${form}`, nameDraft(entity, form));
  };
  for (const mention of record.mentions) {
    const entity = entityOf(mention);
    if (!entity) continue;
    add(entity, entity.name);
    add(entity, mention.text);
    const series = editionOf(mention) === null ? null : splitEdition(foldName('operation', mention.text))?.series;
    if (series) add(entity, series);
  }
  for (const fact of record.facts) {
    const { operation } = fact.roles;
    if (typeof operation === 'string') add(entityDraft('operation', operation), operation);
  }
  return {
    entities: [...entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    names: [...names.values()],
  };
}
