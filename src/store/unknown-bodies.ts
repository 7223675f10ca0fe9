import { rows } from './database.ts';
import type { Store } from './open.ts';

/** A body that documents name and no lexicon knows. */
export interface UnknownBody {
  readonly name: string;
  /** The forms of its name in the texts, the most used first. */
  readonly forms: readonly string[];
  readonly documents: number;
  readonly mentions: number;
  /** A sentence that names it. */
  readonly sentence: string;
}

/** The bodies that no lexicon knows and at least so many documents name, those in most documents first. */
export const unknownBodies = (store: Store, leastDocuments: number, limit: number): Promise<UnknownBody[]> =>
  rows(
    store,
    `select e.name, count(distinct m.document_id) as documents, count(*) as mentions, min(m.sentence) as sentence,
            (select array_agg(quote order by uses desc, quote) from (
               select quote, count(*) as uses from rapporteur.mentions where entity_id = e.id group by quote) f) as forms
     from rapporteur.entities e join rapporteur.mentions m on m.entity_id = e.id
     where e.type = 'organization' and not exists (
       select from rapporteur.mentions k where k.entity_id = e.id and k.value ->> 'lexiconId' is not null)
       and not exists (select from rapporteur.entity_names n where n.entity_id = e.id and n.document_id is null)
     group by e.id, e.name having count(distinct m.document_id) >= $1
     order by documents desc, mentions desc, e.name limit $2`,
    [leastDocuments, limit],
  );
