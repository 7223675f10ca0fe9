import { rows } from './database.ts';
import { documentBrief } from './document-columns.ts';
import type { FactRow } from './facts.ts';
import type { Store } from './open.ts';

/** What documents may say of an operation beside its edition. */
export type OperationSaying = 'class' | 'runBy' | 'period' | 'stage' | 'sub';

/** One thing that documents say of an operation series, with the documents that say it. */
export interface OperationTold {
  readonly says: OperationSaying;
  /** Of a period EDTF; a canonical name of whoever runs it; else words. */
  readonly value: string;
  /** The edition that it is said of; null where the mention names none. */
  readonly edition: string | null;
  /** True of a period that is planned. */
  readonly planned: boolean;
  /** How many mentions, or figures of a stage, say so. */
  readonly times: number;
  /** By date, the earliest first. */
  readonly documents: readonly FactRow['document'][];
}

/**
 * Everything that documents say of an operation series, series-wide things first and then edition by edition; of each what
 * most documents say first. Nothing is weighed against each other: what documents say differently stands side by side.
 */
export const operationTold = (store: Store, entityId: string): Promise<OperationTold[]> =>
  rows(
    store,
    `with told as (
       select m.document_id, m.edition, said.says, said.value,
              said.says = 'period' and coalesce(m.value ->> 'modality', '') = 'planned' as planned
       from rapporteur.mentions m cross join lateral (
         select 'runBy' as says, runner as value from jsonb_array_elements_text(coalesce(m.value -> 'runBy', '[]')) runner
         union all
         select name, m.value ->> name from unnest(array['class', 'period', 'stage', 'sub']) name) said
       where m.entity_id = $1 and m.type = 'operation' and said.value is not null
       union all
       select f.document_id, f.edition, 'stage', f.roles ->> 'stage', false
       from rapporteur.facts f where f.operation_id = $1 and f.roles ->> 'stage' is not null)
     select t.says, t.value, t.edition, t.planned, sum(t.times)::int as times,
            json_agg(${documentBrief} order by d.first_day nulls last, d.id) as documents
     from (select document_id, edition, says, value, planned, count(*) as times from told group by 1, 2, 3, 4, 5) t
     join rapporteur.documents d on d.id = t.document_id
     group by t.says, t.value, t.edition, t.planned
     order by t.edition nulls first, array_position(array['class', 'runBy', 'period', 'stage', 'sub'], t.says),
              count(*) desc, t.value`,
    [entityId],
  );
