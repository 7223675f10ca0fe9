import { NUMBER, SPACED, type Tokens, WORD } from '../../src/core/tokens.ts';

/** True where no white space stands before token `at`. */
export const glued = (tokens: Tokens, at: number): boolean => (tokens.flags[at]! & SPACED) === 0;

/** True where token `at` exists and is a run of digits. */
export const isNumber = (tokens: Tokens, at: number): boolean =>
  at >= 0 && at < tokens.count && tokens.kind[at] === NUMBER;

/** True where token `at` exists and is a run of letters. */
export const isWord = (tokens: Tokens, at: number): boolean => at >= 0 && at < tokens.count && tokens.kind[at] === WORD;

/** The number of digits of token `at`; 0 where it is no number. */
export const widthAt = (tokens: Tokens, at: number): number =>
  isNumber(tokens, at) ? tokens.end[at]! - tokens.start[at]! : 0;

/** The value of a run of digits. */
export function numberAt(text: string, tokens: Tokens, at: number): number {
  let n = 0;
  for (let i = tokens.start[at]!; i < tokens.end[at]!; i++) n = n * 10 + text.charCodeAt(i) - 48;
  return n;
}

/** What the number of a day may end in as part of the same word: `3rd`. */
export const ordinalEndings: readonly string[] = ['st', 'nd', 'rd', 'th'];
