import type { ReadDocument } from '../../src/core/document.ts';
import type { Problem } from '../../src/core/problem.ts';
import { TextBuilder } from '../../src/core/text-builder.ts';
import { writeBlocks } from './html-blocks.ts';
import { hintsOf } from './html-hints.ts';
import { leftOut } from './html-left-out.ts';
import { mainTexts } from './html-main.ts';
import { parsePage } from './html-tree.ts';
import { mediaTypes } from './sniff.ts';
import { fatal, unreadable } from './unreadable.ts';

/**
 * Reads a web page: its main text without menus, banners and related links, with title, symbol and date where they stand
 * above it. What is left out is furniture. The source that the map leads back to is the decoded markup.
 */
export function readHtml(
  html: string,
  name: string,
  problems: readonly Problem[] = [],
  late: () => Problem | null = () => null,
): ReadDocument {
  const page = parsePage(html);
  const slow = late();
  if (slow) return unreadable(mediaTypes.html, slow);
  const included = mainTexts(page);
  const slower = late();
  if (slower) return unreadable(mediaTypes.html, slower);
  if (included.size === 0) {
    const message = `${name} has no main text besides menus and links. Save the page of the document itself.`;
    return unreadable(mediaTypes.html, fatal('html-without-content', message));
  }
  const builder = new TextBuilder();
  for (const one of problems) builder.problem(one);
  const anchors = writeBlocks(builder, page.root, {
    includes: (node) => included.has(page.index.get(node) ?? -1),
    sourceOf: (node) => {
      const place = node.sourceCodeLocation;
      return place ? { start: place.startOffset, raw: html.slice(place.startOffset, place.endOffset) } : null;
    },
  });
  for (const text of leftOut(page, included)) builder.furniture({ page: null, text, kind: 'navigation' });
  return anchors.link(builder.build(mediaTypes.html, hintsOf(page)));
}
