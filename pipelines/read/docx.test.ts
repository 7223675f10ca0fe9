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
