import { BLOCK, type Tokens } from '../../src/core/tokens.ts';
import type { Vocabulary } from '../../src/core/vocabulary.ts';
import { idsOf, type WordLists } from './words.ts';

/** Says whether the words around the tokens `[from, to)` make a date the one end of an open range. */
export type OpeningBefore = (tokens: Tokens, from: number, to: number) => 'from' | 'until' | undefined;

/** Compiles the words that open a range: `since 2011`, `until the end of 2020`, `from 2011 onwards`. */
export function compileOpenings(lists: WordLists, vocabulary: Vocabulary): OpeningBefore {
  const phrases = (['from', 'until'] as const).flatMap((open) =>
    lists.open[open].map((phrase) => ({ open, ids: idsOf(vocabulary, phrase) })),
  );
  phrases.sort((a, b) => b.ids.length - a.ids.length);
  const the = vocabulary.add('the');
  const from = vocabulary.add('from');
  const onwards = new Set(lists.onwards.map((word) => vocabulary.add(word)));
  return (tokens, start, to) => {
    if ((tokens.flags[start]! & BLOCK) !== 0) return undefined;
    const end = start > 0 && tokens.word[start - 1] === the ? start - 1 : start;
    const phrase = phrases.find(
      ({ ids }) => end >= ids.length && ids.every((id, i) => tokens.word[end - ids.length + i] === id),
    );
    if (phrase) return phrase.open;
    const after = to < tokens.count && (tokens.flags[to]! & BLOCK) === 0 && onwards.has(tokens.word[to]!);
    return after && end > 0 && tokens.word[end - 1] === from ? 'from' : undefined;
  };
}
