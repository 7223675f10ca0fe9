import type { Evidence } from '../../src/core/evidence.ts';
import { BLOCK, CAPITAL, LINE, type Tokens } from '../../src/core/tokens.ts';
import type { Vocabulary } from '../../src/core/vocabulary.ts';
import type { Captures } from './read.ts';
import type { Point, Reading, Shift } from './reading.ts';
import { glued, isNumber, isWord, numberAt, ordinalEndings, widthAt } from './token.ts';
import type { Name, WordLists } from './words.ts';

/** A match with the words around it. */
export interface Scene {
  readonly text: string;
  readonly tokens: Tokens;
  /** The tokens of the mention. */
  readonly from: number;
  readonly to: number;
  readonly captures: Captures;
  readonly reading: Reading;
  /** The token behind the date found before, or -1. */
  readonly last: number;
}

/** What the words around a match say for and against it; null where it is no date at all. */
export type Cue = (scene: Scene) => readonly Evidence[] | null;

const cue = (weight: number, note: string): Evidence[] => [{ name: 'context', weight, note }];
const none: Evidence[] = [];
/** The last year that a number is taken for without a preposition of time. */
const lastUsual = 2060;

/** The functions that rule files may name under `cue`. */
export const cueNames = [
  'bareYear',
  'bareMonth',
  'bareSeason',
  'bareWeekday',
  'dayOfMonth',
  'yearOrCount',
  'notInName',
  'standsAlone',
  'endsClause',
  'unitAlone',
  'bareUnit',
  'notCounted',
  'notInCode',
  'notSection',
  'shifting',
  'notRolling',
  'naming',
  'notThan',
] as const;
export type CueName = (typeof cueNames)[number];

