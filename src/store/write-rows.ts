import { claimsVersion } from '../claims/version.ts';
import type { ExtractionRecord } from '../core/record.ts';
import { rows, type Transaction } from './database.ts';
import { daysOf } from './edtf-days.ts';
import { passagesOf } from './passages.ts';
import { checkRows, claimRows } from './record-claims.ts';
import { entitiesOf, type NameDraft } from './record-entities.ts';
import { factRows } from './record-facts.ts';
import { mentionRows } from './record-mentions.ts';

type Row = Record<string, unknown>;

/**
 * Writes all rows of a record in place of those of an older one.
 * @param json the record as it is to be given back; `hash` tells two of them apart
 */
export async function writeRows(t: Transaction, record: ExtractionRecord, json: string, hash: string): Promise<void> {
  const { id, rulesVersion } = record;
  await rows(t, 'insert into rapporteur.rule_versions (version) values ($1) on conflict do nothing', [rulesVersion]);
  await writeDocument(t, record, json, hash);
  for (const table of [...foundTables, 'passages', 'sections', 'speeches', 'votes', 'problems']) {
    await rows(t, `delete from rapporteur.${table} where document_id = $1`, [id]);
  }
  await insertRows(
    t,
    'speeches',
    record.speeches.map((speech, ordinal) => ({
      ...at(id, ordinal, speech),
      speaker: speech.speaker,
      state: speech.state,
      organization: speech.organization,
      role: speech.role,
      spoke_in: speech.spokeIn,
      agenda_item: speech.agendaItem,
      label_start: speech.labelStart,
    })),
  );
  await insertRows(
    t,
    'votes',
    (record.votes ?? []).map((vote, ordinal) => ({
      ...at(id, ordinal, vote),
      in_favour: vote.inFavour,
      against: vote.against,
      abstaining: vote.abstaining,
      counts: vote.counts,
    })),
  );
  await insertRows(
    t,
    'sections',
    record.sections.map((section, ordinal) => ({
      ...at(id, ordinal, section),
      heading: section.heading,
      level: section.level,
    })),
  );
  await insertRows(
    t,
    'passages',
    passagesOf(record).map((passage, ordinal) => ({
      ...at(id, ordinal, passage),
      page: passage.page,
      speaker: passage.speaker,
      heading: passage.heading,
      text: passage.text,
    })),
  );
  await insertRows(
    t,
    'problems',
    record.problems.map((problem, ordinal) => ({
      document_id: id,
      ordinal,
      code: problem.code,
      message: problem.message,
      fatal: problem.fatal,
      start_at: problem.start ?? null,
      page: problem.page ?? null,
    })),
  );
  await insertFound(t, record);
}

/** The tables of what was found in a document, those that others rest on last. */
const foundTables = ['claims', 'checks', 'facts', 'mentions', 'entity_names'] as const;

/** Writes what was found in a record, its mentions, entities and facts, in place of what is there. */
export async function writeFound(t: Transaction, record: ExtractionRecord): Promise<void> {
  for (const table of foundTables) await rows(t, `delete from rapporteur.${table} where document_id = $1`, [record.id]);
  await insertFound(t, record);
}

async function insertFound(t: Transaction, record: ExtractionRecord): Promise<void> {
  const { entities, names } = entitiesOf(record);
  await insertRows(
    t,
    'entities',
    entities.map((entity) => ({ ...entity })),
    'on conflict do nothing',
  );
  await insertNames(
    t,
    names.map((name) => ({ ...name, document_id: record.id })),
  );
  await insertRows(t, 'mentions', [...mentionRows(record).values()]);
  const { facts, cited, about } = factRows(record);
  await insertRows(t, 'facts', facts);
  await insertRows(t, 'fact_mentions', cited);
  await insertRows(t, 'fact_entities', about);
  await insertRows(t, 'claims', claimRows(record));
  await insertRows(t, 'checks', checkRows(record));
}

const at = (document_id: string, ordinal: number, span: { start: number; end: number }): Row => ({
  document_id,
  ordinal,
  start_at: span.start,
  end_at: span.end,
});

/** Inserts rows by one statement, whatever their number. All have the columns of the first; names are never a user's. */
export async function insertRows(t: Transaction, table: string, list: readonly Row[], ending = ''): Promise<void> {
  const [first] = list;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  await rows(
    t,
    `insert into rapporteur.${table} (${columns})
     select ${columns} from json_populate_recordset(null::rapporteur.${table}, $1) ${ending}`,
    [JSON.stringify(list)],
  );
}

/** Inserts names and the forms that they are looked for by; forms in one order for all, as entities are. */
export async function insertNames(
  t: Transaction,
  names: readonly (NameDraft & { document_id: string | null })[],
): Promise<void> {
  const forms = [...new Set(names.map((name) => name.folded))].sort();
  await insertRows(
    t,
    'name_forms',
    forms.map((folded) => ({ folded })),
    'on conflict do nothing',
  );
  await insertRows(
    t,
    'entity_names',
    names.map((name) => ({ ...name })),
  );
}

async function writeDocument(t: Transaction, record: ExtractionRecord, json: string, hash: string): Promise<void> {
  const { source, document } = record;
  const days = daysOf(document.date);
  const heads = [
    ...record.sections.map((section) => section.heading),
    ...record.speeches.map((speech) => speech.speaker),
  ];
  const speakers = document.speakers.map((speaker) => speaker.name);
  const columns: Row = {
    id: record.id,
    sha256: source.sha256,
    name: source.name,
    media_type: source.mediaType,
    size: source.bytes,
    pages: source.pages,
    kind: document.kind,
    kind_confidence: document.kindConfidence,
    title: document.title,
    symbol: document.symbol,
    date: document.date,
    date_source: document.dateSource,
    first_day: days.first,
    last_day: days.last,
    issued_on: document.issuedOn,
    issuer: document.issuer,
    original_language: document.originalLanguage,
    place: document.place,
    event: document.event ?? null,
    event_session: document.eventSession ?? null,
    changes: document.symbolParts?.changes ?? null,
    speakers: JSON.stringify(document.speakers),
    text: record.text,
    record: json,
    record_hash: hash,
    rules_version: record.rulesVersion,
    claims_version: claimsVersion(),
  };
  const names = Object.keys(columns);
  const values = Object.values(columns);
  const heading = values.length + 1;
  const updates = names.filter((name) => name !== 'id').map((name) => `${name} = excluded.${name}`);
  await rows(
    t,
    `insert into rapporteur.documents (${names.join(', ')}, search)
     values (${names.map((_, i) => `$${i + 1}`).join(', ')},
             rapporteur.document_vector($${names.indexOf('title') + 1}, $${heading}, $${names.indexOf('text') + 1}))
     on conflict (id) do update set ${updates.join(', ')}, search = excluded.search, saved_at = now()`,
    [...values, [...new Set([...speakers, ...heads])].join('\n')],
  );
}
