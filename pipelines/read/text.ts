import type { ReadDocument } from '../../src/core/document.ts';
import { type Problem, problem } from '../../src/core/problem.ts';
import { TextBuilder } from '../../src/core/text-builder.ts';
import { frontMatter } from './front-matter.ts';
import { signedLines } from './line-signs.ts';
import { normalText } from './normal.ts';
import { NoteAnchors } from './note-anchors.ts';
import { orderedItems } from './ordered-items.ts';
import { pageNumbers } from './page-numbers.ts';
import { lineAt, mapBack, type Unfolded, unfold } from './prose-columns.ts';
import { mediaTypes } from './sniff.ts';
import { type Line, splitLines, wrapWidth } from './text-lines.ts';
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
  const unfolded = unfold(source);
  if (!unfolded) return readUnfolded(source, name, mediaType, problems, null);
  const [doubt] = unfolded.unsure;
  const told = doubt ? [...problems, columnsUnsure(name, doubt)] : problems;
  const read = readUnfolded(unfolded.text, name, mediaType, told, unfolded);
  return { ...read, map: mapBack(read.map, unfolded) };
}

const columnsUnsure = (name: string, [first, last]: readonly [number, number]): Problem =>
  problem(
    'columns-unsure',
    `Lines ${first} to ${last} of ${name} may be columns of text or a table; they were read straight across. Check what was found there, or drop the PDF or web page that the text was saved from.`,
  );

/** @param columns the columns that were put one after the other in the source, each line of them narrower than others may be */
function readUnfolded(
  source: string,
  name: string,
  mediaType: string,
  problems: readonly Problem[],
  columns: Unfolded | null,
): ReadDocument {
  const builder = new TextBuilder();
  for (const one of problems) builder.problem(one);
  const front = frontMatter(source);
  const lines = splitLines(source).filter((line) => line.from >= (front?.end ?? 0));
  if (lines.length > mostLines) {
    const message = `${name} has more than ${mostLines.toLocaleString('en')} lines, which no statement has. Split it.`;
    return unreadable(mediaType, fatal('too-large', message));
  }
  const halfOf = (line: Line) => columns?.lines[lineAt(columns.lines, line.from)];
  const inColumn = (line: Line): boolean => halfOf(line)?.column ?? false;
  const widths = [true, false].map((one) => {
    const some = columns ? lines.filter((line) => inColumn(line) === one) : lines;
    return wrapWidth(source, some);
  });
  const widthOf = (line: Line): number | null => widths[inColumn(line) ? 0 : 1]!;
  const numbers = pageNumbers(source, lines);
  const anchors = new NoteAnchors();
  const writer = createTextWriter(builder, source, lines, {
    signed: mediaType === mediaTypes.markdown ? new Map() : signedLines(source, lines),
    items: orderedItems(source, lines),
    anchors,
  });
  if (front) builder.furniture({ page: null, text: normalText(front.text), kind: 'front-matter' });
  const tables = textTables(source, lines);
  let from = 0;
  let before: Line | null = null;
  const flush = (to: number): void => {
    if (to <= from) return;
    const first = lines[from]!;
    // What stands over the columns of a page is no part of their first sentence.
    if (before && inColumn(first) && !inColumn(before)) writer.apart();
    if (writer.run(lines.slice(from, to), widthOf(first))) before = first;
  };
  for (let i = 0; i <= lines.length; i++) {
    const line = lines[i];
    const table = tables.get(i);
    if (table) {
      flush(i);
      writer.table(table);
      before = lines[table.to - 1]!;
      from = table.to;
      i = from - 1;
      continue;
    }
    const furniture = line && (numbers.has(i) ? 'page-number' : halfOf(line)?.head ? 'header' : null);
    if (line && line.from < line.to && !furniture) continue;
    flush(i);
    if (line && furniture) writer.furniture(line, line, furniture);
    from = i + 1;
  }
  return anchors.link(builder.build(mediaType, front?.hints));
}
