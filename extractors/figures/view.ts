import { BLOCK, CAPITAL, LINE, MARK, NUMBER, SPACED, type Tokens, UPPER, WORD } from '../../src/core/tokens.ts';

/** A text with its tokens, as the grammars of this folder look at it. */
export interface View {
  readonly text: string;
  readonly tokens: Tokens;
}

/** True where token `i` exists. */
export const exists = (v: View, i: number): boolean => i >= 0 && i < v.tokens.count;

/** The number of the word at token `i`; 0 outside the text and for words that no table knows. */
export const wordAt = (v: View, i: number): number => (exists(v, i) ? v.tokens.word[i]! : 0);

export const isWord = (v: View, i: number): boolean => exists(v, i) && v.tokens.kind[i] === WORD;
export const isNumber = (v: View, i: number): boolean => exists(v, i) && v.tokens.kind[i] === NUMBER;
export const isMark = (v: View, i: number): boolean => exists(v, i) && v.tokens.kind[i] === MARK;

const flagged = (v: View, i: number, flag: number): boolean => exists(v, i) && (v.tokens.flags[i]! & flag) !== 0;

/** True where token `i` touches the one before it. */
export const glued = (v: View, i: number): boolean => i > 0 && exists(v, i) && (v.tokens.flags[i]! & SPACED) === 0;
/** True where a line begins with token `i`. The text's first token begins one. */
export const newLine = (v: View, i: number): boolean => flagged(v, i, LINE);
/** True where a block begins with token `i`; nothing is read over it. Tokens outside the text begin one, too. */
export const newBlock = (v: View, i: number): boolean => !exists(v, i) || (v.tokens.flags[i]! & BLOCK) !== 0;
/** True where a block begins with any of the tokens from one to another, both inclusive. */
export function blockBetween(v: View, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (newBlock(v, i)) return true;
  return false;
}
export const capital = (v: View, i: number): boolean => flagged(v, i, CAPITAL);
export const upper = (v: View, i: number): boolean => flagged(v, i, UPPER);

/** The words of tokens `[from, to)` as they stand in the text. */
export const quote = (v: View, from: number, to = from + 1): string =>
  to <= from ? '' : v.text.slice(v.tokens.start[from]!, v.tokens.end[to - 1]!);

/** The first character of token `i`, or an empty string. */
export const charAt = (v: View, i: number): string => (exists(v, i) ? v.text.charAt(v.tokens.start[i]!) : '');

/** The number of characters in token `i`. */
export const width = (v: View, i: number): number => (exists(v, i) ? v.tokens.end[i]! - v.tokens.start[i]! : 0);

/** True where a tab stands before token `i`: it is in another cell of the table's row than the token before. */
export const newCell = (v: View, i: number): boolean =>
  exists(v, i) && i > 0 && v.text.slice(v.tokens.end[i - 1], v.tokens.start[i]).includes('\t');

const dashes = new Set(['-', '‐', '‑', '‒', '–', '—', '−']);
/** True where token `i` is a hyphen or dash of any length. */
export const isDash = (v: View, i: number): boolean => isMark(v, i) && dashes.has(charAt(v, i));
