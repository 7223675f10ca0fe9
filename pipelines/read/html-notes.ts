import { attribute, type HtmlElement, textOf } from './html-tree.ts';
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

/** True where a raised number or a link back to the text begins a block: the block is a note. */
export const beginsNote = (node: HtmlElement): boolean => isRaised(node) || isWayBackTo(attribute(node, 'href') ?? '');
