import { occurrences } from '../../src/core/occurrences.ts';
import { oneSpaced } from '../../src/core/one-spaced.ts';
import { type Segment, SourceMap } from '../../src/core/source-map.ts';
import { isPageMark, mayBeMark, pageNumber, saysPage } from './page-marks.ts';
import { type Cut, gutters, judge } from './prose-gutters.ts';

/** A line of the source, or the part of it that stands in one column. */
export interface Half {
  readonly from: number;
  readonly to: number;
  /** True for a line of a column. */
  readonly column: boolean;
  /** True for the running head of a page of columns that is not the first. */
  readonly head?: boolean;
}

/** A text whose columns were put one after the other, line by line. */
export interface Unfolded {
  readonly text: string;
  /** Its lines, each with where it begins in `text`; all of them end in a line feed. */
  readonly lines: readonly (Half & { readonly start: number })[];
  /** Numbers of the first and last line of what may be columns or a table, and was left alone; counted from 1. */
  readonly unsure: readonly (readonly [first: number, last: number])[];
}

/** Columns that stand beside columns; more of them no page has. */
const deepest = 3;
/** A white space of this many lines parts two pages. */
const pageGap = 3;
/** The most lines of a page; what has more is cut at a blank line. */
const mostLines = 400;
/** Lines beside a strip from which on it is where a document has its columns. */
const leastKnown = 20;

/**
 * Reads the columns of a printed page one after the other that were saved as lines running over all of them, as
 * `pdftotext -layout` does. Null for a text in which nothing looks so. Form feeds and marks of pages end a stretch, since
 * the columns of a page are read before those of the next.
 */
export function unfold(source: string): Unfolded | null {
  if (!mayHaveColumns(source)) return null;
  const pages = pagesOf(source);
  const found = new Map<number, number>();
  for (const page of pages)
    for (const { x, to, from } of cutsOf(source, page, [], () => {})) {
      found.set(x, (found.get(x) ?? 0) + to - from);
    }
  // Where a document has its columns: there a few lines are enough.
  const known = [...found].flatMap(([x, lines]) => (lines >= leastKnown ? [x] : []));
  const unsure: Half[] = [];
  const halves = pages.flatMap((page, i) => {
    const ordered = inOrder(source, page, 0, known, (cut) =>
      unsure.push({ ...page[cut.from]!, to: page[cut.to - 1]!.to }),
    );
    return i > 0 ? withHead(ordered) : ordered;
  });
  if (unsure.length === 0 && !halves.some((one) => one.column)) return null;
  let start = 0;
  const placed = halves.map((half) => {
    const one = { ...half, start };
    start += half.to - half.from + 1;
    return one;
  });
  return {
    text: halves.map(({ from, to }) => `${source.slice(from, to)}\n`).join(''),
    lines: placed,
    unsure: unsure.map(({ from, to }) => [lineNumber(source, from), lineNumber(source, to)] as const),
  };
}

/** Counted as editors do, from 1; a form feed begins no line there. */
const lineNumber = (source: string, at: number): number => (source.slice(0, at).match(/\r\n|[\n\r]/g)?.length ?? 0) + 1;

const eachLine = /([^\n\r\f]*)(\r\n|[\n\r\f]|$)/g;

/** The lines of a text page by page. */
function pagesOf(source: string): Half[][] {
  const pages: Half[][] = [];
  let page: Half[] = [];
  let blank = 0;
  for (const { 1: line, 2: end, index } of occurrences(eachLine, source)) {
    const half = { from: index, to: index + line!.trimEnd().length, column: false };
    page.push(half);
    blank = half.from === half.to ? blank + 1 : 0;
    if (end !== '\f' && blank !== pageGap && !marksPage(source, half) && !(blank > 0 && page.length > mostLines))
      continue;
    pages.push(page);
    page = [];
  }
  return [...pages, page];
}

