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
/** Words in -ed that are no past tense. */
const noPast = new Set('indeed hundred need speed armed succeed proceed exceed'.split(' '));
/** How many tokens on each side are looked at, and how many before a participle for what it depends on. */
const reach = 14;
const auxiliaryReach = 4;

/** Whether the nearest verb around the tokens `[from, to)` looks back or ahead, without leaving the sentence. */
export function tenseAround(
  text: string,
  tokens: Tokens,
  from: number,
  to: number,
  sentence: { readonly start: number; readonly end: number } | undefined,
): Tense {
  const wordAt = (at: number): string | null =>
    isWord(tokens, at) && !(sentence && (tokens.start[at]! < sentence.start || tokens.start[at]! >= sentence.end))
      ? text.slice(tokens.start[at], tokens.end[at])
      : null;
  for (let step = 1; step <= reach; step++) {
    for (const at of [to - 1 + step, from - step]) {
      const word = wordAt(at);
      if (word === null) continue;
      const tense = tenseOf(word, at, wordAt);
      if (tense) return tense;
    }
  }
  return null;
}

/** What one word says; a participle looks where its auxiliary does: `will be held`, `was scheduled`. */
function tenseOf(said: string, at: number, wordAt: (at: number) => string | null): Tense {
  const word = said.toLowerCase();
  if (/^(?:will|shall)$/.test(word)) return 'future';
  // A capital is a name's (`the United Nations`), but for the word that opens the sentence.
  const regular = word.length > 4 && word.endsWith('ed') && !noPast.has(word) && (said === word || !wordAt(at - 1));
  if (!regular && !past.has(word) && !future.has(word)) return null;
  for (let i = at - 1; i >= at - auxiliaryReach; i--) {
    const auxiliary = wordAt(i)?.toLowerCase();
    if (auxiliary === undefined) break;
    if (auxiliary === 'be') return 'future';
    // `has been scheduled for May` looks ahead, `had been scheduled` does not.
    if (/^(?:was|were|had)$/.test(auxiliary)) return 'past';
    if (!/ly$|^(?:been|being|not|also|then|first|again|to|and)$/.test(auxiliary)) break;
  }
  return future.has(word) ? 'future' : 'past';
}
