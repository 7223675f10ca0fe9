import type { FontStyle } from './pdf-fonts.ts';
import type { Piece } from './pdf-pages.ts';

/** Pieces that stand on one line of print, from left to right. */
export interface Row {
  readonly pieces: readonly Piece[];
  readonly x0: number;
  readonly x1: number;
  /** The baseline. */
  readonly y: number;
  /** The size of most of its letters. */
  readonly size: number;
  /** True where every letter is bold. */
  readonly bold: boolean;
  /** Its words, for looking at; the text itself is written piece by piece. */
  readonly text: string;
}

/**
 * How wide the gap between two pieces is from which on it is a space, in ems of the smaller. Over the pairs of pieces
 * of real records whose letters make one word or two, this parts the ones from the others; whether the file has a space
 * there says less, as pdf.js puts one into gaps that are only wide letter-spacing.
 */
const spaceWidth = 0.14;

/** True where a space stands between two neighbours of a line. */
export function spaceBetween(left: Piece, right: Piece): boolean {
  const gap = right.x0 - left.x1;
  const size = Math.min(left.size, right.size);
  return gap > spaceWidth * size || gap < -2 * size;
}

/** True for a piece set small and above the baseline of its row. */
export const isRaised = (piece: Piece, row: Row): boolean =>
  piece.size < 0.82 * row.size && row.y - piece.y > 0.15 * row.size;

/** What records set in italics behind a bold heading, in one piece or several. */
const going = /^[\s()]*(?:continued|concluded)?[\s()]*$/i;

/**
 * Makes a row of pieces.
 * @param styles fonts that are known to be bold; others count as plain
 */
export function toRow(pieces: readonly Piece[], styles: ReadonlyMap<string, FontStyle>): Row {
  const sorted = [...pieces].sort((a, b) => a.x0 - b.x0);
  const letters = new Map<number, number>();
  let plain = false;
  let text = '';
  sorted.forEach((piece, i) => {
    letters.set(piece.size, (letters.get(piece.size) ?? 0) + piece.text.length);
    plain ||= !styles.get(piece.font)?.bold && /[\p{L}\p{N}]/u.test(piece.text) && !going.test(piece.text);
    if (i > 0 && spaceBetween(sorted[i - 1]!, piece)) text += ' ';
    text += piece.text;
  });
  const size = [...letters].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]![0];
  const main = sorted.filter((piece) => piece.size >= 0.82 * size);
  return {
    pieces: sorted,
    x0: sorted[0]!.x0,
    x1: Math.max(...sorted.map((piece) => piece.x1)),
    y: median((main.length > 0 ? main : sorted).map((piece) => piece.y)),
    size,
    bold: !plain && /\p{L}/u.test(text),
    text: text.trim(),
  };
}

/** The middle value of a list; 0 for an empty one. */
export function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

/**
 * Sorts the pieces of a page into rows by their baselines, from the top down. Small pieces that stand a little above or
 * below a row (note marks, `nd` in `8422nd`) belong to it.
 */
export function rowsOf(pieces: readonly Piece[], styles: ReadonlyMap<string, FontStyle>): Row[] {
  const sorted = [...pieces].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const bodySize = median(pieces.map((piece) => piece.size));
  const groups: { y: number; size: number; pieces: Piece[] }[] = [];
  const small: Piece[] = [];
  for (const piece of sorted) {
    if (piece.size < 0.72 * bodySize && piece.text.trim().length <= 4) {
      small.push(piece);
      continue;
    }
    const last = groups.at(-1);
    if (last && piece.y - last.y <= 0.3 * Math.min(last.size, piece.size)) last.pieces.push(piece);
    else groups.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  for (const piece of small) {
    const home = nearest(groups, piece);
    if (home) home.pieces.push(piece);
    else groups.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return groups.map((group) => toRow(group.pieces, styles)).sort((a, b) => a.y - b.y);
}

/** The group whose line a small piece stands in: its baseline within reach, and a neighbour close by. */
function nearest(groups: readonly { y: number; size: number; pieces: Piece[] }[], piece: Piece) {
  let best: (typeof groups)[number] | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const group of groups) {
    const down = group.y - piece.y;
    if (down < -0.4 * group.size || down > 0.8 * group.size) continue;
    const gap = Math.min(...group.pieces.map((one) => Math.max(one.x0 - piece.x1, piece.x0 - one.x1, 0)));
    const distance = gap + Math.abs(down);
    if (gap < 2 * group.size && distance < least) [best, least] = [group, distance];
  }
  return best;
}
