import { describe, expect, test } from '@jest/globals';
import { extractDocument } from '../index.ts';

const factsOf = async (text: string, type: string) => {
  const { record } = await extractDocument(new TextEncoder().encode(text), 'case.txt');
  return record!.facts.filter((fact) => fact.type === type).map(({ roles, modality }) => ({ ...roles, modality }));
};

describe('what is adopted', () => {
  test('a day before another verb is not that of adoption', async () => {
    const text =
      'Following the truce that was signed on 8 February 1994, the Security Council adopted resolution 2900 (1994).';
    expect(await factsOf(text, 'adoption')).toMatchObject([{ document: 'resolution 2900 (1994)', date: '1994' }]);
  });

  test('by whom stands behind a passive verb, and before the comma only under whom', async () => {
    expect(
      await factsOf('The Action Plan on Water was unanimously adopted by the OSCE on 3 May 2010.', 'adoption'),
    ).toMatchObject([
      {
        document: 'Action Plan on Water',
        body: 'Organization for Security and Co-operation in Europe',
        date: '2010-05-03',
      },
    ]);
    expect(
      await factsOf('Under the presidency of Norway, the OSCE adopted the Declaration on Water in 2010.', 'adoption'),
    ).toMatchObject([{ body: 'Organization for Security and Co-operation in Europe', date: '2010' }]);
  });

  test('a question, a wish to adopt and a bare word tell of no adoption', async () => {
    for (const text of [
      'May I take it that the General Assembly adopts draft resolution A/76/L.86?',
      'The Security Council wants to adopt a resolution on Haiti in May 2010.',
      'The goals are set in resolutions adopted by the General Assembly.',
    ])
      expect(await factsOf(text, 'adoption')).toEqual([]);
  });
});

describe('operations and exercises', () => {
  test('who leads it stands behind `led by`, and its stage is told', async () => {
    const text = 'The second stage of Operation Granit, led by Europol and Interpol, was held in June 2018 in Norway.';
    expect(await factsOf(text, 'operation')).toMatchObject([
      { operation: 'Granit', stage: '2', by: 'Europol; INTERPOL', date: '2018-06', place: 'Norway' },
    ]);
    const direct = 'Operation Granit was carried out in June 2018 in Norway under the command of Europol and Interpol.';
    expect(await factsOf(direct, 'operation')).toMatchObject([
      {
        operation: 'Granit',
        by: 'Europol; INTERPOL',
        date: '2018-06',
        place: 'Norway',
      },
    ]);
  });

  test('what is carried out as part of an operation is not the operation', async () => {
    const text = 'In May 2018 Europol conducted raids as part of Operation Granit.';
    expect(await factsOf(text, 'operation')).toEqual([]);
  });
});

describe('who takes part', () => {
  test('those who come for a body are named by it; who only wants to come does not', async () => {
    const text = 'Representatives of Norway, Finland and the OSCE took part in the first joint meeting of the CSTO.';
    expect(await factsOf(text, 'participation')).toMatchObject([
      {
        participants: 'Norway; Finland; Organization for Security and Co-operation in Europe',
        occasion: 'first joint meeting of the CSTO',
      },
    ]);
    const wish = 'The Minister visited Norway in April to take part in the meeting of the OSCE.';
    expect(await factsOf(wish, 'participation')).toEqual([]);
  });

  test('who presides and who came, of a meeting', async () => {
    const text =
      'On 3 May 2020 the 12th meeting of the CSTO Council was held in Oslo, chaired by Norway, with the participation of Finland and Sweden.';
    expect(await factsOf(text, 'meeting')).toMatchObject([{ chair: 'Norway', participants: 'Finland; Sweden' }]);
    const post =
      'On 3 May 2020 the 12th meeting of the CSTO Council was held with the participation of the OSCE Secretary General.';
    expect(await factsOf(post, 'meeting')).toMatchObject([{ participants: null }]);
  });

  test('a meeting is not attended by those who stayed away', async () => {
    const text = 'The summit of Norway and Finland, which was not attended by Sweden, was held in Oslo on 3 May 2020.';
    expect(await factsOf(text, 'meeting')).toMatchObject([{ participants: 'Norway; Finland', place: 'Oslo' }]);
    const came = 'The meeting held in Oslo on 3 May 2020 was also attended by Sweden.';
    expect(await factsOf(came, 'meeting')).toMatchObject([{ participants: 'Sweden' }]);
  });
});

