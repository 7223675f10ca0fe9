import type { Tokens } from '../../../src/core/tokens.ts';
import { glued, isNumber, isWord } from '../token.ts';

/**
 * True where a match is only part of a longer number, code or symbol: `S/2013/631`, `Granit-2019`, `2010-08-CA-052`,
 * `4.07.2016.1`. `date`: the match has a day and a month, which may be glued to words (`03.12.2024On`).
 */
export function inCode(text: string, tokens: Tokens, from: number, to: number, date: boolean): boolean {
  const first = from - 1;
  if (isNumber(tokens, from) && first >= 0 && glued(tokens, from)) {
    if (isWord(tokens, first)) return !date;
    const mark = text.charAt(tokens.start[first]!);
    if (/[$€£¥#№%°+=_~^\\]/.test(mark)) return true;
    if (/[-–/.,:]/.test(mark) && first > 0 && glued(tokens, first)) {
      if (isNumber(tokens, first - 1)) return true;
      if (isWord(tokens, first - 1) && (mark === '/' || mark === '-' || !date)) return true;
    }
  }
  if (to < tokens.count && isNumber(tokens, to - 1) && glued(tokens, to)) {
    if (isWord(tokens, to)) return !date;
    const mark = text.charAt(tokens.start[to]!);
    if (/[%°‰]/.test(mark)) return true;
    if (to + 1 >= tokens.count || !glued(tokens, to + 1)) return false;
    if (/[-–/,:]/.test(mark) && isNumber(tokens, to + 1)) return true;
    if (mark === '.' && isNumber(tokens, to + 1)) return !date || isNumber(tokens, to - 3);
    if (/[-/]/.test(mark) && isWord(tokens, to + 1)) return true;
  }
  return false;
}
