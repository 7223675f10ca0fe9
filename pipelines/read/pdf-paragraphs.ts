import type { BlockKind } from '../../src/core/document.ts';
import { lineKind } from './line-kinds.ts';
import { superscript } from './normal.ts';
import type { Column } from './pdf-columns.ts';
import { beginsSmall, endsOpen, endsStopped, type Frame, frameOf, type Habits, indent, isFull } from './pdf-habits.ts';
import type { PdfPage } from './pdf-pages.ts';
import { isRaised, type Row } from './pdf-rows.ts';
import { plainHeading } from './plain-headings.ts';
import type { Seam } from './unwrap.ts';

/** A paragraph, heading, item, footnote or row of a table as it stands in one column. */
export interface Paragraph {
  kind: BlockKind;
  level?: number;
  readonly page: number;
  readonly rows: { readonly row: Row; readonly seam: Seam }[];
  readonly frame: Frame;
  /** True once one of its lines was full: it is prose and not a title or an address. */
  prose: boolean;
}

/** True where a line begins with the raised mark of a note. */
export function beginsWithMark(row: Row): boolean {
  const first = row.pieces[0]!;
  return row.pieces.length > 1 && isRaised(first, row) && superscript(first.text) !== null;
}

/** Takes the lines of a column apart into paragraphs. */
export function paragraphsOf(column: Column, page: PdfPage, habits: Habits): Paragraph[] {
  const { rows } = column;
  const frame = frameOf(rows);
  const paragraphs: Paragraph[] = [];
  let open: Paragraph | null = null;
  rows.forEach((row, i) => {
    const before = rows[i - 1];
    const seam: Seam = open && before ? seamOf(open, before, row, frame, habits) : 'new';
    if (seam === 'new' || !open) {
      open = { kind: 'paragraph', page: page.number, rows: [], frame, prose: false };
      paragraphs.push(open);
    }
    open.rows.push({ row, seam: open.rows.length === 0 ? 'new' : seam });
    const next = rows[i + 1];
    if (row.x1 - row.x0 > 0.5 * (frame.right - frame.left) && (next === undefined || isFull(row, next, frame)))
      open.prose = true;
  });
  for (const one of paragraphs) classify(one, habits);
  markNotes(paragraphs, habits, page.height);
  return paragraphs;
}

function seamOf(open: Paragraph, a: Row, b: Row, frame: Frame, habits: Habits): Seam {
  const lead = (b.y - a.y) / Math.max(a.size, b.size);
  if (lead > 1.28 * habits.leading || Math.abs(a.size - b.size) > 0.12 * a.size) return 'new';
  const full = isFull(a, b, frame);
  const stopped = endsStopped(a.text);
  const first = open.rows.length === 1;
  const goesOn = !stopped && (beginsSmall(b.text) || (full && !a.bold));
  if (a.bold !== b.bold && !goesOn) return 'new';
  const amidSentence = full && !stopped && beginsSmall(b.text) && !(first && hasCells(a));
  if ((first && hasCells(a)) || beginsWithMark(b) || (hasCells(b) && !amidSentence)) return 'new';
  if (/\p{L}[-\u2010\u2011]$/u.test(a.text)) return 'join';
  const shape = lineKind(b.text, 0, b.text.length).kind;
  if (shape === 'bullet' || shape === 'number') if (!full || stopped || a.text.endsWith(',')) return 'new';
  const deeper = b.x0 - a.x0 > indent * b.size;
  const shallower = a.x0 - b.x0 > indent * b.size;
  const display = a.bold || a.size > 1.12 * habits.size;
  if (display) return stopped && !full ? 'new' : 'join';
  if (full) {
    if (amidSentence) return 'join';
    if (first && stopped && habits.indents && !deeper && !shallower && b.x0 - frame.left > indent * b.size)
      return 'new';
    if (deeper) return first && (isItem(a) || !stopped) ? 'join' : 'new';
    return shallower && !first ? 'new' : 'join';
  }
  if (beginsSmall(b.text) && endsOpen(a.text)) return 'join';
  if (isCapitals(a.text) && isCapitals(b.text)) return 'join';
  // A date or number kept together can leave a line short (`on / 16 May 1995`).
  const atLeft = Math.abs(b.x0 - frame.left) < indent * b.size;
  if (atLeft && endsOpen(a.text) && a.x1 - a.x0 > 0.6 * (frame.right - frame.left)) return 'join';
  if (open.prose || stopped) return 'new';
  return b.x1 - b.x0 > 0.8 * (frame.right - frame.left) ? 'new' : 'break';
}

