import type { DocumentKind } from '../core/document.ts';
import { type Evidence, type PartConfidence, partsOf } from '../core/evidence.ts';
import type { FactType } from '../core/fact.ts';
import type { Modality } from '../core/modality.ts';
import type { Qualifier } from '../core/value.ts';
import { type Reader, rows } from './database.ts';
import { documentBrief } from './document-columns.ts';
import { factConditions } from './fact-filter.ts';
import { type FactVerdicts, hiddenFacts, type ReviewShown, reviewsOfFacts, withCorrection } from './facts-reviewed.ts';
import type { NameMatch } from './names.ts';
import type { Store } from './open.ts';

export interface FactFilter {
  /** An operation series, also with an edition (`nelegal-2015`); see `resolveName`. */
  readonly operation?: string;
  /** A body that the fact cites or that its sentence names. */
  readonly organization?: string;
  /** Words of what is counted or of what happened to it (`deported`); word forms do not matter. */
  readonly counted?: string;
  /** The fact's own period; without one its operation's edition; without one its document's date. See `yearFrom`. */
  readonly year?: number;
  /** ISO days, both inclusive. */
  readonly from?: string;
  readonly to?: string;
  /**
   * A fact matches where its number may reach this: exact numbers and closed ranges by their upper end, `over 180,000` by
   * the 180,000 that is said; `up to 500` has no lower end and never matches. Percentages are left out unless `unit` is `%`.
   */
  readonly min?: number;
  /** The mirror image of `min`: `up to 500` matches from 500 on, and `over 180,000` never. */
  readonly max?: number;
  /** `1` for counts, `%`, an ISO 4217 code, or a unit's symbol. */
  readonly unit?: string;
  readonly type?: FactType;
  /** How the document says it: as so, as planned, denied… */
  readonly modality?: Modality;
  /** The kind of document. */
  readonly kind?: DocumentKind;
  /** Part of the name of whoever says it: in a turn of a record, or in a speech of theirs; case makes no difference. */
  readonly speaker?: string;
  /** The least confidence, 0 to 1. */
  readonly confidence?: number;
  /** A whole document id. */
  readonly document?: string;
  /** A search over the facts' sentences. */
  readonly text?: string;
  /** True: also what a reviewer rejected. */
  readonly rejected?: boolean;
  readonly limit?: number;
  readonly offset?: number;
}

/** A fact with its quote and where it stands. */
export interface FactRow {
  /** Unique within its document. */
  readonly id: string;
  readonly type: FactType;
  /** How the document says it; only `asserted` is claimed to be so. */
  readonly modality: Modality;
  readonly document: {
    readonly id: string;
    readonly name: string;
    readonly kind: DocumentKind;
    readonly title: string | null;
    readonly symbol: string | null;
    readonly date: string | null;
    readonly dateSource: string | null;
  };
  readonly page: number | null;
  /** Whose turn it stands in, of a record with several speakers; as the record's label names them. */
  readonly speaker: string | null;
  /** The State or else the organization that the label gives them. */
  readonly speakerFor: string | null;
  /** The span of the sentence in the document's text. */
  readonly start: number;
  readonly end: number;
  /** The words of the chief mention (`over 180,000`). */
  readonly quote: string;
  /** The words of the sentence or clause. */
  readonly sentence: string;
  /** Where the quote stands in the sentence; outside of it where a chief mention lies in another one. */
  readonly offset: number;
  /** The figure, where the chief mention is one. */
  readonly min: number | null;
  readonly max: number | null;
  readonly qualifier: Qualifier | null;
  readonly unit: string | null;
  readonly counted: string | null;
  readonly action: string | null;
  readonly operation: string | null;
  readonly edition: string | null;
  /** EDTF: the period that the fact itself states. */
  readonly period: string | null;
  /** ISO days that bound what `year`, `from` and `to` look at; null where open or unknown. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** What those days were taken from. */
  readonly yearFrom: 'period' | 'edition' | 'document' | null;
  readonly place: string | null;
  readonly actor: string | null;
  /** Id of the fact whose figure this one is a part of. */
  readonly partOf: string | null;
  readonly roles: Readonly<Record<string, string | number | null>>;
  readonly organizations: readonly string[];
  /** Ids of the mentions it cites, the chief one first. */
  readonly mentions: readonly string[];
  readonly rules: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly confidence: number;
  /** How sure each part of it is: words and type, value, binding; their product is the confidence. */
  readonly parts: PartConfidence;
  /** The latest review of it, if any, and whether it was given on what the program says now. */
  readonly review: ReviewShown | null;
  /** True where two reviewers judge it, or its chief mention, differently: what is shown is the last word, not a settled one. */
  readonly disputed: boolean;
  /**
   * What a reviewer corrected, of the claim or of its chief mention: the value that the program read, by field. The fields and
   * roles themselves have the corrected values; what a filter asks for is compared with what the program read.
   */
  readonly corrected: Readonly<Record<string, string | number | null>>;
}

export interface FactList {
  readonly facts: readonly FactRow[];
  /** The number of all that match. */
  readonly total: number;
  /** What the names in the filter were taken to mean; empty where nothing has such a name. Null where not asked for. */
  readonly operations: readonly NameMatch[] | null;
  readonly organizations: readonly NameMatch[] | null;
}

