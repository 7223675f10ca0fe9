import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { readDocument } from './index.ts';
import { makePdf } from './testing/make-pdf.ts';

const lines = ['THE LATE TEAM MET IN THE WET HALL', 'THEN A FINE MAN WENT HIT HIM'];
const scan = lines.map((text, i) => ({ text, x: 60, y: 700 - 40 * i, size: 16, drawn: true }));
const typed = [{ text: 'A page that has its text.', x: 60, y: 700 }];
const cache = await mkdtemp(join(tmpdir(), 'ocr-'));
afterAll(() => rm(cache, { recursive: true }));

test('a page without text is named, and says how to read it', async () => {
  const { problems, recognized } = await readDocument(makePdf([typed, scan]), 'scan.pdf');
  expect(problems).toMatchObject([{ code: 'page-without-text', page: 2, fatal: false }]);
  expect(problems[0]!.message).toContain('--ocr');
  expect(recognized).toBeUndefined();
});

test('its text is recognised where that is wanted, is told apart, and is kept by the hash of the page', async () => {
  const pdf = makePdf([typed, scan]);
  const read = await readDocument(pdf, 'scan.pdf', { ocr: { cache } });
  expect(read.text).toContain('THE LATE TEAM MET IN THE WET HALL');
  expect(read.recognized!.map((span) => read.text.slice(span.start, span.end).slice(0, 8))).toEqual(['THE LATE']);
  expect(read.problems).toMatchObject([{ code: 'page-without-text', page: 2, fatal: false }]);
  expect(read.problems[0]!.message).toContain('recognised');

  const [kept, ...others] = await readdir(cache);
  expect(others).toEqual([]);
  const file = join(cache, kept!);
  await writeFile(file, (await readFile(file, 'utf8')).replace('LATE', 'KEPT'));
  const again = await readDocument(pdf, 'scan.pdf', { ocr: { cache } });
  expect(again.text).toContain('THE KEPT TEAM');
}, 120_000);

test('nothing but an empty page has no text with recognition either', async () => {
  const { problems, text } = await readDocument(makePdf([[]]), 'empty.pdf', { ocr: {} });
  expect([text, problems[0]!.code, problems[0]!.fatal]).toEqual(['', 'no-text', true]);
}, 120_000);
