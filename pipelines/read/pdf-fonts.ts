import type { PdfDocument } from './pdf-engine.ts';
import type { PdfPage } from './pdf-pages.ts';

/** What is asked of a font. */
export interface FontStyle {
  readonly bold: boolean;
  readonly barcode: boolean;
}

/** How many pages are drawn up at most to learn their fonts. */
const fontPages = 2;
/** A second page is drawn up only for fonts that show more than this share of the letters. */
const worthAPage = 0.008;
/** A document with more fonts than this is a scan whose letters were made into fonts; their names mean nothing. */
const mostFonts = 16;
/** The share of the letters that a font must have to be asked for. */
const leastShare = 0.001;

/**
 * The styles of the fonts that matter in a document. pdf.js names a font only when it draws up a page, which costs time;
 * so only the pages that show most of the fonts are drawn up, and of those that show as many the emptiest. Fonts that are
 * not on them count as plain.
 */
export async function fontStyles(document: PdfDocument, pages: readonly PdfPage[]): Promise<Map<string, FontStyle>> {
  const styles = new Map<string, FontStyle>();
  const wanted = sharesOf(pages);
  if (wanted.size > mostFonts) return styles;
  const shown = pages.map((page) => ({ page, fonts: new Set(page.pieces.map((piece) => piece.font)) }));
  for (let i = 0; i < fontPages && wanted.size > 0; i++) {
    let best: PdfPage | undefined;
    let most = i === 0 ? 0 : worthAPage;
    for (const { page, fonts } of shown) {
      const share = [...wanted].reduce((sum, [font, part]) => (fonts.has(font) ? sum + part : sum), 0);
      const emptier = share === most && best !== undefined && page.pieces.length < best.pieces.length;
      if (share > most || emptier) [best, most] = [page, share];
    }
    if (!best) break;
    const page = await document.getPage(best.number);
    await page.getOperatorList({ annotationMode: 0 });
    for (const font of wanted.keys()) {
      if (!page.commonObjs.has(font)) continue;
      const { name = '', bold = false, black = false } = page.commonObjs.get(font);
      const barcode = /barcode|3\s*of\s*9/i.test(name);
      styles.set(font, { bold: bold || black || /bold|black|heavy|demi/i.test(name), barcode });
      wanted.delete(font);
    }
    page.cleanup();
  }
  return styles;
}

/** The fonts that are asked for, with the share of the letters that each has. The one of most letters is the plain one. */
function sharesOf(pages: readonly PdfPage[]): Map<string, number> {
  const letters = new Map<string, number>();
  let all = 0;
  for (const page of pages) {
    for (const { font, text } of page.pieces) {
      letters.set(font, (letters.get(font) ?? 0) + text.length);
      all += text.length;
    }
  }
  const [, ...others] = [...letters].sort((a, b) => b[1] - a[1]);
  const enough = others.filter(([, count]) => count >= Math.max(8, leastShare * all));
  return new Map(enough.map(([font, count]) => [font, count / all]));
}
