import type { Line } from './text-lines.ts';

/** What a line is whose mark may be a minus, a plus or a more-than: text, or an item that keeps its sign. */
export type Signed = 'text' | 'item';

const marked = /^([-–+>])[ \t\u00a0]+(?=\S)/;
/** A number that may have a sign: no number of an item (`1)`), no day and no year. */
const number =
  /^(?:\p{Lu}{0,3}\p{Sc}\s?)?\d(?!\d{0,2}[.)]\s)(?!\d?(?:st|nd|rd|th)?\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)(?!\d{3}(?![\d.,]))/u;

interface Mark {
  readonly from: number;
  readonly sign: string;
  /** True where a number follows it. */
  readonly number: boolean;
}

/**
 * Lines of a plain text that begin with a sign and a number (`- 15 per cent`, `> 500 kg`): marks of lists and quotations look
 * the same there. The sign is a mark where another line of the list has words behind it; else it stays in the text, as an
 * item of the list or, where it is the only one, as a line like any other.
 * @returns by the place where the line begins
 */
export function signedLines(source: string, lines: readonly Line[]): Map<number, Signed> {
  const signed = new Map<number, Signed>();
  for (const list of listsOf(source, lines)) {
    const bullets = new Set(list.filter((one) => !one.number).map((one) => one.sign));
    for (const { from, sign, number } of list)
      if (number && !bullets.has(sign)) signed.set(from, list.length > 1 ? 'item' : 'text');
  }
  return signed;
}

/** The marks of each list: items may run on over lines and have blank lines between them; other text ends a list. */
function listsOf(source: string, lines: readonly Line[]): Mark[][] {
  const lists: Mark[][] = [];
  let open: Mark[] | null = null;
  let blank = true;
  for (const line of lines) {
    const mark = markOf(source, line);
    if (mark) {
      if (!open) {
        open = [];
        lists.push(open);
      }
      open.push(mark);
    } else if (line.to > line.from && blank) open = null;
    blank = line.to === line.from;
  }
  return lists;
}

function markOf(source: string, { from, to }: Line): Mark | null {
  if (to - from < 3 || !'-–+>'.includes(source[from]!)) return null;
  const text = source.slice(from, Math.min(to, from + 40));
  const found = marked.exec(text);
  return found && { from, sign: found[1]!, number: number.test(text.slice(found[0].length)) };
}
