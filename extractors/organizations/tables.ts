import { z } from 'zod';
import { loadNameFile } from '../../src/core/name-file.ts';
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
      small: z.enum(['body', 'state', 'topic', 'friends', 'capitals']).optional(),
      before: z.array(z.string()).optional(),
      needs: z.enum(['body', 'words', 'tail']).optional(),
      alone: z.literal(true).optional(),
      numbered: z.literal(true).optional(),
      follows: z.union([z.literal(true), z.literal('place')]).optional(),
      general: z.literal(true).optional(),
      topic: z.literal(true).optional(),
      posts: z.literal(true).optional(),
      seat: z.literal(true).optional(),
      posted: z.literal(true).optional(),
      stated: z.literal(true).optional(),
      acronym: z.literal(true).optional(),
    })
    .strict(),
);

/** A word that names of bodies end in or begin with; heads.yaml says what its fields mean. */
export type Head = Omit<z.output<typeof headShape>[number], 'words' | 'tails' | 'before'> & {
  readonly tails: ReadonlySet<Tail>;
  /** The words that must stand before it where it is written small. */
  readonly before?: ReadonlySet<number>;
  /** The word is the plural. */
  readonly many: boolean;
};

const lists = [
  'never',
  'titles',
  'prepost',
  'persons',
  'dates',
  'plain',
  'topics',
  'possessive',
  'posts',
  'events',
  'behind',
  'foreign',
  'inner',
  'words',
  'forms',
  'apart',
  'leading',
  'modified',
  'organs',
] as const;
const phrases = ['none', 'mastheads', 'houses', 'contractions', 'synonyms', 'offices', 'letters', 'kinds'] as const;
const wordShape = z
  .array(z.object({ id: z.enum([...lists, ...phrases]), words: z.array(z.string()).min(1) }).strict())
  .transform((entries, context) => {
    const byId = new Map(entries.map(({ id, words }) => [id, words]));
    for (const id of [...lists, ...phrases]) if (!byId.has(id)) context.addIssue(`the list ${id} is missing`);
    return byId;
  });

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
export const LEADING = 16384;
export const MODIFIED = 32768;

/** The tables of words that shapes are read with, by word number. */
export interface Tables {
  /** What the word of this number may be: a sum of the bits above. */
  bits(word: number): number;
  head(word: number): Head | undefined;
  tail(word: number): Tail | undefined;
  /** Words that are exactly spelt like an acronym in a line of capitals. */
  readonly ordinary: readonly string[];
  /** Abbreviations of a company's form; those with capitals must be written so, those with a full stop may have one. */
  readonly forms: readonly string[];
  /** Phrases that look like bodies and are none. */
  readonly none: readonly string[];
  /** Words that make another body's name of the one behind them. */
  readonly apart: readonly string[];
  /** Names that stand at the head of a page with one word under the other. */
  readonly mastheads: readonly string[];
  /** Heads of organs of states and bodies, which point back to no armed group. */
  readonly organs: readonly string[];
  /** Ids of bodies that are called by the house they sit in. */
  readonly houses: readonly string[];
  /** A long form and the short one that may stand for it inside a name. */
  readonly contractions: readonly (readonly [string, string])[];
  /** Phrases that say the same; the first stands for all. */
  readonly synonyms: readonly (readonly string[])[];
  /** Offices that every state has. */
  readonly offices: readonly string[];
  /** Letters and the office they are read as. */
  readonly letters: readonly (readonly [string, string])[];
  /** What bodies are called that have no head word in their names: the singular and the plural. */
  readonly kinds: readonly (readonly [string, string])[];
}

/** The words that names of bodies have as their head, in small letters, singular and plural. @throws Fault RAP_RULE where the file is wrong */
export function headWords(): Set<string> {
  const entries = loadNameFile(tableFiles[0]!, headShape).filter(({ acronym }) => !acronym);
  return new Set(entries.flatMap(({ words }) => words.flatMap((word) => [word, pluralOf(word)])));
}

/** Reads the tables. @throws Fault RAP_RULE where a file is wrong */
export function loadTables(vocabulary: Vocabulary): Tables {
  const read = loadNameFile(tableFiles[1]!, wordShape);
  const heads = new Map<number, Head>();
  for (const { words, tails: carried, before, ...spec } of loadNameFile(tableFiles[0]!, headShape)) {
    for (const word of words) {
      const head = {
        ...spec,
        ...(before && { before: new Set(before.map((one) => vocabulary.add(one))) }),
        tails: new Set(carried),
        many: false,
      };
      heads.set(vocabulary.add(word), head);
      if (spec.plural) heads.set(vocabulary.add(pluralOf(word)), { ...head, many: true });
    }
  }
  const list = (id: (typeof lists)[number]) => read.get(id)!.flatMap((line) => line.split(' '));
  const equal = (id: (typeof phrases)[number]) => read.get(id)!.map((line) => line.split(' = '));
  const sets: [number, readonly string[]][] = [
    [NEVER, list('never')],
    [TITLE, list('titles')],
    [DATE, list('dates')],
    [PLAIN, list('plain')],
    [TOPIC, list('topics')],
    [OWNER, list('possessive')],
    [FOREIGN, list('foreign')],
    [INNER, list('inner')],
    [POST, list('posts')],
    [EVENT, list('events')],
    [BEHIND, list('behind')],
    [PREPOST, list('prepost')],
    [PERSON, list('persons')],
    [LEADING, list('leading')],
    [MODIFIED, list('modified')],
  ];
  for (const [, words] of sets) for (const word of words) vocabulary.add(word);
  const prepositions = new Map<number, Tail>(tails.map((tail) => [vocabulary.add(tail), tail]));
  const bits = new Uint16Array(vocabulary.size + 1);
  for (const [bit, words] of sets) for (const word of words) bits[vocabulary.idOf(word)]! |= bit;
  for (const id of heads.keys()) bits[id]! |= HEAD;
  return {
    bits: (word) => bits[word] ?? 0,
    head: (word) => heads.get(word),
    tail: (word) => prepositions.get(word),
    ordinary: list('words').map((word) => word.toUpperCase()),
    forms: list('forms'),
    apart: list('apart'),
    none: read.get('none')!,
    organs: list('organs'),
    mastheads: read.get('mastheads')!,
    houses: read.get('houses')!,
    contractions: equal('contractions') as [string, string][],
    synonyms: equal('synonyms'),
    offices: read.get('offices')!,
    letters: equal('letters') as [string, string][],
    kinds: equal('kinds') as [string, string][],
  };
}

const pluralOf = (word: string): string =>
  word.endsWith('y') ? `${word.slice(0, -1)}ies` : word.endsWith('s') ? word : `${word}s`;
