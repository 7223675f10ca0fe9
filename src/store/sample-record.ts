import { createHash } from 'node:crypto';
import { splitSentences } from '../../pipelines/stages/sentences.ts';
import type { Block, Metadata, Speech } from '../core/document.ts';
import { type Evidence, probabilityOf, ruleEvidence } from '../core/evidence.ts';
import type { Fact, FactType } from '../core/fact.ts';
import { type Finding, mentionId, toMention } from '../core/mention.ts';
import type { Modality } from '../core/modality.ts';
import type { Problem } from '../core/problem.ts';
import { documentId, type ExtractionRecord } from '../core/record.ts';
import { contains, indexAt } from '../core/span.ts';
import type { FigureValue, Value } from '../core/value.ts';

/** A mention of a sample, found in its text by its words. */
export interface SampleMention {
  readonly type: Finding['type'];
  readonly quote: string;
  readonly entity?: string;
  readonly edition?: string;
  readonly edtf?: string;
  /** `partOf` is the quote of the other figure. */
  readonly figure?: Partial<FigureValue>;
  /** 0.9 unless told. */
  readonly probability?: number;
}

/** A record for tests, said in few words. Blocks are parted by blank lines; each figure is a fact of its sentence. */
export interface Sample {
  readonly text: string;
  readonly name?: string;
  readonly metadata?: Partial<Metadata> & { readonly kind?: ExtractionRecord['document']['kind'] };
  /** Where pages after the first begin: at these words. */
  readonly pageBreaks?: readonly string[];
  /** The text that each speaker's turn begins with. */
  readonly turns?: readonly { readonly speaker: string; readonly from: string }[];
  readonly headings?: readonly string[];
  readonly mentions?: readonly SampleMention[];
  readonly facts?: readonly {
    readonly type: FactType;
    readonly modality?: Modality;
    readonly quotes: readonly string[];
    readonly roles: Fact['roles'];
  }[];
  readonly problems?: readonly Problem[];
  readonly rulesVersion?: string;
}

const noFigure: FigureValue = {
  kind: 'figure',
  min: null,
  max: null,
  qualifier: 'exact',
  unit: '1',
  counted: null,
  action: null,
  operation: null,
  edition: null,
  period: null,
  partOf: null,
  place: null,
  actor: null,
};

/** The bytes of a sample's file: its text. */
export const sampleBytes = (sample: Pick<Sample, 'text'>): Buffer => Buffer.from(sample.text, 'utf8');

/** Makes the record of a sample. Throws where a quote is not in the text, so that a test cannot pass by a slip. */
export function sampleRecord(sample: Sample): ExtractionRecord {
  const { text } = sample;
  const bytes = sampleBytes(sample);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const blocks = blocksOf(sample);
  const mentions = (sample.mentions ?? []).map((mention) => {
    const start = positionOf(text, mention.quote);
    const evidence: Evidence[] = [ruleEvidence(`sample/${mention.type}`, mention.probability ?? 0.9)];
    const span = { start, end: start + mention.quote.length };
    return {
      ...toMention({
        ...span,
        type: mention.type,
        rules: [`sample/${mention.type}`],
        evidence,
        entity: mention.entity ?? null,
        value: sampleValue(text, mention),
      }),
      text: mention.quote,
      page: null as number | null,
    };
  });
  const pages = pagesOf(sample);
  for (const mention of mentions) mention.page = pages[indexAt(pages, mention.start)]?.number ?? null;
  return {
    schema: 'extraction/1',
    id: documentId(sha256),
    source: {
      name: sample.name ?? 'sample.txt',
      sha256,
      mediaType: 'text/plain',
      bytes: bytes.length,
      pages: pages.length || null,
    },
    document: {
      title: null,
      symbol: null,
      date: null,
      dateSource: sample.metadata?.date ? 'text' : null,
      issuedOn: null,
      issuer: null,
      originalLanguage: null,
      place: null,
      speakers: [],
      kind: 'press_release',
      kindConfidence: 0.9,
      kindReasons: ['it is a sample'],
      ...sample.metadata,
    },
    text,
    pages,
    blocks,
    sections: blocks
      .filter((block) => block.kind === 'heading')
      .map((block, index, all) => ({
        heading: text.slice(block.start, block.end),
        level: 1,
        start: block.start,
        end: all[index + 1]?.start ?? text.length,
      })),
    speeches: speechesOf(sample),
    mentions,
    facts: factsOf(sample, blocks, mentions),
    problems: sample.problems ?? [],
    map: [{ start: 0, length: text.length, source: 0 }],
    rulesVersion: sample.rulesVersion ?? 'sample-rules',
  };
}

