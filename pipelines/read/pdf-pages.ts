import type { PdfDocument } from './pdf-engine.ts';
import { withoutShadows, withoutThinSpaces } from './pdf-pieces.ts';

/** A stretch of text that the PDF draws in one go. Lengths are points; `y` runs down the page, to the baseline. */
export interface Piece {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  /** Height of the type. */
  readonly size: number;
  readonly font: string;
  /** Where it begins in the source: the text items of the document in file order, one after the other. */
  readonly source: number;
  /** True where the file has a space before it. */
  readonly spaced: boolean;
}

/** A page with its text upright; what is set in another direction is a margin and kept apart. */
export interface PdfPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly margin: readonly Piece[];
}

/**
 * The text of one page with its positions.
 * @param source where the page begins in the source
 * @returns the page, and where the next one begins
 */
export async function readPage(
  document: PdfDocument,
  number: number,
  source: number,
): Promise<{ page: PdfPage; end: number }> {
  const page = await document.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  page.cleanup();
  const turned: { angle: number; piece: Piece }[] = [];
  let end = source;
  let spaced = false;
  for (const item of items) {
    if (!('str' in item)) continue;
    const start = end;
    end += item.str.length;
    if (item.str.trim() === '') {
      spaced ||= item.str !== '';
      continue;
    }
    const [a, b, , d, e, f] = multiply(transform, item.transform);
    const angle = Math.round((Math.atan2(-b, a) * 180) / Math.PI / 90) * 90;
    const size = item.height || Math.abs(d) || 1;
    const along = angle === 90 ? -f : angle === -90 ? f : Math.abs(angle) === 180 ? -e : e;
    const down = angle === 90 ? e : angle === -90 ? -e : Math.abs(angle) === 180 ? -f : f;
    const piece = {
      text: item.str,
      x0: along,
      x1: along + item.width,
      y: down,
      size,
      font: item.fontName,
      source: start,
      spaced,
    };
    for (const one of withoutLeaders(piece)) turned.push({ angle: Math.abs(angle) === 180 ? 180 : angle, piece: one });
    spaced = false;
  }
  const upright = mainAngle(turned);
  return {
    page: {
      number,
      width: Math.abs(upright) === 90 ? height : width,
      height: Math.abs(upright) === 90 ? width : height,
      pieces: withoutThinSpaces(withoutShadows(turned.filter((one) => one.angle === upright).map((one) => one.piece))),
      margin: turned.filter((one) => one.angle !== upright).map((one) => one.piece),
    },
    end,
  };
}

/** Dots that lead from a name to its page or country, with text on both sides in the same stretch. */
const leader = /(?:[.·…]\s?){6,}/;

/** Takes the dots out of a stretch of text and leaves two stretches, set apart as they are on the page. */
function withoutLeaders(piece: Piece): Piece[] {
  const found = leader.exec(piece.text);
  const end = found ? found.index + found[0].length : 0;
  if (!found || found.index === 0 || end === piece.text.length) return [piece];
  const letter = (piece.x1 - piece.x0) / piece.text.length;
  const tail = piece.text.slice(end);
  return [
    { ...piece, text: piece.text.slice(0, found.index), x1: piece.x0 + found.index * letter },
    { ...piece, text: tail, x0: piece.x1 - tail.length * letter, source: piece.source + end, spaced: true },
  ];
}

type Matrix = [number, number, number, number, number, number];

function multiply(m: readonly number[], n: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The direction in which most characters of the page run. */
function mainAngle(pieces: readonly { angle: number; piece: Piece }[]): number {
  const letters = new Map<number, number>();
  for (const { angle, piece } of pieces) letters.set(angle, (letters.get(angle) ?? 0) + piece.text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
