import type { Block, Section } from '../../src/core/document.ts';

/** The parts of a document under its headings: each runs to the next heading of the same or a higher level. */
export function splitSections(text: string, blocks: readonly Block[]): Section[] {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const end = blocks.at(-1)?.end ?? text.length;
  return headings.map((heading, i) => {
    const level = heading.level ?? 1;
    const next = headings.slice(i + 1).find((other) => (other.level ?? 1) <= level);
    return {
      heading: text.slice(heading.start, heading.end),
      level,
      start: heading.start,
      end: next ? blocks[blocks.indexOf(next) - 1]!.end : end,
    };
  });
}
