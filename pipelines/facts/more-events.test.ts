import { describe, expect, test } from '@jest/globals';
import { extractDocument } from '../index.ts';

const factsOf = async (text: string, type: string) => {
  const { record } = await extractDocument(new TextEncoder().encode(text), 'case.txt');
  return record!.facts
    .filter((fact) => fact.type === type)
    .map(({ roles, modality }) => ({
      ...Object.fromEntries(Object.entries(roles).filter(([, value]) => value !== null)),
      modality,
    }));
};

const [osce, csto] = [
  'Organization for Security and Co-operation in Europe',
  'Collective Security Treaty Organization',
];
const asserted = { modality: 'asserted' };

describe('who met', () => {
  test.each<[string, object]>([
    ['The Foreign Ministers of Norway and Finland met in Oslo.', { participants: 'Norway; Finland', place: 'Oslo' }],
    ['President Aho met Ambassador Kivelä in Oslo.', { participants: 'Aho; Kivelä', place: 'Oslo' }],
    [
      'Ambassador Kivelä met the Norwegian Foreign Minister, Aino Lind, in Oslo.',
      { participants: 'Kivelä; Aino Lind', place: 'Oslo' },
    ],
    // The State of a post is none of those who met; one that sent people is.
    [
      'Ambassador Kivelä met with the President of Norway, Aino Lind, in Oslo.',
      { participants: 'Kivelä; Aino Lind', place: 'Oslo' },
    ],
    [
      'Ambassador Kivelä met with representatives of Norway, Ambassador Aino Lind and Finland in Oslo.',
      { participants: 'Kivelä; Norway; Aino Lind; Finland', place: 'Oslo' },
    ],
    [
      'Yesterday, the leaders of the region met in Oslo on 3 May 2020.',
      { participants: 'leaders of the region', date: '2020-05-03', place: 'Oslo' },
    ],
  ])('%s', async (text, roles) => expect(await factsOf(text, 'meeting')).toEqual([{ ...roles, ...asserted }]));

  test('of a list only its end is no group, nor are those who met goals or the duty shifts of a centre', async () => {
    for (const text of [
      'Norway, the Fund for Water and representatives of the press met in Oslo on 3 May 2020.',
      'The leaders of the region met in Oslo the goals of the Plan.',
      'On 3 May 2020 a joint training session was held between the duty shifts of the OSCE Centre and of the CSTO.',
    ])
      expect(await factsOf(text, 'meeting')).toEqual([]);
  });
});

test('who said that they met is told, and whether they did', async () => {
  const source = 'According to the OSCE, the leaders of the region met in Oslo on 3 May 2020.';
  expect(await factsOf(source, 'meeting')).toMatchObject([{ source: osce, modality: 'asserted' }]);
  const denied = 'The Ministry denied that the Foreign Ministers of Norway and Finland had met in Oslo on 3 May 2020.';
  expect(await factsOf(denied, 'meeting')).toMatchObject([{ participants: 'Norway; Finland', modality: 'denied' }]);
});

describe('who presides', () => {
  test.each([
    ['The 12th meeting of the CSTO was held on 3 May 2020, co-chaired by Norway and Finland.', 'Norway; Finland'],
    [
      'The 12th meeting of the CSTO was held on 3 May 2020, chaired by Mr. Aho (Norway) and Ms. Lind (Oslo).',
      'Aho; Lind',
    ],
    ['The 12th meeting of the CSTO was held on 3 May 2020, chaired by Norway, Finland being absent.', 'Norway'],
  ])('%s', async (text, chair) => expect(await factsOf(text, 'meeting')).toMatchObject([{ chair }]));
});