/** The facts that match, the latest document first and in the order of its text. */
export async function listFacts(store: Store, filter: FactFilter = {}): Promise<FactList> {
  const { where: asked, values, operations, organizations } = await factConditions(store, filter);
  const hidden = filter.rejected ? [] : await hiddenFacts(store, await judgedDocuments(store, asked, values.list));
  const pairs = [hidden.map(({ documentId }) => documentId), hidden.map(({ id }) => id)] as const;
  const where =
    hidden.length === 0
      ? asked
      : `${asked} and (f.document_id, f.id) not in
         (select * from unnest(${values.add(pairs[0])}::text[], ${values.add(pairs[1])}::text[]))`;
  // What matches is settled before the order is looked at. Else the server may walk through all facts in that order, in
  // the hope of soon having as many as the limit asks for.
  const matching = `
    with matching as materialized (
      select f.document_id, f.id, f.quote_at, d.first_day
      from rapporteur.facts f join rapporteur.documents d on d.id = f.document_id where ${where}),
    page as (
      select * from matching order by first_day desc nulls last, document_id, quote_at, id
      limit ${values.add(filter.limit ?? 100)} offset ${values.add(filter.offset ?? 0)})`;
  const found = await rows<BareFact & { total: number }>(
    store,
    `${matching}
     select ${columns}, (select count(*) from matching) as total
     from page join rapporteur.facts f on f.document_id = page.document_id and f.id = page.id
     join rapporteur.documents d on d.id = page.document_id
     order by page.first_day desc nulls last, page.document_id, page.quote_at, page.id`,
    values.list,
  );
  const facts = found.map(({ total: _total, ...fact }) => fact);
  // A page without rows has none that could tell the number.
  const total = found[0]?.total ?? (await countFacts(store, where, values.list.slice(0, -2)));
  return { facts: await withReviews(store, facts), total, operations, organizations };
}

/** The documents with facts that match and a verdict that may take some of them away: of others no verdicts are read. */
async function judgedDocuments(store: Store, where: string, values: readonly unknown[]): Promise<string[]> {
  const found = await rows<{ id: string }>(
    store,
    `select d.id from rapporteur.documents d
     where exists (select from rapporteur.reviews r where r.document_id = d.id and r.verdict = 'reject')
       and exists (select from rapporteur.facts f where f.document_id = d.id and ${where})`,
    values,
  );
  return found.map(({ id }) => id);
}

/** The number of facts that the conditions leave. */
async function countFacts(store: Store, where: string, values: readonly unknown[]): Promise<number> {
  const [row] = await rows<{ total: number }>(
    store,
    `select count(*) as total from rapporteur.facts f join rapporteur.documents d on d.id = f.document_id where ${where}`,
    values,
  );
  return row!.total;
}

/** Facts by document and id, under `DOCUMENT ID`; those that are gone or were rejected are missing. */
export async function getFacts(
  store: Reader,
  wanted: readonly { readonly documentId: string; readonly id: string }[],
): Promise<Map<string, FactRow>> {
  const found = await rows<BareFact>(
    store,
    `select ${columns} from rapporteur.facts f join rapporteur.documents d on d.id = f.document_id
     where (f.document_id, f.id) in (select * from unnest($1::text[], $2::text[]))`,
    [wanted.map(({ documentId }) => documentId), wanted.map(({ id }) => id)],
  );
  const reviewsOf = await reviewsOfFacts(store, [...new Set(found.map((fact) => fact.document.id))]);
  const kept = found.filter((fact) => !reviewsOf(fact.document.id, fact.id, fact.mentions[0]).rejected);
  const facts = kept.map((fact) => withReview(fact, reviewsOf));
  return new Map(facts.map((fact) => [`${fact.document.id} ${fact.id}`, fact]));
}

const columns = `
  f.id, f.type, f.modality, ${documentBrief} as document, f.page, f.speaker, f.start_at as start, f.end_at as "end", f.quote, f.sentence,
  f.quote_at - f.sentence_at as offset,
  f.min, f.max, f.qualifier, f.unit, f.counted, f.action, f.operation, f.edition, f.period,
  f.first_day as "firstDay", f.last_day as "lastDay", f.year_from as "yearFrom", f.place, f.actor,
  f.part_of as "partOf", f.roles, f.mentions, f.rules, f.evidence, f.confidence,
  (select coalesce(s.state, s.organization) from rapporteur.speeches s
   where s.document_id = f.document_id and s.start_at <= f.quote_at and f.quote_at < s.end_at limit 1) as "speakerFor",
  array(select e.name from rapporteur.fact_entities fe join rapporteur.entities e on e.id = fe.entity_id
        where fe.document_id = f.document_id and fe.fact_id = f.id and e.type = 'organization'
        order by array_position('{role,cited,sentence}', fe.link), e.name) as organizations`;

/** A fact as the tables have it. */
type BareFact = Omit<FactRow, 'review' | 'disputed' | 'parts' | 'corrected'>;

/** Puts the latest review of each fact beside it, and corrected values in the place of those that were read. */
async function withReviews(store: Reader, facts: readonly BareFact[]): Promise<FactRow[]> {
  const reviewsOf = await reviewsOfFacts(store, [...new Set(facts.map((fact) => fact.document.id))]);
  return facts.map((fact) => withReview(fact, reviewsOf));
}

function withReview(fact: BareFact, reviewsOf: FactVerdicts): FactRow {
  const { review, correction, disputed } = reviewsOf(fact.document.id, fact.id, fact.mentions[0]);
  return { ...withCorrection(fact, correction), parts: partsOf(fact.evidence), review, disputed };
}
