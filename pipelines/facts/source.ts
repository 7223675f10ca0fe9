import type { Mention } from '../../src/core/mention.ts';
import type { Span } from '../../src/core/span.ts';

const according = /\b(?:according to|as reported by|as stated by|citing|in the words of) (?:the )?$/i;
/** Behind who says it of another. */
const accuses =
  /^(?: (?:has|have|had|also|further|repeatedly))* (?:accus(?:es|ed)|blam(?:es|ed)) [^.;]{2,80}? (?:of|for) /u;
/** Behind who says it, up to what is said. */
const reports =
  /^(?:['’]s (?:\p{L}+ ){0,3}\p{L}+)?,?(?: (?:has|have|had|also|further|recently))* (?:reports?|reported|says?|said|claims?|claimed|alleg(?:es|ed)|states?|stated|estimates?|estimated|announced|announces|notes|noted|informed [^,.;]{2,60}?|insists?|insisted|maintains?|maintained|asserts?|asserted)(?: on \d[^,;]{2,24})? that\b/u;

/** Those who have no name of their own and say how many there are. */
const unnamed =
  '(?:\\p{L}[\\p{L}-]* ){0,3}?(?:agencies|experts|officials|authorities|media|sources|witnesses|observers|analysts|researchers|police|scholars|studies|surveys|estimates|statistics|reports)';
/** `Government agencies report the number`, `local officials said that`. */
const someReport = new RegExp(
  `(?:^|[,;:] |\\bbut |\\band )(${unnamed}) (?:(?:have|has|had|also) )?(?:reports?|reported|estimates?|estimated|says?|said|suggests?|suggested|indicates?|indicated|shows?|showed|shown|claims?|claimed)\\b`,
  'iu',
);
/** `according to certain estimates`, up to what follows. */
const accordingToSome = new RegExp(
  `\\b(?:according to|as reported by) (?:the )?(${unnamed})\\b(?! of the \\p{Lu})`,
  'iu',
);

/**
 * Whom a sentence names as the source of what stands at a place: `according to UNHCR, 300 people fled`, `Norway reported that
 * 300 people had fled`, `Norway accused Finland of holding 300 people`. The sentence is read once, whatever number of places is asked for.
 * @param mentions those of the sentence, in the order of the text
 * @returns gives the canonical name, or the words (`Government agencies`); null where the sentence names nobody, and whoever speaks says it
 */
export function sourcesIn(text: string, sentence: Span, mentions: readonly Mention[]): (at: number) => string | null {
  const sources: { readonly name: string; readonly from: number }[] = [];
  for (const { type, start, end, entity } of mentions) {
    if (type !== 'organization' && type !== 'place' && type !== 'person') continue;
    const name = entity ?? text.slice(start, end);
    if (according.test(text.slice(Math.max(sentence.start, start - 30), start)))
      sources.push({ name, from: sentence.start });
    else {
      const behind = text.slice(end, Math.min(sentence.end, end + 140));
      if (reports.test(behind) || accuses.test(behind)) sources.push({ name, from: end });
    }
  }
  const said = text.slice(sentence.start, sentence.end);
  for (const pattern of sources.length === 0 ? [someReport, accordingToSome] : []) {
    const some = pattern.exec(said);
    const from = pattern === someReport ? sentence.start + (some?.index ?? 0) : sentence.start;
    if (some) sources.push({ name: some[1]!.replace(/\s+/g, ' '), from });
  }
  return (at) => sources.find(({ from }) => from <= at)?.name ?? null;
}