const isCapitals = (text: string): boolean => /\p{Lu}.*\p{Lu}{4}/u.test(text) && text === text.toUpperCase();

const isItem = (row: Row): boolean => /^(?:bullet|number)$/.test(lineKind(row.text, 0, row.text.length).kind);

/** White space inside a line that no justified text has, in ems: what stands on both sides are cells. */
const cellGap = 2.5;

/** The places where a line's cells begin: indexes of its pieces, the first always 0. Dot leaders part cells too. */
export function cellStarts(row: Row): number[] {
  const starts = [0];
  for (let i = 1; i < row.pieces.length; i++) {
    const gap = row.pieces[i]!.x0 - row.pieces[i - 1]!.x1;
    if (gap > cellGap * row.size || isLeader(row.pieces[i - 1]!.text)) starts.push(i);
  }
  return starts;
}

/** Dots that lead the eye from cell to cell: two, or four and more; three may stand for words left out. */
export const isLeader = (text: string): boolean => /^\s*(?:\. \.|[.·…](?:\s*[.·…]){3,})\s*$/.test(text);

const hasCells = (row: Row): boolean => cellStarts(row).length > 1;

/** Decides what a paragraph is by its look. */
function classify(one: Paragraph, habits: Habits): void {
  const first = one.rows[0]!.row;
  const text = one.rows.map(({ row }) => row.text).join(' ');
  if (hasCells(first)) {
    one.kind = 'table-row';
    return;
  }
  const shape = lineKind(first.text, 0, first.text.length).kind;
  const large = first.size > 1.12 * habits.size;
  if ((first.bold || large) && text.length <= 300 && !/[.,;:]$/.test(text) && /\p{L}{2}/u.test(text)) {
    one.kind = 'heading';
    one.level = first.size > 1.35 * habits.size ? 1 : 2;
    return;
  }
  if (shape === 'bullet' || (shape === 'number' && /^\(|^[a-z][.)]/.test(first.text))) one.kind = 'list-item';
  else if (!one.prose && one.rows.length === 1 && first.size >= 0.95 * habits.size) {
    const level = plainHeading(text, true);
    if (level === null) return;
    one.kind = 'heading';
    one.level = level;
  }
}

/**
 * Footnotes: at the foot of a column, in small type, from the first that begins with a mark on; and what is set in small
 * type in the lower half of a page with more than a line's distance from the text above it.
 */
function markNotes(paragraphs: readonly Paragraph[], habits: Habits, height: number): void {
  const isSmall = (one: Paragraph): boolean => one.rows[0]!.row.size < 0.93 * habits.size && one.kind !== 'table-row';
  let from = paragraphs.length;
  while (from > 0 && (isSmall(paragraphs[from - 1]!) || isRule(paragraphs[from - 1]!))) from--;
  const first = paragraphs[from]?.rows[0]?.row;
  if (!first) return;
  const above = paragraphs[from - 1]?.rows.at(-1)?.row;
  const apart = !above || first.y - above.y > 1.6 * habits.leading * habits.size;
  let noted = apart && first.y > 0.5 * height;
  for (const one of paragraphs.slice(from)) {
    noted ||= beginsWithMark(one.rows[0]!.row) || /^(?:\d{1,3}|[a-z]|\*+)[\s/]\s*\S/.test(one.rows[0]!.row.text);
    if (noted) one.kind = 'footnote';
  }
}

/** True for the line that is drawn over footnotes. */
export const isRule = (one: Paragraph): boolean => one.rows.every(({ row }) => /^[_\-–—\s*]+$/.test(row.text));
