import type { Tokens } from '../../src/core/tokens.ts';
import type { Tense } from './story.ts';
import { isWord } from './token.ts';

/** Words that look ahead. */
const future = new Set(
  'will shall upcoming forthcoming scheduled planned plans plan expected intends intend due coming going'.split(' '),
);
/** Words that look back, besides those that end in -ed. */
const past = new Set(
  'was were had did held took began became came went gave made met said brought saw led left sent spent fell won lost found has have been'.split(
    ' ',
  ),
);
/** How many tokens on each side are looked at. */
const reach = 14;

/** Whether the nearest verb around the tokens `[from, to)` looks back or ahead, without leaving the sentence. */
export function tenseAround(
  text: string,
  tokens: Tokens,
  from: number,
  to: number,
  sentence: { readonly start: number; readonly end: number } | undefined,
): Tense {
  for (let step = 1; step <= reach; step++) {
    for (const at of [to - 1 + step, from - step]) {
      if (!isWord(tokens, at)) continue;
      if (sentence && (tokens.start[at]! < sentence.start || tokens.start[at]! >= sentence.end)) continue;
      const word = text.slice(tokens.start[at], tokens.end[at]).toLowerCase();
      if (future.has(word)) return 'future';
      if (past.has(word) || (word.length > 4 && word.endsWith('ed'))) return 'past';
    }
  }
  return null;
}
