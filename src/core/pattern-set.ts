import type { Pattern } from './pattern.ts';
import type { Start, Starts } from './pattern-starts.ts';
import { MARK, NUMBER, type Tokens, WORD } from './tokens.ts';

const kindOf: Record<string, number> = { word: WORD, number: NUMBER, mark: MARK };

/** A list of patterns with the index that says which of them may begin at a token. */
export interface PatternSet<Rule> {
  /** The rules whose pattern may begin at this token, in the order they were given. */
  at(tokens: Tokens, index: number): readonly { readonly rule: Rule; readonly pattern: Pattern }[];
}

/** Makes the index. The order of the entries is kept. */
export function patternSet<Rule>(
  entries: readonly { readonly rule: Rule; readonly pattern: Pattern }[],
): PatternSet<Rule> {
  type Entry = (typeof entries)[number];
  const fits = (starts: Starts, kind: number, word: number): boolean =>
    typeof starts === 'string'
      ? starts === 'any' || kindOf[starts] === kind
      : 'has' in starts
        ? starts.has(word)
        : starts.some((start) => fits(start, kind, word));
  const general = [0, WORD, MARK, NUMBER].map((): Entry[] => []);
  for (const kind of [WORD, NUMBER, MARK]) general[kind] = entries.filter((e) => fits(e.pattern.starts, kind, -1));
  // Words that some pattern begins with have a list of their own: null until it is first asked for, as the kind of token
  // that a word is comes with the text. The order given is kept, so that an earlier rule stays earlier.
  const byWord: (Entry[] | null | undefined)[] = [undefined];
  for (const { pattern } of entries) {
    for (const start of [pattern.starts].flat() as Start[]) {
      if (typeof start !== 'string') for (const id of start) byWord[id] = null;
    }
  }
  const named = Array.from({ length: byWord.length }, (_, id) => byWord[id]);
  return {
    at(tokens, index) {
      const word = tokens.word[index]!;
      const kind = tokens.kind[index]!;
      const list = word < named.length ? named[word] : undefined;
      if (list) return list;
      if (list === undefined) return general[kind]!;
      const own = entries.filter((e) => fits(e.pattern.starts, kind, word));
      named[word] = own;
      return own;
    },
  };
}
