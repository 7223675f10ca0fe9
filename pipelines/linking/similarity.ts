import type { NameKey } from '../../extractors/organizations/name-key.ts';
import type { WordsCompared } from '../../src/core/linked.ts';

/** The marks of bodies (`@`) and places (`#`) in a key are for the program only. */
const plain = (words: readonly string[]): string[] => words.map((word) => word.replace(/^[@#]/, ''));

/**
 * Compares two names word by word: the score is twice the words in common over all words (Dice's coefficient), and the words
 * are stems, bodies and places by their ids.
 */
export function compareKeys(first: NameKey, second: NameKey): WordsCompared {
  const common = first.words.filter((word) => second.words.includes(word));
  return {
    score: (2 * common.length) / (first.words.length + second.words.length),
    common: plain(common),
    onlyFirst: plain(first.words.filter((word) => !second.words.includes(word))),
    onlySecond: plain(second.words.filter((word) => !first.words.includes(word))),
  };
}
