import type { TextBuilder } from '../../src/core/text-builder.ts';
import type { Cut } from './inline.ts';
import { addNormal } from './normal.ts';
import type { NoteAnchors } from './note-anchors.ts';
import type { Line } from './text-lines.ts';

/** Writes `[from, to)` without its markup; returns the index of the first cut that lies behind it. */
export function writeStretch(
  builder: TextBuilder,
  source: string,
  from: number,
  to: number,
  cuts: readonly Cut[],
  at: number,
  anchors: NoteAnchors,
): number {
  let index = at;
  while (index < cuts.length && cuts[index]!.to <= from) index++;
  let position = from;
  for (; index < cuts.length && cuts[index]!.from < to; index++) {
    const cut = cuts[index]!;
    if (cut.from > position) addNormal(builder, source.slice(position, cut.from), position);
    position = Math.max(position, Math.min(cut.to, to));
    if (cut.text === '\n') builder.lineBreak();
    else if (cut.text === ' ') builder.space();
    else if (cut.text) {
      builder.add(cut.text, cut.from, cut.to - cut.from);
      if (cut.note) anchors.mark(cut.note, builder.length - cut.text.length, builder.length);
    }
    if (cut.to > to) break;
  }
  if (position < to) addNormal(builder, source.slice(position, to), position);
  return index;
}

/** Writes a row of a Markdown table; the line under its head (`| --- | --- |`) has no text and leaves nothing behind. */
export function writeCells(
  builder: TextBuilder,
  source: string,
  line: Line,
  cuts: readonly Cut[],
  anchors: NoteAnchors,
): void {
  if (/^[\s|:-]+$/.test(source.slice(line.from, line.to))) return;
  let from = line.from + 1;
  let column = 0;
  for (let at = from; at < line.to; at++) {
    if (source[at] !== '|' || source[at - 1] === '\\') continue;
    builder.cellBreak();
    const start = builder.length;
    writeStretch(builder, source, from, at, cuts, 0, anchors);
    builder.cell(start, { column: column++ });
    from = at + 1;
  }
  if (from >= line.to) return;
  // The last stroke is escaped.
  builder.cellBreak();
  const start = builder.length;
  writeStretch(builder, source, from, line.to, cuts, 0, anchors);
  builder.cell(start);
}
