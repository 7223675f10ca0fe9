import { type Evidence, type PartConfidence, partsOf } from '../core/evidence.ts';
import { byWeight } from '../core/explain.ts';
import type { Reading } from '../core/mention.ts';
import type { Problem } from '../core/problem.ts';
import type { RuleInfo } from '../core/rule-file.ts';
import type {
  Arrival,
  DocumentRow,
  FileSums,
  ReportData,
  ReportScope,
  ReportVerdicts,
  Reviewed,
  UnknownName,
} from '../store/index.ts';
import type { ConfidenceCount } from '../store/report-data.ts';
import type { Drift } from './drift.ts';
import { reasonInWords } from './evidence-in-words.ts';
import { meaningInWords } from './meaning-in-words.ts';
import { type ProblemKind, problemKinds } from './problem-kinds.ts';
import { type Reliability, reviewedReliability } from './reliability.ts';
import { type Agreement, agreementsOf } from './reviewer-agreement.ts';
import { type RuleUse, ruleUse } from './rule-use.ts';
import { scopeInWords } from './scope.ts';
import { trackInWords, trackRecords } from './track-record.ts';
import { saidInWords } from './verdict-in-words.ts';

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

/** A mention or claim that somebody should look at, with everything that is needed to judge it. */
export interface ReportedFinding {
  readonly target: 'mention' | 'fact';
  readonly document: { readonly id: string; readonly name: string };
  readonly id: string;
  readonly type: string;
  readonly page: number | null;
  /** The sentence, cut into what stands before the words in question, these, and what stands after them. */
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  /** What it is taken to mean, in words; empty where that is just what it says. */
  readonly means: string;
  /** How many more there are with the same words and rules. */
  readonly alike: number;
  readonly confidence: number;
  readonly parts: PartConfidence;
  /** What its words were read as, too, and which lost. */
  readonly alternatives: readonly Reading[];
  /** What spoke for and against it, part by part, the weightiest first; `reason` says it in words. */
  readonly evidence: readonly (Evidence & { readonly reason: string })[];
  /** `track` says how often the rule was right so far; null where nobody has judged it. */
  readonly rules: readonly { readonly id: string; readonly note: string | null; readonly track: string | null }[];
}

/** A verdict whose words are not in their document any more. */
export interface OrphanedVerdict {
  readonly id: string;
  readonly document: string;
  readonly documentId: string;
  readonly quote: string;
  readonly verdict: string;
  readonly reviewer: string | null;
  readonly createdAt: Date;
}

/** What a reviewer said was wrong with something that stands in a document, as far as it is the last word on it. */
export interface ReportedVerdict {
  readonly document: string;
  readonly documentId: string;
  readonly target: 'mention' | 'fact';
  readonly id: string;
  readonly words: string;
  readonly verdict: 'reject' | 'correct';
  /** `rejected`, `corrected min=500`. */
  readonly said: string;
  readonly note: string | null;
  readonly reviewer: string | null;
  readonly createdAt: Date;
}

/** How a scope differs from what it is compared with; `drift` is null where there is nothing to compare with, and `why` says so. */
export interface Comparison {
  readonly scope: ReportScope | null;
  readonly about: string | null;
  readonly why: string | null;
  /** The documents of the other scope that are this report's, too: they are left out of the other. */
  readonly shared: number;
  readonly drift: Drift | null;
}

/** A confidence report, ready to be rendered or printed as JSON. */
export interface ReportModel {
  readonly schema: 'confidence-report/1';
  readonly generatedAt: Date;
  readonly scope: ReportScope;
  /** The scope in words. */
  readonly about: string;
  readonly files: FileSums;
  /** The files that came in, those that failed first. May stop short of all: see `files`. */
  readonly arrivals: readonly ReportedFile[];
  readonly documents: readonly ReportedDocument[];
  readonly counts: readonly ConfidenceCount[];
  /** Mentions and facts by tenth of confidence, all types together. */
  readonly distribution: { readonly mention: readonly number[]; readonly fact: readonly number[] };
  /** Claims first, and of each the least sure; alike ones once. */
  readonly leastSure: readonly ReportedFinding[];
  readonly problemKinds: readonly ProblemKind[];
  readonly problems: readonly { readonly document: string; readonly documentId: string; readonly problem: Problem }[];
  /** Numbers that contradict each other or do not add up. */
  readonly discrepancies: ReportData['discrepancies'];
  readonly rules: RuleUse;
  /** Bodies that no lexicon knows, those in most documents first. */
  readonly unknownBodies: readonly UnknownName[];
  /** What reviewers rejected and corrected, the latest first; and how many they did of what was found. */
  readonly verdicts: readonly ReportedVerdict[];
  readonly judged: Pick<ReportVerdicts, 'accepted' | 'mentions' | 'claims'>;
  readonly orphaned: readonly OrphanedVerdict[];
  readonly rulesVersions: readonly string[];
  /** How far confidence held where analysts reviewed it or documents are annotated. */
  readonly reliability: readonly Reliability[];
  /** How far reviewers agree with each other. */
  readonly agreements: readonly Agreement[];
  readonly comparison: Comparison;
}

