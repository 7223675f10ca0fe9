import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Fault } from '../core/errors.ts';

const text = z.string().nullish();
const number = z.number().nullish();

/** One mention as an annotator marked it. Fields of other types than its own are not there. */
const mention = z.looseObject({
  id: z.string().optional(),
  type: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  /** Finding it is not rewarded and missing it is not punished. */
  optional: z.boolean().optional(),
  entity: text,
  edition: z.union([z.string(), z.number()]).nullish(),
  /** Of a date: its EDTF. */
  value: text,
  min: number,
  max: number,
  qualifier: text,
  unit: text,
  counted: text,
  operation: text,
  period: text,
  partOf: text,
});

/** What a NAME.gold.json holds; the conventions for it are those of the extraction record. */
const gold = z.looseObject({
  /** The document's file beside it; NAME.txt where it is not given. */
  file: z.string().optional(),
  /** The text that the offsets count in, where it is not the file's own. */
  text: z.string().optional(),
  document: z
    .looseObject({
      kind: text,
      date: text,
      symbol: text,
      title: text,
      issuer: text,
      speakers: z.array(z.looseObject({ name: z.string() })).nullish(),
    })
    .nullish(),
  mentions: z.array(mention),
  speeches: z.array(z.looseObject({ startsWith: z.string() })).nullish(),
});

export type GoldMention = z.output<typeof mention>;
export type Gold = z.output<typeof gold>;

/** One annotated document. */
export interface GoldDocument {
  readonly name: string;
  readonly gold: Gold;
  /** The text that the gold's offsets count in. */
  readonly text: string;
  /** The name of the file that is read, and its bytes. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

const ending = '.gold.json';

/**
 * Reads a folder of annotated documents: NAME.gold.json beside NAME.txt, in the order of their names.
 * @throws Fault RAP_INPUT where the folder has none, or one cannot be read; the message names file and field
 */
export function readGoldFolder(folder: string): GoldDocument[] {
  let files: string[];
  try {
    files = readdirSync(folder);
  } catch (cause) {
    throw new Fault('RAP_INPUT', `The folder of annotated documents ${folder} cannot be read.`, { cause });
  }
  const names = files.filter((file) => file.endsWith(ending)).sort();
  if (names.length === 0) {
    throw new Fault('RAP_INPUT', `${folder} holds no annotated documents.`, {
      advice: `Put NAME${ending} beside NAME.txt there, one pair for each document.`,
    });
  }
  return names.map((file) => readGold(folder, file));
}

function readGold(folder: string, goldFile: string): GoldDocument {
  const name = goldFile.slice(0, -ending.length);
  const path = join(folder, goldFile);
  const parsed = gold.safeParse(parseJson(path, readText(path)));
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new Fault('RAP_INPUT', `${path}: ${issue.path.join('.')}: ${issue.message}`);
  }
  const data = parsed.data;
  const file = data.file ?? `${name}.txt`;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(folder, file));
  } catch (cause) {
    if (data.text === undefined)
      throw new Fault('RAP_INPUT', `${path} annotates ${file}, which cannot be read.`, { cause });
    bytes = Buffer.from(data.text);
  }
  return { name, gold: data, text: data.text ?? Buffer.from(bytes).toString('utf8'), file, bytes };
}

/** Reads a file of text. @throws Fault RAP_INPUT */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Fault('RAP_INPUT', `${path} cannot be read.`, { cause });
  }
}

/** Parses JSON; `place` is named in the message. @throws Fault RAP_INPUT */
export function parseJson(place: string, source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (cause) {
    throw new Fault('RAP_INPUT', `${place} is not valid JSON: ${(cause as Error).message}`, { cause });
  }
}
