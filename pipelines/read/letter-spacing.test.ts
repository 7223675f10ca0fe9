import { expect, test } from '@jest/globals';
import { spacedPiece } from './letter-spacing.ts';
import { readText } from './text.ts';

const read = (source: string) => readText(source, 'a.txt', 'text/plain');

test.each([
  ['from M a l t a and United K i n g d o m.', 'from Malta and United Kingdom.'],
  ['the S T A T E M E N T of G r e a t B r i t a i n', 'the STATEMENT of Great Britain'],
  ['by J. K. Lind and J R R Berg', 'by J. K. Lind and J R R Berg'],
  ['items (a b c), a b c d and X Y Z', 'items (a b c), a b c d and X Y Z'],
  ['an A I law, Y Y N A Y and X O X O', 'an A I law, Y Y N A Y and X O X O'],
  ["it is a m a n's", "it is a m a n's"],
  ['а я в лесу', 'а я в лесу'],
  ['F i n l a n d, the S e a', 'Finland, the Sea'],
])('%j reads %j', (source, expected) => {
  expect(read(source).text).toBe(expected);
});

test('the map leads to each letter', () => {
  const source = 'the S T A T E';
  const { text, map } = read(source);
  expect([...text].map((letter, i) => source[map.toSource(i)] === letter)).not.toContain(false);
});

test.each([
  ['M e x i c o ,', 'Mexico,'],
  ['a n d', 'and'],
  ['o f', 'of'],
  ['a b c', null],
  ['x y', null],
  ['A I', null],
])('a piece of print: %j', (piece, word) => {
  expect(
    spacedPiece(piece)
      ?.map((at) => piece[at])
      .join('') ?? null,
  ).toBe(word);
});
