import { z } from 'zod';
import { type PatternClass, wordClass } from '../../src/core/pattern.ts';
import { casedWords } from '../../src/core/pattern-classes.ts';
import { loadRuleFile } from '../../src/core/rule-file.ts';
import { CAPITAL, MARK, NUMBER, type Tokens, UPPER, WORD } from '../../src/core/tokens.ts';
import type { Vocabulary } from '../../src/core/vocabulary.ts';
import { type OperationName, readEdition, readName, readQuoted } from './name.ts';

const shape = z
  .object({
    heads: z.array(z.string()),
    weak: z.array(z.string()),
    capital: z.array(z.string()),
    plurals: z.array(z.string()),
    between: z.array(z.string()),
    never: z.array(z.string()),
    ordinals: z.array(z.string()),
    yearly: z.array(z.string()),
    when: z.array(z.string()),
    verbs: z.array(z.string()),
  })
  .strict();

/** The lists as they are written. @throws Fault RAP_RULE where the file is wrong */
export const operationLists = (file = 'extractors/operations/words.yaml'): z.output<typeof shape> =>
  loadRuleFile(file, shape);

/** The word lists of `words.yaml` as sets of word ids, and the pattern classes made of them. */
export interface OperationWords {
  readonly heads: ReadonlySet<number>;
  readonly weak: ReadonlySet<number>;
  /** Capitalised heads of several names. */
  readonly plurals: ReadonlySet<number>;
  /** Heads whose names may end in a year of two digits. */
  readonly yearly: ReadonlySet<number>;
  /** Words that no name holds. */
  readonly never: ReadonlySet<number>;
  /** Verbs of headlines, before which a name in capitals ends. */
  readonly verbs: ReadonlySet<number>;
  readonly classes: Readonly<Record<string, PatternClass>>;
}

/** How many capitalised words a name may have: `Operation Resilient Shield of the South` is longer than any known. */
const longest = 5;

export function loadWords(file: string, vocabulary: Vocabulary): OperationWords {
  const lists = operationLists(file);
  const ids = (words: readonly string[]) => new Set(words.map((word) => vocabulary.add(word)));
  const heads = ids(lists.heads);
  const weak = ids(lists.weak);
  const never = new Set([...ids(lists.never), ...heads, ...weak]);
  const when = ids(lists.when);
  /** A name with an edition in which some word does more than say when: `Spring 2014` is a time, `Spring Storm 2014` a name. */
  const named = (tokens: Tokens, at: number, found: OperationName | null): OperationName | null => {
    if (!found?.edition) return found;
    for (let i = at; i < found.seriesTo; i++) if (tokens.kind[i] === WORD && !when.has(tokens.word[i]!)) return found;
    return null;
  };
  const behind = new Set([...heads, ...weak, ...ids(lists.between)]);
  /** A name of one word ends before its head or words of it, a dash or an edition: any capital is asked. */
  const mayEnd = (tokens: Tokens, i: number): boolean =>
    i < tokens.count && (tokens.kind[i] !== WORD || (tokens.flags[i]! & CAPITAL) !== 0 || behind.has(tokens.word[i]!));
  const name = (
    read: PatternClass['match'] extends (...args: infer Args) => unknown
      ? (...args: Args) => OperationName | null
      : never,
    starts: 'word' | 'capital' = 'capital',
  ): PatternClass => ({
    starts,
    match(text, tokens, at) {
      const found = read(text, tokens, at);
      return found ? { end: found.to, value: found } : null;
    },
  });
  const marks = (characters: string): PatternClass =>
    wordClass(
      vocabulary,
      [...characters].map((c) => [c, c] as const),
    );
  return {
    heads,
    weak,
    plurals: ids(lists.plurals),
    yearly: ids(lists.yearly),
    never,
    verbs: ids(lists.verbs),
    classes: {
      Head: casedWords(vocabulary, lists.capital, true),
      head: casedWords(vocabulary, lists.heads, false),
      weak: casedWords(vocabulary, lists.weak, false),
      between: {
        ...casedWords(vocabulary, lists.between, false),
        longest: Number.POSITIVE_INFINITY,
        match: hyphenated(casedWords(vocabulary, lists.between, false)),
      },
      ordinal: wordClass(
        vocabulary,
        lists.ordinals.map((word, i) => [word, String(i + 2)] as const),
      ),
      mark: { starts: 'mark', match: (_text, tokens, at) => (tokens.kind[at] === MARK ? { end: at + 1 } : null) },
      open: marks('"“„«\''),
      close: marks('"”“»\''),
      name: name((text, tokens, at) => readName(text, tokens, at, longest, never)),
      solo: name((text, tokens, at) =>
        mayEnd(tokens, at + 1) ? named(tokens, at, readName(text, tokens, at, 1, never)) : null,
      ),
      short: name((text, tokens, at) => readName(text, tokens, at, 3, never)),
      quoted: name((text, tokens, at) => readQuoted(text, tokens, at), 'word'),
      edition: name((text, tokens, at) => {
        const found = readQuoted(text, tokens, at, true);
        return found?.edition ? found : null;
      }, 'word'),
      dated: name((text, tokens, at) => {
        if (!hasNumber(tokens, at)) return null;
        const found = named(tokens, at, readName(text, tokens, at, 3, never));
        return found?.edition && readEdition(text, tokens, found.seriesTo) ? found : null;
      }),
    },
  };
}

/** A word of a list with hyphens around it counts as one step: `anti-narcotics` is two of them. */
function hyphenated(inner: PatternClass): PatternClass['match'] {
  return (text, tokens, at) => {
    let hit = inner.match(text, tokens, at);
    while (hit && hit.end + 1 < tokens.count && text[tokens.start[hit.end]!] === '-') {
      const next = inner.match(text, tokens, hit.end + 1);
      if (!next) break;
      hit = next;
    }
    return hit;
  };
}

/** How far behind its first word a name's edition stands at the most. */
const farthestEdition = 6;

/** True where a number, or capitals that may be a Roman one, stand near enough behind a name's first word. */
function hasNumber({ count, kind, flags, start, end }: Tokens, at: number): boolean {
  for (let i = at + 1; i < count && i <= at + farthestEdition; i++) {
    // A Roman one has two capitals, or is a single letter.
    if (kind[i] === NUMBER || (flags[i]! & UPPER) !== 0 || (flags[i]! & CAPITAL && end[i]! - start[i]! === 1))
      return true;
  }
  return false;
}
