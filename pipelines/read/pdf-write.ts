import type { TextBuilder } from '../../src/core/text-builder.ts';
import type { WordCounts } from './hyphens.ts';
import type { Habits } from './pdf-habits.ts';
import type { Paragraph } from './pdf-paragraphs.ts';
import { createWriter } from './pdf-row-writer.ts';
import { hasWords, lastRunning, runsOn } from './pdf-running.ts';
import { placedCells, withLabels } from './pdf-tables.ts';

/** One page's paragraphs in reading order. */
export interface ParagraphPage {
  readonly number: number;
  readonly paragraphs: readonly Paragraph[];
}

/**
 * Writes the pages into a builder. A paragraph that runs over the end of a column or page becomes one; the footnotes of a
 * page stand behind its text, before a last paragraph that runs on, so that pages stay whole stretches of the text.
 */
export function writePages(
  builder: TextBuilder,
  inputs: readonly ParagraphPage[],
  habits: Habits,
  words: WordCounts,
): void {
  const pages = inputs.map((page) => ({ ...page, paragraphs: withLabels(page.paragraphs) }));
  const bodies = pages.map(({ paragraphs }) => paragraphs.filter((one) => one.kind !== 'footnote' && hasWords(one)));
  const writer = createWriter(builder, words, placedCells(bodies.flat()));
  let running: Paragraph | null = null;
  const notes: Paragraph[] = [];
  pages.forEach((page, i) => {
    const body = bodies[i]!;
    const next = bodies.slice(i + 1).find((one) => one.length > 0)?.[0];
    const last = next ? lastRunning(body, next, habits) : -1;
    notes.push(...page.paragraphs.filter((one) => one.kind === 'footnote' && hasWords(one)));
    const over = last >= 0 ? body[last]! : null;
    // A paragraph that fills the page and runs on at both ends lets the notes wait for its end.
    const waits = over !== null && last === 0 && running !== null;
    const rest = over ? [...body.slice(0, last), ...body.slice(last + 1)] : body;
    const order = [...rest, ...(waits ? [] : notes.splice(0)), ...(over ? [over] : [])];
    let before: Paragraph | null = running;
    const turn = (): void => builder.turnPage(page.number);
    if (!running || order.length === 0) turn();
    for (const one of order) {
      const joins = before !== null && one.kind !== 'footnote' && (before === running || runsOn(before, one, habits));
      writer.paragraph(
        one,
        joins && before ? before.rows.at(-1)!.row : null,
        running && before === running ? turn : null,
      );
      running = null;
      before = one.kind === 'footnote' ? null : one;
    }
    if (!over) writer.release();
    running = over ?? (order.length === 0 ? running : null);
  });
}
