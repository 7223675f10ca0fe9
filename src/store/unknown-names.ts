import { rows } from './database.ts';
import type { Store } from './open.ts';

/** A body or an operation series that documents name and no lexicon knows. */
export interface UnknownName {
  readonly name: string;
  /** The forms of its name in the texts, the most used first. */
  readonly forms: readonly string[];
  /** Of an operation what documents call it most (`exercise`); null where none says, and for bodies. */
  readonly class: string | null;
  readonly documents: number;
  readonly mentions: number;
  /** A sentence that names it. */
  readonly sentence: string;
}

/** What is named, of a type, by at least so many documents, and known to no lexicon; those in most documents first. */
export const unknownNames = (
  store: Store,
  type: 'organization' | 'operation',
  leastDocuments: number,
  limit: number,
): Promise<UnknownName[]> =>
  rows(
    store,
    `select e.name, count(distinct m.document_id) as documents, count(*) as mentions, min(m.sentence) as sentence,
            mode() within group (order by m.value ->> 'class') as class,
            (select array_agg(quote order by uses desc, quote) from (
               select quote, count(*) as uses from rapporteur.mentions where entity_id = e.id group by quote) f) as forms
     from rapporteur.entities e join rapporteur.mentions m on m.entity_id = e.id
     where e.type = $1 and not exists (
       select from rapporteur.mentions k where k.entity_id = e.id and k.value ->> 'lexiconId' is not null)
       and not exists (select from rapporteur.entity_names n where n.entity_id = e.id and n.document_id is null)
     group by e.id, e.name having count(distinct m.document_id) >= $2
     order by documents desc, mentions desc, e.name limit $3`,
    [type, leastDocuments, limit],
  );
