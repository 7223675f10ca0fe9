import { beginsTurn } from '../speeches/label.ts';
import { isLetter, type Line, longestWrapped, startsSmall } from './text-lines.ts';

/** How a line follows the one before it: in the same line of text, on a new line of the same block, or in a new block. */
export type Seam = 'join' | 'break' | 'new';

/** What is known of the paragraph that the line before belongs to. */
export interface Running {
  /** Lines joined so far, the line before included. */
  readonly lines: number;
  /** True once a line of it was full or too long to be wrapped: it is prose and not an address or a title. */
  readonly prose: boolean;
}

const closing = new Set([...'"\'’”»)]*_'].map((one) => one.charCodeAt(0)));
const opening = new Set([...'"\'‘“«([*_'].map((one) => one.charCodeAt(0)));
const stops = new Set([...'.!?:;…'].map((one) => one.charCodeAt(0)));

/** The place of the last character of a line that is no quotation mark, bracket or markup. */
function lastCharacter(text: string, line: Line): number {
  let at = line.to - 1;
  while (at > line.from && closing.has(text.charCodeAt(at))) at--;
  return at;
}

/** True where a line ends as a sentence or clause of a list does. */
export const endsStopped = (text: string, line: Line): boolean => stops.has(text.charCodeAt(lastCharacter(text, line)));

/** True where a line ends in a letter or digit, so that nothing says that anything ends there. */
export const endsOpen = (text: string, line: Line): boolean => isLetter(text.charCodeAt(line.to - 1));

/** True where a line begins with a small letter, behind quotation marks and brackets. */
export function beginsSmall(text: string, line: Line): boolean {
  let at = line.from;
  while (at < line.to && opening.has(text.charCodeAt(at))) at++;
  return startsSmall(text, at);
}

/** True where the first word of the next line would not have fitted on this one: the line was broken to wrap. */
export function isFull(text: string, line: Line, next: Line, width: number | null): boolean {
  const length = line.to - line.from;
  if (width === null || length > longestWrapped) return false;
  let word = next.from;
  while (word < next.to && text.charCodeAt(word) > 32) word++;
  return length + 1 + (word - next.from) > 0.92 * width;
}

/**
 * How `next` follows `line`, both text of one run of lines without a blank one between. A line that is full runs on. A
 * short one runs on where a sentence does: into a small letter after no stop, or inside prose that has not ended. Other
 * lines were set on purpose: they stay lines of one block while they are short, and are blocks of their own beside prose.
 */
export function seam(text: string, line: Line, next: Line, running: Running, width: number | null): Seam {
  const length = line.to - line.from;
  if (beginsTurn(text, next.from)) return 'new';
  const full = isFull(text, line, next, width);
  if (full && next.indent < line.indent + 2) return 'join';
  const comma = text.charCodeAt(lastCharacter(text, line)) === 44;
  const stopped = endsStopped(text, line);
  if (full) return running.prose && stopped ? 'new' : 'join';
  // `In March 2003,⏎2,544 persons were`: a number that keeps together leaves the line short, too.
  if (width !== null && comma && leadsIn.test(text.slice(line.from, line.to)) && startsNumber(text, next, width))
    return 'join';
  if (line.hard && !running.prose) return 'break';
  if (text.charCodeAt(line.to - 1) === 45 && isLetter(text.charCodeAt(line.to - 2)) && length > 1) return 'join';
  if (beginsSmall(text, next) && !stopped && !comma && length <= longestWrapped) return 'join';
  if (width !== null && running.lines >= 2 && running.prose && endsOpen(text, line)) return 'join';
  if (goesOver.test(text.slice(Math.max(line.from, line.to - 16), line.to))) return 'break';
  const long = (one: Line): boolean => one.to - one.from > (width === null ? 100 : 0.8 * width);
  return running.prose || stopped || long(line) || long(next) ? 'new' : 'break';
}

/** A time that leads a sentence, with its year and comma: a line of an address or title has no preposition before it. */
const leadsIn =
  /^(?:In|On|During|Between|From|Since|Until|By|As of|Through|Throughout|Over|For) [^.;:]{0,80}\b(?:19|20)\d\d,$/;
const startsNumber = (text: string, next: Line, width: number): boolean =>
  /^\d[\d.,]*\s\p{Ll}/u.test(text.slice(next.from, next.from + 24)) && next.to - next.from > 0.5 * width;

/** Words that no sentence and no title ends with, and months, which a day or year follows. */
const leadsOn =
  /(?:^|\s)(?:the|an?|of|and|or|in|on|at|by|to|for|from|with|into|its|their|his|her|our|this|that|which|is|are|was|were|has|have|been|will|shall)$/i;
/** Adjectives that no name ends with (`Ministry of Foreign⏎Affairs`), and the little words before the next one of a name. */
const goesOver =
  /(?:^|\s)(?:the|of|and|for|Foreign|Internal|External|National|International|Federal|Regional|Social|Economic|Humanitarian)$/;
const month = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

/**
 * True where a paragraph runs on over a blank line, a page number or a repeated page head: it has not ended, and the next
 * line begins with a small letter or its own last word leads on. A short line in a text that is not wrapped never does.
 */
export function runsOver(text: string, line: Line, next: Line, running: Running, width: number | null): boolean {
  const length = line.to - line.from;
  if (!running.prose && length < 40 && width === null) return false;
  const small = beginsSmall(text, next);
  if (text.charCodeAt(line.to - 1) === 44) return small && width !== null && next.to - next.from > 0.6 * width;
  if (!endsOpen(text, line)) return text.charCodeAt(line.to - 1) === 45 && small;
  if (small) return true;
  const tail = text.slice(Math.max(line.from, line.to - 24), line.to);
  return leadsOn.test(tail) || (month.test(tail) && /\d/.test(text[next.from] ?? ''));
}
