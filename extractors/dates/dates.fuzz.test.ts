import { describe, test } from '@jest/globals';
import edtf from 'edtf';
import fc from 'fast-check';
import { resolveDates } from '../../pipelines/stages/resolve-dates.ts';
import { compileExtractor } from '../../src/core/extractor.ts';
import { lex } from '../../src/core/tokens.ts';
import type { DateValue } from '../../src/core/value.ts';
import { Vocabulary } from '../../src/core/vocabulary.ts';
import { fuzzing } from '../testing/fuzzing.ts';
import { dates } from './index.ts';
import { dateFamilies, type Written } from './testing/index.ts';

/** How often values are held against the `edtf` package, whose parser takes longer than all else here. */
const sample = 50;

const vocabulary = new Vocabulary();
const extractor = compileExtractor(dates, vocabulary);

/** The dates of a text, as quote and EDTF; relative ones are resolved where the text has a date. */
function read({ text, documentDate }: Written): (readonly [string, string | null])[] {
  const whole = [{ kind: 'paragraph' as const, start: 0, end: text.length }];
  const layers = { text, tokens: lex(text, vocabulary), sentences: whole, blocks: whole };
  const found = extractor.find(layers);
  const settled =
    documentDate === undefined ? found : resolveDates(found, { ...layers, documentDate, kind: 'press_release' });
  return settled.map((f) => [text.slice(f.start, f.end), (f.value as DateValue).edtf ?? null]);
}

let checked = 0;

describe('a date that is written in any form reads back to its words and its value', () => {
  test.each(dateFamilies)('$name', ({ written }) => {
    fc.assert(
      fc.property(written, (w) => {
        const found = read(w);
        const [got, wanted] = [JSON.stringify(found), JSON.stringify(w.dates)];
        if (got !== wanted) throw new Error(`${JSON.stringify(w.text)}\nwanted ${wanted}\nfound  ${got}`);
        if (checked++ % sample === 0) for (const [, value] of found) if (value) edtf(value);
      }),
      fuzzing,
    );
  });
});
