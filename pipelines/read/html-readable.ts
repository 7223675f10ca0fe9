import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import {
  attribute,
  type HtmlNode,
  type HtmlPage,
  type HtmlText,
  isElement,
  isSilent,
  isText,
  textOf,
} from './html-tree.ts';

// The parts of the DOM that are used; the project compiles without the browser's types.
interface DomNode {
  readonly nodeType: number;
  textContent: string;
  readonly childNodes: Iterable<DomNode>;
  appendChild(node: DomNode): void;
}
interface DomElement extends DomNode {
  setAttribute(name: string, value: string): void;
}
interface DomDocument extends DomNode {
  readonly head: DomElement;
  readonly body: DomElement;
  createElement(name: string): DomElement;
  createTextNode(text: string): DomNode;
}

/** Pages with more elements are left to the plain rule; scoring them would take minutes. */
const mostElements = 60_000;
/** Pages that are nested more deeply, too: it looks at all that is in an element again for each element. */
const mostNested = 150;
/** A text shorter than this makes Readability try again with less care. */
const enough = 200;

/**
 * Finds the main text of a page with Mozilla's Readability, working on a copy in linkedom.
 * @returns the places in `page.texts` that belong to it; null where Readability finds nothing
 */
export function readableTexts(page: HtmlPage): Set<number> | null {
  if (page.depth > mostNested || page.elements > mostElements) return null;
  const window = parseHTML('<!doctype html><html><head></head><body></body></html>') as unknown as {
    document: DomDocument;
  };
  const places = new WeakMap<DomNode, number>();
  copy(page, window.document, places);
  let content: DomNode | null | undefined;
  try {
    const options = {
      serializer: (node: unknown) => node as DomNode,
      charThreshold: enough,
    };
    content = new Readability<DomNode>(window.document as never, options as never).parse()?.content;
  } catch {
    // A page that Readability can't take.
    return null;
  }
  return content ? placesOf(content, places, page.texts) : null;
}

/** Copies what a reader sees into the other document, and remembers which text node is which. */
function copy(page: HtmlPage, document: DomDocument, places: WeakMap<DomNode, number>): void {
  const visit = (node: HtmlNode, into: DomNode): void => {
    if (isText(node)) {
      const text = document.createTextNode(node.value);
      const place = page.index.get(node);
      if (place !== undefined) places.set(text, place);
      into.appendChild(text);
      return;
    }
    if (!('childNodes' in node)) return;
    if (!isElement(node) || node.tagName === 'html') {
      for (const child of node.childNodes) visit(child, into);
      return;
    }
    if (node.tagName === 'head' || isSilent(node) || isMenu(node)) return;
    let target: DomElement = document.body;
    if (node.tagName !== 'body') {
      target = document.createElement(node.tagName);
      for (const { name, value } of node.attrs) {
        if (/^(?:id|class|role|href|src|itemprop|rel|align)$/.test(name)) target.setAttribute(name, value);
      }
      into.appendChild(target);
    }
    for (const child of node.childNodes) visit(child, target);
  };
  visit(page.root, document.body);
}

/** Elements that say themselves that they are a menu, a path of links, or a way to share the page. */
export function isMenu(node: HtmlNode): boolean {
  if (!isElement(node)) return false;
  if (node.tagName === 'nav' || /^(?:navigation|search|banner|menu|menubar)$/.test(attribute(node, 'role') ?? ''))
    return true;
  const names = `${attribute(node, 'class') ?? ''} ${attribute(node, 'id') ?? ''}`;
  return /bread-?crumb|skip-?link|cookie-?(?:bar|banner|consent)|social-?(?:share|links|media)|share-?(?:buttons|links|this)/i.test(
    names,
  )
    ? textOf(node).length < 600
    : false;
}

/**
 * The places of the text nodes that are left in Readability's result. Nodes that it made anew (it may go back to saved markup)
 * are found again by their text, each behind the one before.
 */
function placesOf(content: DomNode, places: WeakMap<DomNode, number>, texts: readonly HtmlText[]): Set<number> {
  const found = new Set<number>();
  let byText: Map<string, number[]> | null = null;
  let last = -1;
  const visit = (node: DomNode): void => {
    if (node.nodeType !== 3) {
      for (const child of node.childNodes) visit(child);
      return;
    }
    let place = places.get(node);
    if (place === undefined && /\S/.test(node.textContent)) {
      byText ??= indexByText(texts);
      place = byText.get(node.textContent)?.find((one) => one > last);
    }
    if (place === undefined) return;
    last = place;
    found.add(place);
  };
  visit(content);
  return found;
}

function indexByText(texts: readonly HtmlText[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  texts.forEach(({ value }, i) => {
    const known = places.get(value);
    if (known) known.push(i);
    else places.set(value, [i]);
  });
  return places;
}
