import type { DocumentKind } from '../core/document.ts';
import { Fault } from '../core/errors.ts';
import type { FactType } from '../core/fact.ts';
import type { MentionType } from '../core/mention.ts';
import type { EntityType } from './names.ts';
import type { Store } from './open.ts';

/** What the store holds. `files.in` is the sum of the other four, always. */
export interface StoreStatus {
  readonly files: {
    readonly in: number;
    readonly stored: number;
    readonly duplicates: number;
    readonly failed: number;
    readonly waiting: number;
  };
  readonly documents: number;
  readonly kinds: Readonly<Partial<Record<DocumentKind, number>>>;
  readonly mentions: Readonly<Partial<Record<MentionType, number>>>;
  readonly facts: Readonly<Partial<Record<FactType, number>>>;
  readonly entities: Readonly<Partial<Record<EntityType, number>>>;
  readonly problems: number;
  readonly reviews: number;
  /** Which rules read how many documents. */
  readonly rulesVersions: readonly { readonly version: string; readonly documents: number }[];
  /** The size of the whole database. */
  readonly bytes: number;
  readonly lastSavedAt: Date | null;
  /** As in `18.4`. */
  readonly serverVersion: string;
}

/** Counts everything in one snapshot. */
export async function status(_store: Store): Promise<StoreStatus> {
  throw new Fault('RAP_INTERNAL', 'not built yet');
}
