import type { PatternClass } from '../../src/core/pattern.ts';
import type { Tokens } from '../../src/core/tokens.ts';
import type { Vocabulary } from '../../src/core/vocabulary.ts';
import { glued, isNumber, isWord } from './token.ts';

/** The letters that a scan is read with where digits stand, and the marks that lexers cut off. */
const digitOf: Readonly<Record<string, string>> = { I: '1', l: '1', O: '0', o: '0' };
/** Runs of such letters, as the lexer knows them. */
const letters = ['I', 'l', 'O', 'II', 'll', 'Il', 'lI', 'OO', 'lO', 'IO', 'oo', 'o', 'OI', 'Ol', 'III', 'lll', 'OOO'];

/**
 * A number of so many characters, in which a scan was read with letters for digits: `I997`, `2OI5`, `l5`. At least one true
 * digit is in it, and one letter. Rules use it only beside a month's name; anywhere else such a word may be a code.
 */
export function misread(
  vocabulary: Vocabulary,
  least: number,
  most: number,
  test: (n: number) => boolean,
): PatternClass {
  const ids = new Set(letters.map((word) => vocabulary.add(word)));
  return {
    starts: [ids, 'number'],
    match(text, tokens, at) {
      const end = endOfRun(tokens, at);
      const start = tokens.start[at]!;
      const width = tokens.end[end - 1]! - start;
      if (end - at < 2 || width < least || width > most) return null;
      const said = text.slice(start, start + width);
      if (!/^[\dIlOo]+$/.test(said)) return null;
      const value = Number(said.replace(/[IlOo]/g, (letter) => digitOf[letter]!));
      return test(value) ? { end, value } : null;
    },
  };
}

/** The end of the words and numbers that touch each other from a token on. */
function endOfRun(tokens: Tokens, at: number): number {
  if (at > 0 && glued(tokens, at) && (isWord(tokens, at - 1) || isNumber(tokens, at - 1))) return at;
  let end = at + 1;
  while (end < tokens.count && glued(tokens, end) && (isWord(tokens, end) || isNumber(tokens, end))) end++;
  return end;
}

/**
 * A month in whose name one digit stands for a letter: `Apri1`, `Ju1y`, `0ctober`. Its value is a `Name`.
 * @param months their numbers with their full names
 */
export function misreadMonth(vocabulary: Vocabulary, months: readonly (readonly [number, string])[]): PatternClass {
  const misspelt = months.flatMap(([number, name]) =>
    [...name].flatMap((letter, at) => {
      const digit = { l: '1', o: '0' }[letter.toLowerCase()];
      return digit === undefined ? [] : [[name.slice(0, at) + digit + name.slice(at + 1), number] as const];
    }),
  );
  const numbers = new Map(misspelt);
  const first = misspelt.map(([name]) => /^\p{L}+/u.exec(name)?.[0]).filter((word) => word !== undefined);
  return {
    starts: [new Set(first.map((word) => vocabulary.add(word))), 'number'],
    match(text, tokens, at) {
      const end = endOfRun(tokens, at);
      if (end - at < 2) return null;
      const number = numbers.get(text.slice(tokens.start[at]!, tokens.end[end - 1]!));
      return number === undefined ? null : { end, value: { number, short: false, ambiguous: false } };
    },
  };
}
