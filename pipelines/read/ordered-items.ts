import type { Line } from './text-lines.ts';

const mark = /^(\d{1,3})[.)][ \t\u00a0]+(?=\S)/;
/** Lines that an item may have under its mark, and the characters of its first: what is longer is a numbered paragraph. */
const mostLines = 4;
const longestItem = 100;

/**
 * The lines that begin the items of an ordered list: numbered in a row from one to the next, each item one line long or
 * with its further lines set in under its mark, and with nothing but blank lines between them. A single numbered line is none:
 * it may be a heading.
 */
export function orderedItems(source: string, lines: readonly Line[]): ReadonlySet<Line> {
  const items = new Set<Line>();
  let before: { line: Line; number: number } | null = null;
  let under = 0;
  for (const line of lines) {
    if (line.from === line.to) continue;
    const short = line.to - line.from < longestItem;
    const found = short && /\d/.test(source[line.from]!) ? mark.exec(source.slice(line.from, line.from + 12)) : null;
    const number = found ? Number(found[1]) : 0;
    if (found) {
      if (before && number === before.number + 1 && line.indent === before.line.indent)
        items.add(before.line).add(line);
      before = { line, number };
      under = 0;
    } else if (before && (line.indent < before.line.indent + 2 || ++under > mostLines)) before = null;
  }
  return items;
}
