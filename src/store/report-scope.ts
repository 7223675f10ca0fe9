import type { Values } from './database.ts';
import { daysOverlap } from './documents.ts';

/** What a report is about: everything that all of these fit; all there is where none is given. */
export interface ReportScope {
  /** A whole document id. */
  readonly document?: string | undefined;
  /** The whole id of a batch: the documents that it brought. */
  readonly batch?: string | undefined;
  /** The name of a folder that files lay in below the one that was read (a tag), or a whole path. */
  readonly folder?: string | undefined;
  /** Part of the name of who issued a document or speaks in it; case makes no difference. */
  readonly source?: string | undefined;
  /** ISO days, both inclusive: documents whose date may fall between them. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Documents that came in, and files settled, at or after `since` and before `until`. */
  readonly since?: Date | undefined;
  readonly until?: Date | undefined;
}

/** When a document came in: its first file was stored, and not when it was read again. Those of no file, when they were saved. */
const cameIn = `coalesce((select min(a.changed_at) from rapporteur.arrivals a where a.document_id = d.id and a.state = 'stored'), d.saved_at)`;

/** A query in brackets for the documents of a scope, whole rows. */
export function documentsOf(scope: ReportScope, values: Values): string {
  const conditions = ofDocument(scope, values);
  if (scope.batch !== undefined)
    conditions.push(`d.id in (select document_id from rapporteur.arrivals a
      where a.batch = ${values.add(scope.batch)} and a.state = 'stored')`);
  if (scope.folder !== undefined)
    conditions.push(`d.sha256 in (select sha256 from rapporteur.arrivals a where ${inFolder(scope.folder, values)})`);
  conditions.push(...between(cameIn, scope, values));
  return `(select d.* from rapporteur.documents d where ${conditions.join(' and ') || 'true'})`;
}

/**
 * The condition that files `a` are those of a scope. Date and source are known of files alone whose content is a document: with
 * these, a file that failed or waits is in no scope.
 */
export function filesOf(scope: ReportScope, values: Values): string {
  const conditions = [...between('a.changed_at', scope, values)];
  if (scope.batch !== undefined) conditions.push(`a.batch = ${values.add(scope.batch)}`);
  if (scope.folder !== undefined) conditions.push(inFolder(scope.folder, values));
  const own = ofDocument(scope, values);
  if (own.length > 0)
    conditions.push(`a.sha256 in (select d.sha256 from rapporteur.documents d where ${own.join(' and ')})`);
  return conditions.join(' and ') || 'true';
}

/** What a document tells by itself. */
function ofDocument({ document, source, from, to }: ReportScope, values: Values): string[] {
  const conditions = daysOverlap('d', { ...(from ? { from } : {}), ...(to ? { to } : {}) }, values);
  if (document !== undefined) conditions.push(`d.id = ${values.add(document)}`);
  if (source !== undefined) {
    const name = `lower(${values.add(source)})`;
    conditions.push(`(strpos(lower(d.issuer), ${name}) > 0
      or exists (select from jsonb_array_elements(d.speakers) s
        where strpos(lower(concat_ws(E'\\n', s ->> 'name', s ->> 'state', s ->> 'organization')), ${name}) > 0)
      or exists (select from rapporteur.speeches s where s.document_id = d.id
        and strpos(lower(concat_ws(E'\\n', s.speaker, s.state, s.organization)), ${name}) > 0))`);
  }
  return conditions;
}

/** A file lies in a folder or below it; paths of both kinds of slash. */
function inFolder(folder: string, values: Values): string {
  const bare = folder.replace(/(?<=.)[/\\]+$/, '');
  const named = values.add(bare);
  return `(a.tags @> array[${named}::text] or starts_with(a.path, ${named} || '/') or starts_with(a.path, ${named} || '\\'))`;
}

function between(column: string, { since, until }: ReportScope, values: Values): string[] {
  return [
    ...(since === undefined ? [] : [`${column} >= ${values.add(since)}`]),
    ...(until === undefined ? [] : [`${column} < ${values.add(until)}`]),
  ];
}
