import type { TextBuilder } from '../../src/core/text-builder.ts';
import { gluedWords } from './glued-words.ts';
import { endsInHyphen, type WordCounts } from './hyphens.ts';
import { spacedPiece } from './letter-spacing.ts';
import { lineKind } from './line-kinds.ts';
import { addNormal, superscript } from './normal.ts';
import type { Piece } from './pdf-pages.ts';
import type { Paragraph } from './pdf-paragraphs.ts';
import { isRaised, type Row, spaceBetween } from './pdf-rows.ts';
import type { PdfCell } from './pdf-tables.ts';

/** Ends of lines that the next line follows without a space: a soft hyphen, a slash, a dash that clings to its word. */
const runsTogether = /(?:[\u00ad/]|[\p{L}\p{N}][–—])$/u;

/**
 * Writes paragraphs into a builder, line by line and piece by piece.
 * @param cells the cells of the rows of tables
 */
export function createWriter(builder: TextBuilder, words: WordCounts, cells: ReadonlyMap<Row, readonly PdfCell[]>) {
  /** A hyphen at the end of the last line, which waits for what follows. */
  let held: number | null = null;
  const isSeen = (word: string): boolean => words.has(word);

  const release = (): void => {
    if (held !== null) builder.add('-', held);
    held = null;
  };

  const joinRows = (before: Row, row: Row): void => {
    if (held === null) {
      if (!runsTogether.test(before.text)) builder.space();
      return;
    }
    const how = words.join(before.text, row.text);
    if (how !== 'drop') release();
    held = null;
    if (how === 'space') builder.space();
  };

  const writeRow = (row: Row, from: number, to: number, skip: number): void => {
    let left = skip;
    for (let i = from; i < to; i++) {
      const piece = row.pieces[i]!;
      if (i > from && spaceBetween(row.pieces[i - 1]!, piece)) builder.space();
      const last = i === row.pieces.length - 1;
      let at = 0;
      while (left > 0 && at < piece.text.length) if (/\S/.test(piece.text[at++]!)) left--;
      const alone = i === from || spaceBetween(row.pieces[i - 1]!, piece);
      writePiece(piece, row, at, last, alone);
    }
  };

  const writePiece = (piece: Piece, row: Row, skip: number, last: boolean, alone: boolean): void => {
    let text = piece.text.slice(skip);
    const source = piece.source + skip;
    const raised = isRaised(piece, row) ? superscript(text) : null;
    if (raised) {
      const blank = text.length - text.trimStart().length;
      builder.add(raised, source + blank, text.trim().length);
      return;
    }
    if (last) {
      const end = text.trimEnd();
      if (endsInHyphen(end) && (end.length > 1 || !alone)) {
        held = source + end.length - 1;
        text = end.slice(0, -1);
      }
    }
    const letters = spacedPiece(text);
    if (letters) for (const at of letters) builder.add(text[at]!, source + at);
    else writeWords(text, source);
  };

  /** Writes text, with the spaces that are missing between its words. */
  const writeWords = (text: string, source: number): void => {
    let from = 0;
    for (const at of gluedWords(text, isSeen)) {
      addNormal(builder, text.slice(from, at), source + from);
      builder.space();
      from = at;
    }
    addNormal(builder, text.slice(from), source + from);
  };

  /**
   * Writes a paragraph.
   * @param before the line that its first line goes on from, or null where it begins a block
   * @param turn called between that line and its first where a page ends there
   */
  const paragraph = (one: Paragraph, before: Row | null, turn: (() => void) | null): void => {
    one.rows.forEach(({ row, seam }, i) => {
      const previous = i === 0 ? before : one.rows[i - 1]!.row;
      let skip = 0;
      if (previous && seam !== 'break') {
        joinRows(previous, row);
        if (i === 0) turn?.();
      } else {
        release();
        if (i > 0) builder.lineBreak();
        else {
          builder.block(one.kind, one.level);
          if (one.kind === 'list-item') skip = markLength(row.text);
        }
      }
      if (one.kind === 'table-row') writeCells(row);
      else writeRow(row, 0, row.pieces.length, skip);
    });
  };

  const writeCells = (row: Row): void => {
    for (const { from, to, ...place } of cells.get(row) ?? []) {
      builder.cellBreak();
      const start = builder.length;
      writeRow(row, from, to, 0);
      release();
      builder.cell(start, place);
    }
  };
  return { paragraph, release };
}

/** How many characters of a line, spaces not counted, are the mark of a list. */
function markLength(text: string): number {
  return text.slice(0, lineKind(text, 0, text.length).mark).replace(/\s/g, '').length;
}
