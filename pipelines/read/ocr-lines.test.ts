import { expect, test } from '@jest/globals';
import { endsOf, legible } from './ocr-lines.ts';
import type { RecognizedWord } from './pdf-ocr.ts';

/** Words of one line, ten pixels a letter; `?` before a word that is unsure, `_` for ten pixels of white. */
const line = (y: number, text: string): RecognizedWord[] => {
  let x = 0;
  return text.split(' ').flatMap((word) => {
    const bare = word.replace(/^\?|_/g, '');
    const x0 = x;
    x += (word.length + 1) * 10;
    if (bare === '') return [];
    return [
      {
        text: bare,
        x0,
        x1: x0 + bare.length * 10,
        baseline: y,
        height: 20,
        confidence: word.startsWith('?') ? 20 : 95,
      },
    ];
  });
};
const textOf = (words: readonly RecognizedWord[]): string => words.map((word) => word.text).join(' ');

test('unsure words stay in a line that is legible; a stamp goes, and is counted', () => {
  const { words, lost } = legible([
    ...line(0, 'met the ?Sacurity Council ?§'),
    ...line(40, '?GENES ?AL'),
    ...line(80, '?7 on'),
  ]);
  expect(textOf(words)).toBe('met the Sacurity Council 7 on');
  expect(lost).toBe(2);
});

test('a hole in one line is closed; a strip that goes on over several lines stays', () => {
  const hole = [...line(0, 'the ________ mission'), ...line(40, 'was in Macedonia then'), ...line(80, 'and went home')];
  expect(endsOf(hole)[0]).toBeGreaterThan(hole[1]!.x0 - 10);
  const cells = [...line(0, 'Finland _______ 12'), ...line(40, 'Norway ________ 14'), ...line(80, 'Sweden ________ 3')];
  expect(endsOf(cells)[0]).toBe(cells[0]!.x1);
});
