import type { Block } from '../../src/core/document.ts';
import type { Span } from '../../src/core/span.ts';

/** Abbreviations that are followed by a name or number and so do not end a sentence. */
const abbreviations = new Set(
  'mr mrs ms dr prof gen col lt maj capt adm amb sen rep gov st no nos art arts para paras vol p pp ch sect vs e.g i.e cf h.e u.n rev corr add resp jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

/** Words that with a capital begin a sentence and seldom stand inside a name. */
const starters = /^(?:The|This|These|It|He|She|They|We|In|On|At|But|However|There|Its|Our|A|An)\b/;

/** What may end a sentence, with closing quotes, brackets and footnote marks behind it. */
const ending = /[.!?…]+["'”’»)\]]*\s+/g;

/**
 * Cuts blocks into sentences. A block is one sentence at the least; sentences never run over blocks. Spans have no white
 * space at either end. Offsets are exact: nothing is rewritten.
 */
export function splitSentences(text: string, blocks: readonly Block[]): Span[] {
  const sentences: Span[] = [];
  for (const block of blocks) {
    const body = text.slice(block.start, block.end);
    let from = 0;
    ending.lastIndex = 0;
    for (let match = ending.exec(body); match; match = ending.exec(body)) {
      if (!endsSentence(body, match.index, match[0], ending.lastIndex)) continue;
      const end = match.index + match[0].trimEnd().length;
      push(sentences, body, block.start, from, end);
      from = ending.lastIndex;
    }
    push(sentences, body, block.start, from, body.length);
  }
  return sentences;
}

function endsSentence(body: string, at: number, mark: string, after: number): boolean {
  const next = body.charAt(after);
  if (next === '') return true;
  // A new sentence begins with a capital, a digit, a quote or a bracket.
  if (!/[\p{Lu}\p{N}"'“‘«([*]/u.test(next)) return false;
  if (!mark.startsWith('.')) return true;
  const word = /[\p{L}.]+$/u.exec(body.slice(Math.max(0, at - 20), at))?.[0] ?? '';
  if (abbreviations.has(word.toLowerCase())) return false;
  // Initials and dotted acronyms (`B. Obama`, `U.S. Government`) go on, unless a word follows that only begins sentences.
  const dotted = /^(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu})$/u.test(word);
  return !dotted || starters.test(body.slice(after, after + 12));
}

function push(sentences: Span[], body: string, offset: number, from: number, to: number): void {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(body.charAt(start))) start++;
  while (end > start && /\s/.test(body.charAt(end - 1))) end--;
  if (end > start) sentences.push({ start: offset + start, end: offset + end });
}
