import { isMenu } from './html-readable.ts';
import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  type HtmlPage,
  isElement,
  isSilent,
  isText,
  textOf,
} from './html-tree.ts';

/** How many letters and digits are under an element, how many of them in links, and in how many links. */
interface Measure {
  letters: number;
  linked: number;
  links: number;
  fields: number;
}
export type Measures = ReadonlyMap<HtmlNode, Measure>;

/** Measures every element of a page, in one pass. */
export function measuresOf(page: HtmlPage): Measures {
  const measures = new Map<HtmlNode, Measure>();
  const visit = (node: HtmlNode, inLink: boolean): Measure => {
    const sum: Measure = { letters: 0, linked: 0, links: 0, fields: 0 };
    if (isText(node)) {
      sum.letters = node.value.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
      if (inLink) sum.linked = sum.letters;
      return sum;
    }
    if (!('childNodes' in node)) return sum;
    if (isElement(node) && isSilent(node)) {
      if (isField(node)) sum.fields = 1;
      return sum;
    }
    const link = isElement(node) && node.tagName === 'a' && attribute(node, 'href') !== undefined;
    if (link) sum.links = 1;
    for (const child of node.childNodes) {
      const { letters, linked, links, fields } = visit(child, inLink || link);
      sum.letters += letters;
      sum.linked += linked;
      sum.links += links;
      sum.fields += fields;
    }
    measures.set(node, sum);
    return sum;
  };
  visit(page.root, false);
  return measures;
}

/** A control that somebody fills in or presses; hidden ones carry the state of the page (ASP.NET wraps whole pages so). */
const isField = (node: HtmlElement): boolean =>
  /^(?:input|select|textarea|button)$/.test(node.tagName) && attribute(node, 'type') !== 'hidden';

const related =
  /\b(?:related|recommend(?:ed|ations)?|see-?also|read-?(?:more|next|also)|more-?news|latest|popular|trending|newsletter|subscribe|shar(?:e|ing)|social|tags?|pager|pagination|teasers?|toolbar|promo|advert\w*|widget)(?![a-z])/i;
const relatedHeading =
  /^(?:related|see also|read (?:also|more|next)|more (?:news|on|from|about)|latest|other news|share|print|tags|follow us|recommended|most (?:read|viewed)|popular|you may|subscribe|newsletter|in this section|quick links|useful links|links|download)/i;
/** What visitors of the page wrote. */
const visitors = /\b(?:comments|comment-?(?:list|area|form|thread)|commentlist|disqus\w*)(?![a-z])/i;
/** A form with more letters than this holds a part of the text. */
const longestForm = 600;

/** True for the words that head a box of links beside a text. */
export const isRelatedHeading = (text: string): boolean => relatedHeading.test(text);

/**
 * True for an element that holds no part of the text around it: a menu, links to other pages, a form, what visitors wrote.
 * Judged by what is in it, since names such as `sidebar` are given to boxes of facts as well. Counter-examples: a
 * paragraph with a link in it, `<div class="sidebar"><p>Detained: 300 persons.</p></div>`.
 */
export function isBox(node: HtmlElement, measures: Measures): boolean {
  if (isMenu(node)) return true;
  const name = node.tagName;
  if (name === 'aside') return true;
  const { letters, linked, links, fields } = measures.get(node) ?? { letters: 0, linked: 0, links: 0, fields: 0 };
  if (name === 'form' && fields > 0 && letters < longestForm) return true;
  if (!/^(?:article|blockquote|center|div|dl|fieldset|figure|footer|form|header|ol|p|section|table|ul)$/.test(name))
    return false;
  const names = `${attribute(node, 'class') ?? ''} ${attribute(node, 'id') ?? ''}`;
  if (visitors.test(names)) return true;
  if (links === 0) return false;
  if (linked > 0.5 * letters) return true;
  const loose = linked > 0.1 * letters;
  if (loose && (related.test(names) || relatedHeading.test(firstWords(node)))) return true;
  return name === 'article' && headingIsLink(node);
}

/** What a list of news shows of another page: its heading leads there. */
function headingIsLink(node: HtmlElement): boolean {
  const heading = find(node, (one) => /^h[1-6]$/.test(one.tagName));
  return (
    heading !== null && find(heading, (one) => one.tagName === 'a' && attribute(one, 'href') !== undefined) !== null
  );
}

function find(node: HtmlElement, wanted: (one: HtmlElement) => boolean): HtmlElement | null {
  for (const child of node.childNodes) {
    if (!isElement(child) || isSilent(child)) continue;
    const found = wanted(child) ? child : find(child, wanted);
    if (found) return found;
  }
  return null;
}

/** The first text under an element. */
function firstWords(node: HtmlNode): string {
  if (isText(node)) return node.value.trim();
  if (!('childNodes' in node) || (isElement(node) && isSilent(node))) return '';
  for (const child of node.childNodes) {
    const words = firstWords(child);
    if (words) return words;
  }
  return '';
}

/** What a page says of itself and of its visitors: who owns it, how often it was looked at, when it was changed. */
export function isNotice(node: HtmlElement, measures: Measures): boolean {
  if ((measures.get(node)?.letters ?? 0) > 200) return false;
  if (!/^(?:p|div|span|ul|li|section|address|center|h[1-6])$/.test(node.tagName)) return false;
  const text = textOf(node);
  return (
    text.length < 200 &&
    (/^(?:©|\(c\)\s|copyright\b)|\ball rights reserved\b/i.test(text) ||
      (text.length < 60 &&
        /^(?:(?:page )?views?|hits|visits|reading time|comments?|shares?|likes?|tags?|print|share|follow us|last (?:updated|modified)|updated)\b\s*(?:[:(\d]|this\b|on\b|$)/i.test(
          text,
        )))
  );
}
