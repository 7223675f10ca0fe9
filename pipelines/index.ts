import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { DocumentKind, Source } from '../src/core/document.ts';
import type { Pipeline } from '../src/core/pipeline.ts';
import type { Problem } from '../src/core/problem.ts';
import { documentId, type ExtractionRecord } from '../src/core/record.ts';
import { indexAt } from '../src/core/span.ts';
import type { Value } from '../src/core/value.ts';
import { guessKind } from './kinds/index.ts';
import type { Layers } from './layers.ts';
import { linkNotes } from './notes.ts';
import { pressRelease } from './press-release.ts';
import { readDocument } from './read/index.ts';
import { rulesVersion } from './rules.ts';
import { speech } from './speech.ts';
import { findVotes } from './speeches/votes.ts';
import { unRecord } from './un-record.ts';

/** The pipelines by the kind of document that they are for. */
export const pipelines: Readonly<Record<DocumentKind, Pipeline<Layers>>> = {
  speech,
  press_release: pressRelease,
  un_record: unRecord,
};

/** What became of a file: its record, or the problem that kept it from being read. */
export type Extraction =
  | { readonly record: ExtractionRecord; readonly failed?: undefined }
  | { readonly failed: Failure; readonly record?: undefined };

interface Failure {
  readonly source: Source;
  readonly problem: Problem;
}

/**
 * Reads a file and extracts everything from it: the whole pipeline, in memory. The same bytes, name and rules give the
 * same record.
 * @param name the file's name; folders are cut off
 * @returns a record, or the fatal problem of a file that cannot be read; never throws for bad input
 * @throws Fault RAP_RULE where a rule file is wrong
 */
export async function extractDocument(
  bytes: Uint8Array,
  name: string,
  options: Parameters<typeof readDocument>[2] = {},
): Promise<Extraction> {
  const { layers, failed } = await layersOf(bytes, name, options);
  return failed ? { failed } : { record: toRecord(layers) };
}

/** The layers that a record is made of, or why there are none; for whoever measures what records leave out. */
export async function layersOf(
  bytes: Uint8Array,
  name: string,
  options: Parameters<typeof readDocument>[2] = {},
): Promise<
  { readonly layers: Layers; readonly failed?: undefined } | { readonly failed: Failure; readonly layers?: undefined }
> {
  const read = await readDocument(bytes, basename(name), options);
  const source: Source = {
    name: basename(name),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mediaType: read.mediaType,
    bytes: bytes.length,
    pages: read.pages.length > 0 ? read.pages.length : null,
  };
  const fatal = read.problems.find((problem) => problem.fatal);
  if (fatal) return { failed: { source, problem: fatal } };
  const kind = guessKind(read.text);
  return { layers: await pipelines[kind.kind].run({ source, read, kind }) };
}

function toRecord(layers: Layers): ExtractionRecord {
  const { source, read, kind, metadata, sections, turns, mentions, facts, checks, problems } = layers;
  const pageOf = (at: number) => read.pages[indexAt(read.pages, at)]?.number ?? null;
  const speakerAt = (at: number) => turns[indexAt(turns, at)]?.speaker ?? null;
  return {
    schema: 'extraction/1',
    id: documentId(source.sha256),
    source,
    document: { ...metadata, kind: kind.kind, kindConfidence: kind.confidence, kindReasons: kind.reasons },
    text: read.text,
    pages: read.pages,
    blocks: read.blocks,
    sections,
    speeches: turns.map(({ label: _label, ...speech }) => speech),
    votes: turns.length > 0 ? findVotes(read.text, read.blocks) : [],
    notes: linkNotes(read.text, read.blocks, read.notes),
    mentions: mentions.map((m) => ({
      ...m,
      value: written(m.value),
      text: read.text.slice(m.start, m.end),
      page: pageOf(m.start),
      speaker: speakerAt(m.start),
    })),
    // The sentence may begin with the label of the turn; what it tells does not.
    facts: facts.map((fact) => ({ ...fact, speaker: speakerAt(fact.at ?? fact.start) })),
    checks,
    problems,
    map: read.map.segments,
    rulesVersion: rulesVersion(),
  };
}

/** A date without a value leaves `edtf` out: the record's schema has it a string wherever it stands. */
function written(value: Value | null): Value | null {
  if (value?.kind !== 'date' || value.edtf !== null) return value;
  const { edtf: _none, ...open } = value;
  return open as Value;
}
