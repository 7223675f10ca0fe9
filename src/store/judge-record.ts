import type { Mention } from '../core/mention.ts';
import type { ExtractionRecord } from '../core/record.ts';
import type { FigureValue } from '../core/value.ts';
import { foldName } from './fold-name.ts';
import type { Judgement } from './judgements.ts';
import type { EntityType } from './names.ts';
import { isEntityType } from './record-entities.ts';

type JudgedBy = Pick<Judgement, 'id' | 'type' | 'name' | 'form' | 'becomes' | 'action'>;

/**
 * The canonical name of an entity after judgements, which are applied one after the other: a later one sees what the
 * earlier ones made of the name.
 * @param form the words of a text; null for what is said of the entity as a whole, which no judgement on a form concerns
 */
export function judgedName(
  judgements: readonly JudgedBy[],
  type: EntityType,
  name: string,
  form: string | null,
): { readonly name: string; readonly by: readonly JudgedBy[] } {
  const folded = form === null ? null : foldName(type, form);
  let judged = name;
  const by: JudgedBy[] = [];
  for (const judgement of judgements) {
    if (judgement.becomes === null || judgement.type !== type || judgement.name !== judged) continue;
    if (judgement.form !== null && foldName(type, judgement.form) !== folded) continue;
    judged = judgement.becomes;
    by.push(judgement);
  }
  return { name: judged, by };
}

/**
 * A record as analysts judge who is who in it: mentions have the entities, and facts the names, that the judgements give
 * them, and each mention that one concerns says so. A record that none concerns is given back as it is.
 */
export function judgeRecord(record: ExtractionRecord, judgements: readonly JudgedBy[]): ExtractionRecord {
  if (judgements.length === 0) return record;
  const renamed = new Map<string, readonly [from: string, to: string]>();
  const mentions = record.mentions.map((found) => {
    const mention = withRunners(found, judgements);
    if (mention.value?.kind === 'figure')
      return { ...mention, value: judgedFigure(mention.value as FigureValue, judgements) };
    if (!mention.entity || !isEntityType(mention.type)) return mention;
    const { name, by } = judgedName(judgements, mention.type, mention.entity, mention.text);
    if (by.length === 0) return mention;
    renamed.set(mention.id, [mention.entity, name]);
    const evidence = by.map(({ id, action, form }) => ({
      name: 'judgement',
      weight: 0,
      note: `judgement ${id} (${action}${form === null ? '' : ` “${form}”`}): it is ${name}`,
    }));
    return { ...mention, entity: name, evidence: [...mention.evidence, ...evidence] };
  });
  const facts = record.facts.map((fact) => {
    const changes = new Map(fact.mentions.flatMap((id) => (renamed.has(id) ? [renamed.get(id)!] : [])));
    const roles = Object.entries(fact.roles).map(([role, value]) => [
      role,
      judgedRole(judgements, role, value, changes),
    ]);
    return roles.some(([role, value]) => fact.roles[role as string] !== value)
      ? { ...fact, roles: Object.fromEntries(roles) }
      : fact;
  });
  return { ...record, mentions, facts };
}

/** Who runs an operation, as it is judged; a state keeps its name, since only bodies are judged here. */
function withRunners<M extends Pick<Mention, 'value'>>(mention: M, judgements: readonly JudgedBy[]): M {
  const { value } = mention;
  if (value?.kind !== 'operation' || !value.runBy) return mention;
  const judged = value.runBy.map((name) => judgedName(judgements, 'organization', name, null).name);
  return judged.every((name, i) => name === value.runBy![i])
    ? mention
    : { ...mention, value: { ...value, runBy: [...new Set(judged)] } };
}

/** What a figure is told of: its operation and whoever did it. */
function judgedFigure(value: FigureValue, judgements: readonly JudgedBy[]): FigureValue {
  const operation = value.operation && judgedName(judgements, 'operation', value.operation, null).name;
  const actor = value.actor && judgedName(judgements, 'organization', value.actor, null).name;
  return { ...value, operation, actor };
}

/** The roles that hold canonical names, with the type of what they name. */
const named: Readonly<Record<string, EntityType>> = {
  operation: 'operation',
  body: 'organization',
  parties: 'organization',
  actor: 'organization',
};

/** A role with the names in it as they are judged: by the mention that fills it, else by what is said of the whole entity. */
function judgedRole(
  judgements: readonly JudgedBy[],
  role: string,
  value: string | number | null,
  changes: ReadonlyMap<string, string>,
): string | number | null {
  const type = named[role];
  if (!type || typeof value !== 'string') return value;
  return value
    .split('; ')
    .map((name) => changes.get(name) ?? judgedName(judgements, type, name, null).name)
    .join('; ');
}
