import { Fault } from '../core/errors.ts';
import type { Store } from './open.ts';

export const entityTypes = ['organization', 'operation', 'person', 'place'] as const;
export type EntityType = (typeof entityTypes)[number];

/** An entity that a name may mean. */
export interface NameMatch {
  readonly entityId: string;
  readonly type: EntityType;
  readonly name: string;
  /** What matched: its canonical name, a name in a text or lexicon (acronyms too), or a similar one. */
  readonly by: 'name' | 'alias' | 'similar';
  /** 1, or the trigram similarity of a similar name. */
  readonly similarity: number;
  /** Of an operation: the edition named in the reference (`nelegal-2015`), or null. */
  readonly edition: string | null;
}

/** The id of an entity, from its type and canonical name. */
export function entityId(_type: EntityType, _name: string): string {
  throw new Fault('RAP_INTERNAL', 'not built yet');
}

/** The entities that a name may mean, the best first: exact ones alone, or else the most similar ones. */
export async function resolveName(_store: Store, _type: EntityType, _ref: string): Promise<NameMatch[]> {
  throw new Fault('RAP_INTERNAL', 'not built yet');
}
