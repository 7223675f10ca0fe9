import { type PatternClass, type PatternClasses, unionOf, wordClass } from '../../src/core/pattern.ts';
import type { Vocabulary } from '../../src/core/vocabulary.ts';
import { dottedDate, dottedDay, isoDate, numericDate } from './digits.ts';
import { misread } from './misread.ts';
import { glued, numberAt, ordinalEndings, widthAt } from './token.ts';
import type { WordLists } from './words.ts';

/** The years that a number of four digits may stand for. */
const firstYear = 1000;
const lastYear = 2199;
/** The first year that letters may stand for: no scan is of an older day. */
const firstMisread = 1700;

/** A decade as it is written: 199 for `1990s`, 9 for `90s`. */
export interface DecadeNumber {
  readonly decade: number;
  readonly short: boolean;
}

/** The classes of numbers: days, years, ordinals, counts, dates in digits, times of day. */
export function numberClasses(lists: WordLists, vocabulary: Vocabulary): PatternClasses {
  const tens = wordClass(
    vocabulary,
    lists.tens.map((word, i) => [word, (i + 2) * 10] as const),
  );
  const count = compound(tens, wordClass(vocabulary, Object.entries(lists.numbers)), vocabulary, true);
  const ranks = lists.ordinals.map((word, i) => [word, i + 1] as const);
  const spelled = compound(
    tens,
    wordClass(vocabulary, [...ranks, ['thirtieth', 30]]),
    vocabulary,
    false,
    wordClass(vocabulary, ranks.slice(0, 9)),
  );
  const rank = withEnding(
    figure(1, 2, (n) => n > 0),
    vocabulary,
    true,
  );
  const marks = (...written: string[]) => new Set(written.map((mark) => vocabulary.add(mark)));
  const day = figure(1, 2, (n) => n >= 1 && n <= 31);
  return {
    day: withEnding(day, vocabulary, false),
    nth: withEnding(day, vocabulary, true),
    year: figure(4, 4, (n) => n >= firstYear && n <= lastYear),
    /** A year of any length, which only an era behind it makes one. */
    old: figure(1, 4, (n) => n > 0),
    digit: figure(1, 1, (n) => n > 0),
    hour: figure(1, 2, (n) => n <= 24),
    minute: figure(2, 2, (n) => n < 60),
    yy: figure(2, 2, () => true),
    spelled,
    rank,
    ordinal: first(spelled, rank),
    count: first(
      count,
      figure(1, 3, (n) => n > 0),
    ),
    roman: wordClass(vocabulary, Object.entries(lists.roman)),
    decade: {
      starts: 'number',
      longest: 1,
      match(text, tokens, at) {
        const width = widthAt(tokens, at);
        const n = width === 2 || width === 4 ? numberAt(text, tokens, at) : 1;
        if (n % 10 !== 0 || (width === 4 && (n < firstYear || n > lastYear))) return null;
        return { end: at + 1, value: { decade: n / 10, short: width === 2 } satisfies DecadeNumber };
      },
    },
    'misread-day': misread(vocabulary, 1, 2, (n) => n >= 1 && n <= 31),
    'misread-year': misread(vocabulary, 4, 4, (n) => n >= firstMisread && n <= lastYear),
    numeric: { starts: 'number', longest: 5, needs: [marks('.', '/', '-')], match: numericDate },
    iso: { starts: 'number', longest: 5, needs: [marks('.', '/', '-')], match: isoDate },
    dotted: { starts: 'number', longest: 5, needs: [marks('.')], match: dottedDate },
    'dotted-day': { starts: 'number', longest: 3, needs: [marks('.')], match: dottedDay },
  };
}

/** A number of so many digits that passes the test. */
function figure(least: number, most: number, test: (n: number) => boolean): PatternClass {
  return {
    starts: 'number',
    longest: 1,
    match(text, tokens, at) {
      const width = widthAt(tokens, at);
      if (width < least || width > most) return null;
      const value = numberAt(text, tokens, at);
      return test(value) ? { end: at + 1, value } : null;
    },
  };
}

/** A number with or without the ending of an ordinal (`5th`). */
function withEnding(inner: PatternClass, vocabulary: Vocabulary, needed: boolean): PatternClass {
  const endings = new Set(ordinalEndings.map((ending) => vocabulary.add(ending)));
  return {
    starts: 'number',
    longest: 2,
    match(text, tokens, at) {
      const hit = inner.match(text, tokens, at);
      if (hit === null) return null;
      const ended = at + 1 < tokens.count && glued(tokens, at + 1) && endings.has(tokens.word[at + 1]!);
      if (needed && !ended) return null;
      return { end: ended ? at + 2 : at + 1, value: hit.value };
    },
  };
}

/** Simple words, and words for tens with `units` behind a hyphen or a space: `twenty-first`. `bare`: tens alone count too. */
function compound(
  tens: PatternClass,
  simple: PatternClass,
  vocabulary: Vocabulary,
  bare: boolean,
  units: PatternClass = simple,
): PatternClass {
  const hyphen = vocabulary.add('-');
  return {
    starts: unionOf([tens.starts, simple.starts]),
    // `twenty-first` is three tokens.
    longest: 3,
    match(text, tokens, at) {
      const ten = tens.match(text, tokens, at);
      if (ten === null) return simple.match(text, tokens, at);
      const next = at + 1 < tokens.count && tokens.word[at + 1] === hyphen ? at + 2 : at + 1;
      const unit = next < tokens.count ? units.match(text, tokens, next) : null;
      if (unit && (unit.value as number) < 10) {
        return { end: unit.end, value: (ten.value as number) + (unit.value as number) };
      }
      return bare ? ten : null;
    },
  };
}

/** The first of two classes that matches. */
const first = (a: PatternClass, b: PatternClass): PatternClass => ({
  starts: unionOf([a.starts, b.starts]),
  longest: Math.max(a.longest ?? Number.POSITIVE_INFINITY, b.longest ?? Number.POSITIVE_INFINITY),
  match: (text, tokens, at) => a.match(text, tokens, at) ?? b.match(text, tokens, at),
});
