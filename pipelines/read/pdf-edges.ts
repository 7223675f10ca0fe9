import { pageNumber, pageOf } from './page-marks.ts';
import type { PdfPage } from './pdf-pages.ts';
import { median, type Row } from './pdf-rows.ts';

/** The share of the page's height, at the top and at the bottom, in which furniture may stand. */
const edge = 0.15;
/** How many rows at each edge are looked at. */
const depth = 5;
/** White space that sets a row apart from the text, in the page's usual distance of lines. */
const setOff = 1.35;

/** A row at the edge of a page, which may be furniture. */
export interface Candidate {
  readonly page: number;
  readonly row: Row;
  readonly top: boolean;
  /** 0 for the outermost row. */
  readonly rank: number;
  /** True where white space sets it apart from the row further in. */
  readonly apart: boolean;
  /** True where the row further in ends in a colon, so that it is what that row announces. */
  readonly announced: boolean;
  /** Its words and numbers, with the edge that it stands at. */
  readonly exact: string;
  /** The same, once for each number that may be a page's, with how far that is from the count of pages in its place. */
  readonly counting: readonly string[];
}

/** The rows at both edges of a page, from the edge inwards. */
export function candidatesOf(page: PdfPage, rows: readonly Row[]): Candidate[] {
  const steps = rows.slice(1).map((row, i) => row.y - rows[i]!.y);
  const step = median(steps.filter((one) => one > 4)) || 12;
  const make = (row: Row, next: Row | undefined, top: boolean, rank: number): Candidate => ({
    page: page.number,
    row,
    top,
    rank,
    apart: !next || Math.abs(next.y - row.y) > setOff * step,
    announced: !top && next !== undefined && /:$/.test(next.text),
    exact: `${top} ${plain(row.text)}`,
    counting: countingKeys(plain(row.text), page.number).map((key) => `${top} ${key}`),
  });
  const top = rows.filter((row) => row.y < edge * page.height).slice(0, depth);
  const foot = rows
    .filter((row) => row.y > (1 - edge) * page.height)
    .slice(-depth)
    .reverse();
  return [
    ...top.map((row, i) => make(row, rows[i + 1], true, i)),
    ...foot.map((row, i) => make(row, rows[rows.length - 2 - i], false, i)),
  ];
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');

/** A number at the end of what a label says (`Weapons seized: 12`) counts something else than pages. */
const labelled = /(?<!page|стр\.?):\s*$/;

function countingKeys(text: string, page: number): string[] {
  return [...text.matchAll(/(?<![\d.,/])\d{1,4}(?![\d/]|[.,]\d)/g)].flatMap(({ 0: number, index }) =>
    labelled.test(text.slice(0, index))
      ? []
      : [`${text.slice(0, index)}#${Number(number) - page}${text.slice(index + number.length)}`],
  );
}

/** The height of a row in bands of 12 points; a scan may lie askew by as much. */
const band = (row: Row): number => Math.round(row.y / 12);

/**
 * Counts on how many pages the keys of candidates stand.
 * @returns says on how many pages a key stands at about the height of a row
 */
export function countPages(
  candidates: readonly Candidate[],
  keys: (one: Candidate) => readonly string[],
): (key: string, row: Row) => number {
  const pages = new Map<string, Set<number>>();
  for (const one of candidates)
    for (const key of keys(one)) {
      const at = `${key} ${band(one.row)}`;
      pages.set(at, (pages.get(at) ?? new Set()).add(one.page));
    }
  return (key, row) =>
    [-1, 0, 1].reduce((sum, shift) => sum + (pages.get(`${key} ${band(row) + shift}`)?.size ?? 0), 0);
}

/**
 * By how much the numbers at the edges differ from the count of pages, with the number of pages that have this difference:
 * one found on two pages is that of page numbers.
 */
export function pageOffsets(candidates: readonly Candidate[]): Map<string, number> {
  const pages = new Map<string, Set<number>>();
  for (const { row, page } of candidates) {
    const offset = pageOffset(row, page);
    if (offset !== null) pages.set(offset, (pages.get(offset) ?? new Set()).add(page));
  }
  return new Map([...pages].map(([offset, on]) => [offset, on.size]));
}

/** The difference of a row's number from the count of pages, with how many pages it says there are; null where it is no number. */
export function pageOffset(row: Row, page: number): string | null {
  const of = pageOf(row.text);
  const value = of?.page ?? pageNumber(row.text);
  return value === null ? null : `${value - page} ${of?.pages ?? ''}`;
}
