import { expect, test } from '@jest/globals';
import { unfold } from './prose-columns.ts';
import { readText } from './text.ts';

const beside = (left: readonly string[], right: readonly string[]): string =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, i) =>
    `${(left[i] ?? '').padEnd(48)}${right[i] ?? ''}`.trimEnd(),
  ).join('\n');

const left = [
  'The meeting was called to order at 10 a.m.',
  '',
  '    The President: In accordance with rule 39',
  'of the provisional rules of procedure, I in-',
  'vite Ms. Lind, head of the river mission, to',
  'take part in this meeting.',
  '',
  '    Ms. Lind: The mission has received 212',
];
const right = [
  'reports of floods. In January alone, 38 boats',
  'carried 740 tons of food to the islands of the',
  'delta.',
  '',
  '    Mr. Berg (Norway): We thank Ms. Lind, who',
  'said what the people of the delta have gone',
  'through, and',
];
const record = `S/PV.1                      The river

${beside(left, right)}

25-00001                                               1/2
\fS/PV.1                      The river

${beside(['we ask for more of it, which is', 'what all have said here and in the', 'capital. We shall pay for 12 boats', 'and for their crews, too.'], ['The meeting rose, and the members', 'of the Council went to see the boats', 'that had come up the river in the', 'night.'])}
`;

test('columns are read one after the other, page by page', () => {
  const { text, blocks } = readText(record, 'a.txt', 'text/plain');
  expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
    'S/PV.1 The river',
    'The meeting was called to order at 10 a.m.',
    'The President: In accordance with rule 39 of the provisional rules of procedure, I invite Ms. Lind, head of the river mission, to take part in this meeting.',
    'Ms. Lind: The mission has received 212 reports of floods. In January alone, 38 boats carried 740 tons of food to the islands of the delta.',
    'Mr. Berg (Norway): We thank Ms. Lind, who said what the people of the delta have gone through, and we ask for more of it, which is what all have said here and in the capital. We shall pay for 12 boats and for their crews, too.',
    'The meeting rose, and the members of the Council went to see the boats that had come up the river in the night.',
  ]);
});

test('the map leads each character back to its place', () => {
  const { text, map, furniture } = readText(record, 'a.txt', 'text/plain');
  expect(map.toSource(text.indexOf('38 boats'))).toBe(record.indexOf('38 boats'));
  for (const { start, length, source, sourceLength } of map.segments)
    if (sourceLength === undefined)
      expect(record.slice(source, source + length)).toBe(text.slice(start, start + length));
  const letters = (all: string): string => [...all.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
  expect(letters(text + furniture.map((one) => one.text).join(' '))).toBe(letters(record));
});

const table = [
  ['Finland', 'The ministry of the river has the boats'],
  ['', 'painted, and it has paid the crews.'],
  ['Norway', 'The guard of the coast took the boats'],
  ['', 'and sailed them to the islands.'],
  ['Sweden and the islands', 'Nothing was said of it in'],
  ['', 'the report.'],
];
const numbers = Array.from({ length: 8 }, (_, i) => [`Boats of the river guard ${i}`, `1,2${i}0     3,4${i}0`]);
const signatures = ['For the Government', 'Anna Lind', 'Minister of Rivers', 'Done at Turku'].map((one) => [one, one]);

test.each([
  ['a table with a label and words', table],
  ['a table of numbers', numbers],
  ['signatures', signatures],
])('%s is left alone', (_what, rows) => {
  expect(
    unfold(
      beside(
        rows.map(([one]) => one!),
        rows.map(([, two]) => two!),
      ),
    ),
  ).toBeNull();
});

test('two rows of cells that may be columns are left alone, and told', () => {
  const cell = (one: string): string[] => [
    `The ${one} was held for all`,
    `members of the ${one} who`,
    `had come from afar.`,
    '',
  ];
  const rows = ['meeting', 'talk', 'visit', 'walk'];
  const source = `A head\n\n${beside(rows.flatMap(cell), rows.map((one) => `long ${one}`).flatMap(cell))}`;
  const { text, problems } = readText(source, 'a.txt', 'text/plain');
  expect(text).toContain('held for all The long meeting');
  expect(problems).toMatchObject([{ code: 'columns-unsure', fatal: false }]);
  expect(problems[0]!.message).toContain('Lines 3 to 17 of a.txt');
});
