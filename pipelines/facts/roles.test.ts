import { expect, test } from '@jest/globals';
import { extractDocument } from '../index.ts';

const rolesOf = async (text: string, type: string) => {
  const { record } = await extractDocument(new TextEncoder().encode(text), 'case.txt');
  return record!.facts.filter((fact) => fact.type === type).map(({ roles }) => roles);
};

test('a post ends before its date', async () => {
  const text = 'Mr. Peter Green was appointed Deputy Executive Secretary of the CIS on 12 May 2020.';
  expect(await rolesOf(text, 'appointment')).toMatchObject([
    { person: 'Peter Green', post: 'Deputy Executive Secretary of the CIS', date: '2020-05-12' },
  ]);
});

test('States side by side are the parties of an agreement, a place alone is not', async () => {
  expect(await rolesOf('Kyrgyzstan and Tajikistan signed a protocol on borders.', 'agreement')).toMatchObject([
    { parties: 'Kyrgyzstan; Tajikistan' },
  ]);
  expect(await rolesOf('In Tajikistan we have signed a protocol with the OSCE.', 'agreement')).toMatchObject([
    { parties: 'Organization for Security and Co-operation in Europe' },
  ]);
});

test('what is established is the body named first, not the one that it belongs to', async () => {
  const text = 'The Regional Anti-Terrorist Structure (RATS) of the SCO was established in 2004.';
  expect(await rolesOf(text, 'establishment')).toMatchObject([
    { body: 'SCO Regional Anti-Terrorist Structure', date: '2004' },
  ]);
});
