import { expect, test } from '@jest/globals';
import {
  characterOf,
  classIn,
  DIGIT,
  foldedIn,
  isCapitalIn,
  LETTER,
  NEWLINE,
  noteLetters,
  OTHER,
  SPACE,
} from './characters.ts';

const of = (character: string) => characterOf(character.charCodeAt(0));

test.each([
  [
    'letters, marks that are put on them and halves of pairs',
    LETTER,
    ['a', 'É', 'ß', 'ж', '字', '\u0301', '\ud83d', '\udc4d'],
  ],
  ['digits of ASCII alone', DIGIT, ['0', '9']],
  ['white space, and what shows as little', SPACE, [' ', '\t', '\v', '\u00a0', '\u200b', '\ufeff']],
  ['line ends', NEWLINE, ['\n', '\r', '\f', '\u2028', '\u2029']],
  ['all else, and letters that mark notes', OTHER, ['.', '-', '²', '٣', '\u0000', '\uffff', ...noteLetters]],
])('%s', (_what, expected, characters) =>
  expect(characters.filter((one) => classIn(of(one)) !== expected)).toEqual([]),
);

test('every code unit is told beside its folded form and whether it is a capital', () => {
  expect(foldedIn(of('É'))).toBe('e'.charCodeAt(0));
  expect(foldedIn(of('\uffff'))).toBe(0xffff);
  expect(['A', 'É', 'Ж', 'Ω'].every((one) => isCapitalIn(of(one)))).toBe(true);
  // Georgian and full-width capitals begin no name here.
  expect(['a', 'é', '5', '字', 'Ⴀ', 'Ａ'].some((one) => isCapitalIn(of(one)))).toBe(false);
});
