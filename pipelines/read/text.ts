import type { ReadDocument } from '../../src/core/document.ts';
import type { Problem } from '../../src/core/problem.ts';
import { TextBuilder } from '../../src/core/text-builder.ts';
import { frontMatter } from './front-matter.ts';
import { signedLines } from './line-signs.ts';
import { normalText } from './normal.ts';
import { orderedItems } from './ordered-items.ts';
import { pageNumbers } from './page-numbers.ts';
import { mediaTypes } from './sniff.ts';
import { splitLines, wrapWidth } from './text-lines.ts';
import { textTables } from './text-tables.ts';
import { createTextWriter } from './text-write.ts';
import { fatal, unreadable } from './unreadable.ts';

/** Each line costs memory; a file of the greatest size with one letter a line would take more than there is. */
const mostLines = 2_000_000;

/**
 * Reads plain text and Markdown: one reader, since statements saved as `.txt` are full of Markdown. Wrapped paragraphs
 * become one line; lists, addresses and headings keep theirs; inline markup goes; page numbers become furniture. A sign
 * before a number is only a mark in Markdown or in a list of words. No letter or digit is lost but those of markup itself
 * (tags, comments, character references, fences, the `o` of a list); the addresses of links are kept as furniture.
 * @param source the decoded characters, which the map leads back to
 */
export function readText(
  source: string,
  name: string,
  mediaType: string,
  problems: readonly Problem[] = [],
): ReadDocument {
  const builder = new TextBuilder();
  for (const one of problems) builder.problem(one);
  const front = frontMatter(source);
  const lines = splitLines(source).filter((line) => line.from >= (front?.end ?? 0));
  if (lines.length > mostLines) {
    const message = `${name} has more than ${mostLines.toLocaleString('en')} lines, which no statement has. Split it.`;
    return unreadable(mediaType, fatal('too-large', message));
  }
  const width = wrapWidth(source, lines);
  const numbers = pageNumbers(source, lines);
  const writer = createTextWriter(
    builder,
    source,
    lines,
    mediaType === mediaTypes.markdown ? new Map() : signedLines(source, lines),
    orderedItems(source, lines),
  );
  if (front) builder.furniture({ page: null, text: normalText(front.text), kind: 'front-matter' });
  const tables = textTables(source, lines);
  let from = 0;
  for (let i = 0; i <= lines.length; i++) {
    const line = lines[i];
    const table = tables.get(i);
    if (table) {
      if (i > from) writer.run(lines.slice(from, i), width);
      writer.table(table);
      from = table.to;
      i = from - 1;
      continue;
    }
    if (line && line.from < line.to && !numbers.has(i)) continue;
    if (i > from) writer.run(lines.slice(from, i), width);
    if (line && numbers.has(i)) writer.furniture(line, line, 'page-number');
    from = i + 1;
  }
  return builder.build(mediaType, front?.hints);
}
