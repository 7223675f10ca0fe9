import { expect, test } from '@jest/globals';
import { parseExamples } from './examples.ts';

test('cases are read with their values', () => {
  const source = '# first\nOver 3\nmet.\n==>\nfigure: Over 3 = 3..\n\n# second\nNo.\n==>\nnothing\n';
  expect(parseExamples(source)).toEqual([
    { title: 'first', text: 'Over 3\nmet.', line: 1, expected: [{ type: 'figure', quote: 'Over 3', value: '3..' }] },
    { title: 'second', text: 'No.', line: 7, expected: [] },
  ]);
});

test.each([
  ['text before the first title', 'x\n# a\nb\n==>\nnothing\n', 'line 1: a case begins with'],
  ['no arrow', '# a\nb\n', 'line 1: the case has no “==>”'],
  ['nothing expected in writing', '# a\nb\n==>\n', 'line 1: write “nothing”'],
  ['a type that is not one', '# a\nb\n==>\nanimal: cat\n', 'line 1: “animal: cat” is not'],
])('%s is an error with its line', (_what, source, message) => expect(() => parseExamples(source)).toThrow(message));
