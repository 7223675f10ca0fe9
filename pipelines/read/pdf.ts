import type { ReadDocument } from '../../src/core/document.ts';
import { type Problem, problem } from '../../src/core/problem.ts';
import { type ReadLimits, startClock, tooManyItems, tooManyPages } from './limits.ts';
import { buildPdf } from './pdf-build.ts';
import { type OpenPdf, open } from './pdf-engine.ts';
import { fontStyles } from './pdf-fonts.ts';
import { hintsOf } from './pdf-hints.ts';
import { type OcrOptions, recognizePages } from './pdf-ocr.ts';
import { type PdfPage, readPage } from './pdf-pages.ts';
import { cutOff, openingProblem } from './pdf-problems.ts';
import { mediaTypes } from './sniff.ts';
import { fatal, unreadable } from './unreadable.ts';

/** How a PDF is read. */
export interface PdfOptions {
  /** Opens a PDF that asks for one. */
  readonly password?: string;
  /** Text is recognised on pages that have none; left out, such pages are only told. */
  readonly ocr?: OcrOptions;
}

/**
 * Reads a PDF: positions decide lines, columns and paragraphs; running heads, feet and page numbers become furniture.
 * The source that the map leads back to is the text items in file order, one after the other.
 */
export async function readPdf(
  bytes: Uint8Array,
  name: string,
  limits: ReadLimits,
  { password, ocr }: PdfOptions = {},
): Promise<ReadDocument> {
  let pdf: OpenPdf;
  try {
    pdf = await open(bytes, password);
  } catch (error) {
    return unreadable(mediaTypes.pdf, openingProblem(error, name, password !== undefined));
  }
  try {
    return await readOpen(pdf, bytes, name, limits, { password, ocr });
  } finally {
    await pdf.close();
  }
}

async function readOpen(
  { document }: OpenPdf,
  bytes: Uint8Array,
  name: string,
  limits: ReadLimits,
  { password, ocr }: PdfOptions,
): Promise<ReadDocument> {
  const late = startClock(name, limits);
  const many = tooManyPages(name, document.numPages, limits);
  if (many) return unreadable(mediaTypes.pdf, many);
  if (document.numPages === 0)
    return unreadable(mediaTypes.pdf, fatal('pdf-damaged', `${name} has no pages. Get it again.`));
  const pages: PdfPage[] = [];
  const problems: Problem[] = [];
  let source = 0;
  let items = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const over = late() ?? tooManyItems(name, items, limits);
    if (over) return unreadable(mediaTypes.pdf, over);
    try {
      const read = await readPage(document, number, source);
      source = read.end;
      items += read.page.pieces.length;
      pages.push(read.page);
    } catch {
      problems.push(problem('pdf-damaged', `Page ${number} of ${name} is broken and was left out.`, { page: number }));
      pages.push({ number, width: 0, height: 0, pieces: [], margin: [] });
    }
  }
  if (cutOff(bytes)) {
    const message = `The end of ${name} is missing; ${document.numPages} pages could be read. Get it again to be sure.`;
    problems.push(problem('pdf-damaged', message));
  }
  const styles = await fontStyles(document, pages);
  const hints = await hintsOf(document);
  const plain = buildPdf(pages, styles, hints, name, problems);
  if (!ocr || plain.bare.length === 0) return plain.read;
  const stop = (): boolean => late() !== null;
  const recognized = await recognizePages(bytes, plain.bare, source, { ...ocr, password, stop });
  const slow = late();
  if (slow) return unreadable(mediaTypes.pdf, slow);
  const better = new Map(recognized.map((one) => [one.page.number, one]));
  return buildPdf(
    pages.map((page) => better.get(page.number)?.page ?? page),
    styles,
    hints,
    name,
    problems,
    better,
  ).read;
}
