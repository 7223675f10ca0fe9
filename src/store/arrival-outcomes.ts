import type { Problem } from '../core/problem.ts';
import type { ArrivalState } from './arrivals.ts';
import { rows } from './database.ts';
import type { Store } from './open.ts';

/** What became of one arrival so far. */
export interface ArrivalOutcome {
  readonly id: string;
  readonly state: ArrivalState;
  readonly documentId: string | null;
  /** Of the file's content; null where it could not be read. */
  readonly sha256: string | null;
  readonly problem: Problem | null;
}

/**
 * What became of each of these arrivals. A duplicate of content that is still to be read counts as `waiting`, since it
 * shares the fate of that content. Unknown ids are left out.
 */
export async function arrivalOutcomes(store: Store, ids: readonly string[]): Promise<ArrivalOutcome[]> {
  if (ids.length === 0) return [];
  return rows<ArrivalOutcome>(
    store,
    `select id, document_id as "documentId", sha256, problem,
            case when state = 'duplicate' and document_id is null and exists (
                   select from rapporteur.arrivals twin where twin.sha256 = a.sha256 and twin.state = 'waiting')
                 then 'waiting' else state end as state
     from rapporteur.arrivals a where id = any($1) order by id`,
    [ids],
  );
}
