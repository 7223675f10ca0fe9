import { checked, type Gutter } from './pdf-halves.ts';
import { median, type Row } from './pdf-rows.ts';

/** The least width of the white strip between two columns, in ems. */
const gutterWidth = 0.7;
/** The least width of text that may hold two columns, in ems; the words of a narrower one stand below each other by chance. */
const leastWidth = 30;
/** How far apart the places are that are tried, in points. */
const step = 3;

/** The white strip with the most lines beside it that makes columns, or null. */
export function findGutter(rows: readonly Row[]): Gutter | null {
  const x0 = Math.min(...rows.map((row) => row.x0));
  const x1 = Math.max(...rows.map((row) => row.x1));
  const size = median(rows.map((row) => row.size));
  if (rows.length < 3 || x1 - x0 < leastWidth * size) return null;
  const strips = new Map<number, { from: number; to: number; lines: number; places: number[] }[]>();
  const sides = new Uint8Array(rows.length);
  const stretches = rows.map((row) => stretchesOf(row, gutterWidth * size));
  for (let x = x0 + 0.15 * (x1 - x0); x < x1 - 0.15 * (x1 - x0); x += step) {
    for (let i = 0; i < rows.length; i++) sides[i] = sideOf(stretches[i]!, x);
    for (let from = 0, to = 0; from < rows.length; from = to + 1) {
      let left = 0;
      let right = 0;
      for (to = from; to < rows.length && sides[to] !== across; to++) {
        if (sides[to] !== onRight) left++;
        if (sides[to] !== onLeft) right++;
      }
      const lines = Math.min(left, right);
      if (lines < 3) continue;
      const key = from * 65536 + to;
      const known = strips.get(key)?.find((one) => one.lines === lines);
      if (known) known.places.push(x);
      else strips.set(key, [...(strips.get(key) ?? []), { from, to, lines, places: [x] }]);
    }
  }
  const ordered = [...strips.values()].flat().sort((a, b) => b.lines - a.lines || b.places.length - a.places.length);
  for (const { from, to, places } of ordered.slice(0, 8)) {
    const found = checked(rows, { x: median(places), from, to });
    if (found) return found;
  }
  return null;
}

/** A stretch of a row without a gap that could be a gutter, as its edges. */
type Stretch = [start: number, end: number];

function stretchesOf(row: Row, width: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { x0, x1 } of row.pieces) {
    const last = stretches.at(-1);
    if (last && x0 - last[1] < width) last[1] = Math.max(last[1], x1);
    else stretches.push([x0, x1]);
  }
  return stretches;
}

// On which side of a strip a row stands; across where a stretch of it lies over the strip. Numbers, as many are compared.
const [across, onLeft, onRight, onBoth] = [0, 1, 2, 3];

function sideOf(row: readonly Stretch[], x: number): number {
  let left = false;
  let right = false;
  for (const [start, end] of row) {
    if (start < x - 1 && end > x + 1) return across;
    if ((start + end) / 2 < x) left = true;
    else right = true;
  }
  return left && right ? onBoth : left ? onLeft : onRight;
}
