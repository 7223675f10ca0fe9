import { checkBounds } from './check-bounds.ts';
import { Values } from './database.ts';
import { daysOverlap } from './documents.ts';
import type { FactFilter } from './facts.ts';
import { type NameMatch, resolveName } from './names.ts';
import type { Store } from './open.ts';

/** A filter as the conditions of a query over facts `f` and their documents `d`. */
export interface FactConditions {
  readonly where: string;
  readonly values: Values;
  readonly operations: readonly NameMatch[] | null;
  readonly organizations: readonly NameMatch[] | null;
}

/** Writes the conditions of a filter, after looking up what its names mean. */
export async function factConditions(store: Store, filter: FactFilter): Promise<FactConditions> {
  const values = new Values();
  const conditions = ['true', ...daysOverlap('f', filter, values), ...numberConditions(filter, values)];
  const operations = filter.operation ? await resolveName(store, 'operation', filter.operation) : null;
  const organizations = filter.organization ? await resolveName(store, 'organization', filter.organization) : null;
  for (const matches of [operations, organizations]) if (matches) conditions.push(about(matches, values));
  if (filter.counted) conditions.push(`f.counting @@ ${webQuery(filter.counted, values)}`);
  if (filter.text) conditions.push(`f.search @@ ${webQuery(filter.text, values)}`);
  if (filter.type) conditions.push(`f.type = ${values.add(filter.type)}`);
  if (filter.modality) conditions.push(`f.modality = ${values.add(filter.modality)}`);
  if (filter.kind) conditions.push(`d.kind = ${values.add(filter.kind)}`);
  if (filter.speaker) conditions.push(saidBy(filter.speaker, values));
  if (filter.confidence !== undefined) conditions.push(`f.confidence >= ${values.add(filter.confidence)}`);
  if (filter.document) conditions.push(`f.document_id = ${values.add(filter.document)}`);
  return { where: conditions.join(' and '), values, operations, organizations };
}

/** Said in somebody's turn, or in a document that has no turns since it is all theirs. */
function saidBy(speaker: string, values: Values): string {
  const name = values.add(speaker);
  return `(strpos(lower(f.speaker), lower(${name})) > 0 or (f.speaker is null and d.kind = 'speech' and exists (
    select from jsonb_array_elements(d.speakers) s where strpos(lower(s ->> 'name'), lower(${name})) > 0)))`;
}

const webQuery = (text: string, values: Values): string =>
  `websearch_to_tsquery('rapporteur.english', ${values.add(text.replaceAll('\0', ' '))})`;

/** The fact is about one of the entities, and of an operation about one of the editions asked for. */
function about(matches: readonly NameMatch[], values: Values): string {
  const ids = values.add(matches.map((match) => match.entityId));
  const editions = [...new Set(matches.flatMap((match) => match.editions))];
  const edition = editions.length > 0 ? ` and edition = any(${values.add(editions)})` : '';
  return `(f.document_id, f.id) in (select document_id, fact_id from rapporteur.fact_entities
    where entity_id = any(${ids})${edition})`;
}

/** Numbers of different units are never compared with one bound in mind; percentages only where they are asked for. */
function numberConditions({ min, max, unit }: FactFilter, values: Values): string[] {
  checkBounds(['min', 'max'], min, max);
  const conditions: string[] = [];
  if (unit !== undefined) conditions.push(`f.unit = ${values.add(unit)}`);
  else if (min !== undefined || max !== undefined) conditions.push(`f.unit <> '%'`);
  if (min !== undefined) conditions.push(`f.reaches_up >= ${values.add(min)}`);
  if (max !== undefined) conditions.push(`f.reaches_down <= ${values.add(max)}`);
  return conditions;
}