/** What a report is made from. */
export interface ReportSources {
  readonly data: ReportData;
  readonly rules: readonly RuleInfo[];
  /** The last verdict of each reviewer on what the report is about. */
  readonly reviewed: readonly Reviewed[];
  /** The same of annotated documents, where these were given. */
  readonly annotated?: readonly Reliability[];
  readonly comparison: Comparison;
}

const nameOf = (document: { title: string | null; name: string }): string => document.title ?? document.name;

/** Makes the model of a report. Pure: the same sources and time give the same report. */
export function reportModel(scope: ReportScope, sources: ReportSources, generatedAt: Date): ReportModel {
  const { data, reviewed } = sources;
  const trackOf = trackRecords(reviewed);
  const notes = new Map(sources.rules.map((rule) => [rule.id, rule.note ?? null]));
  const title = scope.document === undefined || !data.documents[0] ? undefined : nameOf(data.documents[0]);
  return {
    schema: 'confidence-report/1',
    generatedAt,
    scope,
    about: scopeInWords(scope, title),
    files: data.files,
    arrivals: data.arrivals.map(({ name, state, documentId, problem, arrivedAt }) => ({
      ...{ name, state, documentId, problem, arrivedAt },
    })),
    documents: data.documents.map(({ id, name, title, symbol, date, dateSource, kind, mentions, facts, problems }) => ({
      ...{ id, name, title, symbol, date, dateSource, kind, mentions, facts, problems },
    })),
    counts: data.counts,
    distribution: { mention: sumOfTenths(data.counts, 'mention'), fact: sumOfTenths(data.counts, 'fact') },
    leastSure: data.leastSure.map((m) => ({
      document: { id: m.documentId, name: nameOf({ title: m.documentTitle, name: m.documentName }) },
      target: m.target,
      id: m.id,
      type: m.type,
      page: m.page,
      ...cut(m),
      means: meaningInWords({ ...m, entity: m.entity === m.quote ? null : m.entity }),
      alike: m.alike,
      confidence: m.confidence,
      parts: partsOf(m.evidence),
      alternatives: m.alternatives,
      evidence: byWeight(m.evidence).map((item) => ({ ...item, reason: reasonInWords(item, trackOf) })),
      rules: m.rules.map((id) => ({ id, note: notes.get(id) ?? null, track: trackInWords(trackOf(id)) })),
    })),
    problemKinds: problemKinds(data),
    problems: data.problems.map(({ documentId, documentName, documentTitle, ...problem }) => ({
      document: nameOf({ title: documentTitle, name: documentName }),
      documentId,
      problem,
    })),
    discrepancies: data.discrepancies,
    rules: ruleUse(data.rules, sources.rules, reviewed),
    unknownBodies: data.unknownBodies,
    verdicts: data.verdicts.wrong.map((one) => ({
      ...{ document: one.documentName, documentId: one.documentId, target: one.target, id: one.now },
      ...{ words: one.words ?? one.quote, verdict: one.verdict as 'reject' | 'correct', said: saidInWords(one) },
      ...{ note: one.note, reviewer: one.reviewer, createdAt: one.createdAt },
    })),
    judged: { accepted: data.verdicts.accepted, mentions: data.verdicts.mentions, claims: data.verdicts.claims },
    orphaned: data.orphaned.map(({ id, documentName, documentId, quote, verdict, reviewer, createdAt }) => ({
      ...{ id, document: documentName, documentId, quote, verdict, reviewer, createdAt },
    })),
    reliability: [...reviewedReliability(reviewed), ...(sources.annotated ?? [])],
    agreements: agreementsOf(reviewed),
    rulesVersions: [...new Set(data.documents.map((d) => d.rulesVersion))].sort(),
    comparison: sources.comparison,
  };
}

/** A claim's chief words may stand in another sentence; they follow it then. */
function cut({ sentence, offset, quote }: ReportData['leastSure'][number]) {
  const inside = sentence.slice(offset, offset + quote.length) === quote;
  return inside
    ? { before: sentence.slice(0, offset), quote, after: sentence.slice(offset + quote.length) }
    : { before: `${sentence} `, quote, after: '' };
}

function sumOfTenths(counts: readonly ConfidenceCount[], kind: ConfidenceCount['kind']): number[] {
  const sum = new Array<number>(10).fill(0);
  for (const count of counts) if (count.kind === kind) for (let i = 0; i < 10; i++) sum[i]! += count.tenths[i] ?? 0;
  return sum;
}

/** What a report is called: `Confidence report`, of a scope with what it is about. */
export const reportTitle = ({ scope, about }: Pick<ReportModel, 'scope' | 'about'>): string =>
  Object.values(scope).every((value) => value === undefined) ? 'Confidence report' : `Confidence report: ${about}`;
