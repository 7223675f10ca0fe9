import { type PatternClass, wordClass } from './pattern.ts';
import { CAPITAL } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A class of single words that must begin with a capital, or must not. The value is the word as the list has it. */
export function casedWords(vocabulary: Vocabulary, words: readonly string[], capital: boolean): PatternClass {
  const inner = wordClass(
    vocabulary,
    words.map((word) => [word, word] as const),
  );
  return {
    starts: inner.starts,
    match: (text, tokens, at) =>
      ((tokens.flags[at]! & CAPITAL) !== 0) === capital ? inner.match(text, tokens, at) : null,
  };
}
