import type { DocumentKind } from '../core/document.ts';
import type { FactType } from '../core/fact.ts';
import type { MentionType } from '../core/mention.ts';
import { type BatchRow, listBatches } from './batches.ts';
import { rows } from './database.ts';
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
  /** In stored documents, and of files that failed: as a report of everything counts them. */
  readonly problems: number;
  /** Verdicts that hold: those that were taken back are none, nor is taking them back. */
  readonly reviews: number;
  /** Which rules read how many documents. */
  readonly rulesVersions: readonly { readonly version: string; readonly documents: number }[];
  /** The size of the whole database. */
  readonly bytes: number;
  /** The latest batches that brought something. */
  readonly batches: readonly BatchRow[];
  readonly lastSavedAt: Date | null;
  /** As in `18.4`. */
  readonly serverVersion: string;
}

/** Counts everything in one statement, and so in one snapshot. */
export async function status(store: Store): Promise<StoreStatus> {
  const [row] = await rows<{ status: StoreStatus & { lastSavedAt: string | null } }>(
    store,
    `select json_build_object(
       'files', (select json_build_object('in', count(*),
          'stored', count(*) filter (where state = 'stored'), 'duplicates', count(*) filter (where state = 'duplicate'),
          'failed', count(*) filter (where state = 'failed'), 'waiting', count(*) filter (where state = 'waiting'))
        from rapporteur.arrivals),
       'documents', (select count(*) from rapporteur.documents),
       'kinds', ${countsBy('kind', 'documents')},
       'mentions', ${countsBy('type', 'mentions')},
       'facts', ${countsBy('type', 'facts')},
       'entities', ${countsBy('type', '(select distinct e.id, e.type from rapporteur.entities e join rapporteur.mentions m on m.entity_id = e.id)')},
       'problems', (select count(*) from rapporteur.problems)
          + (select count(*) from rapporteur.arrivals where state = 'failed'),
       'reviews', (select count(*) from rapporteur.reviews r where r.verdict <> 'undo'
          and not exists (select from rapporteur.reviews u where u.undoes = r.id)),
       'rulesVersions', (select coalesce(json_agg(json_build_object('version', version, 'documents', count)
                                         order by count desc, version), '[]')
         from (select rules_version as version, count(*) as count from rapporteur.documents group by 1) v),
       'bytes', pg_database_size(current_database()),
       'lastSavedAt', (select max(saved_at) from rapporteur.documents),
       'serverVersion', split_part(current_setting('server_version'), ' ', 1)) as status`,
  );
  const { lastSavedAt, ...counts } = row!.status;
  return {
    ...counts,
    batches: await listBatches(store, 5),
    lastSavedAt: lastSavedAt === null ? null : new Date(lastSavedAt),
  };
}

/** An object with a count for each value of a column; `table` is one of ours or a query in brackets. */
const countsBy = (column: string, table: string): string => `
  (select coalesce(json_object_agg(${column}, count order by ${column}), '{}')
   from (select ${column}, count(*) as count
         from ${table.startsWith('(') ? table : `rapporteur.${table}`} t group by ${column}) c)`;
