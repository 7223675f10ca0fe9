import type { Piece } from './pdf-pages.ts';
import { median, type Row } from './pdf-rows.ts';

/** So many lines can't have their gaps below each other by chance. */
const manyLines = 8;
/** The least width of a column of text, in ems; narrower ones are columns of a table. */
const leastColumn = 6;
/** The greatest distance of two columns of text, in ems. */
const widestGutter = 5;

/** A white strip between two columns. */
export interface Gutter {
  readonly x: number;
  /** The rows beside it: from the first to the one behind the last. */
  readonly from: number;
  readonly to: number;
}

/** True for a piece that stands to the left of a place. */
export const isLeft = (piece: Piece, x: number): boolean => (piece.x0 + piece.x1) / 2 < x;

interface Half {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly first: number;
  /** True where white space parts it into cells, as a row of a table. */
  readonly parted: boolean;
}

/**
 * Narrows a strip to the rows that make columns of text, or finds that they do not. Columns are written one after the
 * other in the file, or are filled with text from side to side. Rows above the first full line and below the last whose
 * parts don't stand at the columns' left edges belong to a head over the columns or a box under them.
 */
export function checked(rows: readonly Row[], gutter: Gutter): Gutter | null {
  let { from, to } = gutter;
  const { x } = gutter;
  const half = (row: Row, left: boolean): Half | null => {
    const pieces = row.pieces.filter((piece) => isLeft(piece, x) === left);
    if (pieces.length === 0) return null;
    return {
      x0: Math.min(...pieces.map((one) => one.x0)),
      x1: Math.max(...pieces.map((one) => one.x1)),
      y: row.y,
      first: Math.min(...pieces.map((one) => one.source)),
      parted: pieces.some((one, i) => i > 0 && one.x0 - pieces[i - 1]!.x1 > 2.5 * row.size),
    };
  };
  const halves = rows.slice(from, to).map((row) => ({ left: half(row, true), right: half(row, false) }));
  const lefts = halves.flatMap((one) => (one.left ? [one.left] : []));
  const rights = halves.flatMap((one) => (one.right ? [one.right] : []));
  if (!sideBySide(lefts, rights)) return null;
  if ([lefts, rights].some((side) => side.filter((one) => one.parted).length >= 0.5 * side.length)) return null;
  const [leftFrame, rightFrame] = [frameOf(lefts), frameOf(rights)];
  const inOrder = switches(lefts, rights) <= Math.max(1, 0.25 * Math.min(lefts.length, rights.length));
  const filled =
    Math.min(leftFrame.fill, rightFrame.fill) >= 0.75 && Math.min(lefts.length, rights.length) >= manyLines;
  if (!inOrder && !filled) return null;
  if (Math.min(leftFrame.fill, rightFrame.fill) < 0.3) return null;
  const narrower = Math.min(leftFrame.x1 - leftFrame.x0, rightFrame.x1 - rightFrame.x0);
  const size = median(rows.slice(from, to).map((row) => row.size));
  if (narrower < leastColumn * size) return null;
  if (!inOrder && rightFrame.x0 - leftFrame.x1 > widestGutter * size) return null;
  const full = (one: Half | null, frame: Frame): boolean =>
    one !== null && one.x1 - one.x0 > 0.85 * (frame.x1 - frame.x0);
  const setIn = (one: Half | null, { x0, x1 }: Frame): boolean => one !== null && one.x0 > x0 + 0.25 * (x1 - x0);
  const astray = (one: Half | null, frame: Frame): boolean =>
    setIn(one, frame) && one!.x1 < frame.x1 - 0.03 * (frame.x1 - frame.x0);
  const isFull = ({ left, right }: (typeof halves)[number]): boolean =>
    full(left, leftFrame) || full(right, rightFrame);
  const firstFull = halves.findIndex(isFull);
  const lastFull = halves.findLastIndex(isFull);
  const under = halves.findIndex(
    ({ left, right }, i) => i > lastFull && lastFull >= 0 && (astray(left, leftFrame) || astray(right, rightFrame)),
  );
  if (under >= 0) to = from + under;
  for (let i = firstFull - 1; i >= 0; i--) {
    if (!setIn(halves[i]!.right, rightFrame)) continue;
    from += i + 1;
    break;
  }
  return to - from >= 2 ? { x, from, to } : null;
}

interface Frame {
  readonly x0: number;
  readonly x1: number;
  /** How much of the column's width its lines take, in the middle. */
  readonly fill: number;
}

function frameOf(halves: readonly Half[]): Frame {
  const starts = halves.map((one) => one.x0).sort((a, b) => a - b);
  const ends = halves.map((one) => one.x1).sort((a, b) => a - b);
  const x0 = starts[Math.floor(starts.length * 0.1)]!;
  const x1 = ends[Math.ceil(ends.length * 0.9) - 1]!;
  return { x0, x1, fill: median(halves.map((one) => (one.x1 - one.x0) / Math.max(1, x1 - x0))) };
}

/** True where the two sides stand beside each other for half of the shorter one's height, and not one above the other. */
function sideBySide(lefts: readonly Half[], rights: readonly Half[]): boolean {
  if (lefts.length < 3 || rights.length < 3) return false;
  const [top, bottom] = [Math.max(lefts[0]!.y, rights[0]!.y), Math.min(lefts.at(-1)!.y, rights.at(-1)!.y)];
  const shorter = Math.min(lefts.at(-1)!.y - lefts[0]!.y, rights.at(-1)!.y - rights[0]!.y);
  return bottom - top >= 0.5 * shorter;
}

/** How often the file goes over from one side to the other and back. */
function switches(lefts: readonly Half[], rights: readonly Half[]): number {
  const order = [...lefts.map((one) => [one.first, 0] as const), ...rights.map((one) => [one.first, 1] as const)];
  order.sort((a, b) => a[0] - b[0]);
  return order.reduce((count, one, i) => count + (i > 0 && one[1] !== order[i - 1]![1] ? 1 : 0), 0);
}
