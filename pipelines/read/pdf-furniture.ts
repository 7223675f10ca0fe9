import type { Furniture } from '../../src/core/document.ts';
import { normalText } from './normal.ts';
import { isPageMark, pageNumber, saysPage } from './page-marks.ts';
import { type Candidate, candidatesOf, countPages, pageOffset, pageOffsets } from './pdf-edges.ts';
import type { FontStyle } from './pdf-fonts.ts';
import type { PdfPage } from './pdf-pages.ts';
import { beginsWithMark } from './pdf-paragraphs.ts';
import { median, type Row } from './pdf-rows.ts';

/** A page in rows, before its furniture is taken away. */
export interface RowPage {
  readonly page: PdfPage;
  readonly rows: readonly Row[];
}

/**
 * Takes running heads, feet, page numbers, job numbers and barcodes from the pages. A row at the edge of a page is
 * furniture where it is a mark that only pages have, where the same words and numbers, but for one that counts the pages,
 * stand at the edge of other pages, or where most pages have a row at the very same height, set off from the text, as running
 * heads whose words change with the section do. Rows are taken from the edge inwards and end at the first that is none. The head
 * of the first page stays, unless it is a running head word for word and bears no symbol.
 */
export function withoutFurniture(
  pages: readonly RowPage[],
  styles: ReadonlyMap<string, FontStyle>,
): { body: Row[][]; furniture: Furniture[] } {
  const candidates = pages.flatMap(({ page, rows }) => candidatesOf(page, rows));
  const judge = createJudge(pages, candidates, styles);
  const furniture: Furniture[] = [];
  const gone = new Set<Row>();
  const ended = new Set<string>();
  for (const one of [...candidates].sort((a, b) => a.page - b.page || a.rank - b.rank)) {
    const { row, top, page } = one;
    const side = `${page} ${top}`;
    const kind = judge(one, ended.has(side));
    if (!kind) {
      ended.add(side);
      continue;
    }
    gone.add(row);
    furniture.push({ page, text: normalText(row.text), kind });
  }
  return { body: pages.map(({ rows }) => rows.filter((row) => !gone.has(row))), furniture };
}

/** Says of a candidate what furniture it is, or null; behind text only marks that nothing but pages have. */
function createJudge(
  pages: readonly RowPage[],
  candidates: readonly Candidate[],
  styles: ReadonlyMap<string, FontStyle>,
): (one: Candidate, ended: boolean) => Furniture['kind'] | null {
  const count = pages.length;
  const exactly = countPages(candidates, ({ exact }) => [exact]);
  const counting = countPages(candidates, (one) => one.counting);
  const outer = candidates.filter((one) => one.rank === 0 && one.apart);
  const offsets = pageOffsets(candidates);
  const size = median(pages.flatMap(({ rows }) => rows.map((row) => row.size)));

  const isNumber = ({ row, page, apart, announced }: Candidate): boolean => {
    const offset = pageOffset(row, page);
    if (offset === null) return false;
    if (saysPage(row.text)) return true;
    if (count === 1) return apart && !announced && pageNumber(row.text) === 1;
    const on = offsets.get(offset) ?? 0;
    if (apart && !announced) return on >= 2;
    // Close to the text, the numbers must count many pages, or few from the first one on.
    return on >= Math.max(Math.abs(Number.parseInt(offset, 10)) <= 2 ? 3 : 5, 0.5 * count);
  };

  const isRepeated = (one: Candidate): boolean => {
    const { row, top, page, apart, rank } = one;
    // Notes may say the same on several pages, and stand at the same height.
    if (!/\p{L}/u.test(row.text) || beginsWithMark(row)) return false;
    const alike = exactly(one.exact, row);
    const running = alike >= Math.min(3, count) && rank === 0 && apart;
    if (page === 1 && top && !running && (symbol.test(row.text) || alike < 3)) return false;
    // What forms say on most pages may be the same on some of them.
    const least = result.test(row.text) ? Math.max(3, count - 1) : Math.max(2, Math.min(4, count * 0.2));
    return alike >= least || (apart && one.counting.some((key) => counting(key, row) >= least));
  };

  const isPlaced = ({ row, top, page, rank, apart }: Candidate): boolean => {
    if (page === 1 || rank > 0 || !apart || count < 3 || row.text.length >= 160 || beginsWithMark(row)) return false;
    if (row.size > 1.12 * size || result.test(row.text)) return false;
    const level = outer.filter((one) => one.top === top && Math.abs(one.row.y - row.y) <= 4.5);
    if (new Set(level.map((one) => one.page)).size < 0.5 * count) return false;
    const others = level.filter((one) => one.page !== page).map((one) => one.row.text);
    return numbersOf(row.text).every(
      (number) => Number(number) === page || others.some((text) => numbersOf(text).includes(number)),
    );
  };

  return (one, ended) => {
    const { row } = one;
    if (isPageMark(row.text) || row.pieces.every((piece) => styles.get(piece.font)?.barcode)) return 'page-number';
    if (ended) return null;
    if (isNumber(one)) return 'page-number';
    return isRepeated(one) || isPlaced(one) ? (one.top ? 'header' : 'footer') : null;
  };
}

/** A document's symbol, which may stand nowhere but at the head of the first page. */
const symbol = /\p{Lu}[\p{L}.]*\/\S*\d/u;
/** A result behind its label, as forms have it: `Weapons seized: 12`. */
const result = /\p{Ll}:\s*(?:\p{Sc}\s*)?\d[\d\s.,]*(?:%|\p{L}{1,12})?$/u;

const numbersOf = (text: string): string[] => text.match(/\d+/g) ?? [];