describe('who is excepted first', () => {
  const signed = async (text: string) =>
    (await factsOf(text, 'agreement')).map(({ modality, ...roles }) => `${modality}: ${Object(roles).parties}`);

  test('the verb is said of those behind `but`, and not of those behind `not`', async () => {
    expect(await signed('Not Norway, but Finland, signed the treaty on 3 May 2019.')).toEqual([
      'asserted: Finland',
      'negated: Norway',
    ]);
    expect(await signed('On 3 May 2019 not Norway but Finland and Sweden signed the treaty.')).toEqual([
      'asserted: Finland; Sweden',
      'negated: Norway',
    ]);
  });

  test('nobody is where a verb is denied, or where others do it besides', async () => {
    expect(await signed('Norway did not sign the treaty, but Finland signed the treaty.')).toEqual([
      'negated: Norway',
      'asserted: Finland',
    ]);
    expect(await signed('Not only Norway, but Finland, signed the treaty.')).toEqual(['asserted: Finland']);
  });
});

describe('positions', () => {
  test('first persons are said as they stand, and a wish to welcome welcomes', async () => {
    expect(await factsOf('My delegation would like to welcome the report of the Committee.', 'position')).toMatchObject(
      [{ holder: 'my delegation', stance: 'welcomes', about: 'the report of the Committee', modality: 'asserted' }],
    );
  });

  test('support and a call may be nouns, and the passive names nobody who stands there', async () => {
    for (const text of [
      'In its support for the mission of the OSCE the Council has been steady.',
      'Norway support as host was provided in May.',
      'The initiative is supported by the League of Arab States.',
      'Belarus opened the Extraordinary Call for Proposals.',
      'Norway contributed 4 million dollars to the OSCE in order to support displaced people.',
    ])
      expect(await factsOf(text, 'position')).toEqual([]);
  });

  test('what is denied stays denied', async () => {
    expect(await factsOf('Norway does not support the decision of the Council.', 'position')).toMatchObject([
      { holder: 'Norway', stance: 'supports', modality: 'negated' },
    ]);
  });
});

test('who speaks is told of a position, too, whose sentence begins with the label of the turn', async () => {
  const text = `United Nations S/PV.9999

Security Council
9999th meeting
Monday, 3 May 2021, 10 a.m.
New York

The President: I give the floor to the representative of Kenya.

Mr. Otieno (Kenya): We welcome the report of the Secretary-General.

The President: I give the floor to the representative of Peru.

Mrs. Vega (Peru): We strongly condemn the attacks on schools in Haiti.`;
  const { record } = await extractDocument(new TextEncoder().encode(text), 'case.txt');
  expect(record!.facts.map(({ type, speaker }) => [type, speaker])).toEqual([
    ['position', 'Otieno'],
    ['position', 'Vega'],
  ]);
});

