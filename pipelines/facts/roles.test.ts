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

test('what nobody signs at no time is no agreement', async () => {
  expect(await rolesOf('From the moment of signature of this Agreement its rules apply.', 'agreement')).toEqual([]);
});

test('the session of another body is not the meeting of this one', async () => {
  const text = 'On 3 May 2023 the meeting of the OSCE was held beside the 78th session of the General Assembly.';
  expect(await rolesOf(text, 'meeting')).toMatchObject([{ ordinal: null, date: '2023-05-03' }]);
});

test('who establishes is not established, nor is a body that only belongs to what was created', async () => {
  const active = 'The Security Council established the Counter-Terrorism Committee in 2001.';
  expect(await rolesOf(active, 'establishment')).toMatchObject([{ body: 'Counter-Terrorism Committee', date: '2001' }]);
  for (const text of [
    'Conditions for the deployment of UNPROFOR were created on 3 May 1992.',
    'New jobs at the European Commission were created in 2015.',
    'A working group on the reform of the United Nations was formed in 1993.',
  ])
    expect(await rolesOf(text, 'establishment')).toEqual([]);
});

test('what is concluded or a sign in another sense is no agreement', async () => {
  for (const text of [
    'The Committee concluded that the agreement of 2015 with NATO had been violated.',
    'There are signs that the agreement with Iraq of 1975 holds.',
    'The Council concluded its debate on the treaty in May 2010.',
  ])
    expect(await rolesOf(text, 'agreement')).toEqual([]);
  const concluded = 'The OSCE and the CSTO concluded a memorandum of understanding on 5 May 2010.';
  expect(await rolesOf(concluded, 'agreement')).toMatchObject([{ date: '2010-05-05' }]);
});

test('each event of a sentence has its own date, place and parties', async () => {
  const text =
    'The OSCE signed a protocol with Norway on 3 May 2010, and the CSTO signed a memorandum with Finland in Turku on 4 June 2011.';
  expect(await rolesOf(text, 'agreement')).toMatchObject([
    {
      document: 'protocol',
      parties: 'Organization for Security and Co-operation in Europe; Norway',
      date: '2010-05-03',
    },
    { document: 'memorandum', parties: 'Collective Security Treaty Organization; Finland', date: '2011-06-04' },
  ]);
});

test('bodies that are only spoken of are no parties, and the date of another document is not that of signature', async () => {
  const text =
    'In line with the decision of 3 May 2009, Norway and Finland, members of the OSCE, welcomed that the memorandum was signed by the CSTO, the SCO and Interpol at the United Nations on 5 June 2010.';
  expect(await rolesOf(text, 'agreement')).toMatchObject([
    {
      parties: 'Collective Security Treaty Organization; Shanghai Cooperation Organization; INTERPOL',
      date: '2010-06-05',
    },
  ]);
  const called = 'The Moscow agreement signed on 5 June 2010 holds.';
  expect(await rolesOf(called, 'agreement')).toMatchObject([{ parties: null, date: '2010-06-05' }]);
  const past = 'Since the signing of the protocol, 12 members of the OSCE Secretariat have left.';
  expect(await rolesOf(past, 'agreement')).toEqual([]);
});

test('who is appointed by somebody stands behind the verb', async () => {
  const text =
    'The Secretary-General appointed Ms. Anna Lind of Norway as his Special Representative for Water on 2 July 2019.';
  expect(await rolesOf(text, 'appointment')).toMatchObject([
    { person: 'Anna Lind', post: 'Special Representative for Water', date: '2019-07-02' },
  ]);
  const before = 'Ms. Anna Lind had been appointed Special Envoy in 2015.';
  expect(await rolesOf(before, 'appointment')).toMatchObject([{ person: 'Anna Lind', date: '2015' }]);
});
