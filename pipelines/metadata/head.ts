import type { Block } from '../../src/core/document.ts';
import type { Span } from '../../src/core/span.ts';

/** One line of a document's head: a line of a block before the running text begins. */
export interface HeadLine extends Span {
  readonly text: string;
  readonly heading: boolean;
  /** Of a heading: 1 is the highest. */
  readonly level?: number;
  /** The number of its block. */
  readonly block: number;
}

/** A block longer than this, or with two sentences, is running text. */
const longestLine = 400;
const mostLines = 30;

/** True for a block that reads as prose and not as a line of a head. */
export const isProse = (text: string): boolean =>
  text.length > longestLine ||
  /(?<!\b(?:Mr|Mrs|Ms|Dr|Hon|Rt|Gen|Prof|Sen|St|No|Amb|\p{Lu}))[.!?;]["”’)]*\s+[\p{Lu}“"]\S+\s\S+\s\S+/u.test(text) ||
  (text.length > 180 && /[.;]$/.test(text));

const styleOf = ({ kind, level }: Block): Pick<HeadLine, 'heading' | 'level'> => ({
  heading: kind === 'heading',
  ...(kind === 'heading' && level !== undefined ? { level } : {}),
});

/**
 * The lines above the running text, in order. The head ends at the second prose block: one may stand above it (a subtitle,
 * a note on who released the text).
 */
export function headLines(text: string, blocks: readonly Block[]): HeadLine[] {
  const lines: HeadLine[] = [];
  let prose = 0;
  for (const [number, block] of blocks.entries()) {
    const body = text.slice(block.start, block.end);
    // Rows of a table (the members of a council with their representatives) are no lines of the head.
    // A row that gives a day is a line of the head set with a tab: place and day on the left, symbol on the right.
    if (block.kind === 'table-row' && !/\b\d{1,2} \p{L}{3,9} \d{4}\b/u.test(body)) continue;
    if (block.kind !== 'heading' && isProse(body) && ++prose > 1) break;
    let at = block.start;
    for (const raw of body.split('\n')) {
      const line = raw.trim();
      const start = at + raw.indexOf(line);
      if (line) lines.push({ text: line, start, end: start + line.length, ...styleOf(block), block: number });
      at += raw.length + 1;
    }
    if (lines.length >= mostLines) break;
  }
  return lines;
}

/**
 * Single lines among the running text of the first blocks: titles of items in a list of news. A line that only a page break
 * or a picture has cut out of a sentence is none: what is before it must have ended, and what follows begin.
 */
export function innerLines(text: string, blocks: readonly Block[]): HeadLine[] {
  return blocks.slice(0, mostLines).flatMap((block, number) => {
    const line = text.slice(block.start, block.end);
    const before = blocks[number - 1];
    const after = blocks[number + 1];
    const ended = !before || /[.!?…]["”’)]*$/.test(text.slice(before.start, before.end).trimEnd());
    const begins = !!after && /^["“(]?[\p{Lu}\d]/u.test(text.slice(after.start, after.end));
    const single = ended && begins && /^\p{Lu}/u.test(line) && !isProse(line) && !line.includes('\n');
    return single ? [{ text: line, start: block.start, end: block.end, ...styleOf(block), block: number }] : [];
  });
}