describe('what only looks like an event', () => {
  test('questions and what would have been tell of none', async () => {
    for (const text of [
      'Did Norway take part in Operation Granit?',
      'Had the Security Council adopted resolution 2900 (1994) on 12 March 1994, lives would have been saved.',
    ]) {
      for (const type of ['participation', 'adoption', 'operation']) expect(await factsOf(text, type)).toEqual([]);
    }
  });

  test('nobody behind the “by” of another verb is the doer', async () => {
    const invited = 'The OSCE was not invited to take part in the meeting held by Norway on 3 May 2018.';
    expect(await factsOf(invited, 'participation')).toEqual([]);
    const other =
      'The Programme on Water, adopted by the World Conference on Water and endorsed by the OSCE in 2010, holds.';
    expect(await factsOf(other, 'adoption')).toEqual([]);
  });

  test('names that are only spoken of take no position', async () => {
    expect(await factsOf('The sanctions against Norway and Finland condemned them to poverty.', 'position')).toEqual(
      [],
    );
    expect(await factsOf('Norway, unlike Finland, supports the plan.', 'position')).toMatchObject([
      { holder: 'Norway' },
    ]);
  });
});

test('no resolution is none, and one that was not adopted is denied', async () => {
  expect(await factsOf('The OSCE adopted no decision on 3 May 2019.', 'adoption')).toEqual([]);
  expect(await factsOf('The OSCE did not adopt decision 74/12 on 5 December 2019.', 'adoption')).toMatchObject([
    { document: 'decision 74/12', modality: 'negated', date: '2019-12-05' },
  ]);
});

test('a document’s name ends before the day of its adoption', async () => {
  expect(
    await factsOf('The OSCE adopted the Declaration on Water on 10 October 2000 in Oslo.', 'adoption'),
  ).toMatchObject([{ document: 'Declaration on Water', date: '2000-10-10' }]);
});

test('the edition of the operation that was taken part in, and the whole number of a meeting', async () => {
  expect(await factsOf('Norway took part in Operation Granit-2018.', 'participation')).toMatchObject([
    { occasion: 'Granit', edition: '2018' },
  ]);
  const meetings =
    'The 1,023rd meeting of the OSCE was held in May 2015. The twenty-fourth meeting of the CSTO was held in May 2016.';
  expect(await factsOf(meetings, 'meeting')).toMatchObject([{ ordinal: 1023 }, { ordinal: 24 }]);
});

test('whom the sentence names as the source', async () => {
  const text = 'According to UNHCR, 300 people fled. Norway claimed that the OSCE adopted a decision on water in 2013.';
  expect(await factsOf(text, 'figure')).toMatchObject([
    { source: 'Office of the United Nations High Commissioner for Refugees' },
  ]);
  expect(await factsOf(text, 'adoption')).toMatchObject([{ source: 'Norway' }]);
  expect((await factsOf('The OSCE adopted a decision on water in 2013.', 'adoption'))[0]).not.toHaveProperty('source');
});

describe('several of one sentence', () => {
  test('two operations or exercises of one verb are an event each', async () => {
    const operations = 'Norway conducted Operation Granit and Operation Basalt in May 2019.';
    expect(await factsOf(operations, 'operation')).toMatchObject([
      { operation: 'Granit', by: 'Norway', date: '2019-05' },
      { operation: 'Basalt', by: 'Norway', date: '2019-05' },
    ]);
    const apart = 'Norway conducted Operation Granit in May 2019 and discussed Operation Basalt.';
    expect(await factsOf(apart, 'operation')).toMatchObject([{ operation: 'Granit' }]);
  });
});

