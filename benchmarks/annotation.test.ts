import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { readAnnotation } from './annotation.ts';

const text = 'Head\n\nThe Fund paid 500 guards in May, of whom 20 in\nOslo. The Fund paid none in June.\n';
const annotation = (...lines: string[]) =>
  ['TEXT | fund.txt | 6 | 87 | held', 'DOC | speech | - | - | 2020-06 | - | - | -', ...lines].join('\n');
const read = (...lines: string[]) => readAnnotation('fund.ann', annotation(...lines), () => text);

test('quotes are found in their order, numbered as they stand, parts by their wholes', () => {
  const {
    gold,
    held,
    text: excerpt,
  } = read(
    'SPK | Lind | - | Fund | Norway',
    'O | Fund | Relief Fund',
    'O | Fund | Relief Fund | opt',
    'D | May | 2020-05',
    'F | 500 | 500 | exact | 1 | guards | paid | - | - | 2020-05 | -',
    'F | 20 | ..20 | under | - | - | - | - | - | - | 500',
  );
  expect(held).toBe(true);
  expect(excerpt.startsWith('The Fund paid 500')).toBe(true);
  expect(gold.document).toMatchObject({
    date: '2020-06',
    title: null,
    speakers: [{ name: 'Lind', country: 'Norway' }],
  });
  expect(gold.mentions.map(({ id, text, partOf }) => [id, text, partOf ?? null])).toEqual([
    ['m1', 'Fund', null],
    ['m2', '500', null],
    ['m3', 'May', null],
    ['m4', '20', 'm2'],
    ['m5', 'Fund', null],
  ]);
  expect(gold.mentions[3]).toMatchObject({ min: null, max: 20, qualifier: 'under', unit: '1', counted: null });
  expect(gold.mentions[4]).toMatchObject({ optional: true, entity: 'Relief Fund' });
  for (const { start, end, text: quote } of gold.mentions) expect(excerpt.slice(start, end)).toBe(quote);
});

test('a space stands for any white space', () => {
  expect(read('O | in Oslo | Oslo').gold.mentions).toMatchObject([{ text: 'in\nOslo' }]);
});

test.each([
  ['a quote that is not there', ['O | Bank | Bank'], 'fund.ann, line 3: “Bank” does not stand in fund.txt'],
  ['a quote that is a part of a word', ['O | Fun | Fun'], 'line 3: “Fun” does not stand'],
  ['a quote behind the last one', ['O | Fund', 'O | Fund', 'O | Fund'], 'line 5'],
  ['a line of another kind', ['X | Fund'], 'line 3: “X | Fund” is no line'],
  ['a whole that is no figure', ['F | 20 | 20 | exact | 1 | - | - | - | - | - | 300'], 'line 3: no figure is “300”'],
  ['a figure without bounds', ['F | 500'], 'line 3: the bounds of “500” are “”'],
  ['bounds in words', ['F | 500 | many'], 'line 3: the bounds of “500” are “many”'],
  ['bounds that are half a number', ['F | 500 | 5.. | under', 'F | 20 | ..x'], 'line 4: the bounds of “20” are “..x”'],
])('%s is a fault that says where', (_, lines, message) => {
  expect(() => read(...lines)).toThrow(message);
});

test.each([
  ['TEXT | fund.txt | zero | ten', 'line 1: “zero” and “ten” are no first character'],
  ['TEXT | fund.txt | 6 | 6', 'line 1: “6” and “6” are no first'],
  ['TEXT | fund.txt | 6 | 9999', 'line 1: fund.txt has only'],
  [
    'TEXT | fund.txt | 6 | 87 | sha256:0000000000000000',
    'line 1: the excerpt of fund.txt is not the one that was annotated',
  ],
])('“%s” names no excerpt that was annotated', (head, message) => {
  expect(() => readAnnotation('fund.ann', `${head}\nDOC | speech`, () => text)).toThrow(message);
});

test('the sum of an excerpt ties it to its version', () => {
  const sum = createHash('sha256').update(text.slice(6, 87)).digest('hex').slice(0, 16);
  const head = `TEXT | fund.txt | 6 | 87 | held | sha256:${sum}`;
  expect(readAnnotation('fund.ann', `${head}\nDOC | speech`, () => text).held).toBe(true);
});
