import type { Entity } from '../core/entity.ts';
import { Fault } from '../core/errors.ts';
import type { EntityType } from './names.ts';
import type { Store } from './open.ts';

export interface EntityFilter {
  readonly type?: EntityType;
  /** A name or part of one, without regard to case and accents, or a similar one. */
  readonly text?: string;
  /** Those mentioned in this document; a whole id. */
  readonly document?: string;
  readonly limit?: number;
  readonly offset?: number;
}

/** An entity with what the store counts of it. */
export interface EntityRow extends Entity {
  readonly facts: number;
}

export interface EntityList {
  readonly entities: readonly EntityRow[];
  readonly total: number;
}

/** The entities that documents mention: those in most documents first, then the most mentioned. */
export async function listEntities(_store: Store, _filter?: EntityFilter): Promise<EntityList> {
  throw new Fault('RAP_INTERNAL', 'not built yet');
}
