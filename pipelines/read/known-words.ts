import { createRequire } from 'node:module';

let lexicon: Record<string, unknown> | undefined;

/**
 * True for a word, in small letters, that the lexicon of natural's tagger has: 93,000 English words in their inflected
 * forms. Loaded on first use (about 0.05 s), and shared with the tagger.
 */
export function isKnownWord(word: string): boolean {
  lexicon ??= createRequire(import.meta.url)(
    'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json',
  ) as Record<string, unknown>;
  return Object.hasOwn(lexicon, word);
}
