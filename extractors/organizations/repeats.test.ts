import { expect, test } from '@jest/globals';
import { compileExtractor } from '../../src/core/extractor.ts';
import { lex } from '../../src/core/tokens.ts';
import { Vocabulary } from '../../src/core/vocabulary.ts';
import { organizations } from './index.ts';

const vocabulary = new Vocabulary();
const extractor = compileExtractor(organizations, vocabulary);

/** Ways of going on without end; each took minutes when every head read all the tails behind it anew. */
test.each([
  'Council of the ',
  'Ministry of ',
  'COUNCIL OF ',
  'Office in ',
  'Ministry of Justice and ',
  '“',
  '(',
  'Capital ',
])('text of nothing but %j is read in linear time, and no name is longer than names are', (part) => {
  const text = part.repeat(Math.ceil(100_000 / part.length)).trimEnd();
  const found = extractor.find({ text, tokens: lex(text, vocabulary), sentences: [], blocks: [] });
  expect(Math.max(0, ...found.map(({ start, end }) => end - start))).toBeLessThan(5000);
});
