import type { HintedDate, Hints, ReadDocument } from '../../src/core/document.ts';
import { type Problem, problem } from '../../src/core/problem.ts';
import { TextBuilder } from '../../src/core/text-builder.ts';
import { endsInHyphen, WordCounts } from './hyphens.ts';
import { type ReadLimits, startClock, tooManyItems, tooManyPages } from './limits.ts';
import { normalText } from './normal.ts';
import { columnsOf } from './pdf-columns.ts';
import { type OpenPdf, open } from './pdf-engine.ts';
import { fontStyles } from './pdf-fonts.ts';
import { withoutFurniture } from './pdf-furniture.ts';
import { habitsOf } from './pdf-habits.ts';
import { type OcrOptions, recognizePages } from './pdf-ocr.ts';
import { type PdfPage, readPage } from './pdf-pages.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';
import { rowsOf } from './pdf-rows.ts';
import { writePages } from './pdf-write.ts';
import { mediaTypes } from './sniff.ts';
import { fatal, unreadable } from './unreadable.ts';

/** How a PDF is read. */
export interface PdfOptions {
  /** Opens a PDF that asks for one. */
  readonly password?: string;
  /** Text is recognised on pages that have none; left out, such pages are only told. */
  readonly ocr?: OcrOptions;
}

/** A page with fewer letters than this besides its furniture counts as one without text. */
const leastLetters = 12;

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
  const plain = build(pages, styles, hints, name, problems);
  if (!ocr || plain.bare.length === 0) return plain.read;
  const stop = (): boolean => late() !== null;
  const recognized = await recognizePages(bytes, plain.bare, source, { ...ocr, password, stop });
  const slow = late();
  if (slow) return unreadable(mediaTypes.pdf, slow);
  const better = new Map(recognized.map((page) => [page.number, page]));
  return build(
    pages.map((page) => better.get(page.number) ?? page),
    styles,
    hints,
    name,
    problems,
    new Set(better.keys()),
  ).read;
}

/**
 * Builds the document from its pages.
 * @param recognized pages whose text was recognised from a picture
 * @returns the document, and the numbers of the pages that have no text of their own
 */
function build(
  pages: readonly PdfPage[],
  styles: Awaited<ReturnType<typeof fontStyles>>,
  hints: Hints,
  name: string,
  problems: readonly Problem[],
  recognized: ReadonlySet<number> = new Set(),
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
  for (const number of recognized) {
    if (bare.includes(number)) continue;
    const message = `Page ${number} of ${name} has no text layer; its text was recognised from the picture and may have mistakes. Check it against the page.`;
    builder.problem(problem('page-without-text', message, { page: number }));
  }
  const read = builder.build(mediaTypes.pdf, hints);
  const spans = read.pages.filter((page) => recognized.has(page.number) && page.end > page.start);
  return { read: spans.length > 0 ? { ...read, recognized: spans } : read, bare };
}

/** What to do about a page without text. */
const withOcr = (recognized: ReadonlySet<number>): string =>
  recognized.size > 0 ? 'Get a better copy.' : 'Read it with --ocr, or run text recognition on it first.';

/** True for a page with hardly a letter. */
function isBare(rows: readonly { text: string }[]): boolean {
  let letters = 0;
  for (const { text } of rows) {
    letters += text.replace(/[^\p{L}\p{N}]/gu, '').length;
    if (letters >= leastLetters) return false;
  }
  return true;
}

/** True where the end mark of a PDF is not in its last 2,048 bytes. */
function cutOff(bytes: Uint8Array): boolean {
  const from = Math.max(0, bytes.byteLength - 2048);
  return !Buffer.from(bytes.buffer, bytes.byteOffset + from, bytes.byteLength - from).includes('%%EOF');
}

function openingProblem(error: unknown, name: string, withPassword: boolean): Problem {
  const kind = error instanceof Error ? error.name : '';
  if (kind === 'PasswordException') {
    const what = withPassword
      ? 'is encrypted, and the password given does not open it'
      : 'is encrypted and asks for a password';
    return fatal('pdf-encrypted', `${name} ${what}. Save a copy without a password, or give the right one.`);
  }
  const why = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
  return fatal('pdf-damaged', `${name} is cut off or broken and can't be opened as a PDF (${why}). Get it again.`);
}

/** Title, author, date and language as the file's properties have them. */
async function hintsOf(document: OpenPdf['document']): Promise<Hints> {
  const info = await document.getMetadata().then(
    (metadata) => metadata.info,
    () => ({}) as Record<string, unknown>,
  );
  const text = (key: string): string | undefined => {
    const value = info[key];
    return typeof value === 'string' && /[\p{L}\p{N}]/u.test(value) ? normalText(value) : undefined;
  };
  // When it was last saved (`ModDate`) says nothing of what is in it.
  const made = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(text('CreationDate') ?? '');
  const dates: HintedDate[] = made ? [{ day: `${made[1]}-${made[2]}-${made[3]}`, source: 'file:CreationDate' }] : [];
  const language = /^[a-z]{2}(?=$|[-_])/i.exec(text('Language') ?? '')?.[0].toLowerCase();
  return {
    ...(text('Title') ? { title: text('Title') } : {}),
    ...(text('Author') ? { author: text('Author') } : {}),
    ...(dates.length > 0 ? { dates } : {}),
    ...(language ? { language } : {}),
  };
}
