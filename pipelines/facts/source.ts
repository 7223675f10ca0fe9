import type { Mention } from '../../src/core/mention.ts';
import type { Span } from '../../src/core/span.ts';

const according = /\b(?:according to|as reported by|as stated by|citing|in the words of) (?:the )?$/i;
/** Behind who says it, up to what is said. */
const reports =
  /^(?:['’]s (?:\p{L}+ ){0,3}\p{L}+)?,?(?: (?:has|have|had|also|further|recently))* (?:reports?|reported|says?|said|claims?|claimed|alleg(?:es|ed)|states?|stated|estimates?|estimated|announced|announces|notes|noted|informed [^,.;]{2,60}?|insists?|insisted|maintains?|maintained|asserts?|asserted)(?: on \d[^,;]{2,24})? that\b/u;

/**
 * Whom a sentence names as the source of what stands at a place: `according to UNHCR, 300 people fled`, `Norway reported that
 * 300 people had fled`. The sentence is read once, whatever number of places is asked for.
 * @param mentions those of the sentence, in the order of the text
 * @returns gives the canonical name, or the words; null where the sentence names nobody, and whoever speaks says it
 */
export function sourcesIn(text: string, sentence: Span, mentions: readonly Mention[]): (at: number) => string | null {
  const sources: { readonly name: string; readonly from: number }[] = [];
  for (const { type, start, end, entity } of mentions) {
    if (type !== 'organization' && type !== 'place' && type !== 'person') continue;
    const name = entity ?? text.slice(start, end);
    if (according.test(text.slice(Math.max(sentence.start, start - 30), start)))
      sources.push({ name, from: sentence.start });
    else if (reports.test(text.slice(end, Math.min(sentence.end, end + 140)))) sources.push({ name, from: end });
  }
  return (at) => sources.find(({ from }) => from <= at)?.name ?? null;
}
