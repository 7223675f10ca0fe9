import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractDocument } from '../../pipelines/index.ts';
import { Fault } from '../core/errors.ts';
import { readFactList } from './fact-list.ts';
import { readGoldFolder } from './gold.ts';
import { type Predictable, predictSpans } from './predict-spans.ts';
import { factScoresText, scoresText, spanScoresText } from './print-scores.ts';
import { runGold } from './run-gold.ts';
import { readRecords, scoreAll } from './score.ts';
import { type FactScores, scoreFacts } from './score-facts.ts';
import { type SpanScores, scoreSpans } from './score-spans.ts';
import type { ScorableRecord, ScoredType, Scores } from './scores.ts';
import { type PredictedSpan, readSpanSet } from './span-sets.ts';

/** How far an evaluation is. */
export interface Watcher {
  total(count: number): void;
  step(): void;
}

/** What came of an evaluation. */
export interface Evaluation<Result> {
  readonly scores: Result;
  /** The scores for people. */
  readonly text: string;
  readonly warnings: readonly string[];
}

/** Scores extraction against a folder of annotated documents. @throws Fault RAP_INPUT */
export async function evaluateGold(
  request: {
    readonly gold: string;
    readonly records?: string | undefined;
    readonly type?: ScoredType | undefined;
    readonly out?: string | undefined;
  },
  watcher: Watcher,
  signal?: AbortSignal,
): Promise<Evaluation<Scores>> {
  const documents = readGoldFolder(request.gold);
  const warnings: string[] = [];
  let records: Map<string, ScorableRecord>;
  if (request.records !== undefined) records = readRecords(request.records);
  else {
    watcher.total(documents.length);
    records = await runGold(documents, (name, problem) => {
      signal?.throwIfAborted();
      watcher.step();
      if (problem !== null) warnings.push(`${name}: ${problem}`);
    });
  }
  if (request.out !== undefined) writeLines(request.out, [...records.values()]);
  const scores = scoreAll(documents, records, request.type);
  return { scores, text: scoresText(scores), warnings };
}

/** Scores the facts of documents against a list of what a careful reader found in them. @throws Fault RAP_INPUT, RAP_RULE */
export async function evaluateFacts(
  request: { readonly facts: string; readonly documents: string },
  watcher: Watcher,
  signal?: AbortSignal,
): Promise<Evaluation<{ readonly documents: readonly FactScores[]; readonly errors: readonly FactError[] }>> {
  const lists = readFactList(request.facts);
  watcher.total(lists.length);
  const documents: FactScores[] = [];
  const warnings: string[] = [];
  for (const list of lists) {
    signal?.throwIfAborted();
    const { record, failed } = await extractDocument(readListed(request.documents, list.document), list.document);
    if (failed) warnings.push(`${list.document}: ${failed.problem.message}`);
    documents.push(scoreFacts(list, record?.facts ?? []));
    watcher.step();
  }
  const errors = documents.flatMap(({ document, missed, invented }) => [
    ...missed.map((fact) => ({ document, what: 'missed' as const, fact })),
    ...invented.map((fact) => ({ document, what: 'not in the list' as const, fact })),
  ]);
  return { scores: { documents, errors }, text: factScoresText(documents), warnings };
}

/** A fact that the list has and nobody found, or the other way round. */
interface FactError {
  readonly document: string;
  readonly what: 'missed' | 'not in the list';
  readonly fact: string;
}

function readListed(folder: string, name: string): Uint8Array {
  try {
    return readFileSync(join(folder, name));
  } catch (cause) {
    throw new Fault('RAP_INPUT', `The list names ${name}, which cannot be read in ${folder}.`, { cause });
  }
}

/** Scores extraction against an open test set. @throws Fault RAP_INPUT, or RAP_USAGE where it is not plain what to look for */
export async function evaluateSpans(
  request: {
    readonly spans: string;
    readonly types?: string | undefined;
    readonly drop?: boolean | undefined;
    readonly subset?: string | undefined;
    readonly as?: Predictable | undefined;
    readonly out?: string | undefined;
  },
  watcher: Watcher,
  signal?: AbortSignal,
): Promise<Evaluation<SpanScores>> {
  const items = readSpanSet(request.spans);
  const types = request.types === undefined ? undefined : new Set(request.types.split(',').map((type) => type.trim()));
  const asked = types ?? new Set(items.flatMap((item) => item.gold.map((gold) => gold.type)));
  const as = request.as ?? toldFromTypes(asked);
  const predictions = new Map<string, PredictedSpan[]>();
  watcher.total(items.length);
  for (const item of items) {
    signal?.throwIfAborted();
    predictions.set(item.id, await predictSpans(item, as, asked));
    watcher.step();
  }
  if (request.out !== undefined) {
    writeLines(
      request.out,
      [...predictions].map(([id, pred]) => ({ id, pred })),
    );
  }
  const { drop, subset } = request;
  const scores = scoreSpans(items, predictions, { types, drop, subset, sentences: as === 'sentence' });
  return { scores, text: spanScoresText(scores), warnings: [] };
}

/** What test sets call what we look for. */
export const typeNames: Readonly<Record<Predictable, RegExp>> = {
  date: /^(?:date|temporal|timex3?)$/i,
  figure: /^(?:figure|number|quantity|money|currency|dimension|percent(?:age)?|cardinal)$/i,
  organization: /^(?:org|organi[sz]ation)$/i,
  sentence: /^sentence$/i,
  speech: /^(?:speech|turn)$/i,
};

/** What a test set's types ask for. @throws Fault RAP_USAGE where they do not tell */
export function toldFromTypes(asked: ReadonlySet<string>): Predictable {
  const fitting = (Object.keys(typeNames) as Predictable[]).filter((as) =>
    [...asked].some((type) => typeNames[as].test(type)),
  );
  if (fitting.length === 1) return fitting[0]!;
  throw new Fault(
    'RAP_USAGE',
    `The test set's types (${[...asked].join(', ') || 'none'}) do not tell what to look for.`,
    {
      advice: 'Say so with --as date, figure, organization, sentence or speech.',
    },
  );
}

function writeLines(file: string, values: readonly unknown[]): void {
  try {
    writeFileSync(file, values.map((value) => `${JSON.stringify(value)}\n`).join(''));
  } catch (cause) {
    throw new Fault('RAP_FOLDER', `${file} cannot be written: ${(cause as Error).message}`, { cause });
  }
}
