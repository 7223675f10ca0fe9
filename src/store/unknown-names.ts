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
    // Who is known is settled first, once for all; asked beside every mention it took time by the square of their number.
    `with known as materialized (
       select entity_id from rapporteur.mentions
       where type = ${where[0]} and value ->> 'lexiconId' is not null and entity_id is not null
       union select entity_id from rapporteur.entity_names where document_id is null),
     chosen as (
       select m.entity_id, e.name, m.document_id, m.quote, m.sentence, m.value ->> 'class' as class,
              count(*) over form as uses, row_number() over form as nth
       from rapporteur.entities e join rapporteur.mentions m on m.entity_id = e.id
       where e.type = ${where[0]} and e.id not in (select entity_id from known)
         and m.document_id in (select id from ${chosen} d)
       window form as (partition by m.entity_id, m.quote))
     select name, count(distinct document_id) as documents, count(*) as mentions, min(sentence) as sentence,
            mode() within group (order by class) as class,
            array_agg(quote order by uses desc, quote) filter (where nth = 1) as forms
     from chosen group by entity_id, name having count(distinct document_id) >= ${where[1]}
     order by documents desc, mentions desc, name limit ${where[2]}`,
    values.list,
  );
}
