import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileExtractor } from '../../src/core/extractor.ts';
import { lex } from '../../src/core/tokens.ts';
import type { FigureValue } from '../../src/core/value.ts';
import { Vocabulary } from '../../src/core/vocabulary.ts';
import { figures } from './index.ts';

const vocabulary = new Vocabulary();
const extractor = compileExtractor(figures, vocabulary);

/** The one figure of `They found … items.`, as its quote and value. */
function read(number: string): { quotes: string[]; value: FigureValue | undefined } {
  const text = `They found ${number} items.`;
  const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length }];
  const found = extractor.find({ text, tokens: lex(text, vocabulary), sentences: blocks, blocks });
  return { quotes: found.map((f) => text.slice(f.start, f.end)), value: found[0]?.value as FigureValue | undefined };
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'x x twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A number below a thousand in words, as British documents write them. */
function spell(n: number): string {
  if (n < 20) return small[n]!;
  if (n < 100) return tens[Math.floor(n / 10)]! + (n % 10 ? `-${small[n % 10]}` : '');
  return `${small[Math.floor(n / 100)]} hundred${n % 100 ? ` and ${spell(n % 100)}` : ''}`;
}

const group = (n: number, by: string): string => String(n).replace(/\B(?=(\d{3})+$)/g, by);

/** Every way of writing, with the value that must be read back. */
const forms: Readonly<Record<string, fc.Arbitrary<readonly [string, number]>>> = {
  'commas between thousands': fc.integer({ min: 1000, max: 1e12 }).map((n) => [group(n, ','), n]),
  'narrow spaces between thousands': fc.integer({ min: 1000, max: 1e9 }).map((n) => [group(n, '\u202f'), n]),
  'plain spaces between thousands': fc.integer({ min: 1000, max: 1e9 }).map((n) => [group(n, ' '), n]),
  'points between more than one thousand': fc.integer({ min: 1e6, max: 1e12 }).map((n) => [group(n, '.'), n]),
  decimals: fc
    .tuple(fc.integer({ min: 1, max: 99999 }), fc.integer({ min: 1, max: 99 }))
    .map(([n, d]) => [`${n}.${d}`, Number(`${n}.${d}`)]),
  'decimal commas': fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 99 }))
    .map(([n, d]) => [`${n},${d}`, Number(`${n}.${d}`)]),
  'words below a thousand': fc.integer({ min: 2, max: 999 }).map((n) => [spell(n), n]),
  'words with a magnitude': fc
    .tuple(fc.integer({ min: 2, max: 999 }), fc.constantFrom(['thousand', 1e3], ['million', 1e6]))
    .map(([n, [word, by]]) => [`${spell(n)} ${word}`, n * Number(by)]),
  'digits with a magnitude': fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom(['thousand', 1e3], ['mln', 1e6], ['billion', 1e9]))
    .map(([n, [word, by]]) => [`${n / 10} ${word}`, Number(((n / 10) * Number(by)).toPrecision(12))]),
};

describe('a number that is written reads back to its value', () => {
  test.each(Object.entries(forms))('%s', (_name, form) => {
    fc.assert(
      fc.property(form, ([written, value]) => {
        const { quotes, value: got } = read(written);
        expect(quotes).toEqual([written]);
        expect([got?.min, got?.max]).toEqual([value, value]);
      }),
      { numRuns: 300 },
    );
  });
});
