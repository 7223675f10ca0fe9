import type { Linking } from '../../extractors/organizations/linking.ts';
import { tokensAt } from '../../extractors/organizations/linking.ts';
import { goesOn, isCapital } from '../../extractors/organizations/reading.ts';
import type { Finding } from '../../src/core/mention.ts';
import { contains, firstOverlap, lengthOf, type Span } from '../../src/core/span.ts';
import { WORD } from '../../src/core/tokens.ts';
import { WordIndex } from '../../src/core/word-index.ts';

/** Rules that find a body by the shape of its name, which a headline or another capital behind it may hide elsewhere. */
const shaped: ReadonlySet<string> = new Set(
  ['named-body', 'named-office', 'body-organ', 'state-office'].map((rule) => `organizations/${rule}`),
);
/** Fewer words than this are as well the beginning of another name. */
const fewest = 3;

/** A name met again, and the mention that tells that it is one. */
export interface NamedAgain {
  readonly start: number;
  readonly end: number;
  readonly as: Finding;
}

/**
 * Places where the words of an unknown body's name are written again, in the same capitals, and its shape alone did not tell:
 * in a headline, where any word may be capitalised, before a word that belongs to something else. Takes time linear in the text.
 * @param findings the bodies found so far, in the order of the text, not overlapping
 */
export function namedAgain(findings: readonly Finding[], { reading }: Linking): NamedAgain[] {
  const { text, tokens } = reading;
  const wordAt = (i: number): string => text.slice(tokens.start[i], tokens.end[i]);
  /** By its first word: the words of a name, with its mention. */
  const names = new WordIndex<{ words: readonly string[]; as: Finding }[]>();
  const known = new Set<string>();
  for (const finding of findings) {
    if (!shaped.has(finding.rules[0]!)) continue;
    const { from, to } = tokensAt(tokens, finding);
    const words = Array.from({ length: to - from }, (_, i) => wordAt(from + i));
    const key = words.join(' ');
    if (known.has(key) || words.filter((word) => /^\p{Lu}/u.test(word)).length < fewest) continue;
    known.add(key);
    names.set(words[0]!, [...(names.get(words[0]!) ?? []), { words, as: finding }]);
  }
  if (names.size === 0) return [];

  const found: NamedAgain[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD || !isCapital(reading, i)) continue;
    // Behind another capital it is the end of a longer name.
    if (i > 0 && goesOn(reading, i) && isCapital(reading, i - 1)) continue;
    const fitting = names
      .at(text, tokens.start[i]!, tokens.end[i]!)
      ?.filter(({ words }) =>
        words.every((word, k) => i + k < tokens.count && wordAt(i + k) === word && (k === 0 || goesOn(reading, i + k))),
      );
    if (!fitting?.length) continue;
    const longest = fitting.reduce((a, b) => (b.words.length > a.words.length ? b : a));
    const to = i + longest.words.length;
    const span = { start: tokens.start[i]!, end: tokens.end[to - 1]! };
    const over = firstOverlap(findings, span);
    if (!over || (isShorter(over, span) && contains(span, over))) found.push({ ...span, as: longest.as });
  }
  return found;
}

const isShorter = (one: Span, other: Span): boolean => lengthOf(one) < lengthOf(other);