describe('papers', () => {
  test('a day may stand between the verb and what is adopted; laws are passed, plans endorsed', async () => {
    expect(await factsOf('The OSCE adopted on 3 May 2019 a plan of action on water.', 'adoption')).toMatchObject([
      { document: 'plan of action on water', date: '2019-05-03' },
    ]);
    expect(await factsOf('The Parliament of Norway passed the law on water in May 2019.', 'adoption')).toMatchObject([
      { document: 'law on water', body: 'Parliament of Norway', date: '2019-05' },
    ]);
    expect(await factsOf('The OSCE endorsed the Action Plan on Water in 2019.', 'adoption')).toMatchObject([
      { document: 'Action Plan on Water', body: 'Organization for Security and Co-operation in Europe' },
    ]);
    expect(await factsOf('The Council passed over the matter of the law in May 2019.', 'adoption')).toEqual([]);
  });

  test('a draft becomes the resolution that it is adopted as, by its number', async () => {
    const text = 'The draft resolution was adopted unanimously as resolution 2931 (2015).';
    expect(await factsOf(text, 'adoption')).toMatchObject([
      { document: 'resolution 2931 (2015)', number: '2931 (2015)' },
    ]);
    expect(await factsOf('The draft resolution was adopted.', 'adoption')).toEqual([]);
  });

  test('`it` is the one body named before; a day of another deed is left out', async () => {
    const met = 'In May 2016 we held a meeting of the OSCE at which it adopted the common security strategy for 2025.';
    expect(await factsOf(met, 'adoption')).toMatchObject([
      {
        document: 'common security strategy for 2025',
        body: 'Organization for Security and Co-operation in Europe',
      },
    ]);
    const other = 'The Water Plan, which Norway had read on 3 May 2019, was adopted by the OSCE.';
    expect(await factsOf(other, 'adoption')).toMatchObject([{ document: 'Water Plan', date: null }]);
  });

  test('a pact has its whole name and no month in it; an anniversary of its signing is no plan', async () => {
    const signing =
      'We will mark the anniversary of the signing, in Oslo on 15 May 1992, of the Northern Waters Treaty.';
    expect(await factsOf(signing, 'agreement')).toMatchObject([
      { document: 'Northern Waters Treaty', date: '1992-05-15', modality: 'asserted' },
    ]);
    const dated = 'Following the signing of the 17 June 1999 Protocol, Norway withdrew.';
    expect(await factsOf(dated, 'agreement')).toMatchObject([{ document: 'Protocol', date: '1999-06-17' }]);
    const agreed = 'We have agreed a protocol between the OSCE and the regional office of UNHCR.';
    expect(await factsOf(agreed, 'agreement')).toMatchObject([{ document: 'protocol' }]);
  });
});

test('by consensus is how a body adopts; what is signed is named behind the verb', async () => {
  expect(await factsOf('In May 2019 the OSCE by consensus adopted the Water Plan.', 'adoption')).toMatchObject([
    { document: 'Water Plan', body: 'Organization for Security and Co-operation in Europe' },
  ]);
  const wish = 'Norway asks to take the draft, sign it, and have a peace agreement between Norway and Finland.';
  expect(await factsOf(wish, 'agreement')).toEqual([]);
  const others = 'We call on those States which have not yet done so to sign the agreement with the OSCE in May 2020.';
  expect((await factsOf(others, 'agreement')).map(({ modality }) => modality)).not.toContain('negated');
});

describe('meetings and those who come', () => {
  test('who hosted consultations did not meet', async () => {
    const text = 'On 3 May 2020 the OSCE hosted online consultations of representatives of interested ministries.';
    expect(await factsOf(text, 'meeting')).toMatchObject([
      { body: null, host: 'Organization for Security and Co-operation in Europe', date: '2020-05-03' },
    ]);
  });

  test('a meeting with others has both sides; who a speaker is names no third one', async () => {
    const text =
      'On 3 May 2020, Anna Lind, the CSTO Secretary General, held a meeting with the delegation of the OSCE.';
    expect(await factsOf(text, 'meeting')).toMatchObject([
      { participants: 'Anna Lind; Organization for Security and Co-operation in Europe', date: '2020-05-03' },
    ]);
    expect(await factsOf('On 3 May 2020 the OSCE met with resistance in Oslo.', 'meeting')).toEqual([]);
    expect(await factsOf('On 3 May 2020 the OSCE will hold a meeting with the CSTO.', 'meeting')).toEqual([]);
  });

  test('persons behind their posts are those who came, and not the bodies of the posts', async () => {
    const text =
      'On 3 May 2020 the 4th meeting of the OSCE Council was held with the participation of the CSTO Secretary General Anna Lind and the CSTO Deputy Secretary General Ida Berg.';
    expect(await factsOf(text, 'meeting')).toMatchObject([{ participants: 'Anna Lind; Ida Berg' }]);
  });

  test('the people of a body take part for it', async () => {
    const text = 'CSTO experts will participate in Operation Granit in Norway.';
    expect(await factsOf(text, 'participation')).toMatchObject([
      { participants: 'Collective Security Treaty Organization', occasion: 'Granit', modality: 'planned' },
    ]);
  });

  test('what is newly created is founded', async () => {
    const text = 'In 2015 Norway created the new Agency for Water Safety within its structure.';
    expect(await factsOf(text, 'establishment')).toMatchObject([{ body: 'Agency for Water Safety', date: '2015' }]);
  });
});

