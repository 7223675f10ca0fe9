import { expect, test } from '@jest/globals';
import { readDocument } from './index.ts';
import { makePdf, type Print } from './testing/make-pdf.ts';

const read = (pages: Print[][]) => readDocument(makePdf(pages), 'made.pdf');
const column = (x: number, top: number, lines: readonly string[]): Print[] =>
  lines.map((text, i) => ({ text, x, y: top - 12 * i }));

const states = ['Armenia', 'Belarus', 'Kazakhstan', 'Russia'];
const prose = (state: string): string[] => [
  `The services of ${state} took part in all phases of the operation`,
  'and sent their officers to the headquarters in Bishkek, where the',
  'results of the year were summed up by the heads of the services.',
];

test('results on sheets of the same form are text; page numbers beside them are not', async () => {
  const page = (state: string, i: number): Print[] => [
    ...column(60, 740, [`Number of persons detained: ${101 + i}`, `Weapons seized in ${state}: ${11 + i}`]),
    ...column(60, 660, prose(state)),
    { text: `Weapons seized: ${3 * i + 2}`, x: 60, y: 90 },
    { text: `Page ${i + 1}`, x: 300, y: 30 },
  ];
  const { text, furniture } = await read(states.map(page));
  for (let i = 0; i < 4; i++) {
    expect(text).toContain(`persons detained: ${101 + i}\n`);
    expect(text).toContain(`Weapons seized: ${3 * i + 2}`);
  }
  expect(furniture.map((piece) => piece.text)).toEqual(['Page 1', 'Page 2', 'Page 3', 'Page 4']);
});

test('the same result on some pages is no running foot', async () => {
  const page = (state: string, i: number): Print[] => [
    ...column(60, 660, prose(state)),
    { text: `Weapons seized: ${i < 2 ? 5 : i}`, x: 60, y: 90 },
  ];
  const { text, furniture } = await read(states.map(page));
  expect(text.match(/Weapons seized: 5/g)).toHaveLength(2);
  expect(furniture).toEqual([]);
});

test('lines of the text that differ in their numbers alone are text', async () => {
  const page = (state: string, i: number): Print[] => [
    { text: 'CSTO report 2015', x: 250, y: 770, size: 8 },
    ...column(60, 720, [`In phase ${i + 1} the services detained ${111 * (i + 1)} persons in all,`, ...prose(state)]),
  ];
  const { text, furniture } = await read(states.map(page));
  expect(text.match(/In phase \d the services detained \d+ persons/g)).toHaveLength(4);
  expect(furniture.map((piece) => piece.text)).toEqual(states.map(() => 'CSTO report 2015'));
});

test('a few numbers that count up close under a line are what it says', async () => {
  const page = (state: string, i: number): Print[] => [
    ...column(60, 700, prose(state)),
    ...column(60, 80, [`Persons detained in ${state}`, `${i + 11}`]),
  ];
  const { text, furniture } = await read(states.slice(1).map(page));
  expect(text).toContain('Persons detained in Belarus\n11');
  expect(furniture).toEqual([]);
});

test('a running head may count the pages; that of the first page stays', async () => {
  const page = (state: string, i: number): Print[] => [
    { text: `46th meeting - 1 November 1993 ${i + 7}`, x: 60, y: 760, size: 8 },
    ...column(60, 660, prose(state)),
  ];
  const { furniture } = await read(states.map(page));
  expect(furniture.map((piece) => piece.page)).toEqual([2, 3, 4]);
});

test('a number at the foot of pages is theirs where it counts them, even where all lines stand far apart', async () => {
  const page = (state: string, i: number): Print[] => [
    ...prose(state).map((text, j) => ({ text, x: 60, y: 700 - 30 * j })),
    { text: `The end of this part of the report on ${state}.`, x: 60, y: 60 },
    { text: `${i + 1}`, x: 300, y: 30 },
  ];
  const { furniture } = await read(states.map(page));
  expect(furniture.map((piece) => piece.text)).toEqual(['1', '2', '3', '4']);
});

test.each([
  ['300', []],
  ['1', ['1']],
  ['- 4 -', ['- 4 -']],
  ['1/3', []],
])('%s at the foot of the only page', async (number, expected) => {
  const { furniture } = await read([[...column(60, 700, prose('Armenia')), { text: number, x: 300, y: 60 }]]);
  expect(furniture.map((piece) => piece.text)).toEqual(expected);
});