describe('who did it and who did not', () => {
  test.each([
    'Norway and not Finland took part in the 12th meeting of the CSTO.',
    'Norway but not Finland took part in the 12th meeting of the CSTO.',
    'Norway, not Finland, took part in the 12th meeting of the CSTO.',
    'Norway, but not Finland, took part in the 12th meeting of the CSTO.',
  ])('%s', async (text) => {
    const occasion = '12th meeting of the CSTO';
    expect(await factsOf(text, 'participation')).toEqual([
      { participants: 'Norway', occasion, modality: 'asserted' },
      { participants: 'Finland', occasion, modality: 'negated' },
    ]);
  });

  test('an exercise that a body only supports is not run by it', async () => {
    const text = 'Exercise Granit-2019, supported by the OSCE, took place in Norway in May 2019.';
    expect(await factsOf(text, 'exercise')).toEqual([
      { exercise: 'Granit', edition: '2019', date: '2019-05', place: 'Norway', ...asserted },
    ]);
  });
});

describe('what is still to come', () => {
  const dated = (text: string) => `Oslo, 3 May 2019\n\n${text}`;

  test.each<[string, object]>([
    [
      'The EU will be hosting a conference in Rome, a sequel to last year’s Paris Forum, in June 2020.',
      { place: 'Rome' },
    ],
    ['An evaluation meeting will be held in Rome on 14 June.', { event: 'evaluation meeting', date: '2019-06-14' }],
    ['Talks will take place in June between officials of Norway and Finland.', { participants: 'Norway; Finland' }],
    [
      'Finland and Norway will meet in Rome in June.',
      { participants: 'Finland; Norway', date: '2019-06', place: 'Rome' },
    ],
  ])('%s', async (text, roles) =>
    expect(await factsOf(dated(text), 'plan')).toMatchObject([{ ...roles, modality: 'planned' }]),
  );

  test('a summit put off, or over when it is spoken of, is no plan', async () => {
    for (const text of [
      'We regret that the Water Summit will not take place until 2024 and welcome what was done in 2023.',
      'We spoke of it at the next water summit in June 2018.',
    ])
      expect(await factsOf(dated(text), 'plan')).toEqual([]);
  });
});

describe('what was agreed', () => {
  test.each<[string, object]>([
    [
      'Both uphold the Oslo ceasefire agreement of 3 May 1994.',
      { document: 'Oslo ceasefire agreement', date: '1994-05-03' },
    ],
    ['It rests on the agreement of 3 May 1994 between the OSCE and the CSTO.', { parties: `${osce}; ${csto}` }],
    ['On 3 May 2020 Norway and Finland reached a peace agreement.', { parties: 'Norway; Finland', date: '2020-05-03' }],
    ['In May 2020 they left under an agreement between Norway and Finland.', { parties: 'Norway; Finland' }],
  ])('%s', async (text, roles) => {
    const facts = await factsOf(text, 'agreement');
    expect(facts).toMatchObject([{ ...roles, ...asserted }]);
    // The day on which they left is not that of the agreement.
    if (text.startsWith('In May')) expect(facts).toEqual([expect.not.objectContaining({ date: expect.anything() })]);
  });

  test('what is wanted, of nobody, or between secretariats is none', async () => {
    for (const text of [
      'We need the agreement between Norway and Finland.',
      'On the basis of the memorandum of 3 May 2010 we work with the OSCE.',
      'As set out in the memorandum between the OSCE and CSTO secretariats, work goes on.',
      'In June Norway has not yet reached an agreement with Finland.',
    ])
      expect((await factsOf(text, 'agreement')).filter(({ modality }) => modality === 'asserted')).toEqual([]);
  });
});

describe('what is founded', () => {
  test.each<[string, object]>([
    ['We have formed a Harbour Commission to draft the law.', { body: 'Harbour Commission' }],
    ['They announced the establishment of the EU-Norway Water Forum.', { body: 'EU-Norway Water Forum' }],
  ])('%s', async (text, roles) => expect(await factsOf(text, 'establishment')).toEqual([{ ...roles, ...asserted }]));

  test('a name that goes on is not the body that is founded', async () => {
    for (const text of ['They established a UNESCO category II centre.', 'They created an OSCE office in 2010.'])
      expect(await factsOf(text, 'establishment')).toEqual([]);
  });
});
