import { isRelatedHeading } from './html-boxes.ts';
import { addPassedOver } from './html-passed-over.ts';
import { prefaceOf } from './html-preface.ts';
import { isMenu, readableTexts } from './html-readable.ts';
import { ancestors, type HtmlNode, type HtmlPage, isElement, isSilent, isText, textOf } from './html-tree.ts';

/** Fewer letters than this are no main text, unless the page has hardly more. */
const leastLetters = 80;

/**
 * The places in `page.texts` of what the page says itself: what Readability finds, what it passed over in the same part of
 * the page, and title, symbol and date where they stand above.
 */
export function mainTexts(page: HtmlPage): Set<number> {
  const plain = plainTexts(page);
  const readable = readableTexts(page);
  const letters = (places: Iterable<number>): number => {
    let sum = 0;
    for (const place of places) sum += page.texts[place]?.value.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    return sum;
  };
  const enough = readable !== null && letters(readable) >= Math.min(leastLetters, 0.5 * letters(plain));
  const included = enough ? readable : plain;
  const preface = prefaceOf(page, included);
  const region = enough ? addPassedOver(page, included) : page.root;
  for (const place of preface.length > 0 ? preface : prefaceOf(page, included)) included.add(place);
  dropTrailingHeadings(page, included, region);
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

/**
 * A heading at the end is what is left of a box whose links were passed over, or stands outside the text. One that says
 * something (a sentence, a figure, place and day of the release) is text.
 */
function dropTrailingHeadings(page: HtmlPage, included: Set<number>, region: HtmlNode): void {
  const places = [...included].sort((a, b) => b - a);
  let dropped: HtmlNode | null = null;
  for (const place of places) {
    const chain = ancestors(page.texts[place]!);
    const heading: HtmlNode | undefined = chain.find((one) => isElement(one) && /^h[1-6]$/.test(one.tagName));
    if (!heading || included.size === 1) return;
    if (heading !== dropped) {
      const said = textOf(heading);
      const next = page.texts[place + 1];
      const outside = !chain.includes(region);
      const headsNothing = next !== undefined && !included.has(place + 1) && ancestors(next).includes(region);
      const telling = /\d|[.!?…]$/.test(said);
      if (!isRelatedHeading(said) && (telling || !(outside || headsNothing))) return;
    }
    dropped = heading;
    included.delete(place);
  }
}
