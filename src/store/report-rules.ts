import { type Reader, rows, Values } from './database.ts';
import { documentsOf, type ReportScope } from './report-scope.ts';

/** How often a rule had a part in what was found. */
export interface RuleCount {
  readonly id: string;
  /** Mentions that it found or settled. */
  readonly mentions: number;
  /** Claims that rest on it: it made them, or found their chief mention. */
  readonly claims: number;
}

/** The rules that fired in a scope, the most used first. */
export function rulesFired(store: Reader, scope: ReportScope): Promise<RuleCount[]> {
  const values = new Values();
  const chosen = documentsOf(scope, values);
  return rows<RuleCount>(
    store,
    `with chosen as materialized (select id from ${chosen} d),
     fired as (
       select rule as id, 1 as mention, 0 as claim
       from rapporteur.mentions x join chosen on chosen.id = x.document_id, unnest(x.rules) rule
       union all
       select rule, 0, 1 from rapporteur.facts x join chosen on chosen.id = x.document_id, unnest(x.rules) rule)
     select id, sum(mention)::int as mentions, sum(claim)::int as claims from fired
     group by id order by greatest(sum(mention), sum(claim)) desc, id`,
    values.list,
  );
}
