import type { Evidence } from '../../../src/core/evidence.ts';
import type { Tokens } from '../../../src/core/tokens.ts';
import type { Vocabulary } from '../../../src/core/vocabulary.ts';
import { glued, isNumber, isWord, numberAt, widthAt } from '../token.ts';
import type { WordLists } from '../words.ts';
import type { Around } from './around.ts';
import { type Cue, none, type Scene } from './scene.ts';

/**
 * Cues that tell the number of a day from a count or from the number of a section.
 * @param yearOrCount says the same of a year behind the day
 */
export function dayCues(lists: WordLists, around: Around, vocabulary: Vocabulary, yearOrCount: Cue) {
  const { ids, wordAt, before, behind, isNumbering, plural, counted, functional, monthNames } = around;
  const of = vocabulary.add('of');
  const within = ids(['in', 'during', 'throughout']);

  /**
   * A month has one day. In `On 24 March 12 people` it stands in front, and what stands behind counts; in `Highway 1 August 31`
   * the first number belongs to what stands before it. `24 March 12` with nothing to count may be of 2012, and is left alone.
   */
  function dayOfMonth(scene: Scene): Evidence[] | null {
    const { text, tokens, from, to } = scene;
    if (!isNumber(tokens, from)) return hasDay(text, tokens, from) || isCount(scene) ? null : none;
    const next = behind(tokens, to);
    const split = isNumber(tokens, next) && !glued(tokens, next) && widthAt(tokens, next) <= 2;
    return (split && !counts(tokens, next)) || isNumbering(tokens, before(tokens, from)) ? null : none;
  }

  /**
   * `In March 12 people came`: nothing happens in a day, so that the number behind the month counts what follows, if that can
   * be counted; `on March 12 people came` is the day.
   */
  function isCount(scene: Scene): boolean {
    const { tokens, from, to } = scene;
    const next = behind(tokens, to);
    if (to - from !== 2 || !within.has(wordAt(tokens, before(tokens, from)))) return false;
    return counted.has(wordAt(tokens, next)) || plural(scene, next);
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

  const sections = ids(lists.sections);
  /** `paragraph 4.2.2016`: three numbers with dots may be a place in a document. */
  const notSection = (scene: Scene): readonly Evidence[] | null => {
    const { text, tokens, from, to } = scene;
    return to - from === 5 &&
      isNumber(tokens, from) &&
      sections.has(wordAt(tokens, before(tokens, from))) &&
      text.charAt(tokens.start[from + 1]!) === '.'
      ? null
      : yearOrCount(scene);
  };

  return { dayOfMonth, notSection };
}
