import { expect, test } from '@jest/globals';
import { dates } from '../../extractors/dates/index.ts';
import { figures } from '../../extractors/figures/index.ts';
import { compileExtractor } from '../../src/core/extractor.ts';
import { lex, type Tokens } from '../../src/core/tokens.ts';
import { Vocabulary } from '../../src/core/vocabulary.ts';
import { resolveDates } from './resolve-dates.ts';

const vocabulary = new Vocabulary();
const extractors = [compileExtractor(figures, vocabulary), compileExtractor(dates, vocabulary)];

/** Tokens that count how often they are looked at. */
function counting(tokens: Tokens): { tokens: Tokens; looks: () => number } {
  let looks = 0;
  const watch = <T extends object>(array: T): T =>
    new Proxy(array, {
      get(target, key) {
        looks++;
        return Reflect.get(target, key);
      },
    });
  const { count, start, end, kind, flags, word } = tokens;
  const watched = { count, start, end: watch(end), kind: watch(kind), flags: watch(flags), word: watch(word) };
  return { tokens: { ...watched, start: watch(start) }, looks: () => looks };
}

/** How often a token is looked at on average, from the lexed text to resolved dates. */
function looksPerToken(unit: string, times: number): number {
  const text = unit.repeat(times);
  const { tokens, looks } = counting(lex(text, vocabulary));
  const whole = [{ kind: 'paragraph' as const, start: 0, end: text.length }];
  const layers = { text, tokens, sentences: whole, blocks: whole };
  const found = extractors.flatMap((extractor) => extractor.find(layers));
  resolveDates(found, { ...layers, documentDate: '2016-06-29', kind: null });
  return looks() / tokens.count;
}

/** What is repeated; each is a run that a grammar could try to read again from each of its places. */
const units = [
  'about 5 ',
  'slightly more than ',
  'up to an ',
  'from 1 to 1 ',
  'from 1 to 2 ',
  'in 2017 to 12,000 ',
  '5 to 7 ',
  '5-',
  '1,000,',
  '1 000 ',
  'twenty ',
  'twenty-',
  'one hundred and ',
  'thousand million ',
  'hundreds of ',
  'point one ',
  'half of a ',
  'one in ',
  '1/2 ',
  '$ ',
  '$5 ',
  'minus ',
  'cubic ',
  'paragraphs 5, ',
  '(5) ',
  'x) ',
  '5 men at most ',
  'May ',
  'May and ',
  '10 and ',
  '10, ',
  '10, 11 and 12 May ',
  'in May 2015 ',
  'from 5 to 7 May ',
  '2015-',
  '1.1.2015 ',
  'since ',
  'the end of the ',
  'the 5th of ',
  'the first ',
  'last year ',
  'two years later ',
  'on Monday, ',
  'will be held in May ',
];

test.each(units)('a long run of “%s” costs no more for each token than a short one', (unit) => {
  const [short, long] = [looksPerToken(unit, 30), looksPerToken(unit, 300)];
  expect(long).toBeLessThan(1.2 * short + 1);
  // Nothing is read over and over, either.
  expect(long).toBeLessThan(600);
});
