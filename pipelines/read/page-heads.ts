import type { Line } from './text-lines.ts';

/** Nothing but the symbol of a United Nations document: `S/1999/872`, `S/RES/2178 (2014)`, `A/64/PV.121`. */
const symbol = /^[A-Z]{1,5}\/(?:[A-Z\d.-]{1,12}\/){0,5}(?:[A-Z]{1,4}\.)?\d{1,5}(?: \(\d{4}\))?\*{0,2}$/;
/** True for a line that is nothing but a document's symbol. */
export const isSymbolLine = (source: string, { from, to }: Line): boolean =>
  to - from <= 40 && symbol.test(source.slice(from, to));
/** The language of a document, which stands below its symbol on each page. */
const language = /^(?:English|French|Spanish|Russian|Arabic|Chinese)$/;
/** How many lines lie between the mark of a page and the symbol beside it. */
const reach = 3;

/**
 * The lines of the running head of a printed page, which stands beside a page number or job number: the document's symbol,
 * with the language below it (`S/1999/872` / `English` / `Page 4`). A symbol without such a mark beside it is text.
 * @param pages the lines known to be marks of pages
 * @returns indexes into `lines`
 */
export function pageHeads(source: string, lines: readonly Line[], pages: ReadonlySet<number>): number[] {
  const found: number[] = [];
  const textAt = (at: number): string => {
    const line = lines[at];
    return line && line.to - line.from <= 40 ? source.slice(line.from, line.to) : '-';
  };
  for (const page of pages)
    for (const step of [1, -1]) {
      const passed: number[] = [];
      for (let at = page + step; Math.abs(at - page) <= reach; at += step) {
        const text = textAt(at);
        if (symbol.test(text)) {
          found.push(at, ...passed);
          break;
        }
        if (language.test(text)) passed.push(at);
        else if (text !== '' && !pages.has(at)) break;
      }
    }
  return found;
}
