import { expect, test } from '@jest/globals';
import { rulePattern } from './rule-pattern.ts';

test('a pattern that ignores case runs without the slow flag', () => {
  expect(rulePattern('\\bmeetings?\\b', 'gi').flags).toBe('gi');
  expect(rulePattern('\\bMEETING', 'i').test('the meeting')).toBe(true);
});

test.each(['\\p{L}+', '\\P{Lu}', '\\u{1F600}', '😀?'])('%s needs it', (source) => {
  expect(rulePattern(source, 'i').flags).toBe('iu');
});

test('a pattern that heeds case keeps it, as it costs nothing there', () => {
  expect(rulePattern('meeting').flags).toBe('u');
});

test.each(['\\-a', '(?<n>a', 'a{2,1}', '[z-a]'])('%s is an error, also where `i` alone would let it pass', (source) => {
  expect(() => rulePattern(source, 'i')).toThrow(SyntaxError);
});
