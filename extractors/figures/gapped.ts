import { beginsSentence } from './two-sentences.ts';
import { charAt, exists, glued, isMark, isNumber, isWord, newLine, quote, type View, width } from './view.ts';

/** A number whose mark was torn off by a space, up to token `to`. */
export interface Gapped {
  readonly whole: string;
  readonly fraction: string;
  readonly grouped: boolean;
  readonly to: number;
}

/** What follows a share, and what follows a large sum. */
const share = /^(?:per|percent|percentage|%)$/i;
const large = /^(?:million|billion|trillion)$/i;

/** What is counted off by numbers: `paragraph 3. 4 million came` are two. */
const numbered = /^(?:paragraph|section|article|item|chapter|figure|table|resolution|page|rule|no|nos)$/i;

/**
 * Reads on over a space that a printed or scanned record put beside the mark of a number: `20 ,000`, `10 , 000`,
 * `52. 4 per cent`, `0. 7`. Half of such a number would be a wrong number. Null where the two may be two numbers: at the
 * beginning of a line (the number of a point), behind a word that numbers things, with more digits around, and where both
 * sides of the point make a sentence.
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
  if (!opens(v, at) || !isTorn(v, at, to + 2)) return null;
  return { whole: head, fraction: tail, grouped: false, to: to + 2 };
}

/** True where a number may begin behind what stands there: no score (`2-0`), no list of numbers (`paragraphs 3 and 4`). */
function opens(v: View, at: number): boolean {
  const before = charAt(v, at - 1);
  if (before === ',') return !isNumber(v, at - 2);
  if (!isWord(v, at - 1)) return /\p{Sc}/u.test(before);
  if (quote(v, at - 1) !== 'and') return !numbered.test(quote(v, at - 1));
  return isWord(v, at - 2) || (charAt(v, at - 2) === ',' && !isNumber(v, at - 3));
}

/** True where the number at `at` and the digits before `to` can be nothing but one: no sentence ends in `0.` */
function isTorn(v: View, at: number, to: number): boolean {
  const measured = exists(v, to) && !newLine(v, to);
  const money = /\p{Sc}/u.test(charAt(v, at - 1));
  if (measured && share.test(quote(v, to))) return !money;
  if (measured && large.test(quote(v, to))) return !beginsSentence(v, at, to + 1);
  return quote(v, at) === '0' && !beginsSentence(v, at, to);
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
