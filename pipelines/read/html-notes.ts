import { ancestors, attribute, type HtmlElement, isElement, textOf } from './html-tree.ts';
import { superscript } from './normal.ts';
import { isWayBackTo, linkedMark } from './note-marks.ts';

/** True for what is set above the line, by its element or its style. */
const isRaised = (node: HtmlElement): boolean =>
  node.tagName === 'sup' || /vertical-align\s*:\s*(?:super|text-top)\b/i.test(attribute(node, 'style') ?? '');

/** True for a link that calls itself a reference to a note (DPUB-ARIA, pandoc). */
const isNoteReference = (node: HtmlElement): boolean =>
  attribute(node, 'role') === 'doc-noteref' || /\b(?:foot|end)?note-?ref\b/i.test(attribute(node, 'class') ?? '');

/**
 * The superscript form of an element that is the mark of a note or an exponent, or null.
 * @param before what stands right before it in its block
 */
export function markOf(node: HtmlElement, before: string): string | null {
  const raised = isRaised(node);
  if (!raised && node.tagName !== 'a') return null;
  const shown = textOf(node);
  if (shown.length > 20) return null;
  return raised || isNoteReference(node)
    ? superscript(shown)
    : linkedMark(shown, attribute(node, 'href') ?? '', before);
}

/** The fragment of the page that the mark of a note leads to: of its own link, or of one in it or around it; null without. */
export function fragmentOf(node: HtmlElement): string | null {
  const around = ancestors(node).slice(0, 1).filter(isElement);
  const inside = node.childNodes.filter(isElement);
  const link = [node, ...inside, ...around].find((one) => one.tagName === 'a' && attribute(one, 'href') !== undefined);
  return link ? fragment(attribute(link, 'href')!) : null;
}

/** What an address that leads to a place of the page itself names; null for other addresses. */
export const fragment = (address: string): string | null => /^[^#]*#(.+)$/.exec(address)?.[1] ?? null;

/** The names by which links can lead to an element. */
export const namesOf = (node: HtmlElement): string[] =>
  [attribute(node, 'id'), node.tagName === 'a' ? attribute(node, 'name') : undefined].filter(
    (one) => one !== undefined,
  );

/** True where a raised number or a link back to the text begins a block: the block is a note. */
export const beginsNote = (node: HtmlElement): boolean => isRaised(node) || isWayBackTo(attribute(node, 'href') ?? '');
