import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { packageRoot } from '../../src/core/package-root.ts';
import { readDocument } from './index.ts';
import { defaultLimits } from './limits.ts';
import { makePdf, type Print } from './testing/make-pdf.ts';

const quotes = async (pages: Print[][]): Promise<string[]> => {
  const read = await readDocument(makePdf(pages), 'made.pdf');
  return read.blocks.map((block) => `${block.kind}: ${read.text.slice(block.start, block.end)}`);
};

/** Lines of 12 points each from the top of a column down. */
const column = (x: number, top: number, lines: readonly string[]): Print[] =>
  lines.flatMap((text, i) => {
    if (!text) return [];
    const indent = text.length - text.trimStart().length;
    return [{ text: text.trim(), x: x + 10 * indent, y: top - 12 * i }];
  });

const prose = [
  'The Council met to hear a report on the work of the',
  'mission in the northern districts, where the number of',
  'crossings had fallen by a third since the spring and the',
  'patrols of the two sides had been brought together for',
  'the first time in many years.',
];

describe('lines and paragraphs', () => {
  test('a wrapped paragraph is one line, and the next begins where the last one ended short', async () => {
    expect(
      await quotes([column(60, 700, [...prose, 'A second report followed from the office of the envoy.'])]),
    ).toEqual([`paragraph: ${prose.join(' ')}`, 'paragraph: A second report followed from the office of the envoy.']);
  });

  test('a line that is set in begins a paragraph', async () => {
    const lines = [...prose.slice(0, 4), '  Full lines came next and it was not at all clear where', 'they would end.'];
    expect((await quotes([column(60, 700, lines)])).map((one) => one.slice(0, 25))).toEqual([
      'paragraph: The Council me',
      'paragraph: Full lines cam',
    ]);
  });

  test('a word split at the end of a line is put together only where the document has it whole', async () => {
    const lines = [
      'The coordination of patrols went well, and the co-',
      'ordination of reports did too, said the Secretary-',
      'General, who had asked for more coordi-',
      'nation and for the counter-',
      'Terrorism Committee to be told.',
    ];
    expect(await quotes([column(60, 700, lines)])).toEqual([
      'paragraph: The coordination of patrols went well, and the coordination of reports did too, said the Secretary-General, who had asked for more coordination and for the counter-Terrorism Committee to be told.',
    ]);
  });

  test('a raised figure is the mark of a note and does not run into the number before it', async () => {
    const page = [
      ...column(60, 700, prose),
      { text: 'over 180,000 violations were found in 651', x: 60, y: 620 },
      { text: '1', x: 245, y: 624, size: 6 },
      ...column(60, 608, ['and the report names them all, one after the other,', 'by district.']),
      { text: '1', x: 60, y: 84, size: 5 },
      { text: 'See the annual report.', x: 64, y: 81, size: 8 },
    ];
    const found = await quotes([page]);
    expect(found[1]).toContain('in 651¹ and the report');
    expect(found.at(-1)).toBe('footnote: ¹ See the annual report.');
  });

  test('bold lines are headings, a bold name at the start of a paragraph is not', async () => {
    const page: Print[] = [
      { text: 'Adoption of the agenda', x: 60, y: 700, bold: true },
      { text: 'Mr. Green', x: 70, y: 676, bold: true },
      { text: '(Atlantis): I thank the President for the report that', x: 122, y: 676 },
      ...column(60, 664, ['we have just heard, and wish to say a few words on the', 'matter before us today.']),
    ];
    expect(await quotes([page])).toEqual([
      'heading: Adoption of the agenda',
      'paragraph: Mr. Green (Atlantis): I thank the President for the report that we have just heard, and wish to say a few words on the matter before us today.',
    ]);
  });

  test('rows of a table stay rows, cell by cell', async () => {
    const rows = [
      ['Country', 'Observers'],
      ['Atlantis', '12'],
      ['Ruritania', '7'],
    ].flatMap(([left, right], i) => [
      { text: left!, x: 60, y: 700 - 14 * i },
      { text: right!, x: 300, y: 700 - 14 * i },
    ]);
    const read = await readDocument(makePdf([rows]), 'table.pdf');
    expect(read.blocks.map((block) => block.kind)).toEqual(['table-row', 'table-row', 'table-row']);
    expect(read.text).toBe('Country\tObservers\nAtlantis\t12\nRuritania\t7');
    expect(read.blocks[1]!.cells!.map((cell) => read.text.slice(cell.start, cell.end))).toEqual(['Atlantis', '12']);
  });
});

describe('columns', () => {
  const left = [...prose.slice(0, 4), ...prose.slice(0, 4), 'and it was decided to ask for'];
  const right = ['a further report by the end of the year.', ...prose, ...prose.slice(0, 3)];
  const page = [
    {
      text: 'General remarks on the whole of the page, over both columns, at the top',
      x: 60,
      y: 730,
      size: 14,
      bold: true,
    },
    ...column(60, 700, left),
    ...column(330, 700, right),
  ];

  test('the left one is read before the right one, and a paragraph runs over from one to the other', async () => {
    const found = await quotes([page]);
    expect(found[0]).toBe('heading: General remarks on the whole of the page, over both columns, at the top');
    expect(found[1]).toContain('it was decided to ask for a further report by the end of the year.');
    expect(found).toHaveLength(4);
  });

  test('the map leads back to the text items in file order', async () => {
    const read = await readDocument(makePdf([page]), 'columns.pdf');
    const items = page.map((one) => one.text).join('');
    for (const { start, length, source, sourceLength } of read.map.segments) {
      if (sourceLength === undefined)
        expect(read.text.slice(start, start + length)).toBe(items.slice(source, source + length));
    }
  });
});

