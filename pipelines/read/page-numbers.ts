import { isSymbolLine, pageHeads } from './page-heads.ts';
import { isPageMark, numberBesideJob, pageNumber, pageOf, saysPage } from './page-marks.ts';
import { isInSeries, lonely, type PageNumber } from './page-series.ts';
import type { Line } from './text-lines.ts';
import { beginsSmall, endsOpen, endsStopped } from './unwrap.ts';

/** A shorter line before a number may be its label (`Rifles`); a longer one is prose. */
const shortest = 45;
/** How many blank lines and marks of pages are passed over to the text before and behind a number. */
const reach = 8;

/**
 * The lines of a text that are left over from a printed page: job numbers and the like; numbers that say that they are a
 * page's, with the document's symbol beside them; and page numbers that stand beside one of these or are one of a series that
 * counts up page by page. What is none of this is text, whatever it splits, unless no number can stand there. Rather a page number too many in the text than a
 * figure too few.
 * @returns indexes into `lines`
 */
export function pageNumbers(source: string, lines: readonly Line[]): Set<number> {
  const pages = numbersOfPages(source, lines);
  for (const head of pageHeads(source, lines, pages)) pages.add(head);
  return pages;
}

function numbersOfPages(source: string, lines: readonly Line[]): Set<number> {
  const pages = new Set<number>();
  const sure: PageNumber[] = [];
  const candidates: PageNumber[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const length = line.to - line.from;
    if (length === 0 || length > 60 || !mayBegin(source.charCodeAt(line.from))) continue;
    const text = source.slice(line.from, line.to);
    const of = pageOf(text);
    const value = of?.page ?? numberBesideJob(text) ?? pageNumber(text);
    const says = isPageMark(text) || (value !== null && saysPage(text));
    if (says) pages.add(i);
    const atBlank = of || isBlank(lines[i - 1]) || isBlank(lines[i + 1]);
    if (value === null || !(says || atBlank)) continue;
    (says ? sure : candidates).push({ index: i, at: line.from, value, pages: of?.pages ?? null });
  }
  if (candidates.length === 0) return pages;
  const stands = (one: PageNumber): Standing => standing(source, lines, one.index, pages);
  const apart = lonely(candidates);
  const eligible = candidates.filter((one, i) => {
    const { before, splits } = stands(one);
    if (!before) return true;
    if (splits) return true;
    const labelled = source[before.to - 1] === ':' || (length(before) < shortest && !endsClause(source, before));
    return apart[i] && !labelled;
  });
  const inSeries = isInSeries([...sure, ...eligible]);
  const found = new Set(eligible.filter(inSeries).map(({ index }) => index));
  for (const one of candidates)
    if (
      found.has(one.index) ||
      isBeside(source, lines, one, pages) ||
      hasNoRoom(source, one, stands(one)) ||
      splitsWithSymbol(stands(one)) ||
      endsWrapped(source, lines, one.index)
    )
      pages.add(one.index);
  return pages;
}

/** Digits, dashes, `*`, `/`, and the first letters of the words for a page. */
const mayBegin = (code: number): boolean =>
  (code >= 42 && code <= 57) || code === 80 || code === 112 || code === 0x2013 || code === 0x2014 || code === 0x441;

const isBlank = (line: Line | undefined): boolean => line === undefined || line.from === line.to;

/** True for a line that ends as a sentence, a clause or a salutation does, and so is no label of a number. */
const endsClause = (source: string, line: Line): boolean => endsStopped(source, line) || source[line.to - 1] === ',';

/** The text around a number on a line of its own. */
interface Standing {
  readonly before: Line | undefined;
  readonly after: Line | undefined;
  /** True where the text before has not ended and goes on behind the number. */
  readonly splits: boolean;
  /** True where a document's symbol stands alone between the number and one of the two. */
  readonly symbol: boolean;
}

