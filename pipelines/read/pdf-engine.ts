import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const { push } = Array.prototype;
const { parse } = JSON;

/**
 * Gives the process back what loading pdf.js takes from it: its polyfills (core-js) put slower versions in the place of two
 * built-in functions, for everybody. A push cost four times as much.
 */
function restore(): void {
  Array.prototype.push = push;
  JSON.parse = parse;
}

// The parts of pdf.js that are used. See `open`.
export interface TextItem {
  str: string;
  width: number;
  height: number;
  transform: [number, number, number, number, number, number];
  fontName: string;
}
export interface Page {
  getViewport(options: { scale: number }): { width: number; height: number; transform: number[] };
  getTextContent(): Promise<{ items: (TextItem | { type: string })[] }>;
  getOperatorList(options: { annotationMode: number }): Promise<unknown>;
  commonObjs: { has(id: string): boolean; get(id: string): { name?: string; bold?: boolean; black?: boolean } };
  cleanup(): void;
}
export interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<Page>;
  getMetadata(): Promise<{ info: Record<string, unknown> }>;
}

/** An open PDF; close it in the end. */
export interface OpenPdf {
  readonly document: PdfDocument;
  close(): Promise<void>;
}

/**
 * A document without a screen: pdf.js loads fonts into it to draw with, and nothing is drawn. Where it takes fonts as such, pdf.js
 * does not write each one out as a style rule in Base64, which cost more than all else that is asked of a page's fonts.
 */
const blank = { fonts: { add() {}, delete() {} } };

/** What pdf.js makes of a font for such a document; Node has none of its own. */
class UndrawnFont {
  readonly loaded = Promise.resolve(this);
}
const withFonts = globalThis as { FontFace?: unknown };
withFonts.FontFace ??= UndrawnFont;

/**
 * Opens a PDF through pdf-parse, which alone knows which pdf.js belongs to it: its own method `load` hands out the pdf.js
 * document, with the positions that `getText` throws away. Nothing is drawn, so images are not decoded and letters not
 * turned into outlines; errors come back as exceptions, so pdf.js prints nothing.
 */
export async function open(bytes: Uint8Array, password?: string): Promise<OpenPdf> {
  const { PDFParse } = await import('pdf-parse');
  const parser = new PDFParse({
    // A copy, because pdf.js takes the array for itself.
    data: new Uint8Array(bytes),
    password,
    verbosity: 0,
    maxImageSize: 1,
    disableFontFace: false,
    ownerDocument: blank,
    useSystemFonts: false,
    isEvalSupported: false,
  });
  const close = (): Promise<void> => parser.destroy();
  try {
    const document = await (parser as unknown as { load(): Promise<PdfDocument> }).load();
    restore();
    return { document, close };
  } catch (error) {
    restore();
    await close();
    throw error;
  }
}

/** A page as a picture, upright; its size is in points, and `scale` says how many pixels one point has. */
export interface Picture {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly png: Uint8Array;
}

/** Pixels to a point: 216 to an inch. Text recognition reads small print at that, in half of the time that 300 take. */
const sharp = 3;
/** The most pixels of a picture; a page so large is drawn less sharply. */
const mostPixels = 16e6;

/** Draws pages one after the other. The PDF is opened once more, since `open` leaves out all pictures. */
export async function* renderPages(
  bytes: Uint8Array,
  numbers: readonly number[],
  password?: string,
): AsyncGenerator<Picture> {
  const { PDFParse } = await import('pdf-parse');
  const files = dirname(
    createRequire(createRequire(import.meta.url).resolve('pdf-parse')).resolve('pdfjs-dist/package.json'),
  );
  const parser = new PDFParse({
    data: new Uint8Array(bytes),
    password,
    verbosity: 0,
    isEvalSupported: false,
    standardFontDataUrl: `${files}/standard_fonts/`,
    wasmUrl: `${files}/wasm/`,
  });
  try {
    const document = await (parser as unknown as { load(): Promise<PdfDocument> }).load();
    restore();
    for (const number of numbers) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      page.cleanup();
      const scale = Math.min(sharp, Math.sqrt(mostPixels / (width * height)));
      const shot = await parser.getScreenshot({ partial: [number], scale, imageBuffer: true, imageDataUrl: false });
      const png = shot.pages[0]?.data;
      if (png) yield { number, width, height, scale, png };
    }
  } finally {
    restore();
    await parser.destroy();
  }
}
