import type { TextBuilder } from '../../src/core/text-builder.ts';
import { WordCounts } from './hyphens.ts';
import { type Cut, markup } from './inline.ts';
import type { Signed } from './line-signs.ts';
import { normalText, superscript } from './normal.ts';
import type { NoteAnchors } from './note-anchors.ts';
import { marksOfNamed } from './note-marks.ts';
import { shortestPage } from './page-series.ts';
import { type BlockLine, blocksOf, type TextBlock } from './text-blocks.ts';
import type { Line } from './text-lines.ts';
import { writeCells, writeStretch } from './text-stretch.ts';
import type { TextTable } from './text-tables.ts';
import { endsOpen, runsOver } from './unwrap.ts';

/** How many characters of a text are read for its words; more would only cost time. */
const lexiconReach = 1_000_000;

/** What a reader knows of the lines of a text before it writes them. */
export interface LineMarks {
  /** Lines whose mark is a sign. */
  readonly signed: ReadonlyMap<number, Signed>;
  /** Lines that begin the items of an ordered list. */
  readonly items: ReadonlySet<Line>;
  /** Where marks and notes are told. */
  readonly anchors: NoteAnchors;
}

/** Writes blocks into the builder; remembers the last line, since a paragraph may run on over a blank line. */
export function createTextWriter(
  builder: TextBuilder,
  source: string,
  lines: readonly Line[],
  { signed, items, anchors }: LineMarks,
) {
  let last: TextBlock | null = null;
  let held: number | null = null;
  let words: WordCounts | null = null;
  let interrupted = false;
  /** Where the few lines that may be a page head stood last. */
  const heads = new Map<string, number>();
  let named: ReadonlyMap<string, string> | null = null;
  const noteMarks = (): ReadonlyMap<string, string> => {
    named ??= marksOfNamed(source);
    return named;
  };

  const release = (): void => {
    if (held !== null) builder.add('-', held);
    held = null;
  };
  const countWords = (): WordCounts => {
    if (words) return words;
    words = new WordCounts();
    const isBroken = ({ from, to }: Line): boolean => to > from && source.charCodeAt(to - 1) === 45;
    const before = (line: Line): string => tail(source, line.from, line.to);
    words.add(source.slice(0, lexiconReach), lines.filter(isBroken).map(before));
    for (let i = 0; i + 1 < lines.length && lines[i]!.to < lexiconReach; i++)
      if (isBroken(lines[i]!)) words.observe(before(lines[i]!), head(source, lines[i + 1]!));
    return words;
  };

  /** Puts what belongs between two lines that are one: a space, or for a hyphen what the words of the document say. */
  const joinLines = (before: Line, line: Line): void => {
    if (held !== null) {
      const how = countWords().join(tail(source, before.from, before.to), head(source, line));
      if (how !== 'drop') release();
      held = null;
      if (how === 'space') builder.space();
    } else if (!/[\u00ad/]/.test(source[before.to - 1]!)) builder.space();
  };

  const write = (item: BlockLine, cuts: readonly Cut[], at: number): number => {
    let from = item.line.from + item.mark;
    let { to } = item.line;
    const note = source.charCodeAt(from) === 91 && /^\[\^([^\]\s]{1,20})\]:/.exec(source.slice(from, from + 25));
    const mark = note && (superscript(note[1]!) ?? noteMarks().get(note[1]!));
    if (note && mark) {
      anchors.place(note[1]!, builder.length);
      builder.add(mark, from, note[0].length);
      builder.space();
      from += note[0].length;
    }
    if (to - from > 1 && source.charCodeAt(to - 1) === 45) to--;
    const end = writeStretch(builder, source, from, to, cuts, at, anchors);
    if (to < item.line.to) held = to;
    return end;
  };

  /** True in the middle of prose that has not ended. */
  const unfinished = (): boolean => {
    const before = last?.lines.at(-1)?.line;
    return before !== undefined && last!.running.prose && endsOpen(source, before);
  };

  const furniture = (first: Line, final: Line, kind: 'header' | 'page-number'): void => {
    builder.furniture({ page: null, text: normalText(source.slice(first.from, final.to)), kind });
    interrupted = unfinished();
  };

  /**
   * A page head that was left in the middle of a paragraph: a few short lines that stood in the text a page before, word for
   * word, after prose that has not ended. What is said again sooner is text: a title above a salutation and below its own copy.
   */
  const isPageHead = (stretch: readonly Line[]): boolean => {
    const from = stretch[0]!.from;
    const { to } = stretch.at(-1)!;
    if (to - from > 200) return false;
    let text = source.slice(from, to);
    if (/[*_\n]/.test(text)) text = normalText(text.replace(/[*_]+/g, ''));
    const before = heads.get(text);
    heads.set(text, from);
    if (before === undefined || from - before < shortestPage || !unfinished()) return false;
    furniture(stretch[0]!, stretch.at(-1)!, 'header');
    return true;
  };

  /** Writes lines that have no blank line between them; false where they were a page head, which is furniture. */
  const run = (stretch: readonly Line[], width: number | null): boolean => {
    if (isPageHead(stretch)) return false;
    const { cuts, addresses, struck } = markup(source, stretch[0]!.from, stretch.at(-1)!.to, noteMarks());
    let cut = 0;
    let rowBefore = false;
    for (const block of blocksOf(source, stretch, width, signed, items)) {
      const first = block.lines[0]!.line;
      const before = last?.lines.at(-1)?.line;
      const over =
        last?.kind === 'paragraph' || last?.kind === 'heading'
          ? before &&
            block.kind === 'paragraph' &&
            (interrupted || runsOver(source, before, first, last.running, width))
          : false;
      interrupted = false;
      if (over && before) joinLines(before, first);
      else {
        release();
        if (block.kind === 'table-row' && !rowBefore) builder.table();
        builder.block(block.kind, block.level);
      }
      block.lines.forEach((item, i) => {
        if (item.seam === 'join') joinLines(block.lines[i - 1]!.line, item.line);
        else {
          if (!(over && i === 0)) release();
          if (item.seam === 'break') builder.lineBreak();
        }
        if (block.kind === 'table-row') writeCells(builder, source, item.line, cuts, anchors);
        else cut = write(item, cuts, cut);
      });
      if (over) block.running = { lines: block.running.lines + 1, prose: true };
      rowBefore = block.kind === 'table-row';
      last = block;
    }
    release();
    for (const text of addresses) builder.furniture({ page: null, text, kind: 'navigation' });
    for (const text of struck) builder.furniture({ page: null, text: normalText(text), kind: 'struck' });
    return true;
  };

  /** Lets no paragraph run on from what was written so far. */
  const apart = (): void => {
    last = null;
  };

  /** Writes the rows of a table that was set with white space, as those of any other. */
  const table = ({ rows, marked }: TextTable): void => {
    release();
    builder.table();
    for (const cells of rows) {
      builder.block('table-row');
      for (const { parts, ...place } of cells) {
        builder.cellBreak();
        const start = builder.length;
        for (const [from, to] of parts) {
          builder.space();
          const cuts = marked ? markup(source, from, to, noteMarks()).cuts : [];
          writeStretch(builder, source, from, to, cuts, 0, anchors);
        }
        builder.cell(start, place);
      }
    }
    builder.endBlock();
    last = null;
    interrupted = false;
  };
  return { run, table, furniture, apart };
}

const tail = (source: string, from: number, to: number): string => source.slice(Math.max(from, to - 60), to);
const head = (source: string, line: Line): string => source.slice(line.from, Math.min(line.to, line.from + 60));
