import type { Evidence } from '../../../src/core/evidence.ts';
import { BLOCK } from '../../../src/core/tokens.ts';
import type { Vocabulary } from '../../../src/core/vocabulary.ts';
import { partOf } from '../parts-of-year.ts';
import type { Shift } from '../reading.ts';
import { isNumber, isWord, widthAt } from '../token.ts';
import type { WordLists } from '../words.ts';
import type { Around } from './around.ts';
import { none, type Scene } from './scene.ts';

/** How many tokens behind the first part of a year a second one is told at most. */
const partReach = 40;

/** Cues that tell `last year` or `the end of the month` from units that count, roll on or belong to what follows. */
export function unitCues(lists: WordLists, around: Around, vocabulary: Vocabulary) {
  const { ids, wordAt, before, behind, isMark, capital, articles, functional } = around;
  const rolling = ids(lists.rolling);
  const [of, same, that, than] = ['of', 'same', 'that', 'than'].map((word) => vocabulary.add(word));
  const hyphen = vocabulary.add('-');
  const [present, the] = ['present', 'the'].map((word) => vocabulary.add(word));
  const partWords = { half: vocabulary.add('half'), quarter: vocabulary.add('quarter') };
  /** Words for several things of a kind, which `the second` may then be one of. */
  const pairs = ids(['first', 'two', 'three', 'four', 'both', 'several', 'pair', 'latter', 'former', 'another']);

  /** Nothing that the number could belong to follows. */
  function standsAlone({ tokens, to }: Scene): Evidence[] | null {
    const next = behind(tokens, to);
    const word = wordAt(tokens, next);
    return word !== of && (isMark(tokens, next) || functional.has(word)) ? none : null;
  }

  const endsClause = ({ tokens, to }: Scene): Evidence[] | null => (isMark(tokens, behind(tokens, to)) ? none : null);

  /** `the year 2019` and `the year 12` are named by the number; in `by the end of the year 60 tasks` it counts what follows. */
  const isNamed = (tokens: Scene['tokens'], at: number): boolean =>
    isNumber(tokens, at) &&
    !(widthAt(tokens, at) < 4 && isWord(tokens, behind(tokens, at + 1)) && !functional.has(wordAt(tokens, at + 1)));

  /**
   * A bare `the end of the year` is no name (`Year One`) and not of something (`the year of the treaty`), and `mid-year` stands
   * before no noun (`a mid-year review`).
   */
  function unitAlone({ tokens, to }: Scene): Evidence[] | null {
    const next = behind(tokens, to);
    if (wordAt(tokens, to - 2) === hyphen && !(isMark(tokens, next) || functional.has(wordAt(tokens, next))))
      return null;
    return capital(tokens, to - 1) || wordAt(tokens, next) === of || isNamed(tokens, next) ? null : none;
  }

  /** The same where the unit stands for the year itself: `the first half of the year`. */
  const bareUnit = (scene: Scene): Evidence[] | null => (scene.captures.bare ? unitAlone(scene) : none);

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

  /**
   * `in the second` behind `in the first quarter`: the next part, told soon after in the same paragraph, when nothing else
   * there comes in a first and a second (`two meetings`, `the first meeting`).
   */
  function followsPart({ tokens, from, to, captures, last, told }: Scene): Evidence[] | null {
    const before = partOf(told);
    const rank = captures.part!.value as number;
    if (before === null || last < 0 || from - last > partReach || rank <= before.rank) return null;
    for (let i = last; i <= from; i++) if ((tokens.flags[i]! & BLOCK) !== 0) return null;
    const kind = captures.whole ? wordAt(tokens, captures.whole.from) : 0;
    if (kind !== 0) return kind === partWords[before.kind] && !ofWhat(tokens, to) ? none : null;
    if (rank !== before.rank + 1) return null;
    for (let i = last; i < from; i++) if (pairs.has(tokens.word[i]!)) return null;
    const next = behind(tokens, to);
    return isMark(tokens, next) || isNumber(tokens, next) || functional.has(wordAt(tokens, next)) ? none : null;
  }
  /** `the third quarter of the building` is of something that is no year. */
  const ofWhat = (tokens: Scene['tokens'], to: number): boolean => wordAt(tokens, behind(tokens, to)) === of;

  /** `decided in 1998 to present for the first time its candidature`: a verb, unless a mark or a word of time closes the span. */
  function notPresenting({ tokens, from, to }: Scene): Evidence[] | null {
    const verb = wordAt(tokens, to - 1) === present && wordAt(tokens, to - 2) !== the && isWord(tokens, to - 2);
    return verb && !isMark(tokens, behind(tokens, to)) && to - from > 1 ? null : none;
  }

  const notThan = ({ tokens, to }: Scene): Evidence[] | null => (wordAt(tokens, to) === than ? null : none);

  return { notPresenting, followsPart, standsAlone, endsClause, unitAlone, bareUnit, shifting, notRolling, notThan };
}
