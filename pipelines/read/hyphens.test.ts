import { expect, test } from '@jest/globals';
import { WordCounts } from './hyphens.ts';

const joined = (before: string, after: string, text = ''): string => {
  const words = new WordCounts();
  words.add(text);
  const how = words.join(before, after);
  return { space: `${before} ${after}`, keep: before + after, drop: before.slice(0, -1) + after }[how];
};

test.each([
  ['the repre-', 'sentatives', 'the representatives'],
  ['the iden\u2010', 'tification', 'the identification'],
  ['confidence-buil-', 'ding', 'confidence-building'],
  ['the Tskhin-', 'vali district', 'the Tskhinvali district'],
])('a broken word is put together: %s %s', (before, after, whole) => {
  expect(joined(before, after)).toBe(whole);
});

test.each([
  ['the counter-', 'Terrorism Committee', 'the counter-Terrorism Committee'],
  ['the Secretary-', 'General', 'the Secretary-General'],
  ['a non-', 'governmental body', 'a non-governmental body'],
  ['a well-', 'known place', 'a well-known place'],
  ['they re-', 'elected her', 'they re-elected her'],
  ['a labour-', 'intensive task', 'a labour-intensive task'],
  ['the north-', 'eastern districts', 'the north-eastern districts'],
])('a word with a hyphen of its own keeps it: %s %s', (before, after, whole) => {
  expect(joined(before, after)).toBe(whole);
});

test('the words of the document come before the lexicon', () => {
  expect(joined('to co-', 'operate', 'They co-operate.')).toBe('to co-operate');
  expect(joined('to co-', 'operate', 'They cooperate.')).toBe('to cooperate');
});

test('a hyphen before a word of grammar waits for a second part', () => {
  expect(joined('short-', 'and long-term')).toBe('short- and long-term');
});
