import type { Mention } from '../../src/core/mention.ts';
import { occurrences } from '../../src/core/occurrences.ts';
import { PatternSieve } from '../../src/core/pattern-sieve.ts';
import { overlaps, type Span } from '../../src/core/span.ts';
import { bare } from './enumerations.ts';

/** Those who have no name of their own and say how many there are. */
const unnamed =
  '(?:(?!(?:but|and|while|whereas|although|that|which|who)\\b)\\p{L}[\\p{L}-]* ){0,3}?(?:agencies|experts|officials|authorities|media|sources|witnesses|observers|analysts|researchers|police|scholars|studies|surveys|estimates|statistics|reports|opposition|Government|Ministry)';
const says =
  'reports?|reported|says?|said|claims?|claimed|alleg(?:es|ed)|states?|stated|estimates?|estimated|announced|announces|notes|noted|informed [^,.;]{2,60}?|insists?|insisted|maintains?|maintained|asserts?|asserted';
/** What is said of a number that was spoken of before. */
const puts = 'puts? (?:the|their|its) (?:\\p{L}+ )?(?:figure|number|total|toll) at';
const asToldBy = '(?:according to|as reported by|as stated by|citing|in the words of)';

/** What stands before a source that is named behind its cue. */
const according = new RegExp(`\\b${asToldBy} (?:the )?$`, 'i');
/** Behind who says it, up to what is said. */
const reports = new RegExp(
  `^(?:['’]s (?:\\p{L}+ ){0,3}\\p{L}+)?,?(?: (?:has|have|had|also|further|recently))* (?:(?:${says})(?: on \\d[^,;]{2,24})? (?:that\\b|\\d)|${puts} )`,
  'u',
);
/** Behind who says it of another. */
const accuses =
  /^(?: (?:has|have|had|also|further|repeatedly))* (?:accus(?:es|ed)|blam(?:es|ed)) [^.;]{2,80}? (?:of|for) /u;
/** `Government agencies report the number`, `local officials said that`; `media reports are` tells of no saying. */
const someReport = new RegExp(
  `(?:^|[,;:] |\\b(?:but|and|while|whereas) )(${unnamed}) (?:(?:have|has|had|also) )?(?:${says}|${puts}|suggests?|suggested|indicates?|indicated|shows?|showed|shown)\\b(?! (?:are|were|is|was|of|on|by|from|in)\\b)`,
  'giu',
);
/** `according to media reports`, `according to certain estimates`. */
const accordingToSome = new RegExp(
  `\\b${asToldBy} (?:the )?(${unnamed}(?: (?:reports|sources|estimates|data|statistics|figures))?)\\b(?! of the \\p{Lu})`,
  'giu',
);

/** Where one clause ends and one of another source may begin. */
const boundary = /;|,? (?:while|whereas|but|although) /g;
/** What stands before a source that opens its clause. */
const opens = /(?:^|;|\b(?:and|but|while|whereas|although|that,?)|^\W+)\s*$/;
/** `Norway said that 300 fled, and Finland that 500 did`: the verb of the first is the second's, too. */
const elided = /(?:;|,? (?:and|but|while|whereas)) (?:the )?$/;
/** A clause behind a semicolon in which somebody else speaks. */
const speaksAnew = new RegExp(`^[^;]*\\b(?:${says}|${puts})\\b`, 'u');

const patterns = [boundary, accordingToSome, someReport];
let sieve: PatternSieve | undefined;

/** Where the patterns that are looked for in a whole sentence are found in it. */
function foundIn(said: string): (pattern: RegExp) => readonly RegExpExecArray[] {
  sieve ??= new PatternSieve(patterns);
  const may = new Set(sieve.sift(said).map((number) => patterns[number]));
  return (pattern) => (may.has(pattern) ? occurrences(pattern, said) : nowhere);
}
const nowhere: readonly RegExpExecArray[] = [];

/** Who says what stands in a stretch of the text. */
interface Source extends Span {
  readonly name: string;
}

/**
 * Whom a sentence names as the source of what stands at a place: `according to UNHCR, 300 people fled`, `Norway reported that
 * 300 people had fled`, `Norway accused Finland of holding 300 people`, `Government agencies report`. Of several sources each has
 * what follows it; one that is named at the end (`15 died, according to the OSCE`) has its clause. The sentence is read once,
 * whatever number of places is asked for.
 * @param mentions those of the sentence, in the order of the text
 * @returns gives the canonical name, or the words (`Government agencies`); null where the sentence names nobody, and whoever
 *   speaks says it
 */
export function sourcesIn(text: string, sentence: Span, mentions: readonly Mention[]): (at: number) => string | null {
  const sources: Source[] = [];
  const said = text.slice(sentence.start, sentence.end);
  const found = foundIn(said);
  const ends = found(boundary).map(({ index }) => sentence.start + index);
  const clauseEnd = (at: number) => ends.find((end) => end > at) ?? sentence.end;
  const saidUntil = (at: number): number => {
    for (const stop of ends)
      if (stop >= at && text[stop] === ';' && speaksAnew.test(text.slice(stop + 1, sentence.end))) return stop;
    return sentence.end;
  };
  const accordingAt = (name: string, cue: number, end: number) => {
    const before = text.slice(sentence.start, cue);
    const start = opens.test(before) ? cue : (ends.findLast((one) => one <= cue) ?? sentence.start);
    sources.push({ name, start, end: clauseEnd(end) });
  };
  const isKnown = (span: Span) => known.some((one) => overlaps(one, span));
  const known: Span[] = [];
  for (const mention of mentions) {
    const { type, start, end, entity } = mention;
    if (type !== 'organization' && type !== 'place' && type !== 'person') continue;
    const name = entity ?? text.slice(start, end);
    const cue = according.exec(text.slice(Math.max(sentence.start, start - 30), start));
    const behind = text.slice(end, Math.min(sentence.end, end + 140));
    if (cue) accordingAt(name, start - cue[0].length, end);
    else if (
      reports.test(behind) ||
      accuses.test(behind) ||
      (sources.length > 0 && /^ that /.test(behind) && elided.test(bare(text, sentence.start, mention)))
    )
      sources.push({ name, start: end, end: saidUntil(end) });
    else continue;
    known.push({ start: start - (cue?.[0].length ?? 0), end });
  }
  for (const { index, 0: words, 1: name } of found(accordingToSome)) {
    const span = { start: sentence.start + index, end: sentence.start + index + words.length };
    if (!isKnown(span)) accordingAt(name!, span.start, span.end);
    known.push(span);
  }
  for (const { index, 0: words, 1: name } of found(someReport)) {
    const span = { start: sentence.start + index, end: sentence.start + index + words.length };
    if (!isKnown(span)) sources.push({ name: name!, start: span.start, end: saidUntil(span.end) });
  }
  return (at) => {
    const reaching = sources.filter(({ start, end }) => start <= at && at < end);
    // Of those that reach it the one that begins last.
    return (
      reaching.reduce<Source | null>((best, one) => (best && best.start > one.start ? best : one), null)?.name ?? null
    );
  };
}
