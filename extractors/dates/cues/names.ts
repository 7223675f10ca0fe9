import type { Evidence } from '../../../src/core/evidence.ts';
import type { Tokens } from '../../../src/core/tokens.ts';
import type { Vocabulary } from '../../../src/core/vocabulary.ts';
import { isNumber, isWord, ordinalEndings } from '../token.ts';
import type { Name, WordLists } from '../words.ts';
import type { Around } from './around.ts';
import { cue, none, type Scene } from './scene.ts';

/** Cues that tell the name of a month, season, weekday or holiday from the same word in another sense. */
export function nameCues(lists: WordLists, around: Around, vocabulary: Vocabulary) {
  const { ids, wordAt, before, behind, isMark, nameBefore, nameBehind } = around;
  const { prepositions, strong, articles, pairing, functional, monthNames } = around;
  const appointed = ids(lists.appointed);
  const comma = vocabulary.add(',');
  const [the, that, of, forWord, inWord] = ['the', 'that', 'of', 'for', 'in'].map((word) => vocabulary.add(word)) as [
    number,
    number,
    number,
    number,
    number,
  ];

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

  /** A named day that is not the beginning of another name (`Christmas Island`). */
  const notInName = ({ tokens, to, reading }: Scene): Evidence[] | null =>
    reading.kind === 'point' && reading.year === undefined && nameBehind(tokens, behind(tokens, to)) ? null : none;

  function naming({ tokens, from, to, captures }: Scene): Evidence[] | null {
    if (captures.w && ofMany(tokens, before(tokens, from), wordAt(tokens, behind(tokens, to)))) return null;
    const month = captures.m?.value as Name | undefined;
    const word = wordAt(tokens, captures.which!.from);
    return month?.ambiguous && word === that ? null : none;
  }

  return { bareMonth, bareSeason, bareWeekday, notInName, naming };
}
