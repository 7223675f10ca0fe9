import type { Block } from '../../src/core/document.ts';
import type { Finding } from '../../src/core/mention.ts';
import type { DateValue } from '../../src/core/value.ts';
import { isProse } from './head.ts';
import { findSymbol } from './symbol.ts';

/** What the feet of pages say of a record that was copied out in part. */
export interface PageFeet {
  readonly symbol: string | null;
  readonly title: string | null;
  readonly date: string | null;
}

/**
 * A record copied out as text keeps the feet of its pages as lines of their own among the paragraphs: the symbol, the
 * subject beside it, the day. Only whole lines count, and a subject only right behind the symbol.
 */
export function readPageFeet(text: string, blocks: readonly Block[], dates: readonly Finding[]): PageFeet {
  let feet: PageFeet = { symbol: null, title: null, date: null };
  for (const [i, block] of blocks.entries()) {
    const line = text.slice(block.start, block.end);
    if (line.length > 120 || line.includes('\n')) continue;
    const symbol = findSymbol(line);
    const next = blocks[i + 1];
    if (symbol === line && !feet.symbol) {
      const title = next ? text.slice(next.start, next.end) : '';
      feet = {
        ...feet,
        symbol,
        title: title && title.length < 150 && !isProse(title) && !/[.;,:]$/.test(title) ? title : null,
      };
    }
    const date = dates.find((d) => d.start === block.start && d.end === block.end);
    const edtf = (date?.value as DateValue | undefined)?.edtf;
    if (edtf && /^\d{4}-\d{2}-\d{2}$/.test(edtf)) feet = { ...feet, date: feet.date ?? edtf };
  }
  return feet;
}
