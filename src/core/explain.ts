import { confidenceParts, type Evidence, type PartConfidence, partsOf } from './evidence.ts';
import type { Fact } from './fact.ts';
import type { Modality } from './modality.ts';
import type { ExtractionRecord } from './record.ts';
import type { RuleInfo } from './rule-file.ts';
import { indexAt, type Span } from './span.ts';
import type { TrackRecord, TrackRecords } from './track-record.ts';

/** Why a mention or fact is there and how sure it is, ready to be printed. */
export interface Explanation {
  readonly id: string;
  readonly type: string;
  readonly quote: string;
  /** The text around it, with the quote in the middle. */
  readonly before: string;
  readonly after: string;
  readonly page: number | null;
  readonly confidence: number;
  readonly value: unknown;
  /** Of a fact: how the document says it. */
  readonly modality: Modality | null;
  /** How sure each part of it is; their product is the confidence. */
  readonly parts: PartConfidence;
  /** What spoke for and against, part by part, and of each part the weightiest first. */
  readonly evidence: readonly Evidence[];
  /**
   * The rules that fired, with what they say of themselves and how often they were right; `info` is null for a rule this
   * version does not have.
   */
  readonly rules: readonly { readonly id: string; readonly info: RuleInfo | null; readonly track: TrackRecord }[];
  /** The notes to it: those whose mark stands in it or in what is shown behind it, in the same paragraph. */
  readonly notes: readonly string[];
  /** The facts that cite it. */
  readonly citedBy: readonly string[];
}

/** How much of the text is shown on each side. */
const around = 120;

const unjudged: TrackRecords = () => ({ judged: null, reviewed: null });

/**
 * Explains a mention or a fact of a record; null where the record has none of that id.
 * @param trackOf how often rules were right so far, as far as that is known
 */
export function explain(
  record: ExtractionRecord,
  id: string,
  rules: readonly RuleInfo[],
  trackOf: TrackRecords = unjudged,
): Explanation | null {
  const mention = record.mentions.find((m) => m.id === id);
  const found = mention ?? record.facts.find((f) => f.id === id);
  if (!found) return null;
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const page = record.pages.find((p) => p.start <= found.start && found.start < p.end);
  return {
    id,
    type: found.type,
    quote: record.text.slice(found.start, found.end),
    before: record.text.slice(Math.max(0, found.start - around), found.start),
    after: record.text.slice(found.end, found.end + around),
    page: page?.number ?? null,
    confidence: found.confidence,
    value: mention ? mention.value : (found as Fact).roles,
    modality: mention ? null : (found as Fact).modality,
    parts: partsOf(found.evidence),
    evidence: byWeight(found.evidence),
    rules: found.rules.map((rule) => ({ id: rule, info: known.get(rule) ?? null, track: trackOf(rule) })),
    notes: notesTo(record, found),
    citedBy: record.facts.filter((f) => f.id !== id && f.mentions.includes(id)).map((f) => f.id),
  };
}

/** Evidence part by part, and of each part the weightiest first, whichever way it speaks. */
export function byWeight(evidence: readonly Evidence[]): Evidence[] {
  const partOf = ({ part = 'span' }: Evidence) => confidenceParts.indexOf(part);
  return [...evidence].sort((a, b) => partOf(a) - partOf(b) || Math.abs(b.weight) - Math.abs(a.weight));
}

function notesTo({ text, blocks, notes = [] }: ExtractionRecord, { start, end }: Span): string[] {
  const block = blocks[indexAt(blocks, start)];
  const limit = Math.min(end + around, block?.end ?? end);
  return notes
    .filter((link) => start <= link.start && link.end <= limit)
    .map(({ note }) => text.slice(note.start, note.end));
}
