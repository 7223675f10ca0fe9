import { basename } from 'node:path';
import { alignDocument } from './align.ts';
import { type GoldDocument, parseJson, readText } from './gold.ts';
import { bCubed, calibration, newTally, precisionRecall, rateOf, type Tally } from './measures.ts';
import { scoreDocumentData, scoreSpeeches } from './score-document.ts';
import { scoreFigures } from './score-figures.ts';
import { scoreMentions } from './score-mentions.ts';
import {
  documentParts,
  figureParts,
  type ScorableRecord,
  type ScoredType,
  type Scores,
  type ScoringError,
  scoredTypes,
} from './scores.ts';

/** What grows while documents are scored, one after the other. */
export interface Tallies {
  readonly mentions: Record<ScoredType, { strict: number; relaxed: number; gold: number; predicted: number }>;
  readonly clusters: Record<'organization' | 'operation', { gold: string; output: string }[]>;
  readonly dateValue: Tally;
  readonly edition: Tally;
  readonly figure: Record<(typeof figureParts)[number], Tally>;
  readonly document: Record<(typeof documentParts)[number], Tally>;
  readonly speeches: { hits: number; predicted: number; gold: number };
  readonly outcomes: { confidence: number; right: boolean }[];
  readonly errors: ScoringError[];
}

const each = <Key extends string, T>(keys: readonly Key[], make: () => T): Record<Key, T> =>
  Object.fromEntries(keys.map((key) => [key, make()])) as Record<Key, T>;

/**
 * Holds extraction records against annotated documents.
 * @param records by the document's name: its file's name without folders and ending
 * @param only one type of mention instead of all
 */
export function scoreAll(
  documents: readonly GoldDocument[],
  records: ReadonlyMap<string, ScorableRecord>,
  only?: ScoredType,
): Scores {
  const types = only ? [only] : scoredTypes;
  const tallies: Tallies = {
    mentions: each(scoredTypes, () => ({ strict: 0, relaxed: 0, gold: 0, predicted: 0 })),
    clusters: { organization: [], operation: [] },
    dateValue: newTally(),
    edition: newTally(),
    figure: each(figureParts, newTally),
    document: each(documentParts, newTally),
    speeches: { hits: 0, predicted: 0, gold: 0 },
    outcomes: [],
    errors: [],
  };
  for (const document of documents) {
    const aligned = alignDocument(document, records.get(document.name));
    const figurePairs = scoreMentions(aligned, types, tallies);
    scoreFigures(aligned, figurePairs, tallies);
    scoreDocumentData(aligned, tallies);
    scoreSpeeches(aligned, tallies);
  }
  return {
    documents: documents.length,
    missing: documents.map((d) => d.name).filter((name) => !records.has(name)),
    mentions: Object.fromEntries(
      types.map((type) => {
        const { strict, relaxed, predicted, gold } = tallies.mentions[type];
        return [
          type,
          { strict: precisionRecall(strict, predicted, gold), relaxed: precisionRecall(relaxed, predicted, gold) },
        ];
      }),
    ),
    entities: {
      organization: bCubed(tallies.clusters.organization),
      operation: bCubed(tallies.clusters.operation),
    },
    dateValue: rateOf(tallies.dateValue),
    edition: rateOf(tallies.edition),
    figure: rates(tallies.figure),
    document: rates(tallies.document),
    speeches: tallies.speeches.gold
      ? precisionRecall(tallies.speeches.hits, tallies.speeches.predicted, tallies.speeches.gold)
      : null,
    confidence: calibration(tallies.outcomes),
    errors: tallies.errors,
  };
}

const rates = <Key extends string>(tallies: Record<Key, Tally>) =>
  Object.fromEntries(Object.entries<Tally>(tallies).map(([key, tally]) => [key, rateOf(tally)])) as Record<
    Key,
    ReturnType<typeof rateOf>
  >;

/** The name that a record is known by here: its file's, without folders and ending. */
export const recordName = (record: ScorableRecord): string =>
  basename(record.source.name ?? record.source.path ?? '').replace(/\.[^.]+$/, '');

/** Reads extraction records, one a line, by name. @throws Fault RAP_INPUT naming the line that is no record */
export function readRecords(file: string): Map<string, ScorableRecord> {
  const records = new Map<string, ScorableRecord>();
  for (const [index, line] of readText(file).split('\n').entries()) {
    if (line.trim() === '') continue;
    const record = parseJson(`${file}:${index + 1}`, line) as ScorableRecord;
    records.set(recordName(record), record);
  }
  return records;
}