/** A number and the document's symbol, each on a line of its own in the middle of a sentence, are the edge of a page. */
const splitsWithSymbol = ({ splits, symbol }: Standing): boolean => splits && symbol;

/** Looks for the text around a number, past blank lines, other marks of pages and a document's symbol. */
function standing(source: string, lines: readonly Line[], index: number, pages: ReadonlySet<number>): Standing {
  let symbol = false;
  const text = (step: 1 | -1): Line | undefined => {
    for (let at = index + step; Math.abs(at - index) <= reach; at += step) {
      const line = lines[at];
      if (line && isSymbolLine(source, line)) symbol = true;
      else if (!line || !(isBlank(line) || pages.has(at))) return line;
    }
    return undefined;
  };
  const [before, after] = [text(-1), text(1)];
  const alone = isBlank(lines[index - 1]) && isBlank(lines[index + 1]);
  const splits = alone && before && after && endsOpen(source, before) && beginsSmall(source, after);
  return { before, after, splits: splits === true, symbol };
}

/** A day in digits, as browsers print it beside the page of pages. */
const printed = /^\d{1,2}[/.]\d{1,2}[/.]\d{4}$/;

/** True where a number stands beside a mark that only pages have; a page of pages also beside the day of printing. */
function isBeside(source: string, lines: readonly Line[], one: PageNumber, pages: ReadonlySet<number>): boolean {
  const isMark = (at: number): boolean => {
    const line = lines[at];
    if (!line || isBlank(line)) return false;
    const text = source.slice(line.from, Math.min(line.to, line.from + 60));
    return (pages.has(at) && isPageMark(text)) || (one.pages !== null && printed.test(text));
  };
  return [1, -1].some(
    (step) => isMark(one.index + step) || (isBlank(lines[one.index + step]) && isMark(one.index + 2 * step)),
  );
}

/** Words that no number stands before, and words that none stands behind. */
const noneBefore = /^(?:the|an?|this|these|those|its|their|his|her|our|my)\s/;
const noneBehind = /\s(?:an?|will|shall|would|could|should|must|may|can|cannot|not)$/;
/** How far from its beginning a text of pages may have its first page number. */
const firstPage = 1000;

/**
 * True where a number splits a sentence of prose that has no room for it (`Through / 32 / the settlement`), or is the first or
 * second page's, so far from the beginning as a page is long: a text of two pages has no series.
 */
function hasNoRoom(source: string, one: PageNumber, { before, after, splits }: Standing): boolean {
  if (!splits || one.pages !== null || Math.min(length(before), length(after)) < shortest) return false;
  if (one.value <= 2 && one.at >= firstPage) return true;
  const head = source.slice(after!.from, after!.from + 20);
  return noneBefore.test(head) || noneBehind.test(source.slice(before!.to - 20, before!.to));
}

/**
 * True where wrapped prose breaks off at a number that has its last line to itself, and goes on behind a blank line: in the
 * middle of a sentence, or with a new one. A number of the sentence would stand in its row. Counter-examples: a label of two
 * lines (`The number of persons who were detained in the / second phase of the operation / 128`), a sum behind a colon.
 */
function endsWrapped(source: string, lines: readonly Line[], index: number): boolean {
  const [above, before, after] = [lines[index - 2], lines[index - 1], lines[index + 2]];
  if (!above || !before || !after || isBlank(before) || !isBlank(lines[index + 1])) return false;
  if (Math.min(length(above), length(before), length(after)) < wrapped) return false;
  return /[.!?]["”’]?$/.test(source.slice(before.from, before.to))
    ? !startsWithDigit(source, after)
    : (endsOpen(source, before) || source[before.to - 1] === ',') && beginsSmall(source, after);
}

/** What a line of wrapped prose has at least, in a narrow column of a printed record. */
const wrapped = 40;
const startsWithDigit = (source: string, line: Line): boolean => /\d/.test(source[line.from]!);

const length = (line: Line | undefined): number => (line ? line.to - line.from : 0);
