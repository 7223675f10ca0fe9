import { describe, expect, test } from '@jest/globals';
import {
  compilePattern,
  type PatternClasses,
  type PatternOptions,
  patternClass,
  patternSet,
  wordClass,
} from './pattern.ts';
import { lex } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';

const vocabulary = new Vocabulary();
const classes: PatternClasses = {
  fruit: wordClass(vocabulary, [
    ['apple', 1],
    ['pear', 2],
  ]),
  number: {
    starts: 'number',
    match: (text, tokens, at) =>
      tokens.kind[at] === 2 ? { end: at + 1, value: Number(text.slice(tokens.start[at], tokens.end[at])) } : null,
  },
};

/** Matches a pattern at the first token where it fits; gives the mention's words and the captures by name. */
function tryOn(source: string, text: string, options?: PatternOptions) {
  const pattern = compilePattern(source, classes, vocabulary, options);
  const tokens = lex(text, vocabulary);
  for (let i = 0; i < tokens.count; i++) {
    const match = pattern.match(text, tokens, i);
    if (!match) continue;
    const words = (from: number, to: number) => text.slice(tokens.start[from], tokens.end[to - 1]);
    const kept = Object.entries(match.captures).map(([name, c]) => [name, c.value ?? words(c.from, c.to)]);
    return { quote: words(match.innerFrom, match.innerTo), ...Object.fromEntries(kept) };
  }
  return null;
}

describe('pattern notation', () => {
  test('words match whatever their case and accents', () => {
    expect(tryOn('between', 'BETWEEN us')).toEqual({ quote: 'BETWEEN' });
    expect(tryOn('resume', 'a résumé')).toEqual({ quote: 'résumé' });
  });

  test('a class gives its value under a name', () => {
    expect(tryOn('n:<number> f:<fruit>', '12 pears or 3 pear trees')).toEqual({ quote: '3 pear', n: 3, f: 2 });
  });

  test('an optional element is tried first with it, then without', () => {
    expect(tryOn('a? n:<number> <fruit>', 'a 7 apple')).toEqual({ quote: 'a 7 apple', n: 7 });
    expect(tryOn('n:<number>? <number> <fruit>', '7 apple')).toEqual({ quote: '7 apple' });
  });

  test('what a way that failed had kept is forgotten', () => {
    expect(tryOn('(n:<number> pear | <number> apple)', '7 apple')).toEqual({ quote: '7 apple' });
  });

  test('an alternative is tried with all that follows it', () => {
    expect(tryOn('(a | a b) c', 'a b c')).toEqual({ quote: 'a b c' });
  });

  test('a group is kept as the tokens it took', () => {
    expect(tryOn('g:(<number> | a <fruit>) tree', 'see a pear tree')).toEqual({ quote: 'a pear tree', g: 'a pear' });
  });

  test('braces mark the mention', () => {
    expect(tryOn("'(' { <fruit> } ')'", 'it (pear) is')).toEqual({ quote: 'pear' });
  });

  test('a swung dash asks that nothing stands between', () => {
    expect(tryOn("<number> ~ '-' ~ <number>", '1 - 2 3-4')).toEqual({ quote: '3-4' });
  });

  test('hyphens and dashes are one mark', () => {
    expect(tryOn("<number> '-' <number>", '1–2')).toEqual({ quote: '1–2' });
  });

  test('a match does not run over a blank line unless it may', () => {
    expect(tryOn('<number> <fruit>', '1\n\napple')).toBeNull();
    expect(tryOn('<number> <fruit>', '1\napple')).toEqual({ quote: '1\napple' });
    expect(tryOn('<number> <fruit>', '1\n\napple', { acrossBlocks: true })).toEqual({ quote: '1\n\napple' });
  });

  test.each([
    ['a (b', 'a bracket is not closed'],
    ['a )', '“)” is not expected here'],
    ['a | ', 'an alternative is empty'],
    ['a?', 'it matches nothing at all'],
    ['<nonesuch>', 'the class <nonesuch> is not known'],
  ])('%s is refused with its reason', (source, reason) => {
    expect(() => compilePattern(source, classes, vocabulary)).toThrow(reason);
  });
});

test('a class made of patterns gives the longest match that can be read', () => {
  const read = (what: string) => () => what;
  const pattern = (source: string) => compilePattern(source, classes, vocabulary);
  const made = patternClass([
    { pattern: pattern('<number>'), read: read('short') },
    { pattern: pattern('<number> <fruit>'), read: read('long') },
    { pattern: pattern('<number> <fruit> tree'), read: () => null },
  ]);
  const tokens = lex('3 pear tree', vocabulary);
  expect(made.match('3 pear tree', tokens, 0)).toEqual({ end: 2, value: 'long' });
  expect(made.match('3 pear tree', tokens, 1)).toBeNull();
});

test('a pattern set offers at each token the rules that may begin there, in their order', () => {
  const sources = ['<number> apple', 'apple pie', '(apple | <number>)', '<fruit>'];
  const set = patternSet(sources.map((rule) => ({ rule, pattern: compilePattern(rule, classes, vocabulary) })));
  const tokens = lex('apple 3 stone , pie', vocabulary);
  const at = (i: number) => set.at(tokens, i).map((entry) => entry.rule);
  expect(at(0)).toEqual(['apple pie', '(apple | <number>)', '<fruit>']);
  expect(at(1)).toEqual(['<number> apple', '(apple | <number>)']);
  expect(at(2)).toEqual([]);
  expect(at(4)).toEqual([]);
});
