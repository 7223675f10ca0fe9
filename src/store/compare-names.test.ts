import { describe, expect, test } from '@jest/globals';
import { similarityInWords } from '../core/linked.ts';
import { compareNames } from './compare-names.ts';

const places = new Set(['niger', 'nigeria', 'kenya']);
const compared = (first: string, second: string) => compareNames(first, second, places);

test('word by word, in any order and spelling', () => {
  const found = compared('Centre for Combating Illicit Drugs', 'Center to Combat Illicit Drugs');
  expect(found).toMatchObject({
    common: ['centre/center', 'combating/combat', 'illicit', 'drugs'],
    onlyFirst: [],
    onlySecond: [],
  });
  expect(found.score).toBeGreaterThan(0.97);
  expect(found.score).toBeLessThan(1);
  expect(compared('Harbour Guard', 'Guard of Harbours').score).toBe(1);
});

test('what is not in common takes from the score, and is named', () => {
  const found = compared('State Water Board', 'Water Board');
  expect(similarityInWords(found)).toBe(
    'similarity 0.80: in common “water”, “board”; only here “state”; only there none',
  );
});

describe('words that look alike and are others', () => {
  test.each([
    ['10th Brigade', '11th Brigade'],
    ['Bank of Niger', 'Bank of Nigeria'],
    ['Eastern Command', 'Western Command'],
    ['International Court', 'Internal Court'],
    ['Navy Board', 'Army Board'],
  ])('%s, %s', (first, second) => expect(compared(first, second).score).toBe(0.5));
});