describe('who says it', () => {
  const sources = async (text: string) =>
    (await factsOf(text, 'figure')).map((roles: Record<string, unknown>) => roles.source ?? null);

  test('those without a name of their own, and who accuses another', async () => {
    expect(await sources('Government agencies report that 500 persons left.')).toEqual(['Government agencies']);
    expect(await sources('According to certain estimates 900 persons left.')).toEqual(['certain estimates']);
    expect(await sources('Norway accused Finland of holding 300 people.')).toEqual(['Norway']);
    expect(await sources('The police detained 45 people.')).toEqual([null]);
    expect(await sources('Crime statistics reports are published by 12 States.')).toEqual([null]);
    expect(await sources('According to media reports, 12 people died.')).toEqual(['media reports']);
  });

  test('of several sources each has what it says', async () => {
    const [unhcr, osce] = [
      'Office of the United Nations High Commissioner for Refugees',
      'Organization for Security and Co-operation in Europe',
    ];
    const turned = 'UNHCR said that 300 people had fled, while the Government said that 700 people had returned.';
    expect(await sources(turned)).toEqual([unhcr, 'the Government']);
    const twice = 'According to UNHCR, 12 persons died; according to the OSCE, 15 persons died.';
    expect(await sources(twice)).toEqual([unhcr, osce]);
    expect(await sources('Officials say that 12 people died, while the OSCE says that 30 people died.')).toEqual([
      'Officials',
      osce,
    ]);
    expect(await sources('In all 12 persons died, but 15 persons fled, according to the OSCE.')).toEqual([null, osce]);
  });
});

describe('who signs', () => {
  test.each([
    [
      'Norway, which chaired the OSCE in 2018, signed an agreement with Finland on 12 December 2019.',
      'Norway; Finland',
      '2019-12-12',
    ],
    [
      'The agreement between Norway and Finland, brokered by the OSCE, was signed on 3 May 2019 and welcomed by Sweden.',
      'Norway; Finland',
      '2019-05-03',
    ],
    ['The agreement was not signed in 2018, contrary to reports by the OSCE.', null, '2018'],
    ['The agreement was signed by Norway and Finland on 3 May 2019.', 'Norway; Finland', '2019-05-03'],
    [
      'The Collective Security Treaty Organization (CSTO) and the Shanghai Cooperation Organization (SCO) signed a memorandum.',
      'Collective Security Treaty Organization; Shanghai Cooperation Organization',
      null,
    ],
  ])('%s', async (text, parties, date) => {
    expect(await factsOf(text, 'agreement')).toMatchObject([{ parties, date }]);
  });
});

test('a post ends before the next one’s name, and a resolution’s number tells its year', async () => {
  const posts = 'The OSCE appointed Ms. Anna Lind as Director and Ms. Ida Berg as Deputy Director on 3 May 2019.';
  expect(await factsOf(posts, 'appointment')).toMatchObject([
    { person: 'Anna Lind', post: 'Director' },
    { person: 'Ida Berg', post: 'Deputy Director' },
  ]);
  const paper = 'The Security Council adopted resolution 2900 (1994).';
  expect(await factsOf(paper, 'adoption')).toMatchObject([{ number: '2900 (1994)', date: '1994' }]);
});
