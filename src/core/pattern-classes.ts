import type { Pattern, PatternClass, PatternMatch } from './pattern.ts';
import { anyOf, oneToken } from './pattern-extent.ts';
import { patternSet } from './pattern-set.ts';
import { unionOf } from './pattern-starts.ts';
import { CAPITAL, type Tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A class of single words, from spelling to value. */
export function wordClass(vocabulary: Vocabulary, words: Iterable<readonly [string, unknown]>): PatternClass {
  const values: ({ readonly value: unknown } | undefined)[] = [];
  const starts = new Set<number>();
  for (const [word, value] of words) {
    const id = vocabulary.add(word);
    starts.add(id);
    values[id] = { value };
  }
  return {
    starts,
    ...oneToken(starts),
    match(_text, tokens, at) {
      const known = values[tokens.word[at]!];
      return known === undefined ? null : { end: at + 1, value: known.value };
    },
  };
}

/** A class of single words that must begin with a capital, or must not. The value is the word as the list has it. */
export function casedWords(vocabulary: Vocabulary, words: readonly string[], capital: boolean): PatternClass {
  const inner = wordClass(
    vocabulary,
    words.map((word) => [word, word] as const),
  );
  return {
    ...inner,
    match: (text, tokens, at) =>
      ((tokens.flags[at]! & CAPITAL) !== 0) === capital ? inner.match(text, tokens, at) : null,
  };
}

/**
 * A class made of patterns: the longest match of any counts, of equally long ones the first. `read` turns a match into the
 * class's value; a match that it answers with null does not count.
 */
export function patternClass(
  alternatives: readonly { readonly pattern: Pattern; readonly read: (match: PatternMatch) => unknown }[],
): PatternClass {
  const set = patternSet(alternatives.map(({ pattern, read }) => ({ rule: read, pattern })));
  // Several patterns ask for the same class at the same token, one after the other; the last answers are kept.
  const slots = 4;
  const askedAt = new Int32Array(slots).fill(-1);
  const answers: ({ end: number; value: unknown } | null)[] = new Array(slots).fill(null);
  let asked: Tokens | null = null;
  return {
    starts: unionOf(alternatives.map((a) => a.pattern.starts)),
    ...anyOf(alternatives.map((a) => a.pattern)),
    match(text, tokens, at) {
      if (asked !== tokens) {
        asked = tokens;
        askedAt.fill(-1);
      }
      const slot = at % slots;
      if (askedAt[slot] === at) return answers[slot]!;
      let best: { end: number; value: unknown } | null = null;
      for (const { rule: read, pattern } of set.at(tokens, at)) {
        const match = pattern.match(text, tokens, at);
        if (match === null || (best !== null && match.to <= best.end)) continue;
        const value = read(match);
        if (value !== null) best = { end: match.to, value };
      }
      askedAt[slot] = at;
      answers[slot] = best;
      return best;
    },
  };
}
