import { isMenu } from './html-readable.ts';
import { ancestors, type HtmlNode, type HtmlPage, type HtmlText, isElement, textOf } from './html-tree.ts';

const symbol = /^[A-Z][A-Z0-9]{0,6}(?:\/[A-Z0-9.]+)+(?:\s?\((?:19|20)\d\d\))?$/;
const date =
  /^(?:\p{L}+,?\s+)?(?:\d{1,2}\.?\s+\p{L}{3,}\.?,?\s+\d{4}|\p{L}{3,}\.?\s+\d{1,2},?\s+\d{4}|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4})(?:[\s,|–-]+\d{1,2}:\d\d)?$/u;
/** How many short pieces of text before the main text are looked at. */
const reach = 14;

/**
 * What stands before the main text and belongs to it: the title, the symbol and the date of the document, which readers
 * of articles leave out. They are sought from the main text backwards, among pieces that are not in menus.
 * @returns places in `page.texts` to add
 */
export function prefaceOf(page: HtmlPage, included: ReadonlySet<number>): number[] {
  let first = Number.POSITIVE_INFINITY;
  for (const place of included) first = Math.min(first, place);
  if (!Number.isFinite(first)) return [];
  const heading = firstHeading(page, first);
  const found: number[] = [];
  for (let i = first - 1, seen = 0; i >= 0 && seen < reach; i--, seen++) {
    const node = page.texts[i]!;
    const chain = ancestors(node);
    if (chain.some(isMenu) || chain.some((one) => isElement(one) && /^(?:a|li|aside|footer)$/.test(one.tagName)))
      continue;
    const inHeading = heading !== null && chain.includes(heading);
    if (inHeading || chain.some((one) => isElement(one) && one.tagName === 'time') || isMark(node)) found.push(i);
  }
  // Without a title among them, dates before the text may be anything's.
  const text = found.map((i) => page.texts[i]!);
  return text.some((node) => heading !== null && ancestors(node).includes(heading)) ||
    text.some((node) => symbol.test(node.value.trim()))
    ? found
    : [];
}

const isMark = (node: HtmlText): boolean => {
  const text = node.value.replace(/\s+/g, ' ').trim();
  return symbol.test(text) || date.test(text);
};

/** The last `h1` before the main text, or `h2` where there is none, unless the text has it already. */
function firstHeading(page: HtmlPage, first: number): HtmlNode | null {
  for (const name of ['h1', 'h2']) {
    for (let i = first - 1; i >= Math.max(0, first - reach); i--) {
      const chain = ancestors(page.texts[i]!);
      const found = chain.find((one) => isElement(one) && one.tagName === name);
      if (found && !chain.some(isMenu) && textOf(found).length > 3) return found;
    }
  }
  return null;
}
