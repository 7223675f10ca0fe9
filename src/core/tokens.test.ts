import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BLOCK, CAPITAL, LINE, lex, MARK, NUMBER, SPACED, tokenFrom, UPPER, WORD } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';

test('words, numbers and marks are told apart, with their flags', () => {
  const vocabulary = new Vocabulary();
  const security = vocabulary.add('security');
  const text = 'OSCE Sécurity\n2016-21.\r\n\r\nfin';
  const tokens = lex(text, vocabulary);
  const seen = Array.from({ length: tokens.count }, (_, i) => [
    text.slice(tokens.start[i]!, tokens.end[i]!),
    tokens.kind[i],
  ]);
  expect(seen).toEqual([
    ['OSCE', WORD],
    ['Sécurity', WORD],
    ['2016', NUMBER],
    ['-', MARK],
    ['21', NUMBER],
    ['.', MARK],
    ['fin', WORD],
  ]);
  expect(tokens.flags[0]! & (UPPER | CAPITAL)).toBe(UPPER | CAPITAL);
  expect(tokens.flags[1]! & (UPPER | CAPITAL | SPACED)).toBe(CAPITAL | SPACED);
  expect(tokens.flags[2]! & (LINE | BLOCK)).toBe(LINE);
  expect(tokens.flags[3]! & SPACED).toBe(0);
  expect(tokens.flags[6]! & (LINE | BLOCK)).toBe(LINE | BLOCK);
  expect([...tokens.word]).toEqual([0, security, 0, 0, 0, 0, 0]);
  expect(tokenFrom(tokens, 6)).toBe(2);
  expect(tokenFrom(tokens, text.length)).toBe(7);
});

test.each([
  ['250² cases', ['250', 'cases']],
  ['3 million¹,² people', ['3', 'million', 'people']],
  ['1,000ᵃ', ['1', ',', '000']],
  ['Councilᵃ', ['Council', 'ᵃ']],
  ['5 km² and 10⁶', ['5', 'km', '²', 'and', '10', '⁶']],
  ['¹ See', ['¹', 'See']],
])('the mark of a note is no part of what it touches: %s', (text, expected) => {
  const { count, start, end } = lex(text, new Vocabulary());
  expect(Array.from({ length: count }, (_, i) => text.slice(start[i]!, end[i]!))).toEqual(expected);
});

test('every character that is not white space is in exactly one token, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const tokens = lex(text, new Vocabulary());
      let joined = '';
      let last = 0;
      for (let i = 0; i < tokens.count; i++) {
        expect(tokens.start[i]).toBeGreaterThanOrEqual(last);
        expect(tokens.end[i]).toBeGreaterThan(tokens.start[i]!);
        joined += text.slice(tokens.start[i]!, tokens.end[i]!);
        last = tokens.end[i]!;
      }
      expect(joined).toBe(text.replace(/[\s\u200b\ufeff]/g, ''));
    }),
  );
});
