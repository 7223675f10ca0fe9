import { expect, test } from '@jest/globals';
import { Vocabulary } from './vocabulary.ts';

test('a word is found in place in any case and with or without its accents', () => {
  const vocabulary = new Vocabulary();
  const id = vocabulary.add('Résumé');
  expect(vocabulary.find('the RESUME of', 4, 10)).toBe(id);
  expect(vocabulary.find('the resumes', 4, 11)).toBe(0);
  expect(vocabulary.idOf('résumé')).toBe(id);
});

test('several spellings are one word', () => {
  const vocabulary = new Vocabulary();
  const id = vocabulary.same(['organization', 'organisation']);
  expect(vocabulary.add('Organisation')).toBe(id);
  expect(vocabulary.find('ORGANISATION', 0, 12)).toBe(id);
  expect(vocabulary.wordOf(id)).toBe('organization');
});

test('thousands of words keep their numbers while the table grows', () => {
  const vocabulary = new Vocabulary();
  const ids = Array.from({ length: 20_000 }, (_, i) => vocabulary.add(`word${i}`));
  const wrong = ids.filter((id, i) => vocabulary.find(`word${i}`, 0, `word${i}`.length) !== id);
  expect(wrong).toEqual([]);
  expect(new Set(ids).size).toBe(20_000);
});

test('a set of words knows them by their ids, and no others', () => {
  const vocabulary = new Vocabulary();
  vocabulary.add('pact');
  const set = vocabulary.setOf(['Treaty', 'such']);
  expect(['treaty', 'such', 'pact', 'later'].map((word) => set.has(vocabulary.add(word)))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(set.has(0)).toBe(false);
  expect(vocabulary.setOf([]).has(1)).toBe(false);
});
