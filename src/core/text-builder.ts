import type { Block, BlockKind, Cell, Furniture, Hints, Page, ReadDocument } from './document.ts';
import type { Problem } from './problem.ts';
import { type Segment, SourceMap } from './source-map.ts';

/**
 * Builds the one clean text of a document, piece by piece in reading order, and keeps the way back to the source.
 * Readers write into it and never touch the text afterwards.
 *
 * Blocks are separated by a blank line; list items and table rows that follow each other by a line break. White space at
 * the start and end of a block is left out.
 */
export class TextBuilder {
  #parts: string[] = [];
  #length = 0;
  #segments: Segment[] = [];
  #blocks: Block[] = [];
  #pages: Page[] = [];
  #furniture: Furniture[] = [];
  #problems: Problem[] = [];
  #open: { kind: BlockKind; level?: number; start: number; cells?: Cell[] } | null = null;
  #opens = false;
  #page: { number: number; start: number } | null = null;

  /** The length of the text so far: where the next character goes. */
  get length(): number {
    return this.#length;
  }

  /** True where a space would be one too many: the open block has no text yet, or ends in white space. */
  get endsInSpace(): boolean {
    if (!this.#open || this.#open.start < 0) return true;
    const last = this.#parts.at(-1)!;
    const code = last.charCodeAt(last.length - 1);
    return code <= 32 || code === 0xa0;
  }

  /** Begins a page; the one before it ends here, and so does the open block. */
  page(number: number): void {
    this.endBlock();
    this.turnPage(number);
  }

  /** Begins a page in the middle of a block that runs over the page break. */
  turnPage(number: number): void {
    this.#endPage();
    this.#page = { number, start: this.#length };
  }

  /** Begins a block; the one before it ends here. */
  block(kind: BlockKind, level?: number): void {
    this.endBlock();
    this.#open = level === undefined ? { kind, start: -1 } : { kind, level, start: -1 };
  }

  /**
   * Adds text to the open block.
   * @param source where it stands in the source, or null for text that was added
   * @param sourceLength its length in the source where other characters stand there
   */
  add(text: string, source: number | null, sourceLength?: number): void {
    if (!this.#open) this.block('paragraph');
    const open = this.#open!;
    if (open.start < 0) {
      const blank = /^\s+/.exec(text)?.[0].length ?? 0;
      if (blank === text.length) return;
      if (blank > 0 && source !== null && sourceLength === undefined) source += blank;
      text = text.slice(blank);
      const before = this.#length;
      this.#separate(open.kind);
      open.start = this.#length;
      // A page begins at its first character, not at the blank line before it.
      if (this.#page?.start === before) this.#page.start = this.#length;
    }
    if (source !== null) this.#map(text.length, source, sourceLength);
    this.#push(text);
  }

  /** Adds one space, unless the block has no text yet or already ends in white space. */
  space(): void {
    if (!this.endsInSpace) this.#push(' ');
  }

  /** Adds a line break inside the block (an address, a verse, a title on several lines) in place of white space there. */
  lineBreak(): void {
    if (!this.#open || this.#open.start < 0) return;
    this.#trimEnd(this.#open.start);
    this.#push('\n');
  }

  /** Adds a tab between two cells of a table row, in place of white space there. */
  cellBreak(): void {
    if (!this.#open || this.#open.start < 0) return;
    this.#trimEnd(this.#open.start);
    this.#push('\t');
  }

  /** Says that a table begins with the next row that has text, so that it is not taken for more rows of one before it. */
  table(): void {
    this.endBlock();
    this.#opens = true;
  }

  /**
   * Marks a cell of the open table row, from a position that `length` gave to the end of the text so far; a cell without
   * text leaves nothing behind.
   * @param place the columns that it stands in, where they are known
   */
  cell(start: number, place: Pick<Cell, 'column' | 'columns' | 'rows'> = {}): void {
    if (!this.#open || this.#open.start < 0) return;
    this.#trimEnd(this.#open.start);
    const from = Math.max(start, this.#open.start);
    if (from >= this.#length) return;
    this.#open.cells ??= [];
    this.#open.cells.push({ start: from, end: this.#length, ...place });
  }

  /** Ends the open block; a block without text leaves nothing behind. */
  endBlock(): void {
    const open = this.#open;
    this.#open = null;
    if (!open || open.start < 0) return;
    this.#trimEnd(open.start);
    if (this.#length === open.start) return;
    const { kind, level, cells, start } = open;
    const end = this.#length;
    const opens = kind === 'table-row' && this.#opens ? true : null;
    this.#opens = false;
    this.#blocks.push({
      kind,
      start,
      end,
      ...(level === undefined ? {} : { level }),
      ...(opens ? { opens } : {}),
      ...(cells ? { cells: cells.filter((c) => c.start < end).map((c) => ({ ...c, end: Math.min(c.end, end) })) } : {}),
    });
  }

  /** Keeps text that belongs to the page and not to the document. */
  furniture(piece: Furniture): void {
    this.#furniture.push(piece);
  }

  problem(problem: Problem): void {
    this.#problems.push(problem);
  }

  /** Ends everything and returns what was built. */
  build(mediaType: string, hints: Hints = {}): ReadDocument {
    this.endBlock();
    this.#endPage();
    return {
      mediaType,
      text: this.#parts.join(''),
      map: new SourceMap(this.#segments),
      pages: this.#pages,
      blocks: this.#blocks,
      furniture: this.#furniture,
      hints,
      problems: this.#problems,
    };
  }

  #push(text: string): void {
    if (!text) return;
    this.#parts.push(text);
    this.#length += text.length;
  }

  #map(length: number, source: number, sourceLength?: number): void {
    const last = this.#segments.at(-1);
    const plain = sourceLength === undefined;
    const joins =
      plain &&
      last !== undefined &&
      last.sourceLength === undefined &&
      last.start + last.length === this.#length &&
      last.source + last.length === source;
    if (joins) this.#segments[this.#segments.length - 1] = { ...last, length: last.length + length };
    else this.#segments.push({ start: this.#length, length, source, ...(plain ? {} : { sourceLength }) });
  }

  #separate(kind: BlockKind): void {
    const last = this.#blocks.at(-1);
    if (!last) return;
    const tight = kind === last.kind && (kind === 'list-item' || kind === 'table-row');
    this.#push(tight ? '\n' : '\n\n');
  }

  #trimEnd(from: number): void {
    while (this.#length > from) {
      const part = this.#parts.at(-1)!;
      const kept = part.trimEnd();
      if (kept.length === part.length) break;
      this.#length -= part.length - kept.length;
      if (kept) {
        this.#parts[this.#parts.length - 1] = kept;
        break;
      }
      this.#parts.pop();
    }
    let last = this.#segments.at(-1);
    while (last && last.start + last.length > this.#length) {
      this.#segments.pop();
      if (last.start < this.#length) {
        const { start, source } = last;
        this.#segments.push({ start, length: this.#length - start, source });
        break;
      }
      last = this.#segments.at(-1);
    }
  }

  #endPage(): void {
    if (this.#page)
      this.#pages.push({ ...this.#page, start: Math.min(this.#page.start, this.#length), end: this.#length });
    this.#page = null;
  }
}
