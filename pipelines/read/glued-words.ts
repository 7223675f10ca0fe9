import { isKnownWord } from './known-words.ts';

/** Words of grammar that another one of them follows: `ofthe`, `forthis`. */
const links = 'of to in on by for at from with and that into under over between through';
const articles = 'the this that these those which their its our';
/** Words of grammar that no English word of other kind begins with, or ends in, often; `of` begins `offence`. */
const first = 'the this that and which from were have';
const last = 'of the this that and which with from were have for to';
const anyOf = (words: string): string => words.split(' ').join('|');

const candidate = new RegExp(
  String.raw`(?<![\p{L}\p{N}\p{M}'’\-/@.])(?:(${anyOf(links)})(?:${anyOf(articles)})|(${anyOf(first)})\p{Ll}{3,}|\p{Ll}{4,}(?:${anyOf(last)}))(?![\p{L}\p{N}\p{M}'’\-/@])`,
  'gu',
);
const ending = new RegExp(`(?:${anyOf(last)})$`);
/** `thereof`, `herewith`: one word, whether a lexicon has it or not. */
const adverb = /^(?:t?here|where|hither|hence|forth|un|in|on)/;

/**
 * Where two words run together without a space between them, as in badly made files: places in the text where the second
 * begins. Only where one of the two is a word of grammar, both are known and the whole is not.
 * @param isSeen says whether a word, in small letters, belongs to the document's own words
 */
export function gluedWords(text: string, isSeen: (word: string) => boolean): number[] {
  const places: number[] = [];
  for (const match of text.matchAll(candidate)) {
    const [word, link, start] = match;
    if (isKnownWord(word) || isSeen(word) || adverb.test(word)) {
      if (!link || isKnownWord(word)) continue;
    }
    const ends = ending.exec(word);
    const cuts = [link?.length, start?.length, ends?.index].filter((cut) => cut !== undefined);
    const cut = cuts.find((at) => isWord(word.slice(0, at)) && isWord(word.slice(at)));
    if (cut !== undefined) places.push(match.index + cut);
  }
  return places;
}

/** A word that stands alone in a text; the lexicon has single letters and scraps such as `th` too. */
const isWord = (word: string): boolean =>
  isKnownWord(word) && (word.length >= 4 || /^(?:of|to|in|on|by|for|at|and|the|its|our)$/.test(word));
