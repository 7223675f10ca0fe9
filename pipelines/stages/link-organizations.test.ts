import { describe, expect, test } from '@jest/globals';
import { loadExtractors } from '../../extractors/index.ts';
import type { Readable } from '../../src/core/extractor.ts';
import type { Finding } from '../../src/core/mention.ts';
import { lex } from '../../src/core/tokens.ts';
import { linkOrganizations, linkRules } from './link-organizations.ts';
import { splitSentences } from './sentences.ts';
import { settle } from './settle.ts';

const { all, vocabulary } = loadExtractors();
const organizations = all.find((extractor) => extractor.type === 'organization')!;

function read(text: string): Readable {
  const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length }];
  return { text, tokens: lex(text, vocabulary), blocks, sentences: splitSentences(text, blocks) };
}

function link(text: string): Finding[] {
  const document = read(text);
  return linkOrganizations(settle(organizations.find(document)), document);
}

/** What each mention says, as `words => entity`. */
const entities = (text: string): string[] =>
  link(text).map((f) => `${text.slice(f.start, f.end).replace(/\s+/g, ' ')} => ${f.entity}`);

/** The mentions of the entity of the first mention. */
const ofFirst = (text: string): string[] => {
  const found = link(text);
  return found.filter((f) => f.entity === found[0]?.entity).map((f) => text.slice(f.start, f.end));
};

describe('rules of linking', () => {
  test.each(linkRules().map((rule) => [rule.id, rule] as const))('%s: example and counter-example', (id, rule) => {
    const wanted = [...rule.example.matchAll(/\[\[(.+?)\]\]/g)].map((m) => m[1]);
    const by = (text: string) =>
      link(text)
        .filter((f) => f.rules.includes(id))
        .map((f) => text.slice(f.start, f.end));
    const text = rule.example.replaceAll('[[', '').replaceAll(']]', '');
    // The form where it is defined is a mention by the same rule; the example marks where it is met again.
    const again = by(text).filter(
      (_, i, list) => !id.startsWith('organizations/defined-') || list.indexOf(list[i]!) < i,
    );
    expect(again).toEqual(wanted);
    expect(by(rule.counter)).toEqual([]);
  });
});

describe('definitions in brackets', () => {
  test('letters in any kind of quotes, and small ones among them', () => {
    for (const form of ['(MDB)', '("MDB")', '(“MDB”)', '(hereinafter MDB)', '(the MDB)', '(MDB, as it is called)']) {
      expect(ofFirst(`The Mountain Development Bureau ${form} met. Staff of the MDB came.`)).toEqual([
        'Mountain Development Bureau',
        'MDB',
        'MDB',
      ]);
    }
    expect(ofFirst('The Centre in Osh (CiO) opened. The CiO helps.')).toEqual(['Centre in Osh', 'CiO', 'CiO']);
  });

  test('have the id of the body of the lexicon that stands before the bracket', () => {
    const text = 'The Lantern Centre of the Collective Security Treaty Organization (CSTO) met. The CSTO agreed.';
    const ids = link(text).map(({ start, end, value }) => [
      text.slice(start, end),
      value?.kind === 'name' ? value.lexiconId : undefined,
    ]);
    expect(ids.slice(1)).toEqual([
      ['CSTO', 'csto'],
      ['CSTO', 'csto'],
    ]);
  });

  test('belong to the name inside that stands before the bracket', () => {
    expect(entities('The Crisis Bureau of the Eastern Water Authority (EWA) met. The EWA agreed.')).toEqual([
      'Crisis Bureau of the Eastern Water Authority => Crisis Bureau of the Eastern Water Authority',
      'EWA => Eastern Water Authority',
      'EWA => Eastern Water Authority',
    ]);
  });

  test('say more than the lexicon does', () => {
    expect(entities('The Inner City Council (ICC) met. The ICC voted.')[2]).toBe('ICC => Inner City Council');
  });

  test('are not made by numbers, places and remarks', () => {
    for (const remark of ['(2010)', '(UAE)', '(Geneva)', '(see annex)', '(S/2016/1)']) {
      expect(link(`The Mountain Development Bureau ${remark} met. UAE S 2010.`)).toHaveLength(1);
    }
  });

  test('give short names, from there on', () => {
    const text =
      'The Panel Circle met. The Intergovernmental Oversight Commission (hereinafter referred to as “the Panel Circle”) met.';
    expect(entities(`${text} The Panel Circle spoke.`)).toEqual([
      'Intergovernmental Oversight Commission => Intergovernmental Oversight Commission',
      'Panel Circle => Intergovernmental Oversight Commission',
      'Panel Circle => Intergovernmental Oversight Commission',
    ]);
  });

  test('stand behind a comma as well, and need no quotes behind a word that defines', () => {
    for (const form of [
      ', hereinafter known as the Panel,',
      ' (hereinafter the Panel)',
      ', hereinafter “the Panel”,',
    ]) {
      const text = `The Advisory Committee on Rivers${form} met. The Panel on Wells spoke. The Panel agreed.`;
      expect(entities(text).at(-1)).toBe('Panel => Advisory Committee on Rivers');
    }
    const none = 'The Advisory Committee on Rivers, hereinafter in session, met. The Panel agreed.';
    expect(entities(none)).toEqual(['Advisory Committee on Rivers => Advisory Committee on Rivers']);
  });

  test('inside a longer word or name are not met again', () => {
    const found = entities('The Mountain Development Bureau (MDB) met. MDBX and the MDB Council met.');
    expect(found.filter((one) => one.startsWith('MDB =>'))).toHaveLength(1);
  });
});

