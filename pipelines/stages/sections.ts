import type { Block, Section } from '../../src/core/document.ts';

/** The parts of a document under its headings: each runs to the next heading of the same or a higher level. */
export function splitSections(text: string, blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  const open: { heading: Block; level: number; index: number }[] = [];
  let end = 0;
  const close = (level: number) => {
    while (open.length > 0 && open.at(-1)!.level >= level) {
      const { heading, level: own, index } = open.pop()!;
      sections[index] = { heading: text.slice(heading.start, heading.end), level: own, start: heading.start, end };
    }
  };
  let count = 0;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const level = block.level ?? 1;
      close(level);
      open.push({ heading: block, level, index: count++ });
    }
    end = block.end;
  }
  close(0);
  return sections;
}