/** Compiles the cues with the word lists they look into. */
export function compileCues(lists: WordLists, vocabulary: Vocabulary): Readonly<Record<CueName, Cue>> {
  const ids = (words: readonly string[]): ReadonlySet<number> => new Set(words.map((word) => vocabulary.add(word)));
  const prepositions = ids(lists.prepositions);
  const strong = ids(lists.strong);
  const yearWords = ids(lists.years);
  const numbered = ids(lists.numbered);
  const counted = ids(lists.counted);
  const uncounted = ids(lists.uncounted);
  const articles = ids(lists.articles);
  const rolling = ids(lists.rolling);
  const appointed = ids(lists.appointed);
  const [forWord, inWord] = ['for', 'in'].map((word) => vocabulary.add(word)) as [number, number];
  const pairing = ids(['and', 'or']);
  const functional = ids([...lists.prepositions, ...lists.functional]);
  const monthNames = ids(lists.months.flatMap(([, ...names]) => names as string[]));
  const [open, close, stop, hyphen, comma] = ['(', ')', '.', '-', ','].map((mark) => vocabulary.add(mark));
  const [the, than, that, of, same, at, as] = ['the', 'than', 'that', 'of', 'same', 'at', 'as'].map((word) =>
    vocabulary.add(word),
  );

  const wordAt = (tokens: Tokens, at: number): number => (at >= 0 && at < tokens.count ? tokens.word[at]! : 0);
  /** The token before, or -1 where the match begins its block. */
  const before = (tokens: Tokens, from: number): number =>
    from === 0 || (tokens.flags[from]! & BLOCK) !== 0 ? -1 : from - 1;
  /** The token behind, or -1 where the match ends its block. */
  const behind = (tokens: Tokens, to: number): number =>
    to >= tokens.count || (tokens.flags[to]! & BLOCK) !== 0 ? -1 : to;
  const capital = (tokens: Tokens, at: number): boolean => isWord(tokens, at) && (tokens.flags[at]! & CAPITAL) !== 0;
  const isMark = (tokens: Tokens, at: number): boolean => at < 0 || !(isWord(tokens, at) || isNumber(tokens, at));
  const plural = ({ text, tokens }: Scene, at: number): boolean =>
    isWord(tokens, at) &&
    !capital(tokens, at) &&
    !uncounted.has(tokens.word[at]!) &&
    text.charAt(tokens.end[at]! - 1) === 's' &&
    tokens.end[at]! - tokens.start[at]! > 3;
  /** A capitalised word that is part of a name, and not a word that merely opens the sentence. */
  const nameBefore = (tokens: Tokens, at: number): boolean =>
    capital(tokens, at) && !functional.has(tokens.word[at]!) && !yearWords.has(tokens.word[at]!);
  const nameBehind = (tokens: Tokens, at: number): boolean =>
    capital(tokens, at) && (tokens.flags[at]! & LINE) === 0 && !monthNames.has(tokens.word[at]!);

  /** True where token `at` numbers or measures what follows: `No.`, `Highway`, `$`, or a number itself. */
  const isNumbering = (tokens: Tokens, at: number): boolean =>
    numbered.has(wordAt(tokens, at)) ||
    (wordAt(tokens, at) === stop && numbered.has(wordAt(tokens, at - 1))) ||
    isNumber(tokens, at);

  /**
   * `In 2011 2,000 weapons`, `in 2019 80.`: a number behind a year that counts something, or ends the clause as one that was
   * named before does. Another year must count (`in 2018 2000 persons`); `2016 06 29` is a date.
   */
  function isOtherNumber(scene: Scene, at: number): boolean {
    const { text, tokens } = scene;
    if (glued(tokens, at) || text.charAt(tokens.start[at]!) === '0') return false;
    const next = behind(tokens, at + 1);
    const word = wordAt(tokens, next);
    if (widthAt(tokens, at) === 4) return counted.has(word) || plural(scene, next);
    return true;
  }

  function bareYear(scene: Scene): Evidence[] | null {
    const { tokens, from, to, reading } = scene;
    const [prev, next] = [before(tokens, from), behind(tokens, to)];
    const [pw, nw] = [wordAt(tokens, prev), wordAt(tokens, next)];
    const { year, narrowed, approximate } = reading as Point & { year: number };
    if (counted.has(nw) || (next >= 0 && glued(tokens, next) && isWord(tokens, next))) return null;
    if (narrowed || approximate) {
      return approximate && plural(scene, next) ? null : cue(1, 'the period is narrowed by the words before it');
    }
    if (isNumbering(tokens, prev)) return null;
    const asOf = (pw === of || pw === at) && wordAt(tokens, prev - 1) === as;
    if (isNumber(tokens, next)) {
      const said = (strong.has(pw) || asOf) && year >= 1900 && year <= lastUsual && isOtherNumber(scene, next);
      return said ? cue(0.6, 'it follows a preposition of time, and a number of its own follows') : null;
    }
    // `resolution 2178 (2014)`: the one is a number, the other part of its name.
    if (nw === open && isNumber(tokens, next + 1) && wordAt(tokens, next + 2) === close) return null;
    if (pw === open && nw === close && isNumber(tokens, prev - 1)) return null;
    const article = articles.has(pw);
    if (nameBehind(tokens, next) && (article || !strong.has(pw))) return null;
    if (nameBefore(tokens, prev) || (pw === hyphen && nameBefore(tokens, prev - 1))) return null;
    if (yearWords.has(pw)) return cue(1.5, 'it follows “year”');
    if (strong.has(pw) || (asOf && !plural(scene, next))) return cue(1.2, 'it follows a preposition of time');
    const ends = isMark(tokens, next) || functional.has(nw);
    const usual = year >= 1900 && year <= lastUsual;
    if (pairing.has(pw)) return scene.last === prev && ends ? cue(0.3, 'it follows another date') : null;
    if (prepositions.has(pw)) {
      // `a total of 2092 suspected`
      if (isNumbering(tokens, prev - 1)) return null;
      return year >= 1700 && year <= lastUsual && (ends || !plural(scene, next))
        ? cue(ends ? 0.2 : -0.7, 'it follows a preposition')
        : null;
    }
    if (pw === open) return year >= 1500 && ends ? cue(0.3, 'it stands in brackets') : null;
    if (article) {
      if (!isWord(tokens, next) || (plural(scene, next) ? !usual : year < 1500 || year > lastUsual)) return null;
      return cue(plural(scene, next) ? -0.7 : 0.3, 'it modifies a noun');
    }
    if (prev < 0) return usual && !plural(scene, next) ? cue(0, 'it opens a block') : null;
    // `in 2017, 2018 and 2019`
    if (pw === comma && scene.last === prev && usual && pairing.has(nw)) return cue(0.3, 'it follows another date');
    if (pw === comma || pw === hyphen)
      return usual && isMark(tokens, next) ? cue(-0.4, 'it stands between marks') : null;
    return null;
  }

  function bareMonth({ tokens, from, to, captures, reading, last }: Scene): Evidence[] | null {
    const name = captures.m!.value as Name;
    const [prev, next] = [before(tokens, from), behind(tokens, to)];
    const pw = wordAt(tokens, prev);
    const first = captures.m!.from === from;
    if (!first && reading.kind === 'point' && reading.narrowed) return cue(0.5, 'the month is narrowed');
    const temporal = strong.has(pw);
    if (nameBehind(tokens, next) && (!temporal || articles.has(pw))) return null;
    if (nameBefore(tokens, prev)) return null;
    if (temporal) return cue(0.7, 'it follows a preposition of time');
    if (last === prev && (pw === comma || pairing.has(pw))) return cue(0.3, 'it follows another date');
    if (name.short && pw !== of) return null;
    if (prepositions.has(pw)) {
      const listed =
        monthNames.has(wordAt(tokens, prev - 1)) || isNumber(tokens, prev - 1) || wordAt(tokens, prev - 1) === comma;
      const fixed = pw === forWord && appointed.has(wordAt(tokens, prev - 1));
      return name.ambiguous && pw !== of && !listed && !fixed && functional.has(pw) && !timely(pw) ? null : none;
    }
    return name.ambiguous ? null : cue(-0.3, 'no preposition of time stands before it');
  }
  /** Prepositions that are not a mere `and`, `as` or `for`. */
  const timely = (word: number): boolean => timelyWords.has(word);
  const timelyWords = ids(lists.timely);
  const seasonal = ids(lists.seasonal);

  function bareSeason(scene: Scene): Evidence[] | null {
    const { tokens, from, to } = scene;
    let prev = before(tokens, from);
    const next = behind(tokens, to);
    const nw = wordAt(tokens, next);
    if (scene.captures.s!.from !== from) return none;
    const article = wordAt(tokens, prev) === the;
    if (article) prev = before(tokens, prev);
    if (!seasonal.has(wordAt(tokens, prev))) return null;
    if (nw === of || !(isMark(tokens, next) || functional.has(nw))) return null;
    return article ? none : cue(-0.3, 'it may be the season in general');
  }

  /** `the second Tuesday`: not the day that is near. */
  const ranks = ids([...lists.ordinals, ...ordinalEndings]);
  /** `the last Friday of the month`: of something that is named behind it. */
  const ofMany = (tokens: Tokens, at: number, next: number): boolean =>
    articles.has(wordAt(tokens, at)) && (next === of || next === inWord);

  function bareWeekday({ tokens, from, to, captures }: Scene): Evidence[] | null {
    const [prev, next] = [before(tokens, from), behind(tokens, to)];
    const pw = wordAt(tokens, prev);
    if (ranks.has(pw) || (isWord(tokens, prev) && ofMany(tokens, prev - 1, wordAt(tokens, next)))) return null;
    if ((captures.w!.value as Name).short || nameBefore(tokens, prev)) return null;
    if (nameBehind(tokens, next) && !timelyWords.has(pw)) return null;
    if (articles.has(pw) && !isMark(tokens, next) && !functional.has(wordAt(tokens, next)))
      return cue(-0.5, 'it modifies a noun');
    return timelyWords.has(pw) ? cue(0.5, 'it follows a preposition of time') : none;
  }

  /**
   * A month has one day. In `On 24 March 12 people` it stands in front, and what stands behind counts; in `Highway 1 August 31`
   * the first number belongs to what stands before it. `24 March 12` with nothing to count may be of 2012, and is left alone.
   */
  function dayOfMonth({ text, tokens, from, to }: Scene): Evidence[] | null {
    if (!isNumber(tokens, from)) return hasDay(text, tokens, from) ? null : none;
    const next = behind(tokens, to);
    const split = isNumber(tokens, next) && !glued(tokens, next) && widthAt(tokens, next) <= 2;
    return (split && !counts(tokens, next)) || isNumbering(tokens, before(tokens, from)) ? null : none;
  }

  /** True where the number at a token, with its thousands or decimals, has a word behind it that it may count. */
  function counts(tokens: Tokens, at: number): boolean {
    let next = at + 1;
    while (isNumber(tokens, next + 1) && glued(tokens, next) && glued(tokens, next + 1)) next += 2;
    return isWord(tokens, behind(tokens, next)) && !glued(tokens, next) && !functional.has(tokens.word[next]!);
  }

  /** True where the month at a token has its day in front: `24 March`, `24th of March`. */
  function hasDay(text: string, tokens: Tokens, from: number): boolean {
    if (!monthNames.has(wordAt(tokens, from))) return false;
    let day = before(tokens, from);
    if (wordAt(tokens, day) === of) day = before(tokens, day);
    if (isWord(tokens, day) && glued(tokens, day) && isNumber(tokens, day - 1)) day -= 1;
    const number = isNumber(tokens, day) ? numberAt(text, tokens, day) : 0;
    if (number < 1 || number > 31 || widthAt(tokens, day) > 2) return false;
    return !glued(tokens, day) && !isNumbering(tokens, before(tokens, day));
  }

  /** `In May 1500 people fled`: a number that no event of our time would have as its year counts what stands behind it. */
  function yearOrCount(scene: Scene): Evidence[] | null {
    const { tokens, to, reading } = scene;
    const year = (reading as Point).year as number;
    const next = behind(tokens, to);
    const unusual = (year < 1700 || year > lastUsual) && isNumber(tokens, to - 1);
    if (!unusual || functional.has(wordAt(tokens, next))) return none;
    return counted.has(wordAt(tokens, next)) || plural(scene, next) ? null : none;
  }

  /** A named day that is not the beginning of another name (`Christmas Island`). */
  const notInName = ({ tokens, to, reading }: Scene): Evidence[] | null =>
    reading.kind === 'point' && reading.year === undefined && nameBehind(tokens, behind(tokens, to)) ? null : none;

  const sections = ids(lists.sections);
  /** `paragraph 4.2.2016`: three numbers with dots may be a place in a document. */
  const notSection = (scene: Scene): Evidence[] | null => {
    const { text, tokens, from, to } = scene;
    return to - from === 5 &&
      isNumber(tokens, from) &&
      sections.has(wordAt(tokens, before(tokens, from))) &&
      text.charAt(tokens.start[from + 1]!) === '.'
      ? null
      : yearOrCount(scene);
  };

  /** Nothing that the number could belong to follows. */
  function standsAlone({ tokens, to }: Scene): Evidence[] | null {
    const next = behind(tokens, to);
    const word = wordAt(tokens, next);
    return word !== of && (isMark(tokens, next) || functional.has(word)) ? none : null;
  }

  const endsClause = ({ tokens, to }: Scene): Evidence[] | null => (isMark(tokens, behind(tokens, to)) ? none : null);

  /** A bare `the end of the year` is no name (`Year One`) and not of something (`the year of the treaty`). */
  function unitAlone({ tokens, to }: Scene): Evidence[] | null {
    const next = behind(tokens, to);
    return capital(tokens, to - 1) || wordAt(tokens, next) === of || isNumber(tokens, next) ? null : none;
  }

  /** The same where the unit stands for the year itself: `the first half of the year`. */
  const bareUnit = (scene: Scene): Evidence[] | null => (scene.captures.bare ? unitAlone(scene) : none);

  function notCounted({ tokens, from, to, reading }: Scene): Evidence[] | null {
    if (reading.kind !== 'range' || reading.from.month !== undefined || reading.to.month !== undefined) return none;
    const prev = before(tokens, from);
    return counted.has(wordAt(tokens, behind(tokens, to))) ||
      numbered.has(wordAt(tokens, prev)) ||
      isNumber(tokens, prev)
      ? null
      : none;
  }

  /** A pair of years is not part of a symbol, and with a hyphen not a month (`2016-06` is June). */
  function notInCode({ text, tokens, from, to, captures }: Scene): Evidence[] | null {
    const prev = before(tokens, from);
    if (numbered.has(wordAt(tokens, prev)) || counted.has(wordAt(tokens, behind(tokens, to)))) return null;
    const year = captures.y!.value as number;
    const second = captures.next!.value as number;
    const dash = text.charAt(tokens.end[from]!);
    if (widthAt(tokens, from) !== 4) return null;
    return dash === '-' && second <= 12 && second !== (year + 1) % 100 ? null : none;
  }

  function shifting({ tokens, from, captures }: Scene): Evidence[] | null {
    const pw = wordAt(tokens, before(tokens, from));
    const { by, from: anchor } = captures.by!.value as Shift;
    if (captures.u!.value === 'day' && anchor === 'document') return null;
    // `the last year` rolls back from now; `last year` is the one before this.
    if (anchor === 'document' && by !== 0 && articles.has(pw) && captures.n === undefined) return null;
    return wordAt(tokens, captures.by!.from) === same && !articles.has(pw) && pw !== that ? null : none;
  }

  /** `over the next year` is a span from now on, `the next year` the one after that which was told of. */
  function notRolling({ tokens, from, captures }: Scene): Evidence[] | null {
    const pw = wordAt(tokens, from - 2);
    return captures.u!.value !== 'day' && rolling.has(pw) ? null : none;
  }

  function naming({ tokens, from, to, captures }: Scene): Evidence[] | null {
    if (captures.w && ofMany(tokens, before(tokens, from), wordAt(tokens, behind(tokens, to)))) return null;
    const month = captures.m?.value as Name | undefined;
    const word = wordAt(tokens, captures.which!.from);
    return month?.ambiguous && word === that ? null : none;
  }

  const notThan = ({ tokens, to }: Scene): Evidence[] | null => (wordAt(tokens, to) === than ? null : none);

  return {
    bareYear,
    bareMonth,
    bareSeason,
    bareWeekday,
    dayOfMonth,
    yearOrCount,
    notInName,
    standsAlone,
    endsClause,
    unitAlone,
    bareUnit,
    notCounted,
    notInCode,
    notSection,
    shifting,
    notRolling,
    naming,
    notThan,
  };
}

