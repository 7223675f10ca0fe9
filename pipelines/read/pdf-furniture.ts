import type { Furniture } from '../../src/core/document.ts';
import { normalText } from './normal.ts';
import { isPageMark, pageNumber, saysPage } from './page-marks.ts';
import type { FontStyle } from './pdf-fonts.ts';
import type { PdfPage } from './pdf-pages.ts';
import { beginsWithMark } from './pdf-paragraphs.ts';
import { median, type Row } from './pdf-rows.ts';

/** A page in rows, before its furniture is taken away. */
export interface RowPage {
  readonly page: PdfPage;
  readonly rows: readonly Row[];
}

/** The share of the page's height, at the top and at the bottom, in which furniture may stand. */
const edge = 0.15;
/** How many rows at each edge are looked at. */
const depth = 5;

interface Candidate {
  readonly page: number;
  readonly row: Row;
  readonly top: boolean;
  /** 0 for the outermost row. */
  readonly rank: number;
  /** White space between it and the text, in the page's usual distance of lines. */
  readonly gap: number;
  readonly key: string;
}

/**
 * Takes running heads, feet, page numbers, job numbers and barcodes from the pages. A row at the edge of a page is
 * furniture where it is a mark that only pages have, where the same words (whatever their numbers) stand at the
 * edge of other pages, or where most pages have a row at the very same height, set off from the text, as running heads
 * whose words change with the section do. Rows are taken from the edge inwards and end at the first that is none. The head
 * of the first page stays, unless it is a running head word for word and bears no symbol.
 */
export function withoutFurniture(
  pages: readonly RowPage[],
  styles: ReadonlyMap<string, FontStyle>,
): { body: Row[][]; furniture: Furniture[] } {
  const candidates = pages.flatMap(({ page, rows }) => candidatesOf(page, rows));
  const words = countPages(candidates, (one) => `${one.key} ${band(one.row)}`);
  const exact = countPages(candidates, (one) => `${exactly(one)} ${band(one.row)}`);
  const heights = countPages(
    candidates.filter((one) => one.rank === 0 && one.gap > 1.35),
    (one) => `${one.top} ${Math.round(one.row.y / 3)}`,
  );
  const offsets = pageOffsets(candidates);
  const furniture: Furniture[] = [];
  const gone = new Set<Row>();
  const ended = new Set<string>();
  for (const one of [...candidates].sort((a, b) => a.page - b.page || a.rank - b.rank)) {
    const { row, top, page } = one;
    const side = `${page} ${top}`;
    const value = pageNumber(row.text);
    const numbers = value !== null && (saysPage(row.text) || offsets.has(value - page) || pages.length === 1);
    const mark = isPageMark(row.text) || row.pieces.every((piece) => styles.get(piece.font)?.barcode);
    const least = Math.max(2, Math.min(4, pages.length * 0.2));
    const alike = nearby(exact, exactly(one), row);
    const running = alike >= Math.min(3, pages.length) && one.rank === 0 && one.gap > 1.35;
    const masthead = page === 1 && top && !running && (symbol.test(row.text) || alike < 3);
    // Notes may say the same on several pages, and stand at the same height.
    const note = beginsWithMark(row);
    const repeated = /\p{L}/u.test(row.text) && nearby(words, one.key, row) >= least && !masthead && !note;
    const y = Math.round(row.y / 3);
    const level = Math.max(...[y - 1, y, y + 1].map((at) => heights.get(`${top} ${at}`) ?? 0));
    const placed =
      page > 1 &&
      one.rank === 0 &&
      one.gap > 1.35 &&
      pages.length >= 3 &&
      level >= 0.5 * pages.length &&
      row.text.length < 160 &&
      !note;
    if (!mark && ended.has(side)) continue;
    if (!mark && !numbers && !repeated && !placed) {
      ended.add(side);
      continue;
    }
    gone.add(row);
    const kind = numbers || mark ? 'page-number' : top ? 'header' : 'footer';
    furniture.push({ page, text: normalText(row.text), kind });
  }
  return { body: pages.map(({ rows }) => rows.filter((row) => !gone.has(row))), furniture };
}

/** The height of a row in bands of 12 points; a scan may lie askew by as much. */
const band = (row: Row): number => Math.round(row.y / 12);

/** On how many pages a key stands at about the height of a row. */
const nearby = (counts: ReadonlyMap<string, number>, key: string, row: Row): number =>
  [-1, 0, 1].reduce((sum, shift) => sum + (counts.get(`${key} ${band(row) + shift}`) ?? 0), 0);

const exactly = (one: Candidate): string => `${one.top} ${one.row.text}`;

/** A document's symbol, which may stand nowhere but at the head of the first page. */
const symbol = /\p{Lu}[\p{L}.]*\/\S*\d/u;

function candidatesOf(page: PdfPage, rows: readonly Row[]): Candidate[] {
  const steps = rows.slice(1).map((row, i) => row.y - rows[i]!.y);
  const step = median(steps.filter((one) => one > 4)) || 12;
  const make = (row: Row, next: Row | undefined, top: boolean, rank: number): Candidate => ({
    page: page.number,
    row,
    top,
    rank,
    gap: next ? Math.abs(next.y - row.y) / step : 9,
    key: `${top} ${row.text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ')}`,
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

/** On how many pages each key stands. */
function countPages(candidates: readonly Candidate[], key: (one: Candidate) => string): Map<string, number> {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  for (const one of candidates) {
    const at = `${one.page} ${key(one)}`;
    if (seen.has(at)) continue;
    seen.add(at);
    counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
  }
  return counts;
}

/** By how much the numbers at the edges differ from the count of pages: a difference found on two pages is that of page numbers. */
function pageOffsets(candidates: readonly Candidate[]): Set<number> {
  const pages = new Map<number, Set<number>>();
  for (const { row, page } of candidates) {
    const value = pageNumber(row.text);
    if (value === null) continue;
    const known = pages.get(value - page) ?? new Set();
    pages.set(value - page, known.add(page));
  }
  return new Set([...pages].filter(([, on]) => on.size >= 2).map(([offset]) => offset));
}
