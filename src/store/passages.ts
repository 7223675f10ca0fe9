import type { ExtractionRecord } from '../core/record.ts';
import { indexAt, type Span } from '../core/span.ts';

/** A piece of a document to search in and to show: neighbouring blocks of one speaker under one heading. */
export interface Passage extends Span {
  readonly page: number | null;
  readonly speaker: string | null;
  readonly heading: string | null;
  readonly text: string;
}

/** Blocks are joined up to this many characters, and a block is cut when it is twice as long. */
const size = 1200;

/** Cuts a document into passages. Every block is in one; of one without blocks the whole text is taken as one block. */
export function passagesOf(
  record: Pick<ExtractionRecord, 'text' | 'pages' | 'blocks' | 'speeches' | 'sections'>,
): Passage[] {
  const whole = { kind: 'paragraph', start: 0, end: record.text.length } as const;
  const blocks = record.blocks.length > 0 ? record.blocks : [whole];
  const passages: Passage[] = [];
  let open: Passage | null = null;
  for (const block of blocks) {
    for (const piece of pieces(record.text, block)) {
      const context = contextOf(record, piece);
      const joins =
        open !== null &&
        block.kind !== 'heading' &&
        open.speaker === context.speaker &&
        open.heading === context.heading &&
        open.page === context.page &&
        piece.end - open.start <= size;
      const start: number = joins ? open!.start : piece.start;
      const next: Passage = { ...context, start, end: piece.end, text: record.text.slice(start, piece.end) };
      if (joins) passages[passages.length - 1] = next;
      else passages.push(next);
      open = next;
    }
  }
  return passages.filter((passage) => passage.text.trim() !== '');
}

/** Cuts a long block behind the last sentence, or else the last space, before each `size` characters. */
function* pieces(text: string, block: Span): Generator<Span> {
  let start = block.start;
  while (block.end - start > 2 * size) {
    const part = text.slice(start, start + size);
    const cut = Math.max(part.lastIndexOf('. ') + 2, part.lastIndexOf('\n') + 1);
    const space = part.lastIndexOf(' ') + 1;
    const length = cut > size / 4 ? cut : space > 0 ? space : size;
    yield { start, end: start + length };
    start += length;
  }
  if (block.end > start) yield { start, end: block.end };
}

function contextOf(record: Pick<ExtractionRecord, 'pages' | 'speeches' | 'sections'>, at: Span) {
  const sections = record.sections.filter((section) => section.start <= at.start && at.start < section.end);
  return {
    page: pageAt(record.pages, at.start),
    speaker: record.speeches.find((speech) => speech.start <= at.start && at.start < speech.end)?.speaker ?? null,
    // Sections may lie inside each other; the innermost begins last.
    heading: sections.sort((a, b) => b.start - a.start)[0]?.heading ?? null,
  };
}

/** The number of the page that holds a position, or null. */
export function pageAt(pages: ExtractionRecord['pages'], position: number): number | null {
  const index = indexAt(pages, position);
  return index < 0 ? null : pages[index]!.number;
}
