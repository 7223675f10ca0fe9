import type { Hints, ReadDocument } from '../../src/core/document.ts';
import { type Problem, problem } from '../../src/core/problem.ts';
import { TextBuilder } from '../../src/core/text-builder.ts';
import { endsInHyphen, WordCounts } from './hyphens.ts';
import { normalText } from './normal.ts';
import { columnsOf } from './pdf-columns.ts';
import type { fontStyles } from './pdf-fonts.ts';
import { withoutFurniture } from './pdf-furniture.ts';
import { habitsOf } from './pdf-habits.ts';
import type { RecognizedPage } from './pdf-ocr.ts';
import type { PdfPage } from './pdf-pages.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';
import { withOcr } from './pdf-problems.ts';
import { rowsOf } from './pdf-rows.ts';
import { howUnsure, unsureSpans } from './pdf-unsure.ts';
import { writePages } from './pdf-write.ts';
import { mediaTypes } from './sniff.ts';
import { fatal, unreadable } from './unreadable.ts';

/** A page with fewer letters than this besides its furniture counts as one without text. */
const leastLetters = 12;

/**
 * Builds the document from its pages.
 * @param recognized pages whose text was recognised from a picture
 * @returns the document, and the numbers of the pages that have no text of their own
 */
export function buildPdf(
  pages: readonly PdfPage[],
  styles: Awaited<ReturnType<typeof fontStyles>>,
  hints: Hints,
  name: string,
  problems: readonly Problem[],
  recognized: ReadonlyMap<number, RecognizedPage> = new Map(),
): { read: ReadDocument; bare: number[] } {
  const rowPages = pages.map((page) => ({ page, rows: rowsOf(page.pieces, styles) }));
  const { body, furniture } = withoutFurniture(rowPages, styles);
  const columns = body.map((rows) => columnsOf(rows, styles));
  const habits = habitsOf(columns.flat());
  const words = new WordCounts();
  const lines = columns.flatMap((page) => page.flatMap((column) => column.rows.map((row) => row.text)));
  words.add(lines.join('\n'));
  lines.forEach((line, i) => {
    if (endsInHyphen(line)) words.observe(line, lines[i + 1] ?? '');
  });
  const builder = new TextBuilder();
  const paragraphs = pages.map((page, i) => ({
    number: page.number,
    paragraphs: columns[i]!.flatMap((column) => paragraphsOf(column, page, habits)),
  }));
  writePages(builder, paragraphs, habits, words);
  for (const piece of furniture) builder.furniture(piece);
  for (const page of pages)
    if (page.margin.length > 0) {
      const text = normalText(page.margin.map((piece) => (piece.spaced ? ' ' : '') + piece.text).join(''));
      builder.furniture({ page: page.number, text, kind: 'margin' });
    }
  for (const one of problems) builder.problem(one);
  const bare = pages.filter((_, i) => isBare(body[i]!)).map((page) => page.number);
  if (bare.length === pages.length) {
    const what = recognized.size > 0 ? ', and none could be recognised' : '; it may be a scan';
    const message = `${name} has no text layer on any of its ${pages.length} pages${what}. ${withOcr(recognized)}`;
    return { read: { ...unreadable(mediaTypes.pdf, fatal('no-text', message)), furniture, hints }, bare };
  }
  for (const number of bare) {
    const message = `Page ${number} of ${name} has no text layer, or nearly none; it may be a scan or a picture. ${withOcr(recognized)}`;
    builder.problem(problem('page-without-text', message, { page: number }));
  }
  for (const [number, one] of recognized) {
    if (bare.includes(number)) continue;
    const message = `Page ${number} of ${name} has no text layer; its text was recognised from the picture and may have mistakes${howUnsure(one)}. Check it against the page.`;
    builder.problem(problem('page-without-text', message, { page: number }));
  }
  const read = builder.build(mediaTypes.pdf, hints);
  const spans = [
    ...read.pages.filter((page) => recognized.has(page.number) && page.end > page.start),
    ...unsureSpans(read.map, recognized),
  ];
  return { read: spans.length > 0 ? { ...read, recognized: spans } : read, bare };
}

/** True for a page with hardly a letter. */
function isBare(rows: readonly { text: string }[]): boolean {
  let letters = 0;
  for (const { text } of rows) {
    letters += text.replace(/[^\p{L}\p{N}]/gu, '').length;
    if (letters >= leastLetters) return false;
  }
  return true;
}
