import { charAt, exists, glued, isMark, isNumber, isWord, newLine, quote, type View, width } from './view.ts';

/** A number whose mark was torn off by a space, up to token `to`. */
export interface Gapped {
  readonly whole: string;
  readonly fraction: string;
  readonly grouped: boolean;
  readonly to: number;
}

/** What follows a share or a large sum: behind these, `52. 4` is one number, since no sentence of a record begins with a bare digit. */
const measures = /^(?:per|percent|percentage|million|billion|trillion|%)$/i;

/** What is counted off by numbers: `paragraph 3. 4 million came` are two. */
const numbered = /^(?:paragraph|section|article|item|chapter|figure|table|resolution|page|rule|no|and|nos)$/i;

/**
 * Reads on over a space that a printed or scanned record put beside the mark of a number: `20 ,000`, `10 , 000`,
 * `52. 4 per cent`, `0. 7 per cent`. Half of such a number would be a wrong number. Null where the two may be two numbers:
 * at the beginning of a line (the number of a point), behind a word that numbers things, with more digits around.
 */
export function readGapped(v: View, at: number, to: number): Gapped | null {
  if (!isMark(v, to) || !isNumber(v, to + 1) || newLine(v, to) || newLine(v, to + 1)) return null;
  if (oneSpace(v, to) === null || oneSpace(v, to + 1) === null || isNumber(v, to + 2)) return null;
  const mark = charAt(v, to);
  const tail = quote(v, to + 1);
  const head = quote(v, at);
  if (head.length > 3 || (head.startsWith('0') && head !== '0')) return null;
  if (mark === ',') return thousands(v, head, to);
  if (mark !== '.' || !glued(v, to) || glued(v, to + 1) || tail.length > 2 || newLine(v, at)) return null;
  if (!isWord(v, at - 1) && !/\p{Sc}/u.test(charAt(v, at - 1))) return null;
  if (numbered.test(quote(v, at - 1)) || !exists(v, to + 2) || newLine(v, to + 2)) return null;
  return measures.test(quote(v, to + 2)) ? { whole: head, fraction: tail, grouped: false, to: to + 2 } : null;
}

/** Groups of three behind the head, each behind a comma that stands apart: `1 ,234 ,567`. */
function thousands(v: View, head: string, comma: number): Gapped | null {
  let whole = head;
  let to = comma;
  while (
    charAt(v, to) === ',' &&
    !glued(v, to) &&
    oneSpace(v, to) === 1 &&
    isNumber(v, to + 1) &&
    width(v, to + 1) === 3
  ) {
    if (!glued(v, to + 1) && quote(v, to + 1) !== '000') break;
    whole += quote(v, to + 1);
    to += 2;
  }
  return to > comma && head !== '0' ? { whole, fraction: '', grouped: true, to } : null;
}

/** The number of spaces before a token, 0 or 1; null where more or other white space stands there. */
function oneSpace(v: View, i: number): 0 | 1 | null {
  if (glued(v, i)) return 0;
  return v.text.slice(v.tokens.end[i - 1]!, v.tokens.start[i]!) === ' ' && width(v, i) > 0 ? 1 : null;
}
