import { BLOCK, CAPITAL, LINE, MARK, NUMBER, SPACED, type Tokens, UPPER, WORD } from '../../src/core/tokens.ts';
import type { Vocabulary } from '../../src/core/vocabulary.ts';
import type { PlaceHit } from '../places/lexicon.ts';
import type { LexiconHit } from './lexicon.ts';
import type { Tables } from './tables.ts';

/** The numbers of the marks and small words that names are joined with. */
export interface Joints {
  readonly the: number;
  readonly and: ReadonlySet<number>;
  readonly comma: number;
  readonly hyphen: number;
  readonly slash: number;
  readonly apostrophe: number;
  readonly s: number;
  readonly member: number;
  readonly members: ReadonlySet<number>;
  readonly states: ReadonlySet<number>;
  readonly indefinite: ReadonlySet<number>;
  readonly in: number;
  readonly friends: number;
  /** What a named operation begins with. */
  readonly operation: ReadonlySet<number>;
}

export const jointsOf = (vocabulary: Vocabulary): Joints => {
  const set = (...words: string[]) => new Set(words.map((word) => vocabulary.add(word)));
  return {
    the: vocabulary.add('the'),
    and: set('and', '&'),
    comma: vocabulary.add(','),
    hyphen: vocabulary.add('-'),
    slash: vocabulary.add('/'),
    apostrophe: vocabulary.add("'"),
    s: vocabulary.add('s'),
    member: vocabulary.add('member'),
    members: set('member', 'members'),
    states: set('states', 'nations'),
    indefinite: set('a', 'an', 'each', 'any', 'every', 'another', 'such', 'no', 'various', 'several', 'other'),
    in: vocabulary.add('in'),
    friends: vocabulary.add('friends'),
    operation: set('operation', 'exercise'),
  };
};

/** A text as shapes are read from it: its tokens, what the lexicons found in it, and small questions to both. */
export interface Reading {
  readonly text: string;
  readonly tokens: Tokens;
  readonly tables: Tables;
  readonly joints: Joints;
  /** The longest name of a body that begins, or ends, at a token. */
  readonly bodyFrom: ReadonlyMap<number, LexiconHit>;
  readonly bodyTo: ReadonlyMap<number, LexiconHit>;
  /** All names of bodies that begin at a token, longer ones later. */
  readonly bodiesFrom: ReadonlyMap<number, readonly LexiconHit[]>;
  /** The name that bodies share, not those of states, that ends at a token (`Security Council`). */
  readonly sharedTo: ReadonlyMap<number, LexiconHit>;
  readonly placeFrom: ReadonlyMap<number, PlaceHit>;
  readonly placeTo: ReadonlyMap<number, PlaceHit>;
  /** The tokens of the heads of phrases that look like bodies and are none. */
  readonly none: ReadonlySet<number>;
  /** Tokens inside a place's name of several words. */
  readonly inPlace: ReadonlySet<number>;
  /** True where token `i` stands in a headline: a line whose words are all capitalised, so that capitals say nothing. */
  headline(i: number): boolean;
}

/** A line shorter than this stands by itself (a heading, a label); running text fills its lines. */
const shortLine = 30;

/** True where token `i` is there and goes on with the block of the token before it. */
export const goesOn = ({ tokens }: Reading, i: number): boolean => i < tokens.count && (tokens.flags[i]! & BLOCK) === 0;

/** True where a line break before token `i` ends what stands before it: the line before is too short to be wrapped. */
export function breaksLine(text: string, tokens: Tokens, i: number): boolean {
  if ((tokens.flags[i]! & LINE) === 0 || i === 0) return false;
  const end = tokens.end[i - 1]!;
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
  return line.trim().length < shortLine;
}

/** A tab parts two cells of a row as a short line parts two headings. */
export const breaks = ({ text, tokens }: Reading, i: number): boolean =>
  breaksLine(text, tokens, i) ||
  (i > 0 && tokens.start[i]! > tokens.end[i - 1]! && text.slice(tokens.end[i - 1]!, tokens.start[i]!).includes('\t'));

export const isCapital = ({ tokens }: Reading, i: number): boolean =>
  tokens.kind[i] === WORD && (tokens.flags[i]! & CAPITAL) !== 0;

export const isAcronym = ({ tokens }: Reading, i: number): boolean =>
  tokens.kind[i] === WORD && (tokens.flags[i]! & UPPER) !== 0;

/** True where token `i` follows the one before it without white space. */
export const touches = ({ tokens }: Reading, i: number): boolean => i > 0 && tokens.start[i] === tokens.end[i - 1];

/** True where token `i` is a hyphen or slash that joins two words; a line break behind a hyphen does no harm. */
export function joins(reading: Reading, i: number): boolean {
  const { tokens, joints, text } = reading;
  const word = tokens.word[i]!;
  if (word !== joints.hyphen && word !== joints.slash) return false;
  if (!touches(reading, i) || i + 1 >= tokens.count || tokens.kind[i + 1] === MARK) return false;
  if (text.charAt(tokens.start[i]!) === '—') return false;
  return touches(reading, i + 1) || (tokens.flags[i + 1]! & LINE) !== 0;
}

/** Where the possessive that begins at token `i` ends (`'s`, `'`), or `i` where none does. */
export function possessiveEnd(reading: Reading, i: number): number {
  const { tokens, joints, text } = reading;
  if (i >= tokens.count || tokens.word[i] !== joints.apostrophe || !touches(reading, i)) return i;
  if (i + 1 < tokens.count && tokens.word[i + 1] === joints.s && touches(reading, i + 1)) return i + 2;
  return /s/i.test(text.charAt(tokens.start[i]! - 1)) ? i + 1 : i;
}

/** The first token of the possessive that ends right before token `i`, or `i`. */
export function possessiveStart(reading: Reading, i: number): number {
  for (const from of [i - 2, i - 1]) if (from > 0 && possessiveEnd(reading, from) === i) return from;
  return i;
}

/** True where token `i` stands in a line of capitals: the words around it on its line, two at the least, are all in capitals. */
export function shouted(tokens: Tokens, i: number): boolean {
  let words = 0;
  for (const step of [-1, 1]) {
    for (let k = i, seen = 0; seen < 3; seen++) {
      // A line break stands before the first token of a line.
      if (
        step < 0
          ? k === 0 || (tokens.flags[k]! & LINE) !== 0
          : k + 1 >= tokens.count || (tokens.flags[k + 1]! & LINE) !== 0
      )
        break;
      k += step;
      if (tokens.kind[k] === NUMBER || tokens.kind[k] === MARK || tokens.end[k]! - tokens.start[k]! < 2) continue;
      if ((tokens.flags[k]! & UPPER) === 0) return false;
      words++;
    }
  }
  return words >= 2;
}

/** True where white space stands before token `i`. */
export const spaced = ({ tokens }: Reading, i: number): boolean => (tokens.flags[i]! & SPACED) !== 0;