/** Leads the map of an unfolded text back to the source that it was unfolded from. */
export function mapBack(map: SourceMap, { lines }: Unfolded): SourceMap {
  const segments: Segment[] = [];
  for (const segment of map.segments) {
    const sourceLength = segment.sourceLength ?? segment.length;
    let at = segment.source;
    for (let i = lineAt(lines, at); i < lines.length && at < segment.source + sourceLength; i++) {
      const { from, to, start } = lines[i]!;
      const end = Math.min(segment.source + sourceLength, start + to - from);
      if (end <= at) continue;
      const source = from + at - start;
      if (segment.sourceLength !== undefined) {
        segments.push({ ...segment, source, sourceLength: end - at });
        break;
      }
      segments.push({ start: segment.start + at - segment.source, length: end - at, source });
      at = start + to - from + 1;
    }
  }
  return new SourceMap(segments);
}

/** The last line that begins at or before a place. */
export function lineAt(lines: Unfolded['lines'], at: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.start <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A quick look: some lines with white space amid their words. */
function mayHaveColumns(source: string): boolean {
  const wide = /\S {2,}\S[^\n\r\f]*[\n\r\f]/g;
  for (let seen = 0; seen < 4; seen++) if (!wide.exec(source)) return false;
  return true;
}

function marksPage(source: string, { from, to }: Half): boolean {
  if (to - from > 200) return false;
  const trimmed = source.slice(from, to).trim();
  if (!mayBeMark(trimmed.charCodeAt(0))) return false;
  const line = oneSpaced(trimmed);
  return isPageMark(line) || saysPage(line) || (/^\W*\d{1,3}\W*$/.test(line) && pageNumber(line) !== null);
}

/** The strips of a page that part columns; `unsure` is told the first that may do so. */
function cutsOf(source: string, page: readonly Half[], known: readonly number[], unsure: (cut: Cut) => void): Cut[] {
  const texts = page.map(({ from, to }) => source.slice(from, to));
  const cuts: Cut[] = [];
  let doubt: Cut | null = null;
  const isFree = ({ from, to }: Cut): boolean => !cuts.some((one) => one.from < to && from < one.to);
  for (const cut of gutters(texts, known)) {
    if (!isFree(cut)) continue;
    const judgement = judge(texts.slice(cut.from, cut.to), cut.x, known.includes(cut.x));
    if (judgement === 'columns') cuts.push(cut);
    else if (judgement === 'unsure') doubt ??= cut;
  }
  if (doubt && isFree(doubt)) unsure(doubt);
  return cuts;
}

/** The lines of a page in the order in which they are read. */
function inOrder(
  source: string,
  page: readonly Half[],
  depth: number,
  known: readonly number[],
  unsure: (cut: Cut) => void,
): Half[] {
  if (depth === deepest) return [...page];
  const cuts = cutsOf(source, page, known, unsure);
  const ordered: Half[] = [];
  for (let i = 0; i < page.length; i++) {
    const cut = cuts.find((one) => one.from === i);
    if (!cut) {
      ordered.push(page[i]!);
      continue;
    }
    const rows = page.slice(cut.from, cut.to);
    const left = rows.map(({ from, to }) => ({
      from,
      to: from + source.slice(from, Math.min(to, from + cut.x)).trimEnd().length,
      column: true,
    }));
    const right = rows.map(({ from, to }) => ({ from: Math.min(to, from + cut.x), to, column: true }));
    for (const side of [left, right]) ordered.push(...inOrder(source, withoutBlank(side), depth + 1, [], () => {}));
    i = cut.to - 1;
  }
  return ordered;
}

/** Tells the running head of a page of columns: its first line, alone before a blank one. */
function withHead(lines: readonly Half[]): readonly Half[] {
  const at = lines.findIndex(({ from, to }) => to > from);
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || line.column || !next || next.to > next.from || !lines.some((one) => one.column)) return lines;
  return lines.map((one) => (one === line ? { ...one, head: true } : one));
}

/** Without blank lines at both ends: the column goes on at the next. */
function withoutBlank(lines: readonly Half[]): Half[] {
  const filled = lines.map((one) => one.to > one.from);
  return lines.slice(filled.indexOf(true), filled.lastIndexOf(true) + 1);
}
