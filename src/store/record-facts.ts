import { tellsTime } from '../core/document.ts';
import type { Fact } from '../core/fact.ts';
import type { ExtractionRecord } from '../core/record.ts';
import { contains } from '../core/span.ts';
import type { DateValue, FigureValue } from '../core/value.ts';
import { type Days, daysKnown, daysOf, daysOfYear } from './edtf-days.ts';
import { entityId } from './names.ts';
import { reachOf } from './number-bounds.ts';
import { pageAt } from './passages.ts';
import { aboutFinder, type NamedOperation } from './record-about.ts';
import { editionOf } from './record-entities.ts';
import { clip } from './record-sentences.ts';

type Row = Record<string, unknown>;
type RecordFact = ExtractionRecord['facts'][number];
type Mentions = ReadonlyMap<string, ExtractionRecord['mentions'][number]>;

/** The rows of a record's facts, of the mentions they cite, and of the entities they are about. */
export function factRows(record: ExtractionRecord): { facts: Row[]; cited: Row[]; about: Row[] } {
  const mentions: Mentions = new Map(record.mentions.map((mention) => [mention.id, mention]));
  const facts = new Map<string, RecordFact>();
  for (const fact of record.facts) if (!facts.has(fact.id)) facts.set(fact.id, fact);
  // A figure's part names the mention of the whole; the fact of that mention is what a reader wants.
  const factOfMention = new Map([...facts.values()].map((fact) => [fact.mentions[0], fact.id]));
  const aboutOf = aboutFinder(record);
  const rows = { facts: [] as Row[], cited: [] as Row[], about: [] as Row[] };
  for (const fact of facts.values()) {
    rows.facts.push(factRow(record, fact, mentions, factOfMention));
    const known = [...new Set(fact.mentions)].filter((id) => mentions.has(id));
    known.forEach((mention_id, ordinal) => {
      rows.cited.push({ document_id: record.id, fact_id: fact.id, ordinal, mention_id });
    });
    rows.about.push(...aboutOf(fact, operationOf(fact, mentions)));
  }
  return rows;
}

function factRow(
  record: ExtractionRecord,
  fact: RecordFact,
  mentions: Mentions,
  factOfMention: ReadonlyMap<string | undefined, string>,
): Row {
  const chief = mentions.get(fact.mentions[0] ?? '');
  const figure = chief?.value?.kind === 'figure' ? (chief.value as FigureValue) : null;
  const reach = figure ? reachOf(figure) : null;
  const sentence = clip(fact, chief && contains(fact, chief) ? chief : { start: fact.start, end: fact.start });
  const operation = operationOf(fact, mentions);
  const period = periodOf(fact, mentions);
  const when = whenOf(period, operation.edition, tellsTime(record.document) ? record.document.date : null);
  return {
    document_id: record.id,
    id: fact.id,
    type: fact.type,
    modality: fact.modality,
    start_at: fact.start,
    end_at: fact.end,
    page: pageAt(record.pages, chief?.start ?? fact.start),
    speaker: fact.speaker ?? null,
    quote: chief?.text ?? record.text.slice(sentence.start, sentence.end),
    quote_at: chief?.start ?? sentence.start,
    sentence: record.text.slice(sentence.start, sentence.end),
    sentence_at: sentence.start,
    mentions: fact.mentions,
    roles: fact.roles,
    min: figure?.min ?? null,
    max: figure?.max ?? null,
    qualifier: figure?.qualifier ?? null,
    unit: figure?.unit ?? null,
    reaches_up: reach?.up ?? null,
    reaches_down: reach?.down ?? null,
    counted: figure?.counted ?? textRole(fact, 'counted'),
    action: figure?.action ?? textRole(fact, 'action'),
    operation: operation.name,
    operation_id: operation.name ? entityId('operation', operation.name) : null,
    edition: operation.edition,
    period,
    first_day: when.days.first,
    last_day: when.days.last,
    year_from: when.from,
    place: figure?.place ?? textRole(fact, 'place'),
    actor: figure?.actor ?? textRole(fact, 'actor'),
    part_of: figure?.partOf ? (factOfMention.get(figure.partOf) ?? null) : null,
    rules: fact.rules,
    evidence: fact.evidence,
    confidence: fact.confidence,
  };
}

const textRole = (fact: Fact, role: string): string | null => {
  const value = fact.roles[role];
  return typeof value === 'string' ? value : null;
};

/** The operation whose result a fact is: in its role, or else cited by it. */
function operationOf(fact: Fact, mentions: Mentions): NamedOperation {
  const cited = fact.mentions.map((id) => mentions.get(id)).find((mention) => mention?.type === 'operation');
  const edition = fact.roles.edition ?? (cited && editionOf(cited));
  return {
    name: textRole(fact, 'operation') ?? cited?.entity ?? null,
    edition: edition == null ? null : String(edition),
  };
}

/** The period that a fact states: in a role of it, or else a date that it cites. EDTF. */
function periodOf(fact: Fact, mentions: Mentions): string | null {
  for (const value of [fact.roles.period, fact.roles.date]) {
    if (typeof value === 'string' && known(daysOf(value))) return value;
  }
  const dates = fact.mentions
    .map((id) => mentions.get(id)?.value)
    .filter((value) => value?.kind === 'date') as DateValue[];
  return dates.find((date) => known(daysOf(date.edtf)))?.edtf ?? null;
}

const known = (days: Days): boolean => days.first !== null || days.last !== null;

/** The days that a fact is looked up by, and what they were taken from. */
function whenOf(
  period: string | null,
  edition: string | null,
  documentDate: string | null,
): { days: Days; from: string | null } {
  const document = daysOf(documentDate);
  const own = daysKnown(period, document);
  if (known(own)) return { days: own, from: 'period' };
  // Editions are also numbered (`the 3rd edition`); only one that is written like a recent year is one.
  if (edition && /^(?:19|20)\d\d$/.test(edition)) return { days: daysOfYear(Number(edition)), from: 'edition' };
  return { days: document, from: known(document) ? 'document' : null };
}
