import { editionGaps, type SeriesEvent, type SeriesNote, seriesNotes } from '../claims/timeline.ts';
import { factTypes } from '../core/fact.ts';
import { compareEditions, type EditionComparison } from './comparison.ts';
import { rows } from './database.ts';
import type { EntityRow } from './entities.ts';
import { claimsOfEntity, ownDays } from './entity-claims.ts';
import type { FactRow } from './facts.ts';
import { type EntityType, resolveName } from './names.ts';
import type { Store } from './open.ts';
import { listRelations, type RelationRow } from './relations.ts';

const eventTypes = factTypes.filter((type) => type !== 'figure');

/** Everything that documents tell of one organization or operation, in the order of time. */
export interface Timeline {
  readonly entity: Pick<EntityRow, 'id' | 'type' | 'name' | 'names'>;
  /** Documents that name it, the earliest first, with who issued them or speaks in them. */
  readonly documents: readonly TimelineDocument[];
  /** Meetings held and announced, appointments, agreements, the establishment; those without a date last. */
  readonly events: readonly FactRow[];
  /** Of an operation: its figures by edition. */
  readonly figures: EditionComparison;
  /** Gaps and what does not fit. */
  readonly notes: readonly SeriesNote[];
  /** Figures of an operation that later documents changed or contradict. */
  readonly changes: readonly RelationRow[];
}

export interface TimelineDocument {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly symbol: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly speakers: readonly string[];
  readonly mentions: number;
}

/**
 * The timeline of the entity that a name means: an operation or else an organization, unless told.
 * @returns null where nothing has such a name
 */
export async function timelineOf(store: Store, name: string, type?: EntityType): Promise<Timeline | null> {
  const types: readonly EntityType[] = type ? [type] : ['operation', 'organization'];
  const matches = (await Promise.all(types.map((one) => resolveName(store, one, name)))).flat();
  const exact = matches.filter(({ by }) => by !== 'similar');
  const [entity] = exact.length > 0 ? exact : matches;
  if (!entity) return null;
  const events = await claimsOfEntity(store, entity.entityId, eventTypes);
  const isOperation = entity.type === 'operation';
  const figures = isOperation ? await compareEditions(store, [entity.name]) : { editions: [], rows: [] };
  const changes = isOperation
    ? (await listRelations(store, { kinds: ['updated', 'conflicting'], operation: entity.name })).filter(
        ({ a }) => a.operation === entity.name,
      )
    : [];
  const series = events.filter((fact) => isSeries(fact, entity.name)).map(seriesEvent);
  const notes = [
    ...seriesNotes(series, await latestDay(store)),
    ...editionGaps(await editionsOf(store, entity.entityId)),
  ];
  return {
    entity: { id: entity.entityId, type: entity.type, name: entity.name, names: await namesOf(store, entity.entityId) },
    documents: await documentsOf(store, entity.entityId),
    events,
    figures,
    notes,
    changes,
  };
}

/** A meeting of the body itself that is not denied. */
const isSeries = ({ type, roles, modality }: FactRow, name: string): boolean =>
  (type === 'meeting' || type === 'plan') && roles.body === name && !/^(?:denied|negated|conditional)$/.test(modality);

function seriesEvent(fact: FactRow): SeriesEvent {
  const { ordinal, date, place } = fact.roles;
  return {
    held: fact.type === 'meeting' && (fact.modality === 'asserted' || fact.modality === 'estimated'),
    ordinal: typeof ordinal === 'number' ? ordinal : null,
    date: typeof date === 'string' ? date : null,
    ...ownDays(fact),
    place: typeof place === 'string' ? place : null,
  };
}

/** The editions that texts name, or tell figures of. */
async function editionsOf(store: Store, entityId: string): Promise<string[]> {
  const found = await rows<{ edition: string }>(
    store,
    `select edition from rapporteur.mentions where entity_id = $1 and edition is not null
     union select edition from rapporteur.fact_entities where entity_id = $1 and edition is not null order by 1`,
    [entityId],
  );
  return found.map(({ edition }) => edition);
}

async function latestDay(store: Store): Promise<string | null> {
  const [row] = await rows<{ day: string | null }>(store, 'select max(last_day) as day from rapporteur.documents');
  return row!.day;
}

const namesOf = (store: Store, entityId: string): Promise<{ text: string; count: number }[]> =>
  rows(
    store,
    `select quote as text, count(*) as count from rapporteur.mentions where entity_id = $1
     group by quote order by count(*) desc, quote`,
    [entityId],
  );

const documentsOf = (store: Store, entityId: string): Promise<TimelineDocument[]> =>
  rows(
    store,
    `select d.id, d.name, d.title, d.symbol, d.date, d.issuer, count(*) as mentions,
       array(select s ->> 'name' from jsonb_array_elements(d.speakers) s) as speakers
     from rapporteur.mentions m join rapporteur.documents d on d.id = m.document_id where m.entity_id = $1
     group by d.id order by d.first_day nulls last, d.id`,
    [entityId],
  );
