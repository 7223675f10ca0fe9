import type { FactType } from '../core/fact.ts';
import { rows } from './database.ts';
import { daysOf } from './edtf-days.ts';
import { type FactRow, getFacts } from './facts.ts';
import type { Store } from './open.ts';

/**
 * The claims that an entity plays a part in, as reviewers left them, by the days that they tell of themselves, those without
 * one last; one that only stands in the sentence of a claim plays none.
 * @param types which; left out, all
 */
export async function claimsOfEntity(store: Store, entityId: string, types?: readonly FactType[]): Promise<FactRow[]> {
  const ids = await rows<{ documentId: string; id: string }>(
    store,
    `select f.document_id as "documentId", f.id from rapporteur.fact_entities e
     join rapporteur.facts f on f.document_id = e.document_id and f.id = e.fact_id
     where e.entity_id = $1 and e.link <> 'sentence' and ($2::text[] is null or f.type = any($2))`,
    [entityId, types ?? null],
  );
  return byTime([...(await getFacts(store, ids)).values()]);
}

/** The days of what is claimed itself; that of the document is none of it. */
export const ownDays = ({ roles: { date } }: FactRow) => daysOf(typeof date === 'string' ? date : null);

function byTime(facts: FactRow[]): FactRow[] {
  // A headline tells of a meeting without its day, which the text beside it has.
  const numbered = ({ type, roles: { body, ordinal } }: FactRow) => ordinal && `${type} ${body} ${ordinal}`;
  const dated = new Map(facts.flatMap((fact) => (ownDays(fact).first ? [[numbered(fact), ownDays(fact).first]] : [])));
  const day = (fact: FactRow) => ownDays(fact).first ?? (numbered(fact) ? dated.get(numbered(fact)) : null) ?? '9999';
  const key = (fact: FactRow) =>
    `${day(fact)} ${String(fact.roles.ordinal ?? '').padStart(5, '0')} ${fact.document.id} ${fact.id}`;
  return facts.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
