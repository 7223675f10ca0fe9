import { type Tokens, UPPER, WORD } from '../../src/core/tokens.ts';
import type { OperationName } from './name.ts';

/** A name in a line of capitals, cut where it ends, with the series as the document writes it elsewhere. */
export interface ShoutedName {
  readonly name: OperationName;
  readonly series: string | undefined;
}

/**
 * In a heading in capitals (`OPERATION DESERT STORM BEGINS`) nothing tells the name from the words behind it: it is as long as
 * a known series, else as long as the document writes it in small letters elsewhere, else it ends before a verb of headlines.
 * Null where the name does not stand in capitals, is one word, or nothing says that it is shorter.
 * @param from the first token of the name, behind its head word
 * @param isKnown whether the lexicon has a series of this name
 * @param verbs by word number, the verbs of headlines
 */
export function cutShouted(
  text: string,
  tokens: Tokens,
  from: number,
  name: OperationName,
  isKnown: (series: string) => boolean,
  verbs: ReadonlySet<number>,
): ShoutedName | null {
  const to = name.seriesTo;
  if (to - from < 2) return null;
  for (let i = from - 1; i < to; i++)
    if (i < 0 || (tokens.kind[i] === WORD && (tokens.flags[i]! & UPPER) === 0)) return null;
  const upTo = (end: number): string => text.slice(tokens.start[from], tokens.end[end - 1]).replace(/\s+/g, ' ');
  const cut = (end: number): OperationName => (end === to ? name : { to: end, seriesTo: end, edition: null });
  for (let end = to; end > from; end--) if (isKnown(upTo(end))) return { name: cut(end), series: undefined };
  for (let end = to; end > from; end--) {
    const small = upTo(end).replace(/\p{L}+/gu, (word) => word[0] + word.slice(1).toLowerCase());
    if (new RegExp(`\\b(?:Operation|Exercise|Campaign|Project) ["“„«]?${small}(?!\\p{L}| \\p{Lu})`, 'u').test(text))
      return { name: cut(end), series: small };
  }
  for (let end = from + 1; end < to; end++)
    if (verbs.has(tokens.word[end]!)) return { name: cut(end), series: undefined };
  return null;
}
