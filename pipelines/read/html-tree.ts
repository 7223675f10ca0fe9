import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { shallowTree } from './html-depth.ts';

export type HtmlNode = Tree.ChildNode | Tree.Document;
export type HtmlElement = Tree.Element;
export type HtmlText = Tree.TextNode;

/** A page as the HTML standard parses it, with its text nodes in the order of the source. */
export interface HtmlPage {
  readonly root: Tree.Document;
  /** Text that a reader sees: not scripts, styles, controls, or what is marked as hidden. White space alone is left out. */
  readonly texts: readonly HtmlText[];
  /** The place of each of these in `texts`. */
  readonly index: ReadonlyMap<HtmlText, number>;
  /** How many elements lie in each other where they are nested most deeply. */
  readonly depth: number;
  /** How many elements it has. */
  readonly elements: number;
}

/** Elements whose text is no part of what the page says: also what was struck out, which would touch what replaces it. */
const silent = new Set(
  'del s strike script style noscript template svg math iframe object canvas audio video select option datalist button input textarea head title'.split(
    ' ',
  ),
);

/** Parses a page. Never fails: the standard says what to do with any input. */
export function parsePage(html: string): HtmlPage {
  const root = parse(html, { sourceCodeLocationInfo: true, treeAdapter: shallowTree() });
  const texts: HtmlText[] = [];
  let deepest = 0;
  let elements = 0;
  const visit = (node: HtmlNode, depth: number): void => {
    if (isText(node)) {
      if (/\S/.test(node.value)) texts.push(node);
    } else if ('childNodes' in node && !isSilent(node)) {
      deepest = Math.max(deepest, depth);
      elements++;
      for (const child of node.childNodes) visit(child, depth + 1);
    }
  };
  visit(root, 0);
  return { root, texts, index: new Map(texts.map((node, i) => [node, i])), depth: deepest, elements };
}

export const isText = (node: HtmlNode): node is HtmlText => node.nodeName === '#text';
export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

export const attribute = (node: HtmlElement, name: string): string | undefined =>
  node.attrs.find((one) => one.name === name)?.value;

export const parentOf = (node: HtmlNode): HtmlNode | null =>
  'parentNode' in node ? (node.parentNode as HtmlNode | null) : null;

/** The elements around a node, from the inner to the outer. */
export function ancestors(node: HtmlNode): HtmlNode[] {
  const chain: HtmlNode[] = [];
  for (let one = parentOf(node); one; one = parentOf(one)) chain.push(one);
  return chain;
}

/** True for an element whose text is not shown, or struck out. */
export function isSilent(node: HtmlNode): boolean {
  if (!isElement(node)) return false;
  if (silent.has(node.tagName) || attribute(node, 'hidden') !== undefined) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden|text-decoration[a-z-]*\s*:[^;]*line-through/i.test(
    attribute(node, 'style') ?? '',
  );
}

/** The text under a node, white space made single; for looking at. */
export function textOf(node: HtmlNode): string {
  const parts: string[] = [];
  const visit = (one: HtmlNode): void => {
    if (isText(one)) parts.push(one.value);
    else if ('childNodes' in one && !isSilent(one)) for (const child of one.childNodes) visit(child);
  };
  visit(node);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** The text nodes under an element, in order. */
export function textsUnder(node: HtmlNode): HtmlText[] {
  if (isText(node)) return [node];
  if (!('childNodes' in node) || (isElement(node) && isSilent(node))) return [];
  return node.childNodes.flatMap(textsUnder);
}
