import { expect, test } from '@jest/globals';
import { readDocument } from './index.ts';
import { makePdf, type Print } from './testing/make-pdf.ts';

const read = (pages: Print[][]) => readDocument(makePdf(pages), 'made.pdf');
const column = (x: number, top: number, lines: readonly string[]): Print[] =>
  lines.map((text, i) => ({ text, x, y: top - 12 * i }));

const prose = [
  'The Council met to hear a report on the work of the',
  'mission in the northern districts, where the number of',
  'crossings had fallen by a third since the spring and the',
  'patrols of the two sides had been brought together for',
  'the first time in many years, as the envoy said and as',
];

test('what stands below both columns is read after both, when the left one breaks off in the middle of a sentence', async () => {
  const page = [
    ...column(60, 700, [...prose, ...prose]),
    ...column(330, 700, ['the members of the Council were glad to hear from him.', ...prose, ...prose.slice(0, 4)]),
    { text: 'Other matters', x: 60, y: 560, bold: true },
  ];
  const { text } = await read([page]);
  expect(text).toContain('as the envoy said and as the members of the Council');
  expect(text.endsWith('Other matters')).toBe(true);
});

test('notes that say the same on several pages are notes and no running feet', async () => {
  const page = (n: number): Print[] => [
    ...column(60, 640, prose.slice(n)),
    { text: String(n), x: 60, y: 64, size: 5 },
    { text: 'See the annual report.', x: 64, y: 61, size: 8 },
  ];
  const { blocks, furniture } = await read([page(1), page(2), page(3)]);
  expect(blocks.filter((block) => block.kind === 'footnote')).toHaveLength(3);
  expect(furniture).toEqual([]);
});

test('a running head that bears the symbol goes from the first page too, where it is the same on the others', async () => {
  const page = (lines: string[]) => [{ text: 'S/PV.1   Opening', x: 60, y: 760, size: 8 }, ...column(60, 700, lines)];
  const { text, furniture } = await read([page(prose.slice(0, 3)), page(prose.slice(3))]);
  expect(text).not.toContain('S/PV.1');
  expect(furniture.map((piece) => piece.page)).toEqual([1, 2]);
});

// The test's PDFs are in Windows-1252, where 0x96 is the short dash.
test('a dash that clings to its word has no space after it at the end of a line', async () => {
  const lines = [prose[0]!, 'mission in the northern districts for the years 2023\u0096', '2025, in Khujand.'];
  const { text } = await read([column(60, 700, lines)]);
  expect(text).toContain('2023\u20132025, in Khujand.');
});

test('words that run together come apart, and the map leads back to both', async () => {
  const { text, map } = await read([column(60, 700, [prose[0]!, 'mission in view ofthe talks in the district.'])]);
  expect(text).toContain('in view of the talks');
  const at = text.indexOf('of the talks');
  expect(map.toSource(at + 3) - map.toSource(at)).toBe(2);
});

test('a bar code that text recognition took for letters is furniture', async () => {
  const bars = { text: 'II Ill 1111 IIII II Ill', x: 60, y: 40, size: 17 };
  const { text, furniture } = await read([[...column(60, 700, prose), bars]]);
  expect(text).not.toContain('Ill');
  expect(furniture).toHaveLength(1);
});
