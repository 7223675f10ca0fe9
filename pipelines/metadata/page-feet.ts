import type { Block } from '../../src/core/document.ts';
import type { Finding } from '../../src/core/mention.ts';
import type { DateValue } from '../../src/core/value.ts';
import { isProse } from './head.ts';
import { findSymbol } from './symbol.ts';

/** Words that a date may follow in a sentence. */
const taking =
  /^(?:on|of|from|to|through|until|till|since|by|before|after|around|about|and|or|dated|between|for|in|the|at|is|was|are|were)$/i;

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
  return feet.date ? feet : { ...feet, date: splitting(text, dates) };
}

/**
 * The day of a page's foot that a copy has left inside of a sentence: in digits, between words that do not take a date
 * (`the United 13/12/2018 States`), and the only day that is so. Verbatim records of the Security Council and of the General
 * Assembly have set the day so in the heads of their pages since the 2010s, and every copy of more than a page holds it.
 */
function splitting(text: string, dates: readonly Finding[]): string | null {
  const days = dates.flatMap(({ start, end, value }) => {
    const digits = /^\d{1,2}[./]\d{1,2}[./]\d{4}$/.test(text.slice(start, end));
    const before = /(?:^|\s)(\p{L}+)\s+$/u.exec(text.slice(Math.max(0, start - 40), start))?.[1];
    const cuts = digits && before && !taking.test(before) && /^\s+\p{L}/u.test(text.slice(end, end + 3));
    return cuts ? ((value as DateValue | null)?.edtf ?? []) : [];
  });
  return new Set(days).size === 1 ? days[0]! : null;
}
