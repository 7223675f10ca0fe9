import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDocument } from './index.ts';
import { open } from './pdf-engine.ts';
import { makePdf } from './testing/make-pdf.ts';

const word = fc.constantFrom(
  ...'the Council ofthe north-eastern districts, 3,150 cases met- coordi- nation (S/2011/7). in thisarea 12 A of'.split(
    ' ',
  ),
);
const print = fc.record({
  text: fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')),
  x: fc.integer({ min: 40, max: 400 }),
  y: fc.integer({ min: 20, max: 770 }),
  size: fc.constantFrom(6, 8, 10, 14),
  bold: fc.boolean(),
  rotated: fc.boolean(),
});
const pages = fc.array(fc.array(print, { maxLength: 30 }), { minLength: 1, maxLength: 3 });

/** The source that a map leads back to: the text items of all pages, in file order. */
async function sourceOf(pdf: Uint8Array): Promise<string> {
  const { document, close } = await open(pdf);
  let source = '';
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item) source += item.str;
  }
  await close();
  return source;
}

test('whatever is printed where: segments rise and do not overlap, and those taken over unchanged are in the source', async () => {
  await fc.assert(
    fc.asyncProperty(pages, async (all) => {
      const { text, map, blocks } = await readDocument(makePdf(all), 'any.pdf');
      const source = await sourceOf(makePdf(all));
      let end = 0;
      for (const { start, length, source: from, sourceLength } of map.segments) {
        expect(start).toBeGreaterThanOrEqual(end);
        end = start + length;
        if (sourceLength === undefined) expect(source.slice(from, from + length)).toBe(text.slice(start, end));
      }
      expect(end).toBeLessThanOrEqual(text.length);
      let last = 0;
      for (const block of blocks) {
        expect(block.start).toBeGreaterThanOrEqual(last);
        expect(block.end).toBeGreaterThan(block.start);
        last = block.end;
      }
    }),
    { numRuns: 40, seed: 7, endOnFailure: true },
  );
}, 120_000);

test('reading twice gives the same', async () => {
  await fc.assert(
    fc.asyncProperty(pages, async (all) => {
      const pdf = makePdf(all);
      expect(await readDocument(pdf, 'any.pdf')).toEqual(await readDocument(pdf, 'any.pdf'));
    }),
    { numRuns: 15, seed: 7, endOnFailure: true },
  );
}, 120_000);
