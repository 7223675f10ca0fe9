import type { Block } from '../../src/core/document.ts';
import type { Span } from '../../src/core/span.ts';
import { itemStarts } from '../sentences/items.ts';
import { lineEnds } from '../sentences/lines.ts';
import { wordBefore } from '../sentences/place.ts';
import { places } from '../sentences/places.ts';
import { ruleFor } from '../sentences/rules.ts';

/**
 * Cuts blocks into sentences. A block is one sentence at the least; sentences never run over blocks. Spans have no white
 * space at either end, and every other character is in exactly one. Offsets are exact: nothing is rewritten.
 */
export function splitSentences(text: string, blocks: readonly Block[]): Span[] {
  const sentences: Span[] = [];
  for (const block of blocks) {
    const body = text.slice(block.start, block.end);
    // A title set in several lines is one.
    const lines = block.kind === 'heading' ? [] : lineEnds(body);
    const cuts = [...itemStarts(body), ...lines].sort((a, b) => a - b);
    let cut = 0;
    let from = 0;
    const end = (to: number, next: number): void => {
      push(sentences, body, block.start, from, to);
      from = next;
    };
    for (const place of places(body)) {
      while (cut < cuts.length && cuts[cut]! <= place.at) end(cuts[cut]!, cuts[cut++]!);
      if (place.end <= from) continue;
      const { at, stops, end: to, next, enclosed } = place;
      const word = wordBefore(body, at, from);
      const small = word.toLowerCase();
      if (ruleFor({ body, from, at, stops, end: to, next, word, small, enclosed }).verdict === 'end') end(to, next);
    }
    while (cut < cuts.length) end(cuts[cut]!, cuts[cut++]!);
    push(sentences, body, block.start, from, body.length);
  }
  return sentences;
}

function push(sentences: Span[], body: string, offset: number, from: number, to: number): void {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(body.charAt(start))) start++;
  while (end > start && /\s/.test(body.charAt(end - 1))) end--;
  if (end > start) sentences.push({ start: offset + start, end: offset + end });
}
