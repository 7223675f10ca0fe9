import { type Evidence, type PartConfidence, partsOf } from '../core/evidence.ts';
import { byWeight } from '../core/explain.ts';
import type { Problem } from '../core/problem.ts';
import type { RuleInfo } from '../core/rule-file.ts';
import type { Arrival, DocumentRow, ReportData, Reviewed } from '../store/index.ts';
import type { ConfidenceCount } from '../store/report-data.ts';
import { reasonInWords } from './evidence-in-words.ts';
import { type ReviewedReliability, reviewedReliability } from './reviewed-reliability.ts';
import { type Agreement, agreementsOf } from './reviewer-agreement.ts';
import { trackInWords, trackRecords } from './track-record.ts';
import { valueInWords } from './words.ts';

/** What a confidence report is about. */
export type ReportScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'since'; readonly since: Date }
  | { readonly kind: 'document'; readonly document: string };

/** What became of the files that came in. `in` is the sum of the other four, always. */
export interface FileSums {
  readonly in: number;
  readonly stored: number;
  readonly duplicates: number;
  readonly failed: number;
  readonly waiting: number;
}

/** A file that came in, and what became of it. */
export interface ReportedFile {
  readonly name: string;
  readonly state: Arrival['state'];
  readonly documentId: string | null;
  readonly problem: Problem | null;
  readonly arrivedAt: Date;
}

export interface ReportedDocument {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly symbol: string | null;
  readonly date: string | null;
  readonly dateSource: string | null;
  readonly kind: DocumentRow['kind'];
  readonly mentions: number;
  readonly facts: number;
  readonly problems: number;
}

/** A mention that somebody should look at, with everything that is needed to judge it. */
export interface ReportedMention {
  readonly document: { readonly id: string; readonly name: string };
  readonly id: string;
  readonly type: string;
  readonly page: number | null;
  /** The sentence, cut into what stands before the mention, the mention, and what stands after it. */
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  /** What it is taken to mean, in words; empty where that is just what it says. */
  readonly means: string;
  readonly confidence: number;
  readonly parts: PartConfidence;
  /** What spoke for and against it, part by part, the weightiest first; `reason` says it in words. */
  readonly evidence: readonly (Evidence & { readonly reason: string })[];
  /** `track` says how often the rule was right so far; null where nobody has judged it. */
  readonly rules: readonly { readonly id: string; readonly note: string | null; readonly track: string | null }[];
}

/** A confidence report, ready to be rendered or printed as JSON. */
export interface ReportModel {
  readonly schema: 'confidence-report/1';
  readonly generatedAt: Date;
  readonly scope: ReportScope;
  readonly files: FileSums;
  /** The files that came in, the latest first; null where one document is reported. May stop short of all: see `files`. */
  readonly arrivals: readonly ReportedFile[] | null;
  readonly documents: readonly ReportedDocument[];
  readonly counts: readonly ConfidenceCount[];
  /** Mentions and facts by tenth of confidence, all types together. */
  readonly distribution: { readonly mention: readonly number[]; readonly fact: readonly number[] };
  /** The least sure first. */
  readonly leastSure: readonly ReportedMention[];
  readonly problems: readonly { readonly document: string; readonly documentId: string; readonly problem: Problem }[];
  /** Numbers that contradict each other or do not add up. */
  readonly discrepancies: ReportData['discrepancies'];
  readonly rulesVersions: readonly string[];
  /** How far confidence held where analysts reviewed it, and how far they agree with each other. */
  readonly reliability: readonly ReviewedReliability[];
  readonly agreements: readonly Agreement[];
}

/** What a report is made from. */
export interface ReportSources {
  readonly data: ReportData;
  readonly files: FileSums;
  readonly arrivals: readonly Arrival[] | null;
  readonly rules: readonly RuleInfo[];
  /** The last verdict of each reviewer on what the report is about. */
  readonly reviewed: readonly Reviewed[];
}

const nameOf = (document: { title: string | null; name: string }): string => document.title ?? document.name;

/** Makes the model of a report. Pure: the same sources and time give the same report. */
export function reportModel(scope: ReportScope, sources: ReportSources, generatedAt: Date): ReportModel {
  const { data, files, arrivals, reviewed } = sources;
  const trackOf = trackRecords(reviewed);
  const notes = new Map(sources.rules.map((rule) => [rule.id, rule.note ?? null]));
  return {
    schema: 'confidence-report/1',
    generatedAt,
    scope,
    files,
    arrivals:
      arrivals?.map(({ name, state, documentId, problem, arrivedAt }) => ({
        name,
        state,
        documentId,
        problem,
        arrivedAt,
      })) ?? null,
    documents: data.documents.map(({ id, name, title, symbol, date, dateSource, kind, mentions, facts, problems }) => ({
      id,
      name,
      title,
      symbol,
      date,
      dateSource,
      kind,
      mentions,
      facts,
      problems,
    })),
    counts: data.counts,
    distribution: { mention: sumOfTenths(data.counts, 'mention'), fact: sumOfTenths(data.counts, 'fact') },
    leastSure: data.leastSure.map((m) => ({
      document: { id: m.documentId, name: nameOf({ title: m.documentTitle, name: m.documentName }) },
      id: m.id,
      type: m.type,
      page: m.page,
      before: m.sentence.slice(0, m.offset),
      quote: m.text,
      after: m.sentence.slice(m.offset + m.text.length),
      means: [m.entity === m.text ? null : m.entity, valueInWords(m.value)].filter(Boolean).join(', '),
      confidence: m.confidence,
      parts: partsOf(m.evidence),
      evidence: byWeight(m.evidence).map((item) => ({ ...item, reason: reasonInWords(item, trackOf) })),
      rules: m.rules.map((id) => ({ id, note: notes.get(id) ?? null, track: trackInWords(trackOf(id)) })),
    })),
    problems: data.problems.map(({ documentId, documentName, documentTitle, ...problem }) => ({
      document: nameOf({ title: documentTitle, name: documentName }),
      documentId,
      problem,
    })),
    discrepancies: data.discrepancies,
    reliability: reviewedReliability(reviewed),
    agreements: agreementsOf(reviewed),
    rulesVersions: [...new Set(data.documents.map((d) => d.rulesVersion))].sort(),
  };
}

function sumOfTenths(counts: readonly ConfidenceCount[], kind: ConfidenceCount['kind']): number[] {
  const sum = new Array<number>(10).fill(0);
  for (const count of counts) if (count.kind === kind) for (let i = 0; i < 10; i++) sum[i]! += count.tenths[i] ?? 0;
  return sum;
}

/** What a report is called. */
export function reportTitle(model: ReportModel): string {
  if (model.scope.kind === 'document') {
    const [document] = model.documents;
    return `Confidence report: ${document ? nameOf(document) : model.scope.document}`;
  }
  if (model.scope.kind === 'since') return `Confidence report since ${isoMinute(model.scope.since)}`;
  return 'Confidence report';
}

/** A time to the minute, in UTC: `2025-06-29 12:00 UTC`. */
export const isoMinute = (time: Date): string => `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
