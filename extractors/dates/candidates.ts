import type { Pattern } from '../../src/core/pattern.ts';
import type { Start, Starts } from '../../src/core/pattern-starts.ts';
import { lex, NUMBER, type Tokens, WORD } from '../../src/core/tokens.ts';
import type { Vocabulary } from '../../src/core/vocabulary.ts';
import { ordinalEndings } from './token.ts';
import { type DateWords, idsOf, type WordLists } from './words.ts';

/** Says whether a date may begin at a token: never false where one of the patterns matches. */
export type MayBegin = (tokens: Tokens, at: number) => boolean;

/** Lists that only cues look into: their words stand around dates, and in none. */
const around = new Set<string>(
  'prepositions strong comparing dated doing spanning counting numbered sections counted uncounted articles timely appointed seasonal rolling functional years'.split(
    ' ',
  ),
);

/** A word that begins a pattern, and one that may be a whole match by itself. */
const BEGINS = 1;
const ALONE = 2;
/** Numbers of more digits than this count as this long. */
const widest = 6;

/**
 * Compiles the look at two tokens that spares most places the patterns: `the` and `500` begin some of them, but not before
 * `Minister` or `persons`, which are in no date. What may stand alone is found by trying the patterns on it.
 * @param sources the patterns of parts as well as of rules
 */
export function compileCandidates(
  patterns: readonly Pattern[],
  sources: readonly string[],
  { lists, classes }: DateWords,
  vocabulary: Vocabulary,
): MayBegin {
  const inDates = new Set(
    [...wordsOf(lists), ...literalsOf(sources), ...ordinalEndings].flatMap((w) => idsOf(vocabulary, w)),
  );
  for (const { starts } of Object.values(classes)) for (const id of wordsIn(starts)) inDates.add(id);
  const starts = patterns.flatMap((pattern) => [pattern.starts].flat());
  const kinds = new Set(starts.filter((start) => typeof start === 'string'));
  if ([...kinds].some((kind) => kind !== 'number')) return () => true;
  const first = new Set(wordsIn(starts));
  const size = Math.max(...first, ...inDates) + 1;
  const begins = new Uint8Array(size);
  const inside = new Uint8Array(size);
  for (const id of inDates) inside[id] = 1;
  const matches = (text: string): boolean => {
    const tokens = lex(text, vocabulary);
    return patterns.some((pattern) => pattern.match(text, tokens, 0) !== null);
  };
  for (const id of first) {
    const word = vocabulary.wordOf(id);
    const spellings = [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)];
    begins[id] = spellings.some(matches) ? ALONE : BEGINS;
  }
  const numbers = Uint8Array.from({ length: widest + 1 }, (_, width) =>
    width > 0 && matches('1'.repeat(width)) ? 1 : 0,
  );

  return (tokens, at) => {
    if (tokens.kind[at] === NUMBER) {
      if (numbers[Math.min(widest, tokens.end[at]! - tokens.start[at]!)] === 1) return true;
    } else {
      const word = tokens.word[at]!;
      const role = word < size ? begins[word]! : 0;
      if (role !== BEGINS) return role === ALONE;
    }
    const next = at + 1;
    if (next >= tokens.count) return false;
    if (tokens.kind[next] !== WORD) return true;
    const word = tokens.word[next]!;
    return word < size && inside[word] === 1;
  };
}

/** The words among what something may begin with. */
const wordsIn = (starts: Starts): number[] =>
  ([starts].flat() as Start[]).flatMap((start) => (typeof start === 'string' ? [] : [...start]));

/** Every word of the lists that dates are made of. */
function wordsOf(lists: WordLists): string[] {
  const strings = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    if (typeof value !== 'object' || value === null) return [];
    return Array.isArray(value)
      ? value.flatMap(strings)
      : Object.entries(value).flatMap(([key, v]) => [key, ...strings(v)]);
  };
  return Object.entries(lists).flatMap(([name, list]) => (around.has(name) ? [] : strings(list)));
}

/** The words that patterns have as such. */
const literalsOf = (sources: readonly string[]): string[] =>
  sources.flatMap((source) => source.replace(/<[^>]*>/g, ' ').match(/\p{L}+/gu) ?? []);
