import { expect, test } from '@jest/globals';
import { countedKey } from './counted-key.ts';

const keyOf = (counted: string, action: string | null = null) => {
  const key = countedKey(counted, action);
  return key && `${key.head} | ${key.modifiers.join(' ')} | ${key.action}`;
};

test('two ways of saying it meet', () => {
  const key = 'infringement | law migration | detect';
  expect(keyOf('violations of migration legislation', 'brought to light')).toBe(key);
  expect(keyOf('migration law violations', 'detected')).toBe(key);
  expect(keyOf('migration law violations detected')).toBe(key);
  expect(keyOf('deportations')).toBe(keyOf('persons', 'deported'));
});

test('what tells things apart stays', () => {
  expect(keyOf('criminal cases')).toBe('case | criminal | null');
  expect(keyOf('criminal cases connected with drugs', 'opened')).toBe('case | criminal drug | open');
  expect(keyOf('persons', 'detained')).not.toBe(keyOf('persons', 'deported'));
  // Two things that are counted together are neither of them.
  expect(keyOf('arms and ammunition', 'seized')).toBe('ammunition and weapon |  | seize');
});

test('the head is the noun, not a participle behind it', () => {
  expect(keyOf('persons illegally staying')).toBe('person | illegal staying | null');
  expect(keyOf('drug seizures')).toBe('seizure | drug | null');
});

test('verbs that tell nothing are no deeds, and nothing has no key', () => {
  expect(keyOf('criminal cases', 'were')).toBe('case | criminal | null');
  expect(countedKey(null, 'seized')).toBeNull();
  expect(countedKey('the', null)).toBeNull();
});
