import { expect, test } from '@jest/globals';
import { pageNumbers } from './page-numbers.ts';
import { splitLines } from './text-lines.ts';

/** The lines that are taken for page numbers. */
const found = (source: string): string[] => {
  const lines = splitLines(source);
  return [...pageNumbers(source, lines)].map((i) => source.slice(lines[i]!.from, lines[i]!.to)).sort();
};

const line = 'The services of the member States took part in it and sent their officers';
/** A page of text that breaks off in a sentence. */
const page = Array.from({ length: 14 }, () => line).join('\n');
const pages = (numbers: readonly string[]): string =>
  [page, ...numbers.map((one) => `${one}\n\nto ${page}`)].join('\n\n');

test.each([
  ['a series, a page apart', pages(['31', '32', '33']), ['31', '32', '33']],
  ['two pages', pages(['9', '10']), ['10', '9']],
  ['pages of pages', pages(['1/3', '2/3']), ['1/3', '2/3']],
  ['marked as pages', pages(['- 4 -', 'Page 9 of 30']), ['- 4 -', 'Page 9 of 30']],
  ['beside job numbers', pages(['11-51670 12', '18-43649 (E)\n\n4']), ['11-51670 12', '18-43649 (E)', '4']],
  ['beside the day of printing', `${line}\n4/9\n\n13/12/2018\n\n${line}`, ['4/9']],
  ['the second of two pages', pages(['2']), ['2']],
  [
    'on the last line of wrapped prose',
    `${page}\n12\n\nthe north and the south of the country, as they have said.`,
    ['12'],
  ],
  ['on the last line of a paragraph', `${page}.\n14\n\nWe must put an end to all that has kept us from it.`, ['14']],
  ['where no number can stand', `${line}\n\n32\n\nthe whole of ${line}`, ['32']],
])('page numbers: %s', (_, source, expected) => {
  expect(found(source)).toEqual(expected);
});

test.each([
  ['in a sentence', 'The services of the member States detained\n\n128\n\nsmugglers in the region of Brest.'],
  ['in a sentence of a long text', pages(['128'])],
  [
    'a small one, early in the text',
    'The services of the member States of the whole region seized\n\n2\n\nof the guns that were hidden in the cellars of the town.',
  ],
  ['a share', 'They seized in the second phase,\n\n1/3\n\nof all the heroin found.'],
  ['two shares', 'They seized\n\n1/3\n\nof the heroin and\n\n2/3\n\nof the guns.'],
  ['under a label of two lines', `${line}\n${line}\n128\n\n${line}\n${line}\n40\n\n${line}`],
  ['under labels', `Rifles\n\n12\n\n${page}\n\nGrenades\n\n13\n\nMines`],
  ['under sums', `${line}:\n\n12\n\n${page}\n\n${line}:\n\n13\n\nMines`],
  ['in a column', `Rifles\n\n12\n\n40\n\n${page}.\n\n13\n\n7\n\n${page}`],
  ['in a row', `Seized:\n\n12 13 14\n\n${page}`],
])('numbers of the text: %s', (_, source) => {
  expect(found(source)).toEqual([]);
});