/**
 * True where a match is only part of a longer number, code or symbol: `S/2013/631`, `Granit-2019`, `2010-08-CA-052`,
 * `4.07.2016.1`. `date`: the match has a day and a month, which may be glued to words (`03.12.2024On`).
 */
export function inCode(text: string, tokens: Tokens, from: number, to: number, date: boolean): boolean {
  const first = from - 1;
  if (isNumber(tokens, from) && first >= 0 && glued(tokens, from)) {
    if (isWord(tokens, first)) return !date;
    const mark = text.charAt(tokens.start[first]!);
    if (/[$€£¥#№%°+=_~^\\]/.test(mark)) return true;
    if (/[-–/.,:]/.test(mark) && first > 0 && glued(tokens, first)) {
      if (isNumber(tokens, first - 1)) return true;
      if (isWord(tokens, first - 1) && (mark === '/' || mark === '-' || !date)) return true;
    }
  }
  if (to < tokens.count && isNumber(tokens, to - 1) && glued(tokens, to)) {
    if (isWord(tokens, to)) return !date;
    const mark = text.charAt(tokens.start[to]!);
    if (/[%°‰]/.test(mark)) return true;
    if (to + 1 >= tokens.count || !glued(tokens, to + 1)) return false;
    if (/[-–/,:]/.test(mark) && isNumber(tokens, to + 1)) return true;
    if (mark === '.' && isNumber(tokens, to + 1)) return !date || isNumber(tokens, to - 3);
    if (/[-/]/.test(mark) && isWord(tokens, to + 1)) return true;
  }
  return false;
}
