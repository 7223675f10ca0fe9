import type { DocumentKind, Speaker } from '../core/document.ts';
import type { ExtractionRecord } from '../core/record.ts';
import { checkBounds } from './check-bounds.ts';
import { cleanJson } from './clean.ts';
import { type Reader, rows, Values } from './database.ts';
import { documentColumns } from './document-columns.ts';
import { judgeRecord } from './judge-record.ts';
import { judgementsInForce } from './judgements.ts';
import { resolveName } from './names.ts';
import type { Store } from './open.ts';
import { documentMatches, readQuery } from './text-query.ts';

/** A document as lists show it. */
export interface DocumentRow {
  readonly id: string;
  readonly sha256: string;
  /** The name of the file that it was first read from. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly pages: number | null;
  readonly kind: DocumentKind;
  readonly title: string | null;
  readonly symbol: string | null;
  /** EDTF. */
  readonly date: string | null;
  /** Where the date is from: `text`, or a field of the file's own format, such as `file:CreationDate`. */
  readonly dateSource: string | null;
  readonly issuer: string | null;
  readonly originalLanguage: string | null;
  readonly place: string | null;
  readonly speakers: readonly Speaker[];
  readonly tags: readonly string[];
  readonly rulesVersion: string;
  readonly ingestedAt: Date;
  /** When its record last changed (read again by newer rules). */
  readonly savedAt: Date;
  readonly mentions: number;
  readonly facts: number;
  readonly problems: number;
}

export interface DocumentFilter {
  readonly kind?: DocumentKind;
  /** Documents whose date may fall in this year. */
  readonly year?: number;
  /** ISO days, both inclusive; a document matches when its date may fall between them. */
  readonly from?: string;
  readonly to?: string;
  readonly tag?: string;
  /** Part of a speaker's name; case makes no difference. */
  readonly speaker?: string;
  /** Documents that mention this organization or operation. */
  readonly organization?: string;
  readonly operation?: string;
  /** A search as in `searchText`. */
  readonly text?: string;
  /** Documents saved at or after this time. */
  readonly since?: Date;
  readonly limit?: number;
  readonly offset?: number;
}

/** A page of a list, with the number of all that match. */
export interface DocumentList {
  readonly documents: readonly DocumentRow[];
  readonly total: number;
}

/** The documents that match, the latest date first, undated ones last. */
export async function listDocuments(store: Store, filter: DocumentFilter = {}): Promise<DocumentList> {
  const values = new Values();
  const conditions = await conditionsOf(store, filter, values);
  const where = `from rapporteur.documents d where ${conditions.join(' and ')}`;
  const [count] = await rows<{ total: number }>(store, `select count(*) as total ${where}`, values.list);
  const documents = await rows<DocumentRow>(
    store,
    `select ${documentColumns} ${where} order by d.first_day desc nulls last, d.id
     limit ${values.add(filter.limit ?? 100)} offset ${values.add(filter.offset ?? 0)}`,
    values.list,
  );
  return { documents, total: count!.total };
}

async function conditionsOf(store: Store, filter: DocumentFilter, values: Values): Promise<string[]> {
  const conditions = ['true'];
  if (filter.kind) conditions.push(`d.kind = ${values.add(filter.kind)}`);
  conditions.push(...daysOverlap('d', filter, values));
  if (filter.tag) conditions.push(`d.tags @> array[${values.add(filter.tag)}::text]`);
  if (filter.since) conditions.push(`d.saved_at >= ${values.add(filter.since)}`);
  if (filter.speaker) {
    const name = values.add(filter.speaker);
    conditions.push(`(exists (select from jsonb_array_elements(d.speakers) s
        where strpos(lower(s ->> 'name'), lower(${name})) > 0)
      or exists (select from rapporteur.speeches s where s.document_id = d.id and strpos(lower(s.speaker), lower(${name})) > 0))`);
  }
  for (const type of ['organization', 'operation'] as const) {
    const ref = filter[type];
    if (!ref) continue;
    const ids = (await resolveName(store, type, ref)).map((match) => match.entityId);
    conditions.push(`d.id in (select document_id from rapporteur.mentions where entity_id = any(${values.add(ids)}))`);
  }
  if (filter.text) conditions.push(documentMatches(await readQuery(store, filter.text), values));
  return conditions;
}

/** The conditions of `year`, `from` and `to` on the days of the table called `alias`. */
export function daysOverlap(
  alias: string,
  filter: { readonly year?: number; readonly from?: string; readonly to?: string },
  values: Values,
): string[] {
  const range = (from: string | null, to: string | null) =>
    `${alias}.days && daterange(${values.add(from)}::date, ${values.add(to)}::date, '[]')`;
  const conditions: string[] = [];
  if (filter.year !== undefined) {
    const year = String(filter.year).padStart(4, '0');
    conditions.push(range(`${year}-01-01`, `${year}-12-31`));
  }
  checkBounds(['from', 'to'], filter.from, filter.to);
  if (filter.from || filter.to) conditions.push(range(filter.from ?? null, filter.to ?? null));
  return conditions;
}

/** The whole record as it was saved, with entities as analysts judge them, or null. `id` is a whole id. */
export async function getRecord(store: Reader, id: string): Promise<ExtractionRecord | null> {
  const [row] = await rows<{ record: ExtractionRecord }>(
    store,
    'select record from rapporteur.documents where id = $1',
    [id],
  );
  return row ? judgedRecord(store, row.record) : null;
}

const judgedRecord = async (store: Reader, record: ExtractionRecord): Promise<ExtractionRecord> =>
  judgeRecord(record, await judgementsInForce(store));

/** A record that is not stored as `getRecord` would give it after a save: its texts storable, entities as analysts judge them. */
export const asSaved = (store: Reader, record: ExtractionRecord): Promise<ExtractionRecord> =>
  judgedRecord(store, JSON.parse(cleanJson(record)) as ExtractionRecord);

/** The documents that say of themselves that they revise, add to or correct the one with this symbol, the oldest first. */
export function listChanges(store: Store, symbol: string): Promise<{ id: string; symbol: string }[]> {
  return rows(
    store,
    `select id, symbol from rapporteur.documents where lower(changes) = lower($1) and symbol is not null
     order by first_day nulls last, id`,
    [symbol],
  );
}

/** The bytes that came in, or null. */
export async function getOriginal(
  store: Store,
  sha256: string,
): Promise<{ bytes: Buffer; mediaType: string | null; name: string | null } | null> {
  const [row] = await rows<{ bytes: Buffer; mediaType: string | null; name: string | null }>(
    store,
    'select bytes, media_type as "mediaType", name from rapporteur.originals where sha256 = $1',
    [sha256],
  );
  return row ?? null;
}
