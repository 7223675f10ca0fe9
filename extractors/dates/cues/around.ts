import { BLOCK, CAPITAL, LINE, type Tokens } from '../../../src/core/tokens.ts';
import type { Vocabulary } from '../../../src/core/vocabulary.ts';
import { isNumber, isWord } from '../token.ts';
import type { WordLists } from '../words.ts';
import type { Scene } from './scene.ts';

/** The word lists that cues look into, as sets of word ids, and questions about the tokens around a match. */
export type Around = ReturnType<typeof compileAround>;

/** Compiles what the cues ask of the words around a match. */
export function compileAround(lists: WordLists, vocabulary: Vocabulary) {
  const ids = (words: readonly string[]): ReadonlySet<number> => new Set(words.map((word) => vocabulary.add(word)));
  const uncounted = ids(lists.uncounted);
  const numbered = ids(lists.numbered);
  const yearWords = ids(lists.years);
  const functional = ids([...lists.prepositions, ...lists.functional]);
  const monthNames = ids(lists.months.flatMap(([, ...names]) => names as string[]));
  const stop = vocabulary.add('.');

  const wordAt = (tokens: Tokens, at: number): number => (at >= 0 && at < tokens.count ? tokens.word[at]! : 0);
  /** The token before, or -1 where the match begins its block. */
  const before = (tokens: Tokens, from: number): number =>
    from === 0 || (tokens.flags[from]! & BLOCK) !== 0 ? -1 : from - 1;
  /** The token behind, or -1 where the match ends its block. */
  const behind = (tokens: Tokens, to: number): number =>
    to >= tokens.count || (tokens.flags[to]! & BLOCK) !== 0 ? -1 : to;
  const capital = (tokens: Tokens, at: number): boolean => isWord(tokens, at) && (tokens.flags[at]! & CAPITAL) !== 0;
  const isMark = (tokens: Tokens, at: number): boolean => at < 0 || !(isWord(tokens, at) || isNumber(tokens, at));
  const plural = ({ text, tokens }: Scene, at: number): boolean =>
    isWord(tokens, at) &&
    !capital(tokens, at) &&
    !uncounted.has(tokens.word[at]!) &&
    text.charAt(tokens.end[at]! - 1) === 's' &&
    tokens.end[at]! - tokens.start[at]! > 3;
  /** A capitalised word that is part of a name, and not a word that merely opens the sentence. */
  const nameBefore = (tokens: Tokens, at: number): boolean =>
    capital(tokens, at) && !functional.has(tokens.word[at]!) && !yearWords.has(tokens.word[at]!);
  const nameBehind = (tokens: Tokens, at: number): boolean =>
    capital(tokens, at) && (tokens.flags[at]! & LINE) === 0 && !monthNames.has(tokens.word[at]!);

  /** True where token `at` numbers or measures what follows: `No.`, `Highway`, `$`, or a number itself. */
  const isNumbering = (tokens: Tokens, at: number): boolean =>
    numbered.has(wordAt(tokens, at)) ||
    (wordAt(tokens, at) === stop && numbered.has(wordAt(tokens, at - 1))) ||
    isNumber(tokens, at);

  return {
    ids,
    functional,
    monthNames,
    numbered,
    yearWords,
    counted: ids(lists.counted),
    articles: ids(lists.articles),
    strong: ids(lists.strong),
    prepositions: ids(lists.prepositions),
    pairing: ids(['and', 'or']),
    numberWords: ids([...Object.keys(lists.numbers), ...lists.tens, 'half']),
    wordAt,
    before,
    behind,
    capital,
    isMark,
    plural,
    nameBefore,
    nameBehind,
    isNumbering,
  };
}
