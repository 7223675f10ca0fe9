import { occurrences } from '../../src/core/occurrences.ts';
import type { Span } from '../../src/core/span.ts';

/** A bracket or quotation longer than this has sentences of its own. */
const longest = { bracket: 500, quotation: 300 };

const pairs: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '«': '»', '‘': '’' };
const closers = new Set(Object.values(pairs));
const anyMark = /[()[\]“”«»‘’"]/g;

/**
 * The stretches that belong to the sentence around them, in the order of their starts: brackets, and quotations that the
 * sentence goes on behind (`The motto “Stay. Help.” was kept`). Brackets and quotation marks that nothing closes, and long
 * ones, enclose nothing.
 */
export function enclosures(body: string): Span[] {
  const found: Span[] = [];
  const open: { readonly mark: string; readonly at: number }[] = [];
  let straight = -1;
  for (const match of occurrences(anyMark, body)) {
    const [mark] = match;
    const at = match.index;
    if (mark === '"') {
      if (straight >= 0) add(found, body, straight, at + 1);
      straight = straight >= 0 ? -1 : at;
    } else if (pairs[mark]) {
      open.push({ mark, at });
    } else if (closers.has(mark)) {
      // An apostrophe closes nothing.
      if (mark === '’' && /\p{L}/u.test(body.charAt(at + 1))) continue;
      let depth = open.length - 1;
      while (depth >= 0 && pairs[open[depth]!.mark] !== mark && depth > open.length - 4) depth--;
      if (depth < 0 || pairs[open[depth]!.mark] !== mark) continue;
      add(found, body, open[depth]!.at, at + 1);
      open.length = depth;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function add(found: Span[], body: string, start: number, end: number): void {
  const bracket = '(['.includes(body.charAt(start));
  if (end - start > (bracket ? longest.bracket : longest.quotation)) return;
  if (bracket || /^\s*[\p{Ll},;(]/u.test(body.slice(end, end + 8))) found.push({ start, end });
}
