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
  ['the co-', 'operation', 'the cooperation'],
  ['the fire-', 'arms', 'the firearms'],
  ['a nation-', 'wide search', 'a nationwide search'],
  ['an off-', 'shore bank', 'an offshore bank'],
  ['the under-', 'standing', 'the understanding'],
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
  ['one hundred twenty-', 'five persons', 'one hundred twenty-five persons'],
  ['Forty-', 'two of them', 'Forty-two of them'],
  ['the thirty-', 'first meeting', 'the thirty-first meeting'],
  ['two-', 'thirds of it', 'two-thirds of it'],
  ['one-', 'third of it', 'one-third of it'],
  ['a five-', 'year plan', 'a five-year plan'],
  ['the long-', 'term aim', 'the long-term aim'],
  ['the follow-', 'up to it', 'the follow-up to it'],
  ['an open-', 'ended group', 'an open-ended group'],
  ['the drug-', 'trafficking routes', 'the drug-trafficking routes'],
  ['a decision-', 'making body', 'a decision-making body'],
  ['a confidence-', 'building measure', 'a confidence-building measure'],
  ['the gender-', 'based violence', 'the gender-based violence'],
  ['the civil-', 'military centre', 'the civil-military centre'],
  ['a law-', 'abiding people', 'a law-abiding people'],
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

test('words that no line end asks for need no counting, and the others are counted as ever', () => {
  const text = 'The Zorbin-river rose. A zorbinriver fell; Zorbinriver! Tall trees stood. The under-\nstanding grew.';
  const breaks = ['of the Zorbin-', 'the North-Zorbin-'];
  for (const before of breaks) {
    const [all, some] = [new WordCounts(), new WordCounts()];
    all.add(text);
    some.add(text, [before]);
    expect(some.join(before, 'river and')).toBe(all.join(before, 'river and'));
    expect(some.join(before, 'river and')).toBe('drop');
    expect([some.has('zorbinriver'), some.has('trees')]).toEqual([true, false]);
  }
  // What begins with a letter alone may be anything.
  const any = new WordCounts();
  any.add('An x-ray of x-ray tools', ['an x-']);
  expect(any.join('an x-', 'ray of')).toBe('keep');
});
