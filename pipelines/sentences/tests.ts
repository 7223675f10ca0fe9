import { type Place, wordAfter } from './place.ts';
import type { SentenceWords } from './words.ts';

type Test = (place: Place, words: SentenceWords) => boolean;

const isStop = ({ stops }: Place): boolean => stops === '.';
const dotted = /^(?:\p{Lu}|(?:\p{L}{1,3}\.)+\p{L}{1,3})$/u;
/** `dpt.`, `Pltn.`: no word of English has no vowel; acronyms in capitals are words. */
const vowelless = /^[bcdfghjklmnpqrstvwxz]{2,4}$/i;
const numeral = /^(?:\d|[IVXLC]+\b|\p{Lu}(?![\p{L}])|[(“"']?[\p{L}]{1,2}\/)/u;
const marker = /^[("'“]?(?:\d{1,3}(?:\.\d{1,3})*|\p{L}|[IVXLivxl]{1,6})$/u;
const timed = /^[ap]\.m$/i;

/** Words that number what they name: `in paragraph 3. 4 million came` are two sentences. */
const numbered = /^(?:paragraph|section|article|item|chapter|figure|table|resolution|page|rule|and)s?$/i;

const lower = (word: string): string => word.toLowerCase();

/** How far apart the numbers of two items of a sentence stand at most. */
const itemReach = 400;

/** True where an item with a number begins in a text: behind a colon or semicolon, or with the text. */
const hasItem = (text: string, number: number): boolean =>
  new RegExp(`(?:^|[:;]\\s+(?:(?:and|or)\\s+)?)${number}\\.\\s`).test(text);

const abbreviated: Test = (place, words) => {
  if (!isStop(place)) return false;
  const { word, small } = place;
  return words.may_end.has(small) || dotted.test(word) || (vowelless.test(word) && word !== word.toUpperCase());
};

const beforeStarter: Test = ({ body, next }, words) =>
  words.starters.has(lower(wordAfter(body, next).replace('’', "'")));

/** The tests that rules name. Each looks at one place and what stands near it, and takes constant time. */
export const tests = {
  always: () => true,
  /** Brackets belong to the sentence around them, and so does a short quotation that it goes on behind. */
  insideEnclosure: ({ enclosed }) => enclosed,
  /** `[...]`, and three points with blanks between: something is left out here. */
  omission: ({ body, at, stops }) =>
    stops !== '.' && (stops === '. . .' || (/^(?:\.{3,}|…)$/.test(stops) && /[[(]/.test(body.charAt(at - 1)))),
  /** The number or letter that a paragraph, an item or an answer begins with. */
  itemMarker: (place) => {
    const { body, from, at } = place;
    return isStop(place) && at - from <= 12 && marker.test(body.slice(from, at).replace(/^[•⁃▪●◦‣*–-]\s*/u, ''));
  },
  /** `: 1. To act; 2. To help`: the number of an item of the running sentence, which the one before it or behind it counts with. */
  itemOfSentence: (place) => {
    const { body, from, at, next, word } = place;
    if (!isStop(place) || !/^\d{1,2}$/.test(word)) return false;
    const before = body.slice(Math.max(from, at - itemReach), at - word.length);
    if (/;\s+(?:(?:and|or)\s+)?$/.test(before)) return hasItem(before, Number(word) - 1);
    return (
      word === '1' && /:\s+$/.test(before) && /;\s+(?:(?:and|or)\s+)?2\.\s/.test(body.slice(next, next + itemReach))
    );
  },
  link: (place, { links }) => isStop(place) && links.has(place.small),
  title: (place, { titles }) =>
    isStop(place) && titles.has(place.small) && /\p{L}/u.test(place.body.charAt(place.next)),
  reference: (place, { references }) =>
    isStop(place) && references.has(place.small) && numeral.test(place.body.slice(place.next, place.next + 6)),
  monthAndDay: (place, { months }) =>
    isStop(place) && months.has(place.small) && /\d/.test(place.body.charAt(place.next)),
  /** `12. 5. 2015`: neither the day nor the month of a date in numbers ends anything. */
  numberedDate: (place) => {
    if (!isStop(place) || !/^\d{1,2}$/.test(place.word)) return false;
    if (!/^\d/.test(place.word)) return true;
    const ahead = place.body.slice(place.next, place.next + 5);
    const month = /\d\. \d{1,2}$/.test(place.body.slice(Math.max(0, place.at - 5), place.at));
    return /^\d{1,2}\.\s/.test(ahead) || (month && /^(?:19|20)\d\d/.test(ahead));
  },
  /** `52. 4 per cent`: a printed record tore the point of a number off; no sentence begins with a bare number. */
  tornDecimal: (place, { references }) => {
    if (!isStop(place) || !/^\p{Sc}?\d{1,3}$/u.test(place.word) || place.next !== place.end + 1) return false;
    if (
      !/^\d{1,2} (?:per|percent|percentage|million|billion|trillion)\b/.test(
        place.body.slice(place.next, place.next + 14),
      )
    )
      return false;
    if (!/^\d/.test(place.word)) return true;
    const ahead = place.body.slice(Math.max(place.from, place.at - 20), place.at - place.word.length);
    const [, before] = /(\p{Sc}|\p{L}+\.? |[^\d], (?:and )?)$/u.exec(ahead) ?? [];
    if (before === undefined) return false;
    if (/[\p{L},] and $/u.test(ahead)) return !/\d, and $/.test(ahead);
    const word = before.replace(/\.? $/, '');
    return !references.has(lower(word)) && !numbered.test(word);
  },
  timeOfDay: (place) => isStop(place) && timed.test(place.word),
  /** A sentence that opens with a time of day is not over with it. */
  timeOpens: (place) =>
    tests.timeOfDay(place) &&
    /^\p{Lu}\p{L}+\s+(?:about\s+)?[\d:.]+\s*$/u.test(place.body.slice(place.from, place.at - 3)),
  timeGoesOn: (place, { after_times }) =>
    tests.timeOfDay(place) && after_times.has(lower(wordAfter(place.body, place.next))),
  mostlyEnds: (place, { mostly_end }) =>
    isStop(place) && mostly_end.has(place.small) && /\p{Lu}/u.test(place.body.charAt(place.next)),
  abbreviationBeforeStarter: (place, words) => abbreviated(place, words) && beforeStarter(place, words),
  abbreviation: abbreviated,
} satisfies Record<string, (place: Place, words: SentenceWords) => boolean> as Record<string, Test> & {
  timeOfDay: (place: Place) => boolean;
};
