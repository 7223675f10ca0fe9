import type { Pattern } from './pattern.ts';
import { compileNear } from './pattern-near.ts';
import type { Start, Starts } from './pattern-starts.ts';
import { CAPITAL, MARK, NUMBER, type Tokens, WORD } from './tokens.ts';

const CAPITALISED = 4;
/** What a token may be to a start, each at its own place: nothing, a word in small letters, a number, a mark, a capitalised word. */
const kinds = [0, WORD, NUMBER, MARK, CAPITALISED] as const;
const kindOf: Record<string, readonly number[]> = {
  word: [WORD, CAPITALISED],
  capital: [CAPITALISED],
  number: [NUMBER],
  mark: [MARK],
  any: kinds,
};

/** A list of patterns with the index that says which of them may begin at a token. */
export interface PatternSet<Rule> {
  /** The rules whose pattern may begin at this token, in the order they were given. */
  at(tokens: Tokens, index: number): readonly { readonly rule: Rule; readonly pattern: Pattern }[];
  /** Those of them that have near this token all that they cannot do without. The list is good until the next call. */
  near(tokens: Tokens, index: number): readonly { readonly rule: Rule; readonly pattern: Pattern }[];
}

/** Makes the index. The order of the entries is kept. */
export function patternSet<Rule>(
  given: readonly { readonly rule: Rule; readonly pattern: Pattern }[],
): PatternSet<Rule> {
  const { entries, near } = compileNear(given);
  type Entry = (typeof entries)[number];
  const fits = (starts: Starts, kind: number, word: number): boolean =>
    typeof starts === 'string'
      ? kindOf[starts]!.includes(kind)
      : 'has' in starts
        ? starts.has(word)
        : starts.some((start) => fits(start, kind, word));
  const general = kinds.map((kind) => entries.filter((e) => fits(e.pattern.starts, kind, -1)));
  // Words that some pattern begins with have lists of their own, one for each kind of token that they may be; null until
  // it is first asked for. The order given is kept, so that an earlier rule stays earlier.
  const byWord: ((readonly Entry[] | null)[] | undefined)[] = [undefined];
  for (const { pattern } of entries) {
    for (const start of [pattern.starts].flat() as Start[]) {
      if (typeof start !== 'string') for (const id of start) byWord[id] ??= kinds.map(() => null);
    }
  }
  const named = Array.from({ length: byWord.length }, (_, id) => byWord[id]);
  const at = (tokens: Tokens, index: number): readonly Entry[] => {
    const word = tokens.word[index]!;
    const plain = tokens.kind[index]!;
    const kind = plain === WORD && (tokens.flags[index]! & CAPITAL) !== 0 ? CAPITALISED : plain;
    const lists = word < named.length ? named[word] : undefined;
    if (lists === undefined) return general[kind]!;
    lists[kind] ??= entries.filter((e) => fits(e.pattern.starts, kind, word));
    return lists[kind]!;
  };
  return { at, near: (tokens, index) => near(at(tokens, index), tokens, index) };
}
