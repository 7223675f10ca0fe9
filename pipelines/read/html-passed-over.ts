import { isBox, isNotice, measuresOf } from './html-boxes.ts';
import {
  ancestors,
  attribute,
  type HtmlElement,
  type HtmlNode,
  type HtmlPage,
  isElement,
  isSilent,
  isText,
  parentOf,
  textOf,
  textsUnder,
} from './html-tree.ts';

/** A piece that stands in no paragraph, item or cell is text from this length on, if it ends as a sentence. */
const leastSentence = 25;

/**
 * Adds what Readability passed over in the part of the page that its answer comes from: short paragraphs in grids of
 * `<div>`, quotes, lists, tables, boxes. It looks for an article that reads well, and leaves out what it takes for a
 * side matter; a figure may stand there. Nothing that it found is taken away.
 * @returns the part of the page
 */
export function addPassedOver(page: HtmlPage, included: Set<number>): HtmlNode {
  const measures = measuresOf(page);
  const holding = elementsHolding(page, included);
  const [first] = endsOf(included);
  const headings: HtmlElement[] = [];

  /** @param written true in an element that holds running text, items or cells */
  const add = (node: HtmlNode, written: boolean): void => {
    if (isText(node)) {
      const place = page.index.get(node);
      if (place !== undefined && (written || isSentence(node.value))) included.add(place);
      return;
    }
    if (!('childNodes' in node)) return;
    let inside = written;
    if (isElement(node)) {
      if (isSilent(node) || (!holding.has(node) && (isBox(node, measures) || isNotice(node, measures)))) return;
      if (node.tagName === 'footer') {
        notes(node);
        return;
      }
      if (/^h[1-6]$/.test(node.tagName) && firstOf(node) < first) return;
      if (/^h[1-6]$/.test(node.tagName) && !holding.has(node)) headings.push(node);
      inside ||= isWritten(node) || (holding.has(node) && node.childNodes.some(isIncluded));
    }
    for (const child of node.childNodes) add(child, inside);
  };

  /** The place of the first text under a heading. What heads the text above its beginning is another's to find. */
  const firstOf = (node: HtmlNode): number => {
    const [text] = textsUnder(node).filter((one) => page.index.has(one));
    return text ? page.index.get(text)! : first;
  };

  /** The place of the last text under a node; -1 without. */
  const lastOf = (node: HtmlNode): number => {
    if (isText(node)) return page.index.get(node) ?? -1;
    if (!('childNodes' in node)) return -1;
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      const place = lastOf(node.childNodes[i]!);
      if (place >= 0) return place;
    }
    return -1;
  };

  const isIncluded = (node: HtmlNode): boolean => isText(node) && included.has(page.index.get(node) ?? -1);

  /** Of the foot of an article only its notes. */
  const notes = (foot: HtmlElement): void => {
    for (const child of foot.childNodes) {
      if (!isElement(child) || isSilent(child)) continue;
      if (/^(?:p|li|div)$/.test(child.tagName) && startsRaised(child)) add(child, true);
      else if (/^(?:ol|ul|div|section)$/.test(child.tagName)) notes(child);
    }
  };

  /** Takes away the headings whose box holds nothing else that was added: links, a form. */
  const dropEmpty = (): void => {
    for (const heading of headings.reverse()) {
      const own = textsUnder(heading).flatMap((text) => page.index.get(text) ?? []);
      const box = parentOf(heading);
      const end = box ? lastOf(box) : -1;
      let next = (own.at(-1) ?? end) + 1;
      if (next > end || /\d|[.!?…]$/.test(textOf(heading))) continue;
      while (next <= end && !included.has(next)) next++;
      if (next > end) for (const place of own) included.delete(place);
    }
  };

  const common = commonAncestor(page, included);
  const named = [common, ...ancestors(common)].find(isNamedMain);
  add(named ?? common, false);
  if (named) {
    dropEmpty();
    return named;
  }
  // Where no element says that it is the main one, what stands beside the text on its way up belongs to it if it has no box
  // of its own, or the same kind of box as the text.
  let child: HtmlNode = common;
  for (const parent of ancestors(common)) {
    if (!isElement(parent)) break;
    for (const beside of parent.childNodes)
      if (beside !== child && isElement(beside) && isAlike(beside, child)) add(beside, false);
    child = parent;
  }
  dropEmpty();
  return common;
}

const isWritten = (node: HtmlElement): boolean =>
  /^(?:blockquote|caption|dd|dt|figcaption|h[1-6]|li|p|pre|t[dh])$/.test(node.tagName);

function isSentence(text: string): boolean {
  const plain = text.trim();
  return plain.length >= leastSentence && /\s/.test(plain) && /[.!?:;…][”"’')\]]*$/.test(plain);
}

function startsRaised(node: HtmlElement): boolean {
  const first = node.childNodes.find((child) => !isText(child) || /\S/.test(child.value));
  if (!first || !isElement(first)) return first !== undefined && isText(first) && /^\s*[⁰¹²³⁴-⁹]/.test(first.value);
  return first.tagName === 'sup' || (/^(?:a|span|p)$/.test(first.tagName) && startsRaised(first));
}

const isNamedMain = (node: HtmlNode): boolean =>
  isElement(node) &&
  (/^(?:main|article)$/.test(node.tagName) ||
    attribute(node, 'role') === 'main' ||
    attribute(node, 'itemprop') === 'articleBody');

/** True for what stands beside a text as running text of its own, or in a box like the text's. */
function isAlike(beside: HtmlElement, child: HtmlNode): boolean {
  if (/^(?:p|blockquote|ul|ol|dl|pre|table|h[2-6])$/.test(beside.tagName)) return true;
  if (!isElement(child) || beside.tagName !== child.tagName || /^(?:t[dhr]|tbody)$/.test(child.tagName)) return false;
  const names = (node: HtmlElement): string => attribute(node, 'class') ?? '';
  return names(beside) === names(child) && (attribute(beside, 'id') ?? '') === '';
}

function elementsHolding(page: HtmlPage, included: ReadonlySet<number>): Set<HtmlNode> {
  const found = new Set<HtmlNode>();
  for (const place of included) {
    for (let node = parentOf(page.texts[place]!); node && !found.has(node); node = parentOf(node)) found.add(node);
  }
  return found;
}

/** The first and the last of the places; spread over arguments, the places of a long page are too many for a call. */
function endsOf(places: ReadonlySet<number>): [number, number] {
  let [first, last] = [Number.POSITIVE_INFINITY, -1];
  for (const place of places) {
    first = Math.min(first, place);
    last = Math.max(last, place);
  }
  return [first, last];
}

/** The lowest element that holds all these texts: that of the first and the last. */
function commonAncestor(page: HtmlPage, included: ReadonlySet<number>): HtmlNode {
  const [first, last] = endsOf(included);
  const over = new Set(ancestors(page.texts[last]!));
  return ancestors(page.texts[first]!).find((one) => over.has(one)) ?? page.root;
}