describe('pages', () => {
  const texts = [
    [],
    prose.slice(0, 4),
    ['the first time in many years.', '', ...prose],
    ['Nothing more was said.', '', ...prose],
  ];
  const body = (n: number): Print[] => [
    { text: 'S/PV.1', x: 60, y: 760, size: 8 },
    { text: ['', 'Opening', 'Election of officers', 'Other matters'][n]!, x: 250, y: 760, size: 8 },
    ...column(60, 700, texts[n]!),
    { text: `${n}/3`, x: 60, y: 30, size: 8 },
    { text: '16-12345', x: 500, y: 30, size: 8 },
  ];

  test('running heads, page and job numbers become furniture, and paragraphs run over the page', async () => {
    const read = await readDocument(makePdf([body(1), body(2), body(3)]), 'pages.pdf');
    const kinds = read.furniture.map(({ page, kind, text }) => `${page} ${kind} ${text}`);
    expect(kinds).toContain('2 header S/PV.1 Election of officers');
    expect(kinds).toContain('3 page-number 3/3 16-12345');
    expect(read.text).toContain('brought together for the first time in many years.');
    expect(read.pages.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(read.text.slice(read.pages[1]!.start, read.pages[1]!.end)).toMatch(/^the first time in many years\./);
    expect(read.pages.every((page, i) => i === 0 || page.start >= read.pages[i - 1]!.end)).toBe(true);
  });

  test('the head of the first page stays, since it bears the symbol', async () => {
    const read = await readDocument(makePdf([body(1), body(2), body(3)]), 'pages.pdf');
    expect(read.text).toMatch(/^S\/PV\.1\tOpening/);
  });

  test('a running head on the first page goes when other pages have it word for word', async () => {
    const head = { text: 'General debate', x: 250, y: 760, size: 8 };
    const pages = [1, 2, 3].map((n) => [head, ...column(60, 700, texts[n]!)]);
    const read = await readDocument(makePdf(pages), 'debate.pdf');
    expect(read.text).toMatch(/^The Council met/);
  });

  test('text along the margin is furniture', async () => {
    const page = [...column(60, 700, prose), { text: 'Printed on paper', x: 30, y: 300, rotated: true }];
    const read = await readDocument(makePdf([page]), 'margin.pdf');
    expect(read.text).not.toContain('Printed');
    expect(read.furniture).toContainEqual({ page: 1, text: 'Printed on paper', kind: 'margin' });
  });

  test('a page without text is a problem that names the page', async () => {
    const read = await readDocument(makePdf([column(60, 700, prose), [], column(60, 700, prose)]), 'gap.pdf');
    expect(read.problems).toMatchObject([{ code: 'page-without-text', page: 2, fatal: false }]);
    expect(read.pages[1]!.start).toBe(read.pages[1]!.end);
  });

  test('title and date come as hints', async () => {
    const read = await readDocument(makePdf([column(60, 700, prose)], { title: 'A report' }), 'hints.pdf');
    expect(read.hints).toMatchObject({
      title: 'A report',
      dates: [{ day: '2016-07-04', source: 'file:CreationDate' }],
    });
  });
});

describe('what cannot be read', () => {
  const good = makePdf([column(60, 700, prose)]);
  const codes = async (bytes: Uint8Array, options = {}): Promise<(string | boolean)[][]> => {
    const read = await readDocument(bytes, 'bad.pdf', options);
    return read.problems.map(({ code, fatal }) => [code, fatal]);
  };

  test('no text on any page', async () => {
    expect(await codes(makePdf([[], []]))).toEqual([['no-text', true]]);
  });
  test('no pages', async () => {
    expect(await codes(makePdf([]))).toEqual([['pdf-damaged', true]]);
  });
  test('a password is asked for, and opens the file when given', async () => {
    const locked = makePdf([column(60, 700, prose)], { password: 'sesame' });
    expect(await codes(locked)).toEqual([['pdf-encrypted', true]]);
    expect(await codes(locked, { password: 'wrong' })).toEqual([['pdf-encrypted', true]]);
    const read = await readDocument(locked, 'locked.pdf', { password: 'sesame' });
    expect(read.text).toBe(prose.join(' '));
  });
  test('a file that is cut off keeps what can be read and says so, or is refused', async () => {
    const half = await readDocument(good.subarray(0, good.length - 100), 'half.pdf');
    expect(half.problems).toMatchObject([{ code: 'pdf-damaged', fatal: false }]);
    expect(half.text).toBe(prose.join(' '));
    expect(await codes(good.subarray(0, 40))).toEqual([['pdf-damaged', true]]);
  });
  test('more pages than the limit, more seconds than the limit', async () => {
    const two = makePdf([column(60, 700, prose), column(60, 700, prose)]);
    expect(await codes(two, { limits: { ...defaultLimits, maxPages: 1 } })).toEqual([['too-large', true]]);
    expect(await codes(two, { limits: { ...defaultLimits, maxSeconds: 0 } })).toEqual([['too-slow', true]]);
    expect(await codes(two, { limits: { ...defaultLimits, maxItems: 3 } })).toEqual([['too-large', true]]);
  });
  test('loading pdf.js leaves the built-in functions of the process as they were', () => {
    // In a process of its own: the test runner gives each test file other built-in functions.
    const reader = pathToFileURL(join(packageRoot, 'dist/pipelines/read/index.js'));
    const script = `const { readDocument } = await import('${reader}');
      const before = [Array.prototype.push, JSON.parse];
      const { text } = await readDocument(Buffer.from('${Buffer.from(good).toString('base64')}', 'base64'), 'good.pdf');
      console.log(text.length > 0 && before[0] === Array.prototype.push && before[1] === JSON.parse);`;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(run.stdout + run.stderr).toBe('true\n');
  });
});
