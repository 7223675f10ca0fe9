import { isKnownWord } from './known-words.ts';
import type { Piece } from './pdf-pages.ts';

/** Leaves out text that is drawn a second time, a hair beside the first, to look bold. */
export function withoutShadows(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const shadow = kept
      .slice(-4)
      .some((one) => one.text === piece.text && Math.abs(one.x0 - piece.x0) < 1.5 && Math.abs(one.y - piece.y) < 1.5);
    if (!shadow) kept.push(piece);
  }
  return kept;
}

/** First parts that stand alone in a lexicon but hardly in a text. */
const prefix = /^(?:inter|intra|multi|non|over|pre|re|sub|super|trans|un|under|co|de|dis|ex|in|im|pro|con|com)$/;

/**
 * Leaves out spaces that take up no room, where they part one word in two: some programs draw a soft hyphen that is not
 * needed as a space without width. The text goes on at the very place where the word before it ended.
 */
export function withoutThinSpaces(pieces: readonly Piece[]): Piece[] {
  let word = '';
  let before: Piece | undefined;
  return pieces.map((piece) => {
    const touches = before && Math.abs(piece.x0 - before.x1) < 0.01 * piece.size && Math.abs(piece.y - before.y) < 0.5;
    before = piece;
    const next = touches ? /^ (\p{Ll}+)/u.exec(piece.text)?.[1] : undefined;
    const thin = next !== undefined && isOneWord(word, next);
    const text = thin ? piece.text.slice(1) : piece.text;
    const letters = /\p{L}*$/u.exec(text)![0];
    word = (touches && letters.length === text.length ? word : '') + letters;
    return thin ? { ...piece, text, source: piece.source + 1, spaced: false } : piece;
  });
}

function isOneWord(first: string, second: string): boolean {
  const small = first.toLowerCase();
  if (small === '' || !isKnownWord(small + second)) return false;
  return prefix.test(small) || !isKnownWord(small) || !isKnownWord(second);
}
