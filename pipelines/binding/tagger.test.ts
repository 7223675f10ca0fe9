import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { BrillPOSTagger, Lexicon, RuleSet } from 'natural/lib/natural/brill_pos_tagger/index.js';
import { packageRoot } from '../../src/core/package-root.ts';
import { categoriesOf, tagWords } from './tagger.ts';

const natural = new BrillPOSTagger(new Lexicon('EN', 'NN', 'NNP'), new RuleSet('EN'));
const tagsOf = (words: string[]) => natural.tag([...words]).taggedWords.map(({ tag }) => tag);

test('words have the tags that natural’s own tagger gives them', () => {
  const lines = readdirSync(join(packageRoot, 'fixtures'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(join(packageRoot, 'fixtures', name), 'utf8').split('\n'))
    .map((line) => line.split(/\s+|(?<=\w)(?=[,.;:])/).filter((word) => word !== ''));
  expect(lines.length).toBeGreaterThan(100);
  for (const words of lines) expect([words, tagWords(words)]).toEqual([words, tagsOf(words)]);
});

test.each([
  ['a tag before', ['the', 'report', 'said', 'report']],
  ['a word before', ['they', 'would', 'visit', 'Would', 'visit', 'to', 'visit']],
  ['nothing before', ['visit', 'would']],
  ['endings and numbers', ['quickly', 'foobared', '1,000', 'thermal', 'constructor']],
])('%s decides', (_what, words) => {
  expect(tagWords(words)).toEqual(tagsOf(words));
  // Asked again, what is remembered is given.
  expect(tagWords([...words].reverse())).toEqual(tagsOf([...words].reverse()));
});

test('tells all that the lexicon knows of a word', () => {
  expect(categoriesOf('visit')).toEqual(['NN', 'VB', 'VBP']);
});
