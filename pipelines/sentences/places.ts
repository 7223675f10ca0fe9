import { enclosures } from './enclosures.ts';
import { type Place, wordBefore } from './place.ts';
import { sentenceWords } from './words.ts';

/** Stops, and behind them closing quotation marks and brackets and the marks of footnotes in square brackets. */
const stop = /(?:\.(?: \.){2,}|[.!?…]+|[．。！？]+)["'”’»)\]]*(?:\[\d{1,3}\])*/g;
const footnoteDigits = /(?:\d{1,3}(?: \d{1,3})*|[¹²³⁰-⁹]+)(?=\s+[\p{Lu}"“(])/uy;
const mayBeFootnote = /[\d¹²³⁰-⁹]/;
/** What a sentence can begin with. */
const beginning = /[\p{Lu}\p{N}"'“‘«([*¿•⁃▪●◦‣]/u;
const dash = /[-–—]+ ?["“]?\p{Lu}/uy;
const smallItem = /(?:\p{Ll}|[ivxl]{1,5})\)\s/uy;
/** A word with a capital, run on to the stop before it: `world.Today`. */
const gluedWord = /(?:\p{Lu}\p{Ll}+|[AI])(?=[\s,;:]|[.!?](?:\s|\p{Lu}|$))/uy;

const matchesAt = (pattern: RegExp, body: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(body);
};

/** The first place at or behind `at` that is not white space. */
function skipBlank(body: string, at: number): number {
  while (at < body.length && /\s/.test(body.charAt(at))) at++;
  return at;
}

/** Goes through the places of a block where a sentence may end, in order. Where the sentence began is not known to it. */
export function* places(body: string): Generator<Omit<Place, 'from' | 'word' | 'small'>> {
  const inside = enclosures(body);
  let held = 0;
  let enclosedTo = 0;
  stop.lastIndex = 0;
  // The pattern is shared by all blocks, so its place is kept here: a caller may stop halfway.
  for (let from = 0; ; ) {
    stop.lastIndex = from;
    const match = stop.exec(body);
    if (!match) return;
    const at = match.index;
    from = stop.lastIndex;
    const stops = /^(?:\.(?: \.)+|[^"'”’»)\]]+)/.exec(match[0])![0];
    const found = bounds(body, at, stops, from);
    while (held < inside.length && inside[held]!.start < at) enclosedTo = Math.max(enclosedTo, inside[held++]!.end);
    if (!found) continue;
    const { stops: ended, end, next } = found;
    yield { body, at, enclosed: end < enclosedTo, stops: ended, end, next };
  }
}

/** Where the sentence would end and the next one begin; null where nothing can end. */
function bounds(body: string, at: number, stops: string, behind: number): Pick<Place, 'stops' | 'end' | 'next'> | null {
  // `compounds. . . . The`: the first point ends the sentence, the others stand for what is left out of the next one.
  if (
    /^\.(?: \.){3,}$/.test(stops) &&
    /\S/.test(body.charAt(at - 1)) &&
    /\p{Lu}/u.test(body.charAt(skipBlank(body, behind)))
  )
    return { stops: '.', end: at + 1, next: at + 2 };
  let end = behind;
  if (mayBeFootnote.test(body.charAt(end)) && /[\p{Ll})\]”’"]/u.test(body.charAt(at - 1)) && !knownBefore(body, at)) {
    footnoteDigits.lastIndex = end;
    end += footnoteDigits.exec(body)?.[0].length ?? 0;
  }
  const next = skipBlank(body, end);
  if (next === end) return /[．。！？]/.test(stops) || isGlued(body, at, end) ? { stops, end, next } : null;
  if (next === body.length) return null;
  const begins = matchesBeginning(body, next) || (body.charAt(end) === '\n' && matchesAt(smallItem, body, next));
  return begins ? { stops, end, next } : null;
}

const matchesBeginning = (body: string, next: number): boolean =>
  beginning.test(body.charAt(next)) || matchesAt(dash, body, next);

/** `Art.5`, `No.17`: digits at an abbreviation are its number, and no footnote's. */
function knownBefore(body: string, at: number): boolean {
  const words = sentenceWords();
  const word = wordBefore(body, at).toLowerCase();
  return words.references.has(word) || words.titles.has(word);
}

/** True where the blank behind a stop was lost: `concern.The`. Addresses of the web and names of files are no such place. */
function isGlued(body: string, at: number, end: number): boolean {
  if (!/[\p{Ll}\d]{2}$|[)”]$/u.test(body.slice(Math.max(0, at - 2), at))) return false;
  if (!matchesAt(gluedWord, body, end)) return false;
  return !/[@/]|www\.|\.\p{L}+$/u.test(
    /\S*$/.exec(body.slice(Math.max(0, at - 60), at))![0].replace(/^.*[.!?](?=\p{Lu}\p{Ll}+$)/u, ''),
  );
}