describe('names of one body', () => {
  test('the council of the CSTO under its various English names', () => {
    const names = [
      'Coordinating Council of Heads of Competent Authorities of the Member States of the Collective Security Treaty Organization on Combating Illegal Migration',
      'Co-ordinating Council of the Heads of Competent Bodies',
      'Coordination Council of the Heads of the Competent Authorities of the CSTO Member States for Countering Illegal Migration',
      'Coordinating Council of the Heads of the Competent Bodies of the CSTO Member States for Combatting Illegal Migration',
      'CSBNM',
    ];
    for (const name of names) {
      const [first] = link(`The ${name} met.`).filter((f) => f.start === 4);
      expect([name, first?.value]).toEqual([name, expect.objectContaining({ lexiconId: 'csto-csbnm' })]);
    }
  });

  test('order of words and tails makes no difference', () => {
    expect(ofFirst('The Joint Committee of the EAEU met. The EAEU Joint Committee voted.')).toHaveLength(2);
    expect(ofFirst('The Kyrgyz Ministry of Interior and the Ministry of Internal Affairs of Kyrgyzstan.')).toHaveLength(
      2,
    );
  });

  /** What the bare name means behind the ministries of two states. */
  const ministry = (text: string) => entities(text).filter((entity) => entity.startsWith('Ministry of Health =>'));
  const two = 'The Ministry of Health of Chad wrote. The Ministry of Health of Mali answered.';

  test('states stay apart, and a short form of both is neither', () => {
    expect(entities(`${two} The Ministry of Health agreed.`)).toEqual([
      'Ministry of Health of Chad => Ministry of Health of Chad',
      'Ministry of Health of Mali => Ministry of Health of Mali',
      'Ministry of Health => Ministry of Health',
    ]);
    expect(ministry(`${two}\n\nThe Ministry of Health agreed.`)).toEqual(['Ministry of Health => Ministry of Health']);
  });

  test.each([
    ['the state in its sentence', `${two} In Chad the Ministry of Health agreed.`],
    ['the state in its paragraph', `${two}\n\nRoads in Chad were closed. The Ministry of Health agreed.`],
    ['the state in brackets behind it', `${two} The Ministry of Health (Chad) agreed.`],
    [
      'all that was named before it',
      'The Ministry of Health of Chad wrote.\n\nThe Ministry of Health agreed.\n\nThe Ministry of Health of Mali did not.',
    ],
  ])('a short form of two means the one of %s', (_what, text) => {
    expect(ministry(text)).toEqual(['Ministry of Health => Ministry of Health of Chad']);
  });

  test('each mention of a short form means its own body', () => {
    const text = 'In Chad the Ministry of Health agreed.\n\nIn Mali the Ministry of Health did not.';
    expect(ministry(`${two}\n\n${text}`)).toEqual([
      'Ministry of Health => Ministry of Health of Chad',
      'Ministry of Health => Ministry of Health of Mali',
    ]);
  });

  test('no name is short for a list of bodies', () => {
    expect(ministry('The Ministries of Health of Chad and Mali met. The Ministry of Health agreed.')).toEqual([
      'Ministry of Health => Ministry of Health',
    ]);
  });

  test('a shared name and what points back are neither of two bodies that one sentence names', () => {
    const councils = 'The OSCE Permanent Council met the CSTO Permanent Council.';
    expect(entities(`${councils} The Permanent Council agreed.`)).toContain('Permanent Council => Permanent Council');
    const commissions = 'The European Commission met the African Union Commission.';
    expect(entities(`${commissions} The Commission agreed.`)).toHaveLength(2);
    expect(entities(`${commissions} The European Commission spoke. The Commission agreed.`)).toContain(
      'Commission => European Commission',
    );
  });

  test('a name is short for one that it begins, not for one that it merely ends', () => {
    expect(entities('The African Union Peace and Security Council and the Security Council met.')[1]).toBe(
      'Security Council => United Nations Security Council',
    );
  });

  test('a shared name goes to the owner that the document names', () => {
    expect(entities('The OSCE met in Vienna. The Permanent Council agreed.')[1]).toBe(
      'Permanent Council => OSCE Permanent Council',
    );
    expect(entities('The CSTO met in Moscow. The Permanent Council agreed.')[1]).toBe(
      'Permanent Council => CSTO Permanent Council',
    );
  });

  test('a shared name goes to the owner named far more often, and to none where two are equally likely', () => {
    const between = 'They spoke of the harvest and of the long roads. '.repeat(7);
    const text = `${'The United Nations met. '.repeat(6)}The CSTO wrote. ${between}The Secretariat agreed.`;
    expect(entities(text).at(-1)).toBe('Secretariat => United Nations Secretariat');
    expect(entities('The United Nations met. The Office of the High Commissioner agreed.').at(-1)).toBe(
      'Office of the High Commissioner => Office of the High Commissioner',
    );
  });

  test('a shared name goes to its body where that is named, though another owner stands nearer', () => {
    expect(entities('The CSTO Permanent Council met. The OSCE was told. The Permanent Council agreed.')[2]).toBe(
      'Permanent Council => CSTO Permanent Council',
    );
  });

  test('verbal nouns and verbs are one word', () => {
    expect(
      ofFirst(
        'The Committee for Coordinating Rural Irrigation met. The Committee for the Coordination of Rural Irrigation met.',
      ),
    ).toHaveLength(2);
  });
});

