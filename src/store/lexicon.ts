import { Fault } from '../core/errors.ts';
import type { EntityType } from './names.ts';
import type { Store } from './open.ts';

/** An entity with the names that the lexicons know for it, so that a question may use any of them. */
export interface KnownName {
  readonly type: EntityType;
  /** Canonical, as mentions' `entity` has it. */
  readonly name: string;
  readonly acronym: string | null;
  readonly names: readonly string[];
}

/** Puts the lexicons' names in place of those of an earlier version; does nothing when that version is there already. */
export async function saveLexicon(_store: Store, _version: string, _names: readonly KnownName[]): Promise<void> {
  throw new Fault('RAP_INTERNAL', 'not built yet');
}
