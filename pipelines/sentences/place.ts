/** A place where a sentence may end: a stop, what closes behind it, and what comes next. Offsets are in the block's text. */
export interface Place {
  readonly body: string;
  /** Where the sentence begins that may end here. */
  readonly from: number;
  /** Where the stops begin. */
  readonly at: number;
  /** The stops themselves: `.`, `?!`, `. . . .`. */
  readonly stops: string;
  /** Where the sentence would end: behind the stops, closing quotes and brackets, and footnote marks. */
  readonly end: number;
  /** Where the next sentence would begin. */
  readonly next: number;
  /** The word that the stop stands at, without it, as it is written. */
  readonly word: string;
  /** The same in small letters, as the lists of words have it. */
  readonly small: string;
  /** True inside brackets, or in a short quotation that its sentence goes on behind. */
  readonly enclosed: boolean;
}

/** How far back the word before a stop is sought. */
const reach = 24;

const bounds = new Set([...' \t\n\u00a0([“"‘«—–/-']);

/** The word that ends at `at`, not before `from`: back to white space, an opening bracket, a quotation mark, a dash or a hyphen. */
export function wordBefore(body: string, at: number, from = 0): string {
  const least = Math.max(from, at - reach);
  let start = at;
  while (start > least && !bounds.has(body.charAt(start - 1))) start--;
  return body.slice(start, at);
}

/** The word that begins at `next`, behind opening quotation marks and brackets. */
export function wordAfter(body: string, next: number): string {
  return /^["'“‘«([]*([\p{L}\p{M}]+(?:['’]\p{L}+)?)?/u.exec(body.slice(next, next + 32))![1] ?? '';
}
