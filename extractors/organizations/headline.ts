import { indexAt, type Span } from '../../src/core/span.ts';
import { CAPITAL, type Tokens, tokenFrom, WORD } from '../../src/core/tokens.ts';
import { NEVER, type Tables } from './tables.ts';

/** The least number of words that a headline has; shorter lines may be names by themselves. */
const fewest = 5;

/**
 * Tells headlines, in which English capitalises every word, from running text. A headline does not end in a full stop, and
 * none of its words of four letters or more is written small, sentence words and prepositions aside.
 * @returns whether a token stands in one; each sentence is looked at once, when first asked about
 */
export function headlines(
  text: string,
  tokens: Tokens,
  sentences: readonly Span[],
  tables: Tables,
): (token: number) => boolean {
  const known = new Map<number, boolean>();

  function isHeadline({ start, end }: Span): boolean {
    if (text.charAt(end - 1) === '.') return false;
    let words = 0;
    for (let i = tokenFrom(tokens, start); i < tokens.count && tokens.start[i]! < end; i++) {
      if (tokens.kind[i] !== WORD || tokens.end[i]! - tokens.start[i]! < 4) continue;
      if ((tokens.flags[i]! & CAPITAL) !== 0) words++;
      else if (!tables.tail(tokens.word[i]!) && (tables.bits(tokens.word[i]!) & NEVER) === 0) return false;
    }
    return words >= fewest;
  }

  return (token) => {
    const index = indexAt(sentences, tokens.start[token]!);
    const sentence = sentences[index];
    if (!sentence) return false;
    let is = known.get(index);
    if (is === undefined) {
      is = isHeadline(sentence);
      known.set(index, is);
    }
    return is;
  };
}
