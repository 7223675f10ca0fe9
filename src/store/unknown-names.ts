import { type Reader, rows, Values } from './database.ts';
import { documentsOf, type ReportScope } from './report-scope.ts';

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

/** What is named, of a type, by at least so many documents of a scope, and known to no lexicon; those in most documents first. */
export function unknownNames(
  store: Reader,
  type: 'organization' | 'operation',
  leastDocuments: number,
  limit: number,
  scope: ReportScope = {},
): Promise<UnknownName[]> {
  const values = new Values();
  const where = [type, leastDocuments, limit].map((value) => values.add(value));
  const chosen = documentsOf(scope, values);
  return rows(
    store,
    `with chosen as materialized (select m.* from rapporteur.mentions m
       where m.type = ${where[0]} and m.document_id in (select id from ${chosen} d))
     select e.name, count(distinct m.document_id) as documents, count(*) as mentions, min(m.sentence) as sentence,
            mode() within group (order by m.value ->> 'class') as class,
            (select array_agg(quote order by uses desc, quote) from (
               select quote, count(*) as uses from chosen c where c.entity_id = e.id group by quote) f) as forms
     from rapporteur.entities e join chosen m on m.entity_id = e.id
     where e.type = ${where[0]} and not exists (
       select from rapporteur.mentions k where k.entity_id = e.id and k.value ->> 'lexiconId' is not null)
       and not exists (select from rapporteur.entity_names n where n.entity_id = e.id and n.document_id is null)
     group by e.id, e.name having count(distinct m.document_id) >= ${where[1]}
     order by documents desc, mentions desc, e.name limit ${where[2]}`,
    values.list,
  );
}
