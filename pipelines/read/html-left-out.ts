import { isBlock } from './html-blocks.ts';
import { type HtmlNode, type HtmlPage, isElement } from './html-tree.ts';
import { normalText } from './normal.ts';

/** The texts of a page that are no part of its main text, those of one block together. */
export function leftOut(page: HtmlPage, included: ReadonlySet<number>): string[] {
  const pieces: string[] = [];
  let last: { block: HtmlNode | null; text: string } | null = null;
  page.texts.forEach((node, place) => {
    if (included.has(place)) return;
    let block = node.parentNode as HtmlNode | null;
    while (block && !(isElement(block) && isBlock(block.tagName)))
      block = 'parentNode' in block ? (block.parentNode as HtmlNode | null) : null;
    if (last && last.block === block) last.text += ` ${node.value}`;
    else {
      if (last) pieces.push(last.text);
      last = { block, text: node.value };
    }
  });
  if (last) pieces.push((last as { text: string }).text);
  return pieces.map(normalText).filter(Boolean);
}
