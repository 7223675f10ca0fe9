import type { Readable } from '../../src/core/extractor.ts';
import { type Tokens, tokenFrom } from '../../src/core/tokens.ts';
import type { Vocabulary } from '../../src/core/vocabulary.ts';
import { type Canon, canonOf } from './canonical.ts';
import { type Names, namesOf } from './names.ts';
import type { Reading } from './reading.ts';

/** What the linking of a document's bodies works with: the reading they were found in, and the comparison of names. */
export interface Linking {
  readonly reading: Reading;
  readonly names: Names;
  readonly canon: Canon;
  /** The vocabulary that the text was lexed with. */
  readonly vocabulary: Vocabulary;
}

/** Readings that the extractor has made, so that linking the same text does not read it again. */
const made = new WeakMap<Tokens, Linking>();

export const remember = (tokens: Tokens, linking: Linking): void => {
  made.set(tokens, linking);
};

/**
 * The reading that the bodies of a text were found in; made now where the extractor has not run.
 * @param vocabulary gives the vocabulary that the text was lexed with; asked only where the reading must be made
 */
export function linkingOf(document: Readable, vocabulary: () => Vocabulary): Linking {
  const known = made.get(document.tokens);
  if (known) return known;
  const words = vocabulary();
  const names = namesOf(words);
  const linking = {
    names,
    vocabulary: words,
    canon: canonOf(names, words),
    reading: names.read(document.text, document.tokens, document.sentences),
  };
  made.set(document.tokens, linking);
  return linking;
}

/** The tokens `[from, to)` at a span of the text. */
export const tokensAt = (tokens: Tokens, span: { start: number; end: number }): { from: number; to: number } => ({
  from: tokenFrom(tokens, span.start),
  to: tokenFrom(tokens, span.end),
});
