import { expect, test } from '@jest/globals';
import { knownNames } from './known-names.ts';

test('a question may use any name of the lexicons', () => {
  const names = knownNames();
  const nelegal = names.find(({ type, name }) => type === 'operation' && name === 'Nelegal');
  expect(nelegal!.names).toContain('Нелегал');
  const osce = names.find(({ acronym }) => acronym === 'OSCE');
  expect(osce).toMatchObject({ type: 'organization', name: 'Organization for Security and Co-operation in Europe' });
  // States are places, though the names of bodies are read with them.
  expect(names.filter(({ name }) => name === 'Kazakhstan').map(({ type }) => type)).toEqual(['place']);
  for (const { name } of names) expect(name.trim()).not.toBe('');
});
