import { expect, test } from '@jest/globals';
import { meaningInWords } from './meaning-in-words.ts';

const roles = { min: 500, max: null, qualifier: 'over', unit: '1', counted: 'persons', action: 'detained' };

test('a claim of a figure is told as a number of something, with all that it is bound to', () => {
  const value = { ...roles, operation: 'Quiet Parcel', period: '2020-05', place: null, modality: 'asserted' };
  expect(meaningInWords({ target: 'fact', entity: null, value })).toBe(
    '≥500 persons detained, operation Quiet Parcel, period May 2020',
  );
  expect(meaningInWords({ target: 'fact', entity: null, value: { ...value, modality: 'denied' } })).toMatch(
    /^denied: /,
  );
});

test('a part is told by the words of its whole, never by an id', () => {
  const part = {
    target: 'fact',
    entity: null,
    value: { ...roles, partOf: 'f3052-3063', modality: 'asserted' },
  } as const;
  expect(meaningInWords({ ...part, whole: 'over 900 persons' })).toBe(
    '≥500 persons detained, part of over 900 persons',
  );
  expect(meaningInWords(part)).toBe('≥500 persons detained, part of another figure');
});

test('an event is told by its roles', () => {
  const value = { body: 'Harbour Council', date: '2020-05-03', place: null, modality: 'asserted' };
  expect(meaningInWords({ target: 'fact', entity: null, value })).toBe('body Harbour Council, date 3 May 2020');
});

test('a mention is told by its entity and value', () => {
  expect(meaningInWords({ target: 'mention', entity: 'Harbour Council', value: null })).toBe('Harbour Council');
});

test('a multiple is told as one, by the rule that found it', () => {
  const value = { ...roles, min: 4, max: 4, qualifier: 'about', counted: 'crimes', action: null, modality: 'asserted' };
  const fact = { target: 'fact', entity: null, value } as const;
  expect(meaningInWords({ ...fact, rules: ['figures/multiple'] })).toBe('~4 times crimes');
  expect(meaningInWords({ ...fact, rules: ['figures/digits'] })).toBe('~4 crimes');
});
