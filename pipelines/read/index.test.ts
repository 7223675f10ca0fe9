import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { defaultLimits, readDocument } from './index.ts';
import { makePdf } from './testing/make-pdf.ts';
import { makeZip } from './testing/make-zip.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
const problemOf = async (content: Uint8Array, name: string) => {
  const read = await readDocument(content, name);
  expect(read.text).toBe('');
  expect(read.problems).toHaveLength(1);
  expect(read.problems[0]!.fatal).toBe(true);
  return read.problems[0]!;
};

describe('bad input is a named problem', () => {
  const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 0);
  const noise = new Uint8Array(4000).map((_, i) => (i * 7919) % 251);
  const ole = new Uint8Array(600).fill(0);
  ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const sheet = makeZip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' });
  const word = makeZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<nothing' });

  test.each<[string, Uint8Array, string, string, RegExp]>([
    ['an empty file', bytes(), 'empty.txt', 'empty-file', /empty\.txt is empty/],
    ['white space alone', utf8(' \n\n\t'), 'blank.txt', 'no-text', /holds no text/],
    ['a binary named .txt', noise, 'notes.txt', 'binary-file', /binary data/],
    ['a binary named .pdf', noise, 'notes.pdf', 'pdf-damaged', /not a PDF/],
    ['an image named .txt', png, 'notes.txt', 'unsupported-format', /a PNG image/],
    ['an old Word file', ole, 'letter.doc', 'unsupported-format', /old Word/],
    ['an RTF file', utf8('{\\rtf1 hello}'), 'letter.txt', 'unsupported-format', /RTF/],
    ['a ZIP renamed .docx', makeZip({ 'a.txt': 'hello' }), 'letter.docx', 'docx-damaged', /a ZIP archive, not a Word/],
    ['a workbook renamed .docx', sheet, 'letter.docx', 'docx-damaged', /an Excel workbook/],
    ['a workbook', sheet, 'table.xlsx', 'unsupported-format', /an Excel workbook/],
    ['a ZIP that is cut off', word.subarray(0, word.length - 30), 'letter.docx', 'docx-damaged', /cut off/],
    ['a Word file with a broken part', word, 'letter.docx', 'docx-damaged', /can't be read/],
    [
      'a page of menus',
      utf8('<!doctype html><nav><a href="/">Home</a></nav>'),
      'page.html',
      'html-without-content',
      /no main text/,
    ],
  ])('%s', async (_, content, name, code, message) => {
    const found = await problemOf(content, name);
    expect(found.code).toBe(code);
    expect(found.message).toMatch(message);
    expect(found.message).toContain(name);
  });

  test.each([
    ['a page', '<!doctype html><p>The ministers met in Brest.</p>', 'page.html'],
    ['a Word file', makeZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' }), 'a.docx'],
  ])('%s that takes longer than the limit', async (_, content, name) => {
    const limits = { ...defaultLimits, maxSeconds: 0 };
    const { problems } = await readDocument(typeof content === 'string' ? utf8(content) : content, name, { limits });
    expect(problems).toMatchObject([{ code: 'too-slow', fatal: true }]);
  });

  test('a file over the limit, without looking at it', async () => {
    const found = await problemOf(new Uint8Array(defaultLimits.maxBytes + 1), 'big.txt');
    expect(found).toMatchObject({ code: 'too-large' });
    expect(found.message).toMatch(/big\.txt has 50 MB, more than the 50 MB/);
  });

  const plenty = ' '.repeat(100_000);
  test.each([
    ['and says so', makeZip({ '[Content_Types].xml': '', 'word/document.xml': plenty })],
    ['and says it does not', makeZip({ '[Content_Types].xml': '', 'word/document.xml': plenty }, 10)],
    ['by a picture that may be its text', makeZip({ '[Content_Types].xml': '', 'word/media/a.xml': plenty }, 10)],
    [
      'by all parts together',
      makeZip(
        { '[Content_Types].xml': '', 'word/a.xml': plenty.slice(60_000), 'word/b.xml': plenty.slice(60_000) },
        10,
      ),
    ],
  ])('a Word file that unpacks to more than the limit, %s', async (_, packed) => {
    const limits = { ...defaultLimits, maxBytes: 50_000 };
    expect(packed.length).toBeLessThan(limits.maxBytes);
    const { problems } = await readDocument(packed, 'a.docx', { limits });
    expect(problems).toMatchObject([
      { code: 'too-large', fatal: true, message: expect.stringMatching(/unpacks to more/) },
    ]);
  });

  test('but a page nested very deeply is read', async () => {
    const { text } = await readDocument(utf8(`<!doctype html>${'<div>'.repeat(60_000)}text`), 'deep.html');
    expect(text).toBe('text');
  });

  test('a name with folders and line breaks is shown as one plain name', async () => {
    expect((await problemOf(bytes(), '../../etc/a\nb\u202e.txt')).message).toMatch(/^a\ufffdb\ufffd\.txt is empty/);
  });
});

describe('the content decides the format', () => {
  const html =
    '<html><body><p>The Council met to hear a report on the work of the mission in the northern districts.</p></body></html>';
  test.each<[string, Uint8Array, string, string]>([
    ['a PDF named .txt', makePdf([[{ text: 'The Council met today.', x: 60, y: 700 }]]), 'a.txt', 'application/pdf'],
    ['HTML named .txt', utf8(html), 'a.txt', 'text/html'],
    ['HTML named .pdf', utf8(html), 'a.pdf', 'text/html'],
    ['text named .html', utf8('The Council met today.'), 'a.html', 'text/plain'],
    ['Markdown by its name', utf8('The Council met today.'), 'a.md', 'text/markdown'],
    ['text without a name to go by', utf8('The Council met today.'), 'a', 'text/plain'],
  ])('%s', async (_, content, name, mediaType) => {
    const read = await readDocument(content, name);
    expect(read.mediaType).toBe(mediaType);
    expect(read.text).toMatch(/^The Council met/);
  });
});

test('pdf.js and the rest print nothing', async () => {
  const spies = (['log', 'warn', 'error', 'info'] as const).map((name) =>
    jest.spyOn(console, name).mockImplementation(() => {}),
  );
  await readDocument(utf8('%PDF-1.7 broken'), 'a.pdf');
  await readDocument(makePdf([[{ text: 'x', x: 60, y: 700 }]]), 'a.pdf');
  for (const spy of spies) {
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  }
});

test('no bytes make it throw, and the same bytes give the same result', async () => {
  const heads = ['', '%PDF-1.4\n', 'PK\x03\x04', '<html>', '{\\rtf', '\xff\xfe', '\x00'].map((head) =>
    Buffer.from(head, 'latin1'),
  );
  const names = fc.constantFrom('a.txt', 'a.pdf', 'a.docx', 'a.html', 'a.md', '');
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }), names, async (head, rest, name) => {
      const content = new Uint8Array(Buffer.concat([head, rest]));
      const [one, two] = [await readDocument(content, name), await readDocument(content, name)];
      expect(one).toEqual(two);
      expect(one.text !== '' || one.problems.some((problem) => problem.fatal)).toBe(true);
    }),
    { numRuns: 150 },
  );
});
