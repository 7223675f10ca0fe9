import { createRequire } from 'node:module';

let lexicon: Record<string, unknown> | undefined;

/**
 * True for a word, in small letters, that the lexicon of natural's tagger has: 93,000 English words in their inflected
 * forms. Loaded on first use (about 0.05 s), and shared with the tagger.
 */
export const isKnownWord = (word: string): boolean => Object.hasOwn(words(), word);

/**
 * How many parts of speech the lexicon knows a word as, a rough measure of how often it was seen; 0 for an unknown one. It
 * was made from newspapers, words broken at the ends of lines included: `longterm` is in it, once, beside `long-term`.
 */
export function readings(word: string): number {
  const found = Object.hasOwn(words(), word) ? words()[word] : [];
  return Array.isArray(found) ? found.length : 1;
}

function words(): Record<string, unknown> {
  lexicon ??= createRequire(import.meta.url)(
    'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json',
  ) as Record<string, unknown>;
  return lexicon;
}
