import { expect, test } from '@jest/globals';
import { stem } from './stem.ts';

test.each([
  [['authority', 'authorities'], 'authority'],
  [['coordinate', 'coordinated', 'coordinating', 'coordination'], 'coordinat'],
  [['counter', 'countering', 'counters'], 'counter'],
  [['affair', 'affairs'], 'affair'],
  [['corps'], 'corp'],
  [['press'], 'press'],
  [['king', 'bank'], null],
])('%j are one: %s', (words, expected) => {
  expect(words.map(stem)).toEqual(words.map((word) => expected ?? word));
});
