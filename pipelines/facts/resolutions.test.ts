import { describe, expect, test } from '@jest/globals';
import { extractDocument } from '../index.ts';

const factsOf = async (text: string, type: string) => {
  const { record } = await extractDocument(new TextEncoder().encode(text), 'case.txt');
  return record!.facts.filter((fact) => fact.type === type).map(({ roles, modality }) => ({ ...roles, modality }));
};

const council = 'United Nations Security Council';
const head = `United Nations S/RES/2999 (2021)

Security Council

Distr.: General
3 May 2021

Resolution 2999 (2021)

Adopted by the Security Council at its 8999th meeting, on 3 May 2021
The Security Council,
`;

describe('resolutions', () => {
  test('the body that resolves holds what its clauses state', async () => {
    const text = `${head}Expressing also its grave concern at the fighting near the dam,

Recalling the role of the United Nations,

Reaffirming its respect for the borders of all States,

1. Condemns also the attacks on schools;

2. Calls upon the parties to talk, and strongly urges them to keep the truce;`;
    expect(await factsOf(text, 'position')).toMatchObject([
      { holder: council, stance: 'is concerned about', about: 'the fighting near the dam', modality: 'asserted' },
      { holder: council, stance: 'reaffirms', about: 'its respect for the borders of all States' },
      { holder: council, stance: 'condemns', about: 'the attacks on schools' },
      { holder: council, stance: 'calls on', about: 'the parties to talk' },
      { holder: council, stance: 'calls on', about: 'them to keep the truce', modality: 'asserted' },
    ]);
  });

  test('its head tells of the adoption and of the meeting', async () => {
    const text = `${head}Recalling its resolution 2900 (2020) of 3 February 2020,

1. Decides to remain seized of the matter.`;
    expect(await factsOf(text, 'meeting')).toMatchObject([{ body: council, ordinal: 8999, date: '2021-05-03' }]);
    expect(await factsOf(text, 'adoption')).toMatchObject([
      { document: 'Resolution 2999 (2021)', number: '2999 (2021)', body: council, date: '2021-05-03' },
      { document: 'resolution 2900 (2020)', number: '2900 (2020)', body: council, date: '2020-02-03' },
    ]);
  });

  test('a draft states nothing yet, nor does a sentence of another text begin a clause', async () => {
    const draft = `Norway and Finland: draft resolution

The Security Council,

Recalling its resolutions,

1. Condemns the attacks on schools;`;
    expect(await factsOf(draft, 'position')).toEqual([]);
    const speech = 'Condemns the attacks, they said. Welcoming the report of the Council, the Minister left the hall.';
    expect(await factsOf(speech, 'position')).toEqual([]);
  });

  test('of an excerpt the symbol tells whose clauses they are', async () => {
    const text = 'S/RES/2999 (2021)\n\n17. Calls upon all States to act strictly in accordance with this resolution;';
    expect(await factsOf(text, 'position')).toMatchObject([{ holder: 'Security Council', stance: 'calls on' }]);
  });
});

describe('papers', () => {
  test('the title in quotes belongs to the document', async () => {
    const text =
      'On 2 March 2022 the General Assembly adopted resolution ES-11/1, entitled “Water for All”, which says much.';
    expect(await factsOf(text, 'adoption')).toMatchObject([
      { document: 'resolution ES-11/1, entitled “Water for All”', number: 'ES-11/1', date: '2022-03-02' },
    ]);
  });

  test('who adopts it stands in front of its name, or behind `by the leaders of`', async () => {
    const own = 'The OSCE Action Plan on Water was adopted in 2004.';
    expect(await factsOf(own, 'adoption')).toMatchObject([
      { body: 'Organization for Security and Co-operation in Europe', date: '2004' },
    ]);
    const by =
      'We recall the Joint Statement of the OSCE-U.S. Summit, adopted by the Leaders of Norway and Finland in Oslo on 12 May 2022.';
    expect(await factsOf(by, 'adoption')).toMatchObject([
      { document: 'Joint Statement of the OSCE-U.S. Summit', body: 'Norway; Finland', date: '2022-05-12' },
    ]);
  });

  test('a call for adoption is none, and a body that is only spoken of adopted nothing', async () => {
    expect(await factsOf('We urge the early adoption of resolution 2900 (2020).', 'adoption')).toEqual([]);
    const text = 'The draft just adopted refers to Security Council resolutions on water.';
    expect(await factsOf(text, 'adoption')).toEqual([]);
  });
});
