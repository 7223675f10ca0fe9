import type { ReadDocument } from '../../src/core/document.ts';
import type { Problem } from '../../src/core/problem.ts';
import { TextBuilder } from '../../src/core/text-builder.ts';
import { writeBlocks } from './html-blocks.ts';
import { hintsOf } from './html-hints.ts';
import { prefaceOf } from './html-preface.ts';
import { isMenu, readableTexts } from './html-readable.ts';
import { type HtmlNode, type HtmlPage, isElement, isSilent, isText, parsePage } from './html-tree.ts';
import { mediaTypes } from './sniff.ts';
import { fatal, unreadable } from './unreadable.ts';

/** Fewer letters than this are no main text, unless the page has hardly more. */
const leastLetters = 80;

/**
 * Reads a web page: its main text without menus, banners and related links, with title, symbol and date where they stand
 * above it. The source that the map leads back to is the decoded markup.
 */
export function readHtml(html: string, name: string, problems: readonly Problem[] = []): ReadDocument {
  const page = parsePage(html);
  const included = mainTexts(page);
  if (included.size === 0) {
    const message = `${name} has no main text besides menus and links. Save the page of the document itself.`;
    return unreadable(mediaTypes.html, fatal('html-without-content', message));
  }
  const builder = new TextBuilder();
  for (const one of problems) builder.problem(one);
  writeBlocks(builder, page.root, {
    includes: (node) => included.has(page.index.get(node) ?? -1),
    sourceOf: (node) => {
      const place = node.sourceCodeLocation;
      return place ? { start: place.startOffset, raw: html.slice(place.startOffset, place.endOffset) } : null;
    },
  });
  return builder.build(mediaTypes.html, hintsOf(page));
}

function mainTexts(page: HtmlPage): Set<number> {
  const plain = plainTexts(page);
  const readable = readableTexts(page);
  const letters = (places: Iterable<number>): number =>
    [...places].reduce((sum, place) => sum + (page.texts[place]?.value.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
  const enough = readable && letters(readable) >= Math.min(leastLetters, 0.5 * letters(plain));
  const included = enough ? readable : plain;
  for (const place of prefaceOf(page, included)) included.add(place);
  dropTrailingHeadings(page, included);
  return included;
}

/** Everything but menus, heads and feet: what is read where Readability finds nothing, as on very short pages. */
function plainTexts(page: HtmlPage): Set<number> {
  const places = new Set<number>();
  const visit = (node: HtmlNode): void => {
    if (isText(node)) {
      const place = page.index.get(node);
      if (place !== undefined) places.add(place);
    } else if ('childNodes' in node && !isSilent(node) && !isMenu(node)) {
      if (isElement(node) && /^(?:header|footer|aside)$/.test(node.tagName)) return;
      for (const child of node.childNodes) visit(child);
    }
  };
  visit(page.root);
  return places;
}

/** A heading that nothing follows is what is left of a box beside the text. */
function dropTrailingHeadings(page: HtmlPage, included: Set<number>): void {
  const places = [...included].sort((a, b) => b - a);
  for (const place of places) {
    let node = page.texts[place]!.parentNode as HtmlNode | null;
    while (node && isElement(node) && !/^h[1-6]$/.test(node.tagName)) node = node.parentNode as HtmlNode | null;
    if (!node || !isElement(node)) return;
    if (included.size === 1) return;
    included.delete(place);
  }
}
