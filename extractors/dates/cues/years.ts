import type { Evidence } from '../../../src/core/evidence.ts';
import type { Tokens } from '../../../src/core/tokens.ts';
import type { Vocabulary } from '../../../src/core/vocabulary.ts';
import type { Point } from '../reading.ts';
import { glued, isNumber, isWord, widthAt } from '../token.ts';
import { idsOf, type WordLists } from '../words.ts';
import type { Around } from './around.ts';
import { cue, none, type Scene } from './scene.ts';

/** The last year that a number is taken for without a preposition of time. */
const lastUsual = 2060;

/** How far before a year that closes its clause a count may stand that it is held against. */
const countReach = 14;

/** Cues that tell a year from any other number. */
export function yearCues(lists: WordLists, around: Around, vocabulary: Vocabulary) {
  const { ids, wordAt, before, behind, isMark, plural, nameBefore, nameBehind, isNumbering } = around;
  const { prepositions, strong, yearWords, numbered, counted, articles, pairing, functional, numberWords } = around;
  const [open, close, hyphen, comma] = ['(', ')', '-', ','].map((mark) => vocabulary.add(mark));
  const [of, at, as, than, it, all] = ['of', 'at', 'as', 'than', 'it', 'all'].map((word) => vocabulary.add(word));
  const copula = ids(['is', 'was']);

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

  /**
   * True for a word that a number before it counts: `2050 more people`, `rose by 2050 more than expected`; but not where another
   * number begins, `2050 more than half`.
   */
  function counts(tokens: Tokens, at: number): boolean {
    if (!counted.has(wordAt(tokens, at))) return false;
    const bound = behind(tokens, at + 2);
    const begins = isNumber(tokens, bound) || numberWords.has(wordAt(tokens, bound));
    return wordAt(tokens, at + 1) !== than || !begins;
  }

  /** `it is 2004 all over again`, `by then it was 2016`: a copula whose subject is the time. */
  const isTime = (tokens: Tokens, at: number): boolean => {
    const subject = wordAt(tokens, at - 1);
    return copula.has(wordAt(tokens, at)) && (subject === it || yearWords.has(subject));
  };

  const phrases = (list: readonly string[]): number[][] =>
    list.map((phrase) => idsOf(vocabulary, phrase)).sort((a, b) => b.length - a.length);
  const [comparing, spanning] = [phrases(lists.comparing), phrases(lists.spanning)];
  const counting = ids(lists.counting);

  /**
   * `Compared with 2017, arrests fell`, `Over 2019, the mission trained`: a year that leads a clause, with a comma behind it. In
   * `Over 2000, mostly women, were killed` the words behind count; round years are left alone there.
   */
  function opensClause({ tokens, from, to, reading }: Scene): boolean {
    const year = (reading as Point).year as number;
    if (year < 1900 || year > lastUsual || wordAt(tokens, behind(tokens, to)) !== comma) return false;
    const led = (all: number[][]): boolean =>
      all.some((phrase) => {
        const first = from - phrase.length;
        return first >= 0 && phrase.every((id, i) => tokens.word[first + i] === id) && isHead(tokens, first);
      });
    if (led(comparing)) return true;
    return year % 100 !== 0 && led(spanning) && !counting.has(wordAt(tokens, to + 1));
  }
  /**
   * `fell by 12 per cent compared with 2017.`: a year at the end of what it is held against; but no year where a number without
   * set apart thousands stands before it, as `900 cases compared with 2017.` may count.
   */
  function closesClause({ tokens, from, to, reading }: Scene): boolean {
    const year = (reading as Point).year as number;
    const next = behind(tokens, to);
    if (year < 1990 || year > lastUsual || !(isMark(tokens, next) || functional.has(wordAt(tokens, next))))
      return false;
    const phrase = comparing.find(
      (ids) => from >= ids.length && ids.every((id, i) => tokens.word[from - ids.length + i] === id),
    );
    if (phrase === undefined || phrase.length < 2) return false;
    for (let i = from - 1; i > from - countReach && before(tokens, i + 1) === i && !ends.has(tokens.word[i]!); i--)
      if (widthAt(tokens, i) > 2 && !isGrouped(tokens, i)) return false;
    return true;
  }
  const ends = ids(['.', ';', '?', '!']);
  /** The last digits of `1,900`. */
  const isGrouped = (tokens: Tokens, at: number): boolean =>
    widthAt(tokens, at) === 3 && glued(tokens, at) && wordAt(tokens, at - 1) === comma && isNumber(tokens, at - 2);

  const [dated, doing, most] = [ids(lists.dated), ids(lists.doing), ids(['most', 'much', 'rest', 'remainder'])];
  /** `below 1990 levels`; `2007 also saw a rise` at the head of a sentence. */
  function isDating({ tokens, from, to, reading }: Scene): boolean {
    const year = (reading as Point).year as number;
    const [prev, next] = [before(tokens, from), behind(tokens, to)];
    if (year < 1900 || year > lastUsual || isNumber(tokens, prev)) return false;
    if (dated.has(wordAt(tokens, next)))
      return prepositions.has(wordAt(tokens, prev)) || beside.has(wordAt(tokens, prev));
    return (
      doing.has(wordAt(tokens, next)) &&
      !isNumbering(tokens, prev) &&
      ends.has(wordAt(tokens, prev)) &&
      !glued(tokens, from) &&
      isWord(tokens, prev - 1)
    );
  }
  /** `no later than 2020` */
  const late = ids(['later', 'earlier', 'sooner']);
  const beside = ids(['below', 'above', 'at', 'under', 'with', 'against']);
  /** `most of 1919`, `the rest of 2016`; but `most of 2016 persons`. */
  function mostOf(scene: Scene): boolean {
    const { tokens, from, to, reading } = scene;
    const year = (reading as Point).year as number;
    const prev = before(tokens, from);
    const told = wordAt(tokens, prev) === of && most.has(wordAt(tokens, prev - 1)) && year >= 1700 && year <= lastUsual;
    return told && !plural(scene, behind(tokens, to));
  }

  /** True where a clause begins at a token: it opens a block, or a mark that is no quotation mark or hyphen stands before. */
  const isHead = (tokens: Tokens, at: number): boolean => {
    const prev = before(tokens, at);
    return prev < 0 || heads.has(tokens.word[prev]!);
  };
  const heads = ids(['.', ',', ';', ':', '(', '—', '–', '-', '!', '?', ')', '”']);

  function bareYear(scene: Scene): Evidence[] | null {
    const { tokens, from, to, reading } = scene;
    const [prev, next] = [before(tokens, from), behind(tokens, to)];
    const [pw, nw] = [wordAt(tokens, prev), wordAt(tokens, next)];
    const { year, narrowed, approximate } = reading as Point & { year: number };
    if (counts(tokens, next) || (next >= 0 && glued(tokens, next) && isWord(tokens, next))) return null;
    if (narrowed || approximate) {
      return approximate && plural(scene, next) ? null : cue(1, 'the period is narrowed by the words before it');
    }
    if (opensClause(scene) || closesClause(scene)) return cue(0.6, 'what follows is held against it');
    if (pw === than && late.has(wordAt(tokens, prev - 1)) && year >= 1900 && year <= lastUsual)
      return cue(0.8, 'it is a time by which');
    if (isDating(scene)) return cue(0.4, 'it dates what follows, or is the subject of its sentence');
    if (mostOf(scene)) return cue(0.4, 'it is said to be most of it');
    if (isNumbering(tokens, prev)) return null;
    const asOf = (pw === of || pw === at) && wordAt(tokens, prev - 1) === as;
    if (isNumber(tokens, next)) {
      const said =
        (strong.has(pw) || yearWords.has(pw) || asOf) &&
        year >= 1900 &&
        year <= lastUsual &&
        isOtherNumber(scene, next);
      return said ? cue(0.6, 'it follows a preposition of time or “year”, and a number of its own follows') : null;
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
    if (isTime(tokens, prev))
      return year >= 1900 && year <= lastUsual && (ends || nw === all) ? cue(0.3, 'it is said to be that year') : null;
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

  /** `In May 1500 people fled`: a number that no event of our time would have as its year counts what stands behind it. */
  function yearOrCount(scene: Scene): Evidence[] | null {
    const { tokens, to, reading } = scene;
    const year = (reading as Point).year as number;
    const next = behind(tokens, to);
    const unusual = (year < 1700 || year > lastUsual) && isNumber(tokens, to - 1);
    if (!unusual || functional.has(wordAt(tokens, next))) return none;
    return counted.has(wordAt(tokens, next)) || plural(scene, next) ? null : none;
  }

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

  return { bareYear, yearOrCount, notCounted, notInCode };
}
