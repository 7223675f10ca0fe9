import { isLetter } from '../../src/core/tokens.ts';
import { isKnownWord, readings } from './known-words.ts';

/** What to do where a line ends in a hyphen: put a space after it, keep it and join, or drop it and join. */
export type HyphenJoin = 'space' | 'keep' | 'drop';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** First parts that English writes with a hyphen before a small letter. */
const hyphenFirst = setOf(
  'non self counter co post pre well long short high low so ex vice anti multi cross full ever open mid semi quasi pro',
);
/** First parts that keep their hyphen though English has the word without one too. */
const prefixes = setOf('non self north south well cross');
/** Second parts that stand after a hyphen. */
const hyphenSecond = setOf(
  'based related called term level scale led held building making keeping wide free like specific oriented sharing off up to',
);
const tens = setOf('twenty thirty forty fifty sixty seventy eighty ninety');
const units = setOf('one two three four five six seven eight nine ten eleven twelve');
const fraction = /^(?:half|halves|(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)s?)$/;

/** True for a line that ends in a hyphen: the one of the keyboard or those of Unicode. */
export const endsInHyphen = (line: string): boolean => isHyphen(line.charCodeAt(line.length - 1));

const isHyphen = (code: number): boolean => code === 45 || code === 0x2010 || code === 0x2011;

/** Counts of the words of a document, hyphenated words as they stand; the pieces of words broken over lines left out. */
export class WordCounts {
  #counts = new Map<string, number>();
  #keeps = 0;
  #drops = 0;

  /**
   * Counts the words of a stretch of text that holds whole lines.
   * @param breaks where it is known, all that stands before the line ends that will be asked about: words that begin otherwise need no
   *   counting
   */
  add(text: string, breaks?: readonly string[]): void {
    const mayBeAsked = breaks && beginningsOf(breaks);
    let broken = false;
    for (let at = 0; at < text.length; ) {
      if (!isLetter(text.charCodeAt(at))) {
        at++;
        continue;
      }
      const end = wordEnd(text, at);
      const tail = broken;
      broken = isHyphen(text.charCodeAt(end)) && (end + 1 === text.length || /\s/.test(text[end + 1]!));
      if (!tail && !broken && (!mayBeAsked || mayBeAsked.has(beginningAt(text, at)))) {
        const key = text.slice(at, end).toLowerCase();
        this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
      }
      at = end;
    }
  }

  /** Notes a break, so that the document's own habit decides where its words don't. Call for each break before asking. */
  observe(before: string, after: string): void {
    const parts = partsAt(before, after);
    if (!parts) return;
    if (this.#counts.has(parts.first + parts.second)) this.#drops++;
    else if (this.#counts.has(`${parts.first}-${parts.second}`)) this.#keeps++;
  }

  /** True for a word, in small letters, that stands in the document more than once. */
  has(word: string): boolean {
    return (this.#counts.get(word) ?? 0) > 1;
  }

  /**
   * How a line that ends in `before` (with its hyphen) goes on with `after`. A capital or a digit after the hyphen keeps
   * it (`Secretary-General`), and so does a number in words; a word seen whole in the document loses it, one seen with the hyphen keeps it; then a word
   * that the lexicon has whole loses it, and two that it has apart, or parts that are usually hyphenated, keep it. Where
   * the second part is no word, a word was broken; last the document's habit decides.
   */
  join(before: string, after: string): HyphenJoin {
    if (/\s[-\u2010\u2011]$/.test(before)) return 'space';
    if (/^(?:and|or|to|und|et|и|или)\b/u.test(after)) return 'space';
    const parts = partsAt(before, after);
    if (!parts) return /[\p{L}\p{N}][-\u2010\u2011]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after) ? 'keep' : 'space';
    const last = parts.first.split('-').at(-1)!;
    if (tens.has(last) || (units.has(last) && fraction.test(parts.second))) return 'keep';
    const whole = this.#counts.get(parts.first + parts.second) ?? 0;
    const hyphenated = this.#counts.get(`${parts.first}-${parts.second}`) ?? 0;
    if (whole !== hyphenated) return whole > hyphenated ? 'drop' : 'keep';
    const second = isKnownWord(parts.second);
    const habit = this.#drops > this.#keeps ? 'drop' : 'keep';
    if (second && (prefixes.has(last) || (last === 're' && parts.second.startsWith('e')))) return 'keep';
    if (isCompound(last, parts.second)) return 'keep';
    if (isKnownWord(last + parts.second) || this.#counts.has(last + parts.second)) return 'drop';
    if (hyphenFirst.has(last) || hyphenSecond.has(parts.second) || (second && isWord(last) && isWord(parts.second)))
      return 'keep';
    // In capitals it may be a name that no lexicon has.
    const isBroken = !second && last.length > 1 && !/\p{Lu}{2}.$/u.test(before);
    return isBroken ? 'drop' : habit;
  }
}

/**
 * True where the lexicon has two parts with a hyphen and knows them better so than as one word; as well where they are
 * parts that are usually hyphenated.
 */
function isCompound(first: string, second: string): boolean {
  const [apart, whole] = [readings(`${first}-${second}`), readings(first + second)];
  if (apart === 0 || apart !== whole) return apart > whole;
  const usual = units.has(first) || (first !== 'co' && hyphenFirst.has(first));
  return usual || (hyphenSecond.has(second) && second !== 'like' && second !== 'wide');
}

/**
 * What the words begin with that are put together from what stands before line ends: of a compound also its last part. Undefined
 * where one may begin with anything.
 */
function beginningsOf(breaks: readonly string[]): ReadonlySet<number> | undefined {
  const firsts = breaks.flatMap((before) => firstAt(before) ?? []);
  const words = firsts.flatMap((first) => [first, first.slice(first.lastIndexOf('-') + 1)]);
  return words.every((word) => word.length > 1) ? new Set(words.map((word) => beginningAt(word, 0))) : undefined;
}

/** The first two letters of a word, their case aside, as a number: enough to pass most words over. */
const beginningAt = (text: string, at: number): number =>
  (smallLetter(text.charCodeAt(at)) << 16) | smallLetter(text.charCodeAt(at + 1));

const smallLetter = (code: number): number =>
  code < 128 ? (code >= 65 && code <= 90 ? code + 32 : code) : String.fromCharCode(code).toLowerCase().charCodeAt(0);

/** The word or compound that a line ends in before its hyphen, as it is written. */
function firstAt(before: string): string | undefined {
  // The search begins behind the last blank: a word holds none.
  return /(\p{L}+(?:-\p{L}+)*)[-\u2010\u2011]$/u.exec(before.slice(before.lastIndexOf(' ') + 1))?.[1];
}

/** Where the word that begins at a place ends, with the hyphens inside it. */
function wordEnd(text: string, at: number): number {
  let end = at + 1;
  while (isLetter(text.charCodeAt(end)) || (text.charCodeAt(end) === 45 && isLetter(text.charCodeAt(end + 1)))) end++;
  return end;
}

/** A word that may be a part of a compound; short ones are parts of broken words as often. */
const isWord = (word: string): boolean => word.length >= 4 && isKnownWord(word);

/** The two halves of a word in small letters, or null where the second begins with a capital or a digit. */
function partsAt(before: string, after: string): { first: string; second: string } | null {
  const first = firstAt(before);
  const second = /^\p{L}+/u.exec(after)?.[0];
  if (!first || !second) return null;
  const capitals = first.length > 1 && first === first.toUpperCase();
  if (!capitals && second[0] !== second[0]!.toLowerCase()) return null;
  return { first: first.toLowerCase(), second: second.toLowerCase() };
}
