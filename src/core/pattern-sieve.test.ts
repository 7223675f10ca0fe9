import { describe, expect, test } from '@jest/globals';
import { waysOf } from './pattern-needs.ts';
import { PatternSieve } from './pattern-sieve.ts';

describe('the ways in which a pattern can match', () => {
  test.each<[RegExp, string[][][]]>([
    [/\bmet with\b|\bheld (?:talks|a meeting)\b/, [[['met with']], [['held talks', 'held a meeting']]]],
    [/(?:is|was) held|\d+/i, [[['is held', 'was held']], []]],
    [/(?:signed .* treaty|pact)/, [[['signed '], [' treaty']], [['pact']]]],
    [/(?=a treaty|a pact)/, [[]]],
  ])('%s', (pattern, ways) => {
    expect(waysOf(pattern)).toEqual(ways);
  });
});

describe('a sieve of patterns', () => {
  const sieve = new PatternSieve([/\bmet\b.* in (?:May|June)/, /\bden(?:y|ies|ied)\b/i, /\d+ tons/, /\p{Lu}/u, null]);

  test('lets those through that may match, lowest first', () => {
    expect(sieve.sift('It was denied, and they met in June with 5 tons.')).toEqual([0, 1, 2, 3]);
    expect(sieve.sift('it met on Monday')).toEqual([3]);
    expect(sieve.sift('It DENIES that.')).toEqual([1, 3]);
    expect(sieve.sift('')).toEqual([3]);
  });

  test('needs a word of each list of one way', () => {
    const two = new PatternSieve([/\bheld (?:a|the) .*talks|summit took place/]);
    expect(two.sift('It held a round of talks.')).toEqual([0]);
    expect(two.sift('The summit took place.')).toEqual([0]);
    expect(two.sift('It held a summit.')).toEqual([]);
    expect(two.sift('Talks that it held the week before the summit.')).toEqual([0]);
    expect(two.sift('Talks about a summit.')).toEqual([]);
  });

  test('finds words that begin inside of others and end with them', () => {
    const nested = new PatternSieve([/tion of/, /on of the/, /station/, /action/]);
    expect(nested.sift('the station of the border')).toEqual([0, 1, 2]);
    expect(nested.sift('an action')).toEqual([3]);
    expect(nested.sift('traction of')).toEqual([0, 3]);
  });

  test('looks at a stretch of a text alone', () => {
    const text = 'They denied it. They met in May.';
    expect(sieve.sift(text, 0, 15)).toEqual([1, 3]);
    expect(sieve.sift(text, 15)).toEqual([0, 3]);
    expect(sieve.sift(text, 0, 10)).toEqual([3]);
  });

  test('takes letters that only ignoring case makes the same', () => {
    expect(new PatternSieve([/kilo/iu]).sift('\u212aILO')).toEqual([0]);
    expect(new PatternSieve([/états/i]).sift('ÉTATS')).toEqual([0]);
  });

  test('of words with what is put in later looks for the rest', () => {
    const later = new PatternSieve([/\bto (?:be )?<it:/, /<it: \d+> (?:is|was) planned/, /<it:/], '<:>');
    expect(later.sift('it is to be sold')).toEqual([0, 2]);
    expect(later.sift('it was planned')).toEqual([1, 2]);
  });
});
