import { CAPITAL, tokenFrom, WORD } from '../../src/core/tokens.ts';
import type { Vocabulary, WordSet } from '../../src/core/vocabulary.ts';
import { WordIndex } from '../../src/core/word-index.ts';
import { isCapital, type Reading, shouted } from './reading.ts';
import type { Special } from './special.ts';
import { DATE, HEAD, NEVER, type Tables, TITLE } from './tables.ts';

/** The most words of a name that nothing but what stands before it makes one. */
const most = 4;
/** The most names in a list. */
const longestList = 12;
/** What stands between two names of a list, and may stand before one: `and the arms manufacturer`. */
const between = /^(?:,? (?:and|or)\s|,\s)(?:the\s(?:\p{Lu}\p{Ll}+\s)?(?:\p{Ll}+\s){1,3})?/u;

/**
 * Compiles the search for names that only what stands before them makes names of bodies: `the NGO R2P`, `companies and brands
 * such as Lindar, Granit Auto and Baltika`. They are found again wherever the document has them in the same capitals.
 */
export function introduced({ kinds }: Tables, vocabulary: Vocabulary): (reading: Reading) => Special[] {
  const any = (words: readonly string[]): string => `(?:${words.join('|').replaceAll(' ', String.raw`\s+`)})`;
  const singulars = kinds.map(([one]) => one);
  const plurals = kinds.map(([, many]) => many);
  const plural = any(plurals);
  const more = String.raw`(?:\s+and\s+\p{Ll}+)?`;
  const one = new RegExp(
    String.raw`(?<=\b[Tt]he\s+(?:[\p{L}-]+\s+){0,2}?|\b(?:an?|by)\s+)${any(singulars)}\s+(?=[\p{Lu}])`,
    'uy',
  );
  const list = new RegExp(
    String.raw`\b(?:${plural}${more},?\s+(?:such\s+as|including|like)|[Ss]uch\s+${plural}${more}\s+as)\s+(?=\p{Lu})`,
    'uy',
  );
  // Where the first word of neither stands nothing is looked for: both patterns begin with a whole word.
  const firstOf = (words: readonly string[]) => words.map((word) => /^\p{L}+/u.exec(word)![0]);
  const ofOne = vocabulary.setOf(firstOf(singulars));
  const ofList = vocabulary.setOf([...firstOf(plurals), 'such']);

  return (reading) => {
    const { text, tokens } = reading;
    const found = new Map<number, number>();
    for (const end of endsOf(one, ofOne, reading)) {
      const from = tokenFrom(tokens, end);
      const to = nameEnd(reading, from);
      // One word before small letters may be the beginning of a name in another language.
      const single = to === from + 1 && !/\p{Lu}.*\p{Lu}/u.test(text.slice(tokens.start[from], tokens.end[from]));
      if (to > from && !single) found.set(from, to);
    }
    for (const end of endsOf(list, ofList, reading)) {
      let at = end;
      for (let n = 0; n < longestList; n++) {
        const from = tokenFrom(tokens, at);
        const known = reading.bodyFrom.get(from)?.to;
        const to = known ?? nameEnd(reading, from);
        if (to === from || (!known && to === from + 1 && !isOver(text.slice(tokens.end[from], tokens.end[from]! + 12))))
          break;
        if (!known) found.set(from, to);
        const next = between.exec(text.slice(tokens.end[to - 1], tokens.end[to - 1]! + 80));
        if (!next) break;
        at = tokens.end[to - 1]! + next[0].length;
      }
    }
    return found.size === 0 ? [] : again(reading, found);
  };
}

/** Where the matches of a pattern end that begin at tokens of some words; they do not overlap. */
function endsOf(pattern: RegExp, words: WordSet, { text, tokens: { count, word, start } }: Reading): number[] {
  const ends: number[] = [];
  for (let i = 0, end = 0; i < count; i++) {
    if (!words.has(word[i]!) || start[i]! < end) continue;
    pattern.lastIndex = start[i]!;
    if (!pattern.test(text)) continue;
    end = pattern.lastIndex;
    ends.push(end);
  }
  return ends;
}

/** What may stand behind a name of one word; other small words may be the rest of it in another language. */
const isOver = (behind: string): boolean =>
  /^(?:['’]?[,.;:)”"]|\s(?:and|or|have|has|had|are|were|is|was|will)\b)/u.test(behind);

/** The end of the run of capitals, or of letters with digits (`R2P`), at token `from`; `from` where it is no name: a place, a post, words of other names. */
function nameEnd(reading: Reading, from: number): number {
  const { text, tokens, tables } = reading;
  let to = from;
  const letters = /^\p{Lu}[\p{Lu}\d]*\d\p{Lu}*(?![\p{L}\d-])/u.exec(
    text.slice(tokens.start[from], tokens.start[from]! + 12),
  );
  if (letters) {
    while (to < tokens.count && tokens.end[to]! <= tokens.start[from]! + letters[0].length) to++;
    return to;
  }
  for (; to < tokens.count && to - from < most; to++) {
    const apart = to > from && text.slice(tokens.end[to - 1], tokens.start[to]) !== ' ';
    if (tokens.kind[to] !== WORD || !isCapital(reading, to)) break;
    if (apart && tokens.start[to] !== tokens.end[to - 1]) break;
    const bits = tables.bits(tokens.word[to]!);
    if ((bits & (NEVER | TITLE | DATE | HEAD)) !== 0 || shouted(tokens, to)) return from;
    if (reading.placeFrom.has(to) || reading.bodyFrom.has(to)) return from;
  }
  // A token that touches the last one is a part of the same word.
  if (
    to < tokens.count &&
    to > from &&
    tokens.start[to] === tokens.end[to - 1] &&
    !/[.,;:)’'”"]/.test(text[tokens.start[to]!]!)
  )
    return from;
  return to === from + 1 && tokens.end[from]! - tokens.start[from]! < 3 ? from : to;
}

/** The names with every later or earlier place that has the same words. */
function again({ text, tokens }: Reading, found: ReadonlyMap<number, number>): Special[] {
  const byFirst = new WordIndex<Set<string>>();
  const lengths = new Map<string, number>();
  for (const [from, to] of found) {
    const name = text.slice(tokens.start[from], tokens.end[to - 1]);
    const first = text.slice(tokens.start[from], tokens.end[from]);
    byFirst.set(first, (byFirst.get(first) ?? new Set()).add(name));
    lengths.set(name, to - from);
  }
  const all: Special[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if ((tokens.flags[i]! & CAPITAL) === 0) continue;
    for (const name of byFirst.at(text, tokens.start[i]!, tokens.end[i]!) ?? []) {
      const to = i + lengths.get(name)!;
      if (!text.startsWith(name, tokens.start[i]) || tokens.end[to - 1] !== tokens.start[i]! + name.length) continue;
      const inName = (k: number, gap: string) =>
        k >= 0 && k < tokens.count && gap === ' ' && (tokens.flags[k]! & CAPITAL) !== 0;
      const longer = inName(to, text.slice(tokens.end[to - 1], tokens.start[to])) && !found.has(i);
      if (!longer) all.push({ from: i, to, rule: 'introduced', body: undefined });
    }
  }
  return all;
}
