import { describe, expect, test } from '@jest/globals';
import { extractDocument } from '../index.ts';

const factsOf = async (text: string, type: string) => {
  const { record } = await extractDocument(new TextEncoder().encode(text), 'case.txt');
  return record!.facts.filter((fact) => fact.type === type).map(({ roles, modality }) => ({ ...roles, modality }));
};
const osce = 'Organization for Security and Co-operation in Europe';

describe('meetings', () => {
  test('its date tells whether a meeting with a name has been or is planned', async () => {
    const text =
      'Oslo, 3 May 2019\n\nWe will build on the Water and Peace Summit. At the Polar Water Conference in Helsinki on 4 June 2018 we will be remembered. We will speak of it at the Northern Rivers Forum in June 2020.';
    expect(await factsOf(text, 'meeting')).toMatchObject([
      { event: 'Polar Water Conference', date: '2018-06-04', place: 'Helsinki', modality: 'asserted' },
    ]);
    expect(await factsOf(text, 'plan')).toMatchObject([
      { event: 'Northern Rivers Forum', date: '2020-06', modality: 'planned' },
    ]);
  });

  test('a body is no name of a meeting, nor is a common word', async () => {
    const text =
      'In 2025 we will host the 43rd session of the General Assembly. Norway will host an International Conference in 2026.';
    expect(await factsOf(text, 'plan')).toMatchObject([
      { host: 'we', ordinal: 43, event: null },
      { host: 'Norway', date: '2026', event: null },
    ]);
  });

  test('a group met for its ninth meeting, whatever is told of its task', async () => {
    const text =
      'On 3 May 2022 the Water Coordination Group (WCG) focused on clean rivers and lakes convened in Norway for its ninth meeting.';
    expect(await factsOf(text, 'meeting')).toMatchObject([
      { body: 'Water Coordination Group', ordinal: 9, date: '2022-05-03', place: 'Norway' },
    ]);
  });

  test('a meeting between several is none of theirs alone', async () => {
    for (const text of [
      'On 3 May 2020 a meeting of the Secretaries General of the OSCE and the CSTO was held in Oslo.',
      'On 3 May 2020 a meeting between the OSCE and the CSTO took place in Oslo.',
    ])
      expect(await factsOf(text, 'meeting')).toMatchObject([
        {
          body: null,
          participants: `${osce}; Collective Security Treaty Organization`,
          date: '2020-05-03',
          place: 'Oslo',
        },
      ]);
  });

  test('talks have all who came to them', async () => {
    const text =
      'The Norwegian hosts left. Norway held bilateral talks with the delegation of Finland and a visiting delegation from Sweden.';
    expect(await factsOf(text, 'meeting')).toMatchObject([{ participants: 'Norway; Finland; Sweden' }]);
  });

  test('what is in conflict is not where they met', async () => {
    const text = 'In 1997 Norway hosted a meeting on the conflict in Sudan.';
    expect(await factsOf(text, 'meeting')).toMatchObject([{ host: 'Norway', date: '1997', place: null }]);
  });
});

describe('posts', () => {
  test('who is congratulated on an election was elected, and who is wished for was not', async () => {
    const text = 'I congratulate Ms. Anna Lind on her election as President of the OSCE and thanks are due to all.';
    expect(await factsOf(text, 'appointment')).toMatchObject([{ person: 'Anna Lind', post: 'President of the OSCE' }]);
    expect(await factsOf('We call for the appointment of Ms. Anna Lind as Director.', 'appointment')).toEqual([]);
    const chair = 'Ms. Anna Lind was re-elected as the vice chair of the OSCE Council in 2019.';
    expect(await factsOf(chair, 'appointment')).toMatchObject([
      { post: 'vice chair of the OSCE Council', date: '2019' },
    ]);
  });
});

describe('operations', () => {
  test('what it saw, and what was done during it, tell that it was', async () => {
    const text =
      'During the border operation Granit, from 5 to 19 August 2018, 870 cars were found. Operation Lantern (28 March to 5 April 2018) led to 12 arrests.';
    expect(await factsOf(text, 'operation')).toMatchObject([
      { operation: 'Granit', date: '2018-08-05/2018-08-19' },
      { operation: 'Lantern', date: '2018-03-28/2018-04-05' },
    ]);
    expect(await factsOf('Norway will share what it learns during Operation Granit in May 2018.', 'operation')).toEqual(
      [],
    );
  });
});

test('an agreement has all its parties, also those for whom their offices sign', async () => {
  const text =
    'We have agreed a protocol between the CSTO, the regional office of UNHCR, and regional representations of the OSCE.';
  expect(await factsOf(text, 'agreement')).toMatchObject([
    {
      parties: `Collective Security Treaty Organization; Office of the United Nations High Commissioner for Refugees; ${osce}`,
    },
  ]);
});

describe('positions', () => {
  test('a strengthened verb is the verb, also behind what the holder does meanwhile', async () => {
    const text = 'Norway, making great efforts to clean its rivers, fully supports the work of the OSCE.';
    expect(await factsOf(text, 'position')).toMatchObject([{ holder: 'Norway', stance: 'supports' }]);
    expect(await factsOf('Norway strongly urged restraint.', 'position')).toMatchObject([{ stance: 'calls for' }]);
    expect(await factsOf('Norway strongly urged the parties to talk.', 'position')).toMatchObject([
      { stance: 'calls on' },
    ]);
  });
});
