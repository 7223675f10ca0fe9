import { expect, test } from '@jest/globals';
import { longest } from './longest.ts';

const name = (from: number, to: number) => ({ from, to });

test('the longest of overlapping names wins and keeps those inside it', () => {
  expect(longest([name(0, 2), name(0, 6), name(4, 6), name(5, 7), name(8, 9)])).toEqual([
    { name: name(0, 6), parts: [name(0, 2), name(4, 6)] },
    { name: name(8, 9), parts: [] },
  ]);
});

test('of two at one place the first is kept', () => {
  const [first, second] = [
    { from: 1, to: 3, id: 'a' },
    { from: 1, to: 3, id: 'b' },
  ];
  expect(longest([first, second])).toEqual([{ name: first, parts: [] }]);
});

test('parts do not overlap each other', () => {
  expect(longest([name(0, 9), name(1, 4), name(3, 5), name(5, 8)])[0]!.parts).toEqual([name(1, 4), name(5, 8)]);
});

test('names that only touch are both kept', () => {
  expect(longest([name(2, 4), name(0, 2)]).map((one) => one.name)).toEqual([name(0, 2), name(2, 4)]);
});