describe('pointing back', () => {
  test('to the last body with that head', () => {
    expect(
      entities(
        'The Shanghai Cooperation Organization grew. Later the Organization met the General Assembly; the Assembly thanked the Organization’s staff.',
      ),
    ).toEqual([
      'Shanghai Cooperation Organization => Shanghai Cooperation Organization',
      'Organization => Shanghai Cooperation Organization',
      'General Assembly => United Nations General Assembly',
      'Assembly => United Nations General Assembly',
      'Organization => Shanghai Cooperation Organization',
    ]);
  });

  test('to the body named far more often, where the last with that head was named seldom and some way back', () => {
    const often = 'The Security Council met. '.repeat(6);
    const between = 'They spoke of the harvest and of the long roads. '.repeat(7);
    const last = (text: string) => entities(text).at(-1);
    const security = 'Council => United Nations Security Council';
    expect(last(`${often}The Council of Europe wrote. ${between}The Council agreed.`)).toBe(security);
    expect(last(`${often}The Council of Europe wrote. The Council agreed.`)).toBe('Council => Council of Europe');
    expect(last(`The Security Council met. The Council of Europe wrote. ${between}The Council agreed.`)).toBe(
      'Council => Council of Europe',
    );
  });

  test('never to a government that is called regional and no more', () => {
    const text = 'The Government of Iraq met the Regional Government. The Government agreed.';
    expect(entities(text).at(-1)).toBe('Government => Government of Iraq');
  });

  test('needs an article, a capital and a body', () => {
    expect(
      entities('The Shanghai Cooperation Organization has an organization. Organization matters. The Tribunal fell.'),
    ).toEqual(['Shanghai Cooperation Organization => Shanghai Cooperation Organization']);
  });
});

