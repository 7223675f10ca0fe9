import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Worker } from 'tesseract.js';
import type { Span } from '../../src/core/span.ts';
import { readCached, writeCached } from './ocr-cache.ts';
import { endsOf, isSure, legible } from './ocr-lines.ts';
import { type Picture, renderPages } from './pdf-engine.ts';
import type { PdfPage, Piece } from './pdf-pages.ts';
import { median } from './pdf-rows.ts';

/** How text is recognised on pages that have none. */
export interface OcrOptions {
  /** Folder that what was recognised is kept in, by the hash of the page's picture; nothing is kept where it is left out. */
  readonly cache?: string;
}

/** A word on a picture, in its pixels, with how sure the recognition is of it, from 0 to 100. */
export interface RecognizedWord {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly baseline: number;
  readonly height: number;
  readonly confidence: number;
}

/** A page with the text that was recognised on it. */
export interface RecognizedPage {
  readonly page: PdfPage;
  /** Where the words that may be others stand in the source. */
  readonly unsure: readonly Span[];
  /** How many marks that look like words were left out: stamps, signatures, blots. */
  readonly lost: number;
}

/**
 * Recognises the text of pages from their pictures, with tesseract.js and the English data that comes with it from npm:
 * nothing is loaded from the network.
 * @param numbers the pages, counted from 1
 * @param source where the words of the first page begin in the source: behind all text items
 * @param stop asked before each page; true ends the recognition
 */
export async function recognizePages(
  bytes: Uint8Array,
  numbers: readonly number[],
  source: number,
  options: OcrOptions & { readonly password?: string; readonly stop: () => boolean },
): Promise<RecognizedPage[]> {
  const pages: RecognizedPage[] = [];
  let worker: Promise<Worker> | undefined;
  try {
    for await (const picture of renderPages(bytes, numbers, options.password)) {
      if (options.stop()) break;
      const hash = createHash('sha256').update(picture.png).digest('hex');
      let words = await readCached(options.cache, hash);
      if (!words) {
        worker ??= startWorker();
        words = await recognize(await worker, picture);
        await writeCached(options.cache, hash, words);
      }
      const { words: kept, lost } = legible(words);
      const pieces = piecesOf(kept, picture, source);
      source += pieces.reduce((sum, piece) => sum + piece.text.length + 1, 0);
      const unsure = pieces.flatMap(({ source: start, text }, i) =>
        isSure(kept[i]!) ? [] : [{ start, end: start + text.length }],
      );
      const { number, width, height } = picture;
      pages.push({ page: { number, width, height, pieces, margin: [] }, unsure, lost });
    }
  } finally {
    await worker?.then((one) => one.terminate());
  }
  return pages;
}

async function startWorker(): Promise<Worker> {
  const { createWorker, OEM } = (await import('tesseract.js')).default;
  const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json'));
  const langPath = `${data}/4.0.0_best_int`;
  return createWorker('eng', OEM.LSTM_ONLY, { langPath, gzip: true, cacheMethod: 'none', errorHandler: () => {} });
}

async function recognize(worker: Worker, picture: Picture): Promise<RecognizedWord[]> {
  const { data } = await worker.recognize(Buffer.from(picture.png), {}, { blocks: true, text: false });
  const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
  return lines.flatMap((line) => {
    const { x0, y0, x1, y1 } = line.baseline;
    const slope = x1 > x0 ? (y1 - y0) / (x1 - x0) : 0;
    const height = line.bbox.y1 - line.bbox.y0;
    return line.words.map(({ text, confidence, bbox }) => ({
      text,
      x0: bbox.x0,
      x1: bbox.x1,
      baseline: y0 + slope * ((bbox.x0 + bbox.x1) / 2 - x0),
      height,
      confidence,
    }));
  });
}

/** Words as pieces of a page. Lines of about the usual height get the usual size, since heights are only guessed. */
function piecesOf(words: readonly RecognizedWord[], { scale }: Picture, source: number): Piece[] {
  const usual = median(words.filter(isSure).map((word) => word.height));
  const ends = endsOf(words);
  let at = source;
  return words.map((word, i) => {
    const height = Math.abs(word.height - usual) < 0.35 * usual ? usual : word.height;
    const piece = {
      text: word.text,
      x0: word.x0 / scale,
      x1: ends[i]! / scale,
      y: word.baseline / scale,
      size: (0.9 * height) / scale,
      font: 'recognized',
      source: at,
      spaced: true,
    };
    at += word.text.length + 1;
    return piece;
  });
}
