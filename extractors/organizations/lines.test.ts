import { expect, test } from '@jest/globals';
import { extractDocument } from '../../pipelines/index.ts';
import { compileExtractor } from '../../src/core/extractor.ts';
import { lex } from '../../src/core/tokens.ts';
import { Vocabulary } from '../../src/core/vocabulary.ts';
import { organizations } from './index.ts';

const bodies = async (text: string): Promise<string[]> => {
  const { record } = await extractDocument(Buffer.from(text), 'lines.txt');
  return record!.mentions.filter(({ type }) => type === 'organization').map((one) => one.text.replace('\n', '|'));
};

test.each([
  [
    'a wrapped line',
    'They thanked the Tajik Ministry of Foreign\nAffairs for its help.',
    ['Tajik Ministry of Foreign|Affairs'],
  ],
  ['a short line', 'Participants\n\nKyrgyz Ministry of Foreign\nAffairs', ['Kyrgyz Ministry of Foreign|Affairs']],
  [
    'a short line before a longer one',
    'They met the Kyrgyz Ministry of Internal\nAffairs, and asked it to send all that it knew about the matter to the members before Monday.\n',
    ['Kyrgyz Ministry of Internal|Affairs'],
  ],
  [
    'a list, a line for each',
    'Participants\n\nMinistry of Health\nMinistry of Justice\nNational Bank',
    ['Ministry of Health', 'Ministry of Justice', 'National Bank'],
  ],
])('names over the end of %s', async (_what, text, expected) => {
  expect(await bodies(text)).toEqual(expected);
});

test('names end with their cell of a row', () => {
  const vocabulary = new Vocabulary();
  const text = 'UNITED NATIONS\tDepartment of Lantern Information';
  const extractor = compileExtractor(organizations, vocabulary);
  const found = extractor.find({ text, tokens: lex(text, vocabulary), sentences: [], blocks: [] });
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(text.split('\t'));
});