function positionOf(text: string, quote: string): number {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`“${quote}” is not in the sample’s text`);
  return start;
}

function sampleValue(text: string, { type, edition, edtf, figure }: SampleMention): Value | null {
  if (type === 'figure') return { ...noFigure, ...figure, partOf: figure?.partOf ? idOf(text, figure.partOf) : null };
  if (type === 'operation') return { kind: 'operation', edition: edition ?? null };
  if (type !== 'date') return { kind: 'name', lexiconId: null };
  return { kind: 'date', edtf: edtf ?? null, said: edtf ?? null, inferred: [], precision: 'day', anchor: null };
}

const idOf = (text: string, quote: string): string => {
  const start = positionOf(text, quote);
  return mentionId('figure', { start, end: start + quote.length });
};

function blocksOf({ text, headings = [] }: Sample): Block[] {
  return [...text.matchAll(/\S(?:(?!\n\n).)*/gs)].map((match) => ({
    kind: headings.includes(match[0]) ? 'heading' : 'paragraph',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function pagesOf({ text, pageBreaks = [] }: Sample): ExtractionRecord['pages'] {
  if (pageBreaks.length === 0) return [];
  const starts = [0, ...pageBreaks.map((words) => positionOf(text, words))];
  return starts.map((start, index) => ({ number: index + 1, start, end: starts[index + 1] ?? text.length }));
}

function speechesOf({ text, turns = [] }: Sample): Speech[] {
  const starts = turns.map((turn) => positionOf(text, turn.from));
  return turns.map(({ speaker }, index) => ({
    speaker,
    state: null,
    organization: null,
    role: null,
    spokeIn: null,
    agendaItem: null,
    labelStart: 0,
    start: starts[index]!,
    end: starts[index + 1] ?? text.length,
  }));
}

function factsOf(sample: Sample, blocks: readonly Block[], mentions: ExtractionRecord['mentions']): Fact[] {
  const sentences = splitSentences(sample.text, blocks);
  const fact = (
    type: FactType,
    cited: ExtractionRecord['mentions'],
    roles: Fact['roles'],
    modality: Modality = 'asserted',
  ): Fact => {
    const chief = cited[0]!;
    const sentence = sentences.find((each) => contains(each, chief)) ?? chief;
    const { start, end } = sentence;
    return {
      id: `${type}-${chief.start}-${chief.end}`,
      type,
      modality,
      mentions: cited.map((mention) => mention.id),
      roles,
      rules: chief.rules,
      evidence: chief.evidence,
      confidence: probabilityOf(chief.evidence),
      start,
      end,
    };
  };
  const figures = mentions
    .filter((mention) => mention.type === 'figure')
    .map((mention) => {
      const { kind: _kind, modality, ...roles } = mention.value as FigureValue;
      const whole = mentions.find((each) => each.id === roles.partOf);
      return fact('figure', whole ? [mention, whole] : [mention], roles, modality);
    });
  const others = (sample.facts ?? []).map(({ type, quotes, roles, modality }) =>
    fact(
      type,
      quotes.map((quote) => mentions.find((mention) => mention.text === quote)!),
      roles,
      modality,
    ),
  );
  return [...figures, ...others];
}
