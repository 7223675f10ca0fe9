import { describe, expect, test } from '@jest/globals';
import {
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { readDocument } from './index.ts';
import { makeZip } from './testing/make-zip.ts';

const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
const change = { id: 1, author: 'Editor', date: '2016-07-04T00:00:00Z' };

const file = async (): Promise<Uint8Array> => {
  const document = new Document({
    title: 'A report',
    creator: 'Press Office',
    footnotes: { 1: { children: [new Paragraph('See the annual report.')] } },
    sections: [
      {
        properties: { titlePage: true },
        headers: {
          first: new Header({ children: [new Paragraph('AT/PR/123'), new Paragraph('Distr.: General')] }),
          default: new Header({ children: [new Paragraph('AT/PR/123 (running head)')] }),
        },
        children: [
          new Paragraph({ text: 'Report of the mission', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [
              new TextRun('Over 180,000'),
              new FootnoteReferenceRun(1),
              new TextRun(' violations of 12'),
              new TextRun({ text: 'a', superScript: true }),
              new TextRun(' laws'),
              new DeletedTextRun({ ...change, text: ' were hidden' }),
              new InsertedTextRun({ ...change, text: ' were found' }),
              new TextRun('.'),
            ],
          }),
          new Paragraph({ children: [new TextRun({ text: 'Next steps', bold: true })] }),
          new Paragraph({ text: 'to act;', bullet: { level: 0 } }),
          new Table({
            rows: [
              new TableRow({ children: [cell('Country'), cell('Cases')] }),
              new TableRow({ children: [cell('Atlantis'), cell('12')] }),
            ],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
};

describe('a Word document', () => {
  test('gives headings, items, rows and notes; changes are accepted; the first page keeps its head', async () => {
    const { text, blocks } = await readDocument(await file(), 'report.docx');
    expect(blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)).toEqual([
      'paragraph: AT/PR/123',
      'paragraph: Distr.: General',
      'heading: Report of the mission',
      'paragraph: Over 180,000¹ violations of 12ᵃ laws were found.',
      'heading: Next steps',
      'list-item: to act;',
      'table-row: Country\tCases',
      'table-row: Atlantis\t12',
      'footnote: ¹ See the annual report.',
    ]);
  });

  test('keeps running heads as furniture and its properties as hints', async () => {
    const { furniture, hints } = await readDocument(await file(), 'report.docx');
    expect(furniture).toContainEqual({ page: null, text: 'AT/PR/123 (running head)', kind: 'header' });
    expect(hints).toMatchObject({ title: 'A report', author: 'Press Office' });
    expect(hints.dates).toEqual([{ day: expect.any(String), source: 'file:created' }]);
  });

  test('reads the same twice, and its map is in order', async () => {
    const bytes = await file();
    const one = await readDocument(bytes, 'report.docx');
    expect(await readDocument(bytes, 'report.docx')).toEqual(one);
    let from = 0;
    for (const { source, length, sourceLength } of one.map.segments) {
      expect(source).toBeGreaterThanOrEqual(from);
      from = source + (sourceLength ?? length);
    }
  });
});

const space = 'http://schemas.openxmlformats.org';
const names = `xmlns:w="${space}/wordprocessingml/2006/main" xmlns:m="${space}/officeDocument/2006/math"`;
const run = (text: string, style = ''): string =>
  `<w:r>${style && `<w:rPr>${style}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A Word document with these paragraphs and notes, as other programs than the library above write them. */
const written = (body: string, notes: Record<string, string> = {}): Uint8Array =>
  makeZip({
    '[Content_Types].xml': `<Types xmlns="${space}/package/2006/content-types"/>`,
    '_rels/.rels': `<Relationships xmlns="${space}/package/2006/relationships"><Relationship Id="a" Type="${space}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${names}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(
      Object.entries(notes).map(([kind, text]) => [`word/${kind}s.xml`, `<w:${kind}s ${names}>${text}</w:${kind}s>`]),
    ),
  });
const textOf = async (content: string): Promise<string> =>
  (await readDocument(written(`<w:p>${content}</w:p>`), 'a.docx')).text;
const formula = (inner: string): string => `<m:oMath>${inner}</m:oMath>`;
const said = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
const fraction = `<m:f><m:fPr><m:ctrlPr/></m:fPr><m:num>${said('3')}</m:num><m:den>${said('4')}</m:den></m:f>`;

describe('what Word shows is read', () => {
  test.each([
    [
      'a field',
      `${run('in all ')}<w:fldSimple w:instr=" REF x ">${run('1,250')}</w:fldSimple>${run(' kg')}`,
      'in all 1,250 kg',
    ],
    ['a fraction', `${run('to ')}${formula(fraction)}${run(' of it')}`, 'to 3/4 of it'],
    ['a fraction behind a number', `${run('over 2')}${formula(fraction)}${run(' tons')}`, 'over 2 3/4 tons'],
    ['a mixed number', `${formula(said('2') + fraction)}${run(' tons')}`, '2 3/4 tons'],
    [
      'a power',
      `${formula(`<m:sSup><m:e>${said('10')}</m:e><m:sup>${said('6')}</m:sup></m:sSup>`)}${run(' rounds')}`,
      '10⁶ rounds',
    ],
    ['an equation', `<m:oMathPara>${formula(said('x=400'))}</m:oMathPara>`, 'x=400'],
    ['a break of the page', `${run('seized 12')}<w:r><w:br w:type="page"/></w:r>${run('after')}`, 'seized 12\nafter'],
    ['a hidden number', `${run('99', '<w:vanish/>')}${run('25 km')}`, '25 km'],
    ['a struck number', `${run('12', '<w:strike/>')}${run('13', '<w:dstrike/>')}${run('14 rifles')}`, '14 rifles'],
    ['what is not hidden', `${run('99', '<w:vanish w:val="0"/>')}${run(' boats')}`, '99 boats'],
    [
      'a field that begins in a hidden run',
      `<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="begin"/><w:t>9</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('12 boats')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      '12 boats',
    ],
  ])('%s', async (_, content, shown) => expect(await textOf(content)).toBe(shown));

  test('and what can not be read as text is named', async () => {
    const root = formula(`<m:rad><m:deg/><m:e>${said('4')}</m:e></m:rad>`);
    const { text, problems } = await readDocument(written(`<w:p>${run('It is ')}${root}${run('.')}</w:p>`), 'a.docx');
    expect(text).toBe('It is .');
    expect(problems).toMatchObject([
      { code: 'docx-part-left-out', fatal: false, message: expect.stringMatching(/a formula/) },
    ]);
    expect((await readDocument(await file(), 'report.docx')).problems).toEqual([]);
  });
});

test('notes are numbered by their place and linked by their anchor, footnotes and endnotes each for themselves', async () => {
  const mark = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
  const note = (kind: string, id: number, text: string): string =>
    `<w:${kind} w:id="${id}"><w:p>${run(text)}</w:p></w:${kind}>`;
  const body = `<w:p>${run('It held 1,250')}${mark('footnote', 3)}${run(' persons')}${mark('endnote', 2)}${run(' in 2015')}${mark('footnote', 2)}${run('.')}</w:p>`;
  const read = await readDocument(
    written(body, {
      footnote: note('footnote', 2, 'To May.') + note('footnote', 3, 'Adults.'),
      endnote: note('endnote', 2, 'At sea.'),
    }),
    'a.docx',
  );
  expect(read.text).toBe('It held 1,250¹ persons¹ in 2015².\n\n¹ Adults.\n\n¹ At sea.\n\n² To May.');
  expect(
    read.notes?.map(
      ({ start, end, note: to }) => `${read.text.slice(start - 4, end)} ${read.text.slice(to.start, to.end)}`,
    ),
  ).toEqual([',250¹ ¹ Adults.', 'sons¹ ¹ At sea.', '2015² ² To May.']);
});
