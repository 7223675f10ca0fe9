import type { Block } from '../../src/core/document.ts';
import type { Finding } from '../../src/core/mention.ts';
import type { DateValue } from '../../src/core/value.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** So many items with days of their own make a list. */
const enough = 3;

/**
 * True for a list of news: paragraphs between lines that are nothing but a day, and the days differ. Such a list has no
 * title, date or place of its own. The feet of pages repeat one day, and a head has one or two.
 */
export function isNewsList(blocks: readonly Block[], dates: readonly Finding[]): boolean {
  const ends = new Map(dates.map((date) => [date.start, date] as const));
  const days = new Set<string>();
  let previous = -2;
  for (const [i, block] of blocks.entries()) {
    const date = ends.get(block.start);
    const edtf = (date?.value as DateValue | undefined)?.edtf ?? '';
    if (date?.end !== block.end || !day.test(edtf)) continue;
    if (i > previous + 1) days.add(edtf);
    previous = i;
  }
  return days.size >= enough;
}
