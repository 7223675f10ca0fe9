import type { ReadDocument } from '../../src/core/document.ts';
import { type Problem, type ProblemCode, problem } from '../../src/core/problem.ts';
import { readDocx } from './docx.ts';
import { declaredEncoding, decode } from './encoding.ts';
import { readHtml } from './html.ts';
import { defaultLimits, type ReadLimits, startClock, tooManyBytes } from './limits.ts';
import { readMail } from './mail.ts';
import { type PdfOptions, readPdf } from './pdf.ts';
import { type Sniffed, sniff } from './sniff.ts';
import { readText } from './text.ts';
import { fatal, unreadable, withText } from './unreadable.ts';

export { defaultLimits, type ReadLimits, tooManyBytes } from './limits.ts';

/** How a document is read. */
export interface ReadOptions extends PdfOptions {
  /** `defaultLimits` unless given. */
  readonly limits?: ReadLimits;
}

type Format = NonNullable<Sniffed['format']>;

/**
 * Reads the bytes of a file into one clean text with its pages and blocks and the way back to the source. The content
 * decides the format; the name tells Markdown from text, and is named in problems. Never throws for bad input: what
 * can't be read comes back with an empty text and a fatal problem. The same bytes give the same result every time.
 * @param name the file's name; of a path only the last part is shown
 */
export function readDocument(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<ReadDocument> {
  return readFile(bytes, name, options, 0);
}

/** @param depth how many mails the file is attached in */
async function readFile(bytes: Uint8Array, name: string, options: ReadOptions, depth: number): Promise<ReadDocument> {
  const limits = options.limits ?? defaultLimits;
  const shown = shownName(name);
  const big = tooManyBytes(shown, bytes.length, limits);
  if (big) return unreadable('application/octet-stream', big);
  const found = sniff(bytes, shown);
  if (found.format === null) return unreadable(found.mediaType, found.problem);
  try {
    return withText(await read(found, bytes, shown, { ...options, limits }, depth), shown);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const why = /call stack/i.test(said) ? 'it is nested too deeply' : said;
    const message = `${shown} can't be read: ${why.slice(0, 200)}. Save it in another format, as PDF or plain text.`;
    return unreadable(found.mediaType, fatal(brokenCodes[found.format], message));
  }
}

/** The problem of a file that its reader gives up on. */
const brokenCodes: Record<Format, ProblemCode> = {
  pdf: 'pdf-damaged',
  docx: 'docx-damaged',
  html: 'html-without-content',
  mail: 'mail-damaged',
  markdown: 'binary-file',
  text: 'binary-file',
};

async function read(
  found: Extract<Sniffed, { format: Format }>,
  bytes: Uint8Array,
  name: string,
  options: ReadOptions & { readonly limits: ReadLimits },
  depth: number,
): Promise<ReadDocument> {
  const late = startClock(name, options.limits);
  if (found.format === 'pdf') return readPdf(bytes, name, options.limits, options);
  if (found.format === 'docx') return readDocx(bytes, name, found.members, options.limits, late);
  if (found.format === 'mail')
    return readMail(bytes, name, (part, partName, inside) => readFile(part, partName, options, inside), depth);
  const { text, encoding, certain } = decode(bytes, found.format === 'html' ? declaredEncoding(bytes) : undefined);
  const problems = certain ? [] : [guessed(name, encoding)];
  return found.format === 'html'
    ? readHtml(text, name, problems, late)
    : readText(text, name, found.mediaType, problems);
}

const guessed = (name: string, encoding: string): Problem =>
  problem(
    'encoding-guessed',
    `${name} does not say its encoding; it was read as ${encoding}. Check letters with accents.`,
  );

/** A name that can be shown in a message: without folders, control characters and excessive length. */
function shownName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) || name;
  const clean = last.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e]+/g, '\ufffd');
  return clean.length > 120 ? `${clean.slice(0, 80)}…${clean.slice(-36)}` : clean;
}
