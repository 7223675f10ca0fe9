import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compilePattern, type PatternClasses, patternClass, patternSet, wordClass } from './pattern.ts';
import { lex, NUMBER } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';

const vocabulary = new Vocabulary();
const number: PatternClasses[string] = {
  starts: 'number',
  longest: 1,
  match: (_text, tokens, at) => (tokens.kind[at] === NUMBER ? { end: at + 1 } : null),
};
const classes: Record<string, PatternClasses[string]> = {
  number,
  fruit: wordClass(vocabulary, [
    ['apple', 1],
    ['pear', 2],
  ]),
  // It does not tell its extent, and so may have any.
  rest: { starts: 'any', match: (_text, tokens) => ({ end: tokens.count }) },
};
classes.crop = patternClass(
  ['<number> <fruit>', '<fruit> crop'].map((source) => ({
    pattern: compilePattern(source, classes, vocabulary),
    read: () => source,
  })),
);

const sources = [
  '<number> <fruit>',
  "<number> (',' <number>)? kilos? of <fruit>",
  '<number> (tons | <fruit> crop) { ago }',
  'a? n:(<number> | few) ~ <fruit>',
  '<number> <rest>',
  '<number> tons <rest>',
  'of <crop>',
];
const set = patternSet(
  sources.map((source) => ({ rule: source, pattern: compilePattern(source, classes, vocabulary) })),
);

/** The patterns that are tried at the first token of a text. */
const tried = (text: string): string[] => set.near(lex(text, vocabulary), 0).map(({ rule }) => rule);

test('a pattern is tried only where all words that it needs stand near enough', () => {
  // A class that does not tell its extent may have any: its patterns are never passed over.
  const always = ['<number> <rest>', '<number> tons <rest>'];
  expect(tried('7 persons, one of them with an apple')).toEqual(always);
  expect(tried('7 , 5 kilos of apple')).toEqual(["<number> (',' <number>)? kilos? of <fruit>", ...always]);
  expect(tried('7 pear crop ago')).toEqual([
    '<number> <fruit>',
    '<number> (tons | <fruit> crop) { ago }',
    'a? n:(<number> | few) ~ <fruit>',
    ...always,
  ]);
});

test('no pattern is passed over that matches', () => {
  const words = ['7', '12', 'apple', 'pear', 'a', 'few', 'of', ',', 'kilos', 'tons', 'crop', 'ago', 'us', '\n\n'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 14 }), (chosen) => {
      const text = chosen.join(' ');
      const tokens = lex(text, vocabulary);
      for (let i = 0; i < tokens.count; i++) {
        const near = set.near(tokens, i).map(({ rule }) => rule);
        const matching = set.at(tokens, i).filter(({ pattern }) => pattern.match(text, tokens, i) !== null);
        expect(near).toEqual(expect.arrayContaining(matching.map(({ rule }) => rule)));
      }
    }),
    { numRuns: 300 },
  );
});
