import { type Problem, problem } from '../../src/core/problem.ts';

/** How much of a machine one document may take. */
export interface ReadLimits {
  /** The size of the file; of a DOCX also the size of its parts when unpacked. */
  readonly maxBytes: number;
  /** The pages of a PDF. */
  readonly maxPages: number;
  /** The stretches of text that a PDF draws, all pages together; a drawing may have millions. */
  readonly maxItems: number;
  /** Wall-clock seconds for reading; checked between the pages of a PDF and the steps of a web page or Word document. */
  readonly maxSeconds: number;
}

export const defaultLimits: ReadLimits = {
  maxBytes: 50 * 1024 * 1024,
  maxPages: 2000,
  maxItems: 2_000_000,
  maxSeconds: 120,
};

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0)} MB`;

/**
 * The problem of a file that is larger than the limit, or null. Takes a size and not the bytes, so that a caller who
 * knows the size of a file need not load it.
 */
export function tooManyBytes(name: string, bytes: number, limits: ReadLimits): Problem | null {
  if (bytes <= limits.maxBytes) return null;
  return problem(
    'too-large',
    `${name} has ${megabytes(bytes)}, more than the ${megabytes(limits.maxBytes)} that one document may have. Split it, or raise the limit.`,
    { fatal: true },
  );
}

/** The problem of an archive whose parts are larger than the limit once they are unpacked; how large, nobody looks. */
export function tooMuchUnpacked(name: string, limits: ReadLimits): Problem {
  return problem(
    'too-large',
    `${name} unpacks to more than the ${megabytes(limits.maxBytes)} that one document may have. Split it, or raise the limit.`,
    { fatal: true },
  );
}

/** The problem of a document with more pages than the limit, or null. */
export function tooManyPages(name: string, pages: number, limits: ReadLimits): Problem | null {
  if (pages <= limits.maxPages) return null;
  return problem(
    'too-large',
    `${name} has ${pages} pages, more than the ${limits.maxPages} that one document may have. Split it, or raise the limit.`,
    { fatal: true },
  );
}

/** The problem of a PDF with more stretches of text than the limit, or null. */
export function tooManyItems(name: string, items: number, limits: ReadLimits): Problem | null {
  if (items <= limits.maxItems) return null;
  return problem(
    'too-large',
    `${name} draws more than the ${limits.maxItems} pieces of text that one document may have; it may be a plan or a map. Split it.`,
    { fatal: true },
  );
}

/** Starts the clock of one document; the answer gives the problem once the time is over, and null before. */
export function startClock(name: string, limits: ReadLimits): () => Problem | null {
  const end = performance.now() + limits.maxSeconds * 1000;
  return () => {
    if (performance.now() < end) return null;
    return problem(
      'too-slow',
      `${name} was not read within ${limits.maxSeconds} seconds. Split it, or raise the limit.`,
      { fatal: true },
    );
  };
}
