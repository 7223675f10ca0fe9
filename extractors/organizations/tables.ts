import { z } from 'zod';
import { loadRuleFile } from '../../src/core/rule-file.ts';
import type { Vocabulary } from '../../src/core/vocabulary.ts';

const folder = 'extractors/organizations';
export const tableFiles = [`${folder}/heads.yaml`, `${folder}/words.yaml`];

const tails = ['of', 'for', 'on', 'against', 'to', 'in', 'at', 'under'] as const;
/** A preposition that carries a name on. */
export type Tail = (typeof tails)[number];

const headShape = z.array(
  z
    .object({
      words: z.array(z.string()).min(1),
      tails: z.array(z.enum(tails)),
      plural: z.enum(['own', 'list', 'possessive']).optional(),
      small: z.enum(['body', 'state']).optional(),
      needs: z.enum(['body', 'words']).optional(),
      alone: z.literal(true).optional(),
      numbered: z.literal(true).optional(),
      follows: z.literal(true).optional(),
      topic: z.literal(true).optional(),
      posts: z.literal(true).optional(),
      acronym: z.literal(true).optional(),
    })
    .strict(),
);

/** A word that names of bodies end in or begin with; heads.yaml says what its fields mean. */
export type Head = Omit<z.output<typeof headShape>[number], 'words' | 'tails'> & {
  readonly tails: ReadonlySet<Tail>;
  /** The word is the plural. */
  readonly many: boolean;
};

const words = z.string().transform((list) => list.trim().split(/\s+/));
const wordShape = z
  .object({
    never: words,
    titles: words,
    prepost: words,
    persons: words,
    dates: words,
    plain: words,
    topics: words,
    possessive: words,
    posts: words,
    events: words,
    behind: words,
    foreign: words,
    inner: words,
    words,
    none: z.array(z.string()),
    houses: z.array(z.string()),
    contractions: z.array(z.tuple([z.string(), z.string()])),
    synonyms: z.array(z.array(z.string()).min(2)),
    offices: z.array(z.string()),
    letters: z.record(z.string(), z.string()),
  })
  .strict();

/** What a word may be; the bits of `Tables.bits`. */
export const NEVER = 1;
export const TITLE = 2;
export const DATE = 4;
export const PLAIN = 8;
export const TOPIC = 16;
export const OWNER = 32;
export const FOREIGN = 64;
export const INNER = 128;
export const HEAD = 256;
export const POST = 512;
export const EVENT = 1024;
export const BEHIND = 2048;
export const PREPOST = 4096;
export const PERSON = 8192;

/** The tables of words that shapes are read with, by word number. */
export interface Tables extends Omit<z.output<typeof wordShape>, 'never' | 'titles' | 'dates'> {
  /** What the word of this number may be: a sum of the bits above. */
  bits(word: number): number;
  head(word: number): Head | undefined;
  tail(word: number): Tail | undefined;
}

/** Reads the tables. @throws Fault RAP_RULE where a file is wrong */
export function loadTables(vocabulary: Vocabulary): Tables {
  const read = loadRuleFile(tableFiles[1]!, wordShape);
  const heads = new Map<number, Head>();
  for (const { words: list, tails: carried, ...spec } of loadRuleFile(tableFiles[0]!, headShape)) {
    for (const word of list) {
      const head = { ...spec, tails: new Set(carried), many: false };
      heads.set(vocabulary.add(word), head);
      if (spec.plural) heads.set(vocabulary.add(pluralOf(word)), { ...head, many: true });
    }
  }
  const sets: [number, readonly string[]][] = [
    [NEVER, read.never],
    [TITLE, read.titles],
    [DATE, read.dates],
    [PLAIN, read.plain],
    [TOPIC, read.topics],
    [OWNER, read.possessive],
    [FOREIGN, read.foreign],
    [INNER, read.inner],
    [POST, read.posts],
    [EVENT, read.events],
    [BEHIND, read.behind],
    [PREPOST, read.prepost],
    [PERSON, read.persons],
  ];
  for (const [, list] of sets) for (const word of list) vocabulary.add(word);
  const bits = new Uint16Array(vocabulary.size + 1);
  for (const [bit, list] of sets) for (const word of list) bits[vocabulary.idOf(word)]! |= bit;
  for (const id of heads.keys()) bits[id]! |= HEAD;
  const prepositions = new Map<number, Tail>(tails.map((tail) => [vocabulary.add(tail), tail]));
  return {
    ...read,
    bits: (word) => bits[word] ?? 0,
    head: (word) => heads.get(word),
    tail: (word) => prepositions.get(word),
  };
}

const pluralOf = (word: string): string =>
  word.endsWith('y') ? `${word.slice(0, -1)}ies` : word.endsWith('s') ? word : `${word}s`;
