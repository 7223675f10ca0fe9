import type { Entity } from '../core/entity.ts';
import { rows, Values } from './database.ts';
import { foldName } from './fold-name.ts';
import type { EntityType } from './names.ts';
import type { Store } from './open.ts';

export interface EntityFilter {
  /** The one with this id. */
  readonly id?: string;
  readonly type?: EntityType;
  /** A name or part of one, without regard to case and accents, or a similar one. */
  readonly text?: string;
  /** Those mentioned in this document; a whole id. */
  readonly document?: string;
  readonly limit?: number;
  readonly offset?: number;
}

/** An entity with what the store counts of it. */
export interface EntityRow extends Entity {
  /** The facts that it is cited by, plays a role in, or is named in the sentence of. */
  readonly facts: number;
}

export interface EntityList {
  readonly entities: readonly EntityRow[];
  readonly total: number;
}

/** The entities that documents mention: those in most documents first, then the most mentioned. */
export async function listEntities(store: Store, filter: EntityFilter = {}): Promise<EntityList> {
  const values = new Values();
  const where = conditionsOf(filter, values);
  const counted = `
    select m.entity_id, count(*) as mentions, count(distinct m.document_id) as documents
    from rapporteur.mentions m join rapporteur.entities e on e.id = m.entity_id
    where ${where} group by m.entity_id`;
  const [count] = await rows<{ total: number }>(store, `select count(*) as total from (${counted}) c`, values.list);
  const entities = await rows<EntityRow>(
    store,
    `with page as (
       select e.id, e.type, e.name, c.mentions, c.documents
       from (${counted}) c join rapporteur.entities e on e.id = c.entity_id
       order by c.documents desc, c.mentions desc, e.name, e.id
       limit ${values.add(filter.limit ?? 100)} offset ${values.add(filter.offset ?? 0)})
     select page.id, page.type, page.name, ${acronym} as acronym, ${names} as names, ${editions} as editions,
            page.mentions, page.documents,
            (select count(*) from rapporteur.fact_entities fe where fe.entity_id = page.id) as facts
     from page order by page.documents desc, page.mentions desc, page.name, page.id`,
    values.list,
  );
  return { entities, total: count!.total };
}

function conditionsOf(filter: EntityFilter, values: Values): string {
  const conditions = ['m.entity_id is not null'];
  if (filter.id) conditions.push(`e.id = ${values.add(filter.id)}`);
  if (filter.type) conditions.push(`e.type = ${values.add(filter.type)}`);
  if (filter.document) conditions.push(`m.document_id = ${values.add(filter.document)}`);
  if (filter.text) {
    const folded = foldName(filter.type ?? 'organization', filter.text);
    const part = values.add(`%${folded.replace(/[\\%_]/g, '\\$&')}%`);
    const whole = values.add(folded);
    conditions.push(`m.entity_id in (select entity_id from rapporteur.entity_names where folded in (
      select folded from rapporteur.name_forms
      where folded like ${part} or folded % ${whole} or folded %>> ${whole}))`);
  }
  return conditions.join(' and ');
}

/** Every form in the texts, the most used first. */
const names = `
  (select coalesce(json_agg(json_build_object('text', n.quote, 'count', n.count) order by n.count desc, n.quote), '[]')
   from (select quote, count(*) as count from rapporteur.mentions where entity_id = page.id group by quote) n)`;

/** The lexicon's acronym, else the form written like one that the texts use most. */
const acronym = `
  (select n.name from rapporteur.entity_names n
   left join rapporteur.mentions m on m.entity_id = n.entity_id and m.document_id = n.document_id and m.quote = n.name
   where n.entity_id = page.id and n.acronym and page.type = 'organization'
   group by n.name order by bool_or(n.document_id is null) desc, count(m.id) desc, n.name limit 1)`;

/** Those that mentions name, and those whose figures are reported (`Operations in 2015 …`). */
const editions = `
  array(select edition from rapporteur.mentions where entity_id = page.id and edition is not null
        union select edition from rapporteur.fact_entities where entity_id = page.id and edition is not null
        order by 1)`;