describe('bodies of states', () => {
  test('that share a name are told apart by the state behind it, else by the one named last', () => {
    expect(
      entities('Accord was reached in Libya, and the National Unity Government in Afghanistan was weak.'),
    ).toContain('National Unity Government in Afghanistan => National Unity Government of Afghanistan');
    expect(entities('Roads in Myanmar are closed. The National Unity Government protested.')).toEqual([
      'National Unity Government => National Unity Government of the Republic of the Union of Myanmar',
    ]);
    expect(entities('Roads in Peru are closed. The National Unity Government protested.')).toEqual([
      'National Unity Government => National Unity Government',
    ]);
  });

  test('are not what points back where another state has been named since, or none was named before', () => {
    const governments = (text: string) => entities(text).filter((entity) => /^Government =>/.test(entity));
    const both = 'The Government of Chad and the Government of Mali met.';
    expect(governments(`${both} The Government will pay.`)).toEqual([]);
    expect(governments(`${both} The Government of Mali left. The Government will pay.`)).toEqual([
      'Government => Government of Mali',
    ]);
    expect(governments(`${both} Niger came too. The Government will pay.`)).toEqual([]);
    expect(governments(`The Government will pay. ${both}`)).toEqual([]);
    expect(governments('The Government of Chad met. Niger came too. The Government will pay.')).toEqual([
      'Government => Government of Chad',
    ]);
  });
});

describe('the stage', () => {
  test('passes other types through and keeps the order of the text', () => {
    const document = read('On Monday the CSTO met.');
    const date: Finding = { type: 'date', start: 3, end: 9, rules: [], evidence: [], entity: null, value: null };
    const linked = linkOrganizations([...organizations.find(document), date], document);
    expect(linked.map((f) => f.type)).toEqual(['date', 'organization']);
    expect(linkOrganizations([date], document)).toEqual([date]);
  });

  test('reads the text itself where the extractor has not', () => {
    const text = 'The Mountain Development Bureau (MDB) met.';
    const found = organizations.find(read(text));
    expect(linkOrganizations(found, read(text))).toHaveLength(2);
  });

  test('changes nothing when run on what it gave, and leaves its input alone', () => {
    const document = read('The Mountain Development Bureau (MDB) met. The MDB and the Bureau agreed.');
    const found = organizations.find(document);
    const before = structuredClone(found);
    const once = linkOrganizations(found, document);
    expect(found).toEqual(before);
    const spans = (list: readonly Finding[]) => list.map((f) => [f.start, f.end, f.entity]);
    expect(spans(linkOrganizations(once, document))).toEqual(spans(once));
  });

  test('explains each mention with evidence', () => {
    for (const { evidence } of link(
      'The CSTO and the Mountain Development Bureau (MDB) met. The MDB and the Bureau agreed.',
    )) {
      expect(evidence[0]?.name).toBe('rule');
      expect(evidence.every(({ note }) => note.length > 5)).toBe(true);
    }
  });
});

describe('an owner that only points back', () => {
  test('is the one body of the document with that head', () => {
    expect(
      entities(
        'The International Atomic Energy Agency met. The Board of Governors of the Agency and its Audit Panel of the Agency agreed.',
      ),
    ).toEqual([
      'International Atomic Energy Agency => International Atomic Energy Agency',
      'Board of Governors of the Agency => IAEA Board of Governors',
      'Audit Panel of the Agency => Audit Panel of the International Atomic Energy Agency',
    ]);
  });
  test('is nobody where the document names two', () => {
    expect(
      entities(
        'The International Atomic Energy Agency and the European Defence Agency met. The Audit Panel of the Agency agreed.',
      ),
    ).toContain('Audit Panel of the Agency => Audit Panel of the Agency');
  });
});

test('the Council is no wing of an armed group', () => {
  expect(
    entities('The Sudan Liberation Movement-Transitional Council signed. Members of the Council were told.'),
  ).toEqual(['Sudan Liberation Movement-Transitional Council => Sudan Liberation Movement-Transitional Council']);
});
