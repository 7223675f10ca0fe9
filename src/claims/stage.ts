import { anyOf, claimWords } from './words.ts';

const numbers: Readonly<Record<string, string>> = {
  ...{ first: '1', second: '2', third: '3', fourth: '4', fifth: '5', sixth: '6', final: 'last' },
  ...{ one: '1', two: '2', three: '3', four: '4', five: '5', i: '1', ii: '2', iii: '3', iv: '4', v: '5' },
};

/** Whether a document speaks of stages of anything at all. */
export const namesStages = (text: string): boolean => {
  const { stage, stages_together } = claimWords();
  return anyOf(stage, text) || anyOf(stages_together, text);
};

/**
 * The stage whose results a sentence tells: the one that it names, else the last one named before it in its paragraph;
 * null where there is none, or where it speaks of several together.
 * @returns `1`, `2`… or `last`
 */
export function stageIn(before: string, sentence: string): string | null {
  const { stage, stages_together } = claimWords();
  for (const text of [sentence, before]) {
    if (anyOf(stages_together, text)) return null;
    const found = stage
      .flatMap((pattern) => [...text.matchAll(new RegExp(pattern.source, 'gi'))])
      .sort((a, b) => a.index - b.index);
    const names = new Set(found.map((match) => nameOf(match[1]!)));
    if (text === sentence && names.size > 1) return null;
    if (found.length > 0) return nameOf(found.at(-1)![1]!);
  }
  return null;
}

const nameOf = (word: string): string =>
  numbers[word.toLowerCase()] ?? word.toLowerCase().replace(/(?:st|nd|rd|th)$/, '');
