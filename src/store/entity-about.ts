import type { FactType } from '../core/fact.ts';
import { rows } from './database.ts';
import { documentBrief } from './document-columns.ts';
import { claimsOfEntity, ownDays } from './entity-claims.ts';
import type { FactRow } from './facts.ts';
import { type Judgement, listJudgements } from './judgements.ts';
import type { Store } from './open.ts';

type Document = FactRow['document'];

/** What the stored documents tell of one entity. Lists of documents and meetings go from the earliest to the latest. */
export interface EntityAbout {
  /** Where it is named, and how often. */
  readonly documents: readonly { readonly document: Document; readonly mentions: number }[];
  /** How many claims it is cited by or plays a role in, by type, the most first. */
  readonly claims: readonly { readonly type: FactType; readonly count: number }[];
  /** Its meetings; `day` is the first day in ISO 8601, null where none is told. */
  readonly meetings: readonly { readonly day: string | null; readonly quote: string; readonly document: Document }[];
  /** Who names it: speakers of speeches, else the issuers of documents; those in most documents first. */
  readonly namedBy: readonly { readonly name: string; readonly as: 'speaker' | 'issuer'; readonly documents: number }[];
  /** Each form of its name with the first document that has it. */
  readonly forms: readonly { readonly form: string; readonly document: Document }[];
  /** What people judged of it, the oldest first, those taken back too. */
  readonly judgements: readonly Judgement[];
}

/**
 * Everything that the page of an entity shows besides its names. An entity that no document names any more has empty lists.
 * @param entity its id and canonical name
 */
export async function entityAbout(
  store: Store,
  { id, name, type }: { readonly id: string; readonly name: string; readonly type: string },
): Promise<EntityAbout> {
  const list = <Row>(query: string): Promise<Row[]> => rows<Row & Record<string, unknown>>(store, query, [id]);
  const byDate = 'order by d.first_day nulls last, d.id';
  const documents = await list<EntityAbout['documents'][number]>(
    `select ${documentBrief} as document, m.mentions from rapporteur.documents d join (
       select document_id, count(*)::int as mentions from rapporteur.mentions where entity_id = $1 group by 1) m
     on m.document_id = d.id ${byDate}`,
  );
  const all = await claimsOfEntity(store, id);
  const claims = byCount(all.map(({ type }) => type));
  const meetings = all
    .filter(({ type }) => type === 'meeting')
    .map((fact) => ({ day: ownDays(fact).first, quote: fact.quote, document: fact.document }));
  const namedBy = await list<EntityAbout['namedBy'][number]>(
    `select name, "as", count(distinct document_id)::int as documents from (
       select m.document_id, coalesce(m.speaker, d.issuer) as name,
              case when m.speaker is null then 'issuer' else 'speaker' end as "as"
       from rapporteur.mentions m join rapporteur.documents d on d.id = m.document_id where m.entity_id = $1) n
     where name is not null group by name, "as" order by 3 desc, name, "as"`,
  );
  const forms = await list<EntityAbout['forms'][number]>(
    `select distinct on (m.quote) m.quote as form, ${documentBrief} as document
     from rapporteur.mentions m join rapporteur.documents d on d.id = m.document_id where m.entity_id = $1
     order by m.quote, d.first_day nulls last, d.id`,
  );
  const judgements = (await listJudgements(store)).filter(
    (one) => one.type === type && (one.name === name || one.becomes === name),
  );
  return { documents, claims, meetings, namedBy, forms, judgements };
}

/** Types with how often each is there, the most frequent first. */
function byCount(types: readonly FactType[]): { type: FactType; count: number }[] {
  const counts = new Map<FactType, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .map(([type, count]) => ({ type, count }))
    .sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
}
