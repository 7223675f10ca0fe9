import type { Mention } from '../../src/core/mention.ts';
import type { Span } from '../../src/core/span.ts';

const according = /\b(?:according to|as reported by|as stated by|citing|in the words of) (?:the )?$/i;
/** Behind who says it, up to what is said. */
const reports =
  /^(?:['’]s (?:\p{L}+ ){0,3}\p{L}+)?,?(?: (?:has|have|had|also|further|recently))* (?:reports?|reported|says?|said|claims?|claimed|alleg(?:es|ed)|states?|stated|estimates?|estimated|announced|announces|notes|noted|informed [^,.;]{2,60}?|insists?|insisted|maintains?|maintained|asserts?|asserted)(?: on \d[^,;]{2,24})? that\b/u;

/**
 * Whom a sentence names as the source of what stands at a place: `according to UNHCR, 300 people fled`, `Norway reported that
 * 300 people had fled`. The canonical name, or the words; null where it names nobody, and whoever speaks says it.
 * @param mentions those of the sentence, in the order of the text
 */
export function sourceAt(text: string, sentence: Span, mentions: readonly Mention[], at: number): string | null {
  for (const mention of mentions) {
    if (mention.type !== 'organization' && mention.type !== 'place' && mention.type !== 'person') continue;
    const before = text.slice(Math.max(sentence.start, mention.start - 30), mention.start);
    const told =
      according.test(before) ||
      (mention.end <= at && reports.test(text.slice(mention.end, Math.min(sentence.end, mention.end + 140))));
    if (told) return mention.entity ?? text.slice(mention.start, mention.end);
  }
  return null;
}
