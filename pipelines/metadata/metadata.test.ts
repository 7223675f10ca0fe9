import { describe, expect, test } from '@jest/globals';
import { dates as dateExtractor } from '../../extractors/dates/index.ts';
import { places as placeExtractor } from '../../extractors/places/index.ts';
import { type Block, type HintedDate, tellsTime } from '../../src/core/document.ts';
import { compileExtractor } from '../../src/core/extractor.ts';
import type { Finding } from '../../src/core/mention.ts';
import { lex } from '../../src/core/tokens.ts';
import { Vocabulary } from '../../src/core/vocabulary.ts';
import { documentDates } from './dates.ts';
import { findEvent } from './event.ts';
import { headLines, innerLines } from './head.ts';
import { findIssuer } from './issuer.ts';
import { isNewsList } from './news-list.ts';
import { officeOf } from './office.ts';
import { readPageFeet } from './page-feet.ts';
import { findPlace } from './place.ts';
import { findSpeakers } from './speakers.ts';
import { parseSymbol } from './symbol-grammar.ts';
import { findTitle } from './title.ts';
import { bareTitle } from './title-end.ts';

const vocabulary = new Vocabulary();
const placeFinder = compileExtractor(placeExtractor, vocabulary);
const dateFinder = compileExtractor(dateExtractor, vocabulary);

/** A text whose paragraphs are given one by one, with its blocks. */
function document(...paragraphs: string[]): { text: string; blocks: Block[] } {
  let at = 0;
  const blocks = paragraphs.map((p) => {
    const start = at;
    at += p.length + 2;
    return { kind: 'paragraph' as const, start, end: start + p.length };
  });
  return { text: paragraphs.join('\n\n'), blocks };
}

const prose =
  'The delegation arrived in the morning and was met by its hosts. It then went on to the hall, where the others were waiting for the session to begin.';
const lines = (...head: string[]) => {
  const { text, blocks } = document(...head, prose, prose);
  return headLines(text, blocks);
};
const titleOf = (...head: string[]) =>
  findTitle({ kind: 'press_release', lines: lines(...head), later: [], dates: [], organizations: [] });

describe('the head of a statement', () => {
  const headOf = (...head: string[]) => {
    const { text } = document(...head);
    const title = titleOf(...head);
    return { title, speakers: findSpeakers(title, text, []) };
  };
  test.each([
    [
      'set over lines',
      ['STATEMENT by\nH.E. Anna Lind', 'Prime Minister of the Republic of Finland at the Forum', 'Turku, 5 May 2021'],
      'STATEMENT by H.E. Anna Lind, Prime Minister of the Republic of Finland at the Forum',
      { name: 'Anna Lind', role: 'Prime Minister', state: 'Republic of Finland' },
    ],
    [
      'with the post first',
      ['Speech', 'by the Minister of Water of Finland', 'H.E Ms. Anna Lind', 'at the River Forum', '5 May 2021'],
      'Speech by the Minister of Water of Finland, H.E Ms. Anna Lind at the River Forum',
      { name: 'Anna Lind', role: 'Minister of Water', state: 'Finland' },
    ],
    [
      'an ambassador behind the post, without a comma',
      ['Statement by the Permanent Representative of Finland Ambassador Anna Lind at the River Forum'],
      'Statement by the Permanent Representative of Finland Ambassador Anna Lind at the River Forum',
      { name: 'Anna Lind', role: 'Permanent Representative', state: 'Finland' },
    ],
  ])('%s', (_what, head, title, speaker) => expect(headOf(...head)).toMatchObject({ title, speakers: [speaker] }));
  test('in capitals, over lines that end in a comma', () =>
    expect(
      headOf(
        'STATEMENT BY\nMR. ANNA LIND,\nHEAD OF THE DELEGATION OF FINLAND TO THE\nRIVER NEGOTIATIONS,\nAT THE 974th MEETING OF THE FORUM',
      ),
    ).toMatchObject({
      title:
        'STATEMENT BY MR. ANNA LIND, HEAD OF THE DELEGATION OF FINLAND TO THE RIVER NEGOTIATIONS, AT THE 974th MEETING OF THE FORUM',
      speakers: [{ name: 'Anna Lind' }],
    }));
  test.each([
    ['As prepared for delivery by Ambassador Anna Lind to the Council, Turku May 5, 2021', 'Anna Lind'],
    ['Delivered by: Anna Lind', 'Anna Lind'],
    ['Delivered by the deadline of May', undefined],
  ])('or who delivers it: %s', (line, name) =>
    expect(headOf('Statement on Rivers', line).speakers[0]?.name).toBe(name),
  );
  test('ends before what is no part of it', () =>
    expect(headOf('Statement by Ms. Anna Lind', 'Helsinki Assembly').title).toBe('Statement by Ms. Anna Lind'));
});

describe('what is no title', () => {
  test.each([
    '216 East 49th Street, 4th Floor, New York',
    '225 STC 23 E rev. 2 fin',
    'TO THE INTERNATIONAL ORGANIZATIONS IN TURKU',
    'Table 1: Detections by route and month',
    'of the fifteenth session of the River Assembly',
  ])('%s', (line) => {
    expect(titleOf(line)).toBeNull();
    expect(titleOf(line, 'River crossings fall again in 2020')).toBe('River crossings fall again in 2020');
  });
});

describe('issuers', () => {
  const nobody = { kind: 'press_release', organizations: [], title: null, symbol: null, speakers: [] } as const;
  const issuerOf = (sentence: string) => {
    const { text, blocks } = document('River crossings fall', sentence, prose, prose);
    const start = text.indexOf('River Guard');
    const body: Finding = {
      type: 'organization',
      start,
      end: start + 11,
      rules: [],
      evidence: [],
      entity: 'River Guard',
      value: null,
    };
    return findIssuer({ ...nobody, lines: headLines(text, blocks), organizations: [body], text });
  };
  test.each([
    'The River Guard has today released its figures. They fell.',
    'The River Guard announces that crossings fell.',
  ])('the body that a release has announce something: %s', (sentence) =>
    expect(issuerOf(sentence)).toBe('River Guard'),
  );
  test.each([
    ['an office that a letterhead names', ['MEDIA RELEASE MINISTER FOR RIVERS'], prose, 'Minister for Rivers'],
    [
      'an office that announces',
      ['The Minister for Rivers, Anna Lind, has announced a plan.'],
      prose,
      'Minister for Rivers',
    ],
    [
      'whom the last lines ask',
      ['River crossings fall'],
      'Media enquiries:\n\nRiver Portfolio Media: (02) 6264',
      'River Portfolio',
    ],
    [
      'the site of the address',
      ['Title: Rivers fall\nLink: https://www.justice.gov/opa/rivers'],
      prose,
      'Department of Justice',
    ],
    ['a site that only ends alike is nobody’s', ['Title: Rivers\nLink: https://injustice.gov/rivers'], prose, null],
    ['a person to ask is no body', ['River crossings fall'], 'Contact: Anna Lind: (02) 6264', null],
  ])('%s', (_what, head, last, issuer) => {
    const { text, blocks } = document(...head, prose, prose, last);
    expect(findIssuer({ ...nobody, lines: headLines(text, blocks), text })).toBe(issuer);
  });
  test('a draft is its sponsor’s, a record its organ’s', () => {
    expect(findIssuer({ ...nobody, kind: 'un_record', title: 'Finland: draft resolution', lines: [], text: '' })).toBe(
      'Finland',
    );
    const of = (form: string) =>
      findIssuer({ ...nobody, kind: 'un_record', symbol: { ...parseSymbol(form)!, form }, lines: [], text: '' });
    expect(of('S/PV.8000')).toBe('Security Council');
    expect(of('S/2005/32')).toBeNull();
    expect(of('S/PRST/2019/5')).toBe('Security Council');
  });
  test('a record without a symbol is of the organ that its head or its first words name', () => {
    const organOf = (...head: string[]) =>
      findIssuer({ ...nobody, kind: 'un_record', lines: lines(...head), text: '' });
    expect(organOf('United Nations', 'GENERAL ASSEMBLY', 'FORTY-SECOND SESSION', 'Official Records')).toBe(
      'General Assembly',
    );
    expect(organOf('GENERAL ASSEMBLY', 'Rivers of the north')).toBeNull();
    expect(organOf('The Security Council,\nRecalling its resolutions on rivers,')).toBe('Security Council');
    expect(organOf('The Security Council met,\nand parted.')).toBeNull();
  });
  test('a letterhead that names an office-holder and no more', () => {
    const spokenBy = (...head: string[]) => findIssuer({ ...nobody, kind: 'speech', lines: lines(...head), text: '' });
    expect(spokenBy('PRIME MINISTER', 'SPEECH BY THE PRIME MINISTER')).toBe('Prime Minister');
    expect(spokenBy('PRIME MINISTER MEETS FISHERMEN')).toBeNull();
  });
  test('the body of the title that speaks today is who issued it, by its office', () => {
    const spoken = (title: string, sentence: string) => {
      const { text, blocks } = document(title, sentence);
      const found = { type: 'organization' as const, rules: [], evidence: [], value: null };
      const organizations = ['Lind Fund', 'Tarn Guard'].flatMap((name) => {
        const start = text.lastIndexOf(name);
        return start < 0 ? [] : [{ ...found, entity: name, start, end: start + name.length }];
      });
      return findIssuer({ ...nobody, title, lines: headLines(text, blocks), organizations, text });
    };
    const title = 'Lind Fund concerned about rivers';
    const echo = 'Echoing others, the Lind Fund’s Office in Turku today expressed concern. It gave no reason.';
    expect(spoken(title, echo)).toBe('Lind Fund Office in Turku');
    expect(spoken(title, 'In a note the Tarn Guard today expressed concern. It gave no reason.')).toBeNull();
  });
  test('a body that a release only speaks of is not who issued it', () =>
    expect(issuerOf('The River Guard was attacked in the night. Nobody was hurt.')).toBeNull());
});

describe('titles', () => {
  test.each([
    [
      'a statement before anything else',
      ['UNION OF RIVERS', 'Third Annual Meeting', 'Statement by Ms. Lind'],
      'Statement by Ms. Lind',
    ],
    [
      'capitals over several lines',
      ['STATEMENT BY MR. AHO,\nREPRESENTATIVE OF FINLAND', '29 June 2016'],
      'STATEMENT BY MR. AHO, REPRESENTATIVE OF FINLAND',
    ],
    [
      'a resolution by its number',
      ['Resolution 2710 (2023)', 'Adopted by the Security Council'],
      'Resolution 2710 (2023)',
    ],
    [
      'a full line before a name',
      ['Anna Lind', 'Ministers agree on a plan for the rivers'],
      'Ministers agree on a plan for the rivers',
    ],
    [
      'a headline with an address behind it',
      ['Border update: May 2017 news.example.org /releases/one'],
      'Border update: May 2017',
    ],
    [
      'a labelled title over two lines',
      ['Title: Delta Agencies Announce 30 Convictions,\nMore to Come\nLink: news.example.org'],
      'Delta Agencies Announce 30 Convictions, More to Come',
    ],
    [
      'a headline below a letterhead',
      ['Embassy of Finland - Delta City', 'Finland Rejects Claims on the River'],
      'Finland Rejects Claims on the River',
    ],
    [
      'a headline that begins with an office, and not who signs it',
      ['Department of Rivers Offers Reward for Information', 'Anna Lind, Department Spokesperson'],
      'Department of Rivers Offers Reward for Information',
    ],
    [
      'a name that the line breaks',
      ['Statement by Ms. Lind at the 79th Session of the General', 'Assembly of the United Nations'],
      'Statement by Ms. Lind at the 79th Session of the General Assembly of the United Nations',
    ],
    [
      'capitals before a day in brackets, and no chapter',
      ['SPEECH BY MS. LIND, MINISTER OF FOREIGN', 'AFFAIRS OF FINLAND (3 May 2021)', 'I. INTRODUCTION'],
      'SPEECH BY MS. LIND, MINISTER OF FOREIGN AFFAIRS OF FINLAND',
    ],
    [
      'a joint statement without a title of its own',
      ['JOINT STATEMENT', 'Turku', '1. What we have seen'],
      'JOINT STATEMENT',
    ],
    [
      'a sentence that ends in the mark of a note is none',
      ['Results of the Delta', 'The River Guard saved nine boats in the delta.²'],
      'Results of the Delta',
    ],
    ['a draft with its sponsor', ['Finland and Sweden:', 'draft resolution'], 'Finland and Sweden: draft resolution'],
    ['a resolution of the Assembly', ['Resolution adopted', '73/9. Waters of the delta'], '73/9. Waters of the delta'],
    [
      'a headline that is a sentence',
      ['The River Guard is worried about the new law on the delta.'],
      'The River Guard is worried about the new law on the delta',
    ],
  ])('%s', (_what, head, title) => expect(titleOf(...head)).toBe(title));

  test('a place with a day is no title, but a headline with one is', () => {
    const withDate = (line: string) => {
      const { text, blocks } = document(line, prose, prose);
      const dates = dateFinder.find({ text, tokens: lex(text, vocabulary), blocks, sentences: [] });
      const head = headLines(text, blocks);
      return findTitle({ kind: 'press_release', lines: head, later: [], dates, organizations: [] });
    };
    expect(withDate('Turku / Åbo, 4 April 2018')).toBeNull();
    expect(withDate('River ministers agree on fish and dams, 4 April 2018')).toBe(
      'River ministers agree on fish and dams',
    );
  });
  test.each([
    [1, 'Results of Operation River', 2, 'Boats counted in the first half of the year', 'Results of Operation River'],
    [1, 'Joint Communiqué', undefined, 'The ministers have met on the river', 'Joint Communiqué'],
    [2, 'Anna Lind', undefined, 'Ministers agree on a plan for the rivers', 'Ministers agree on a plan for the rivers'],
    [
      2,
      'Rivers of the north',
      1,
      'Ministers agree on a plan for the rivers',
      'Ministers agree on a plan for the rivers',
    ],
  ])('a heading of level %s: %s, before one of level %s: %s', (level, first, lower, second, title) => {
    const { text, blocks } = document(first, second, prose, prose);
    const styled = blocks.map((block, i): Block => {
      const rank = [level, lower][i];
      return rank === undefined ? block : { ...block, kind: 'heading', level: rank };
    });
    const context = { kind: 'press_release', later: [], dates: [], organizations: [] } as const;
    expect(findTitle({ ...context, lines: headLines(text, styled) })).toBe(title);
  });
  test('what a release calls itself is no part of its title, nor when it came out its title', () => {
    expect(titleOf('Press release: Guards seize boats on the river', 'Released on 5 March 2021')).toBe(
      'Guards seize boats on the river',
    );
    expect(titleOf('Adopted in Turku on 23 November 2022', 'Joint Communiqué')).toBe('Joint Communiqué');
    expect(titleOf('The boats of May', 'bags; 600 boxes; 700 cans; 800 cups')).toBe('The boats of May');
    expect(titleOf('Reply to PC.DEL/1022/16')).toBe('Reply to PC.DEL/1022/16');
  });
  test('the few lines above a first turn are hall and town, unless they say more', () => {
    const above = (line: string) =>
      findTitle({ kind: 'speech', lines: lines(line), later: [], dates: [], organizations: [], short: true });
    expect(above('Hotel Aurora')).toBeNull();
    expect(above('Remarks by President Lind')).toBe('Remarks by President Lind');
  });
  test('symbols, dates, offices and salutations are none', () => {
    expect(
      titleOf('PC.DEL/1022/16', '4 July 2016', 'Minister for Rivers', 'Mr. Chairperson,', 'Original: RUSSIAN'),
    ).toBeNull();
  });
});

test('a line that a page break cuts out of a sentence is no title of an item', () => {
  const title = 'The river ran over its banks';
  const inner = (...paragraphs: string[]) => {
    const { text, blocks } = document(...paragraphs);
    return innerLines(text, blocks).map((line) => line.text);
  };
  expect(inner('The waters rose until the', title, '3 May. The waters rose.')).not.toContain(title);
  expect(inner('Nobody was hurt.', title, 'in the night. The waters rose.')).not.toContain(title);
  expect(inner('Nobody was hurt.', title, '3 May. The waters rose.')).toContain(title);
});

describe('the end of a title', () => {
  test.each([
    ['Rivers rise in the delta 3 May 2021', 'Rivers rise in the delta'],
    ['Statement by Ms. Lind at the Summit (May 3, 2021)', 'Statement by Ms. Lind at the Summit'],
    [
      'Remarks by Ms. Lind at the Summit, Turku, Finland, 3 May 2021',
      'Remarks by Ms. Lind at the Summit, Turku, Finland',
    ],
    ['Safe harbour to close RVR 045/2001', 'Safe harbour to close'],
    ['Address by Ms. Lind to the Assembly Excellencies;', 'Address by Ms. Lind to the Assembly'],
    ['Resolution adopted by the Assembly on 3 May 2021', 'Resolution adopted by the Assembly on 3 May 2021'],
    ['Border update: May 2017', 'Border update: May 2017'],
    ['A tribute to Ladies and Gentlemen of the court', 'A tribute to Ladies and Gentlemen of the court'],
  ])('%s', (text, title) => expect(bareTitle(text)).toBe(title));
});

describe('offices', () => {
  test.each([
    ['Minister for Rivers and Lakes', 'Minister for Rivers and Lakes'],
    [
      'MEDIA RELEASE PARLIAMENTARY SECRETARY TO THE MINISTER FOR RIVERS THE HON ANNA LIND MP',
      'PARLIAMENTARY SECRETARY TO THE MINISTER FOR RIVERS',
    ],
    ['Department of Public Works and Housing', 'Department of Public Works and Housing'],
    ['Department of Rivers Offers Reward for Information', null],
    ['Ministers agree on a plan', null],
    ['Government of the day.', null],
  ])('%s', (line, office) => expect(officeOf(line)).toBe(office));
});

describe('dates', () => {
  const datesOf = (hints: readonly HintedDate[], ...paragraphs: string[]) => {
    const { text, blocks } = document(...paragraphs);
    const tokens = lex(text, vocabulary);
    const dates = dateFinder.find({ text, tokens, blocks, sentences: [] });
    return documentDates({ text, lines: headLines(text, blocks), dates, title: null, hints });
  };
  const made = { day: '2019-03-02', source: 'file:CreationDate' } as const;
  const published = { day: '2019-03-02', source: 'page:datePublished' } as const;

  test.each([made, published])('a date that stands in the text comes before $source', (hint) => {
    expect(datesOf([hint], 'A statement', '29 June 2016', prose)).toMatchObject({
      date: '2016-06-29',
      dateSource: 'text',
      issuedOn: '2016-06-29',
    });
  });
  test.each([
    ['behind it whom to ask', ['A plan', prose, prose, '6 May 2000 Media Contact: Anna Lind 0419 278'], '2000-05-06'],
    ['behind it a place', ['A plan', prose, prose, 'December 6, 2021, Helsinki'], '2021-12-06'],
    [
      'in brackets with hour and hall',
      ['A plan', '(9:00 hrs, 5 November 2019, Hotel Aurora, Main Street, Helsinki)', prose],
      '2019-11-05',
    ],
    ['digits behind a label', ['Title: A plan\nDate: 20100506', prose], '2010-05-06'],
    [
      'a label behind an address',
      ['Title: A plan\nLink: https://news.example.org/a Date: 20100506', prose],
      '2010-05-06',
    ],
    ['digits that are no day', ['Title: A plan\nDate: 20101332', prose], null],
    ['a dateline', [`TURKU, 5 May 2021 – ${prose}`, prose], '2021-05-05'],
    ['a dateline of a city and country', [`Turku, Finland, 5 May 2021 (RIVERS) — ${prose}`, prose], '2021-05-05'],
    ['a line that says before whom and where', ['River Forum, Turku, 5 May 2021', prose, prose], '2021-05-05'],
    [
      'who delivers it where',
      ['A plan', 'As delivered by Ambassador Lind to the Forum, Turku 5 May 2021', prose],
      '2021-05-05',
    ],
    ['a sentence that begins with place and day', [`In Turku, 5 May 2021 was a holiday. ${prose}`, prose], null],
    [
      'where it was signed',
      ['A plan', prose, prose, 'DONE in Helsinki, Finland, on November 12, 2022 in one original copy.'],
      '2022-11-12',
    ],
    [
      'a last paragraph that speaks of a day',
      ['A plan', prose, prose, 'It follows the law of 29 November 2003.'],
      null,
    ],
    ['a sentence of some place, with its day', ['A plan', prose, prose, 'On 6 May 2000, contact was lost.'], null],
  ])('%s', (_what, paragraphs, date) => expect(datesOf([], ...paragraphs).date).toBe(date));
  test('the day of adoption comes before the day of issue', () =>
    expect(
      datesOf(
        [],
        'Distr.: General',
        '18 October 2018',
        'Resolution adopted by the General Assembly on 10 October 2018',
        prose,
      ),
    ).toMatchObject({ date: '2018-10-10', issuedOn: '2018-10-18' }));
  test('the day of the events that a title is about is not that of its issue', () => {
    const title = 'Statement by the Ministry of Rivers on the flood of 5 January 2022';
    const { text, blocks } = document(title, '10 January 2022', prose);
    const dates = dateFinder.find({ text, tokens: lex(text, vocabulary), blocks, sentences: [] });
    const told = documentDates({ text, lines: headLines(text, blocks), dates, title, hints: [] });
    expect(told).toMatchObject({ date: '2022-01-10', issuedOn: '2022-01-10' });
  });
  test('a joint declaration is of the day on which its first sentence says that its authors met', () => {
    const of = (sentence: string) => datesOf([], sentence, prose).date;
    const authors = '1 WE, the Member States of the Union, gathered on the occasion of the U.S. Summit';
    expect(of(`${authors} in Turku, on November 12, 2022;`)).toBe('2022-11-12');
    expect(of(`${authors} in Turku; recalling how the plan was laid before it on May 12, 2021;`)).toBeNull();
    expect(of('The Member States gathered in Turku on 12 November 2022 to talk.')).toBeNull();
  });
  test('a dateline without its year has that of the symbol, and nothing without one', () => {
    const { text, blocks } = document('TURKU, Finland (Sept. 5) - A team met.', prose);
    const dates = dateFinder.find({ text, tokens: lex(text, vocabulary), blocks, sentences: [] });
    const context = { text, lines: headLines(text, blocks), dates, title: null, hints: [] };
    expect(documentDates({ ...context, year: '2010' }).date).toBe('2010-09-05');
    expect(documentDates({ ...context, year: null }).date).toBeNull();
  });
  test('the month of a periodical, and of nothing else', () => {
    const monthOf = (title: string) => {
      const { text, blocks } = document(title, prose);
      const dates = dateFinder.find({ text, tokens: lex(text, vocabulary), blocks, sentences: [] });
      return documentDates({ text, lines: headLines(text, blocks), dates, title, hints: [] }).date;
    };
    expect(monthOf('Crossing the river, August 2020 snapshot')).toBe('2020-08');
    expect(monthOf('The flood of August 2020')).toBeNull();
  });
  test('the day that a page says it was published on is when it was issued', () => {
    const told = datesOf([published], 'A statement', prose);
    expect(told).toMatchObject({ date: '2019-03-02', dateSource: 'page:datePublished', issuedOn: '2019-03-02' });
    expect(tellsTime(told)).toBe(true);
  });
  test('the day that a file was made on is marked, is not when it was issued, and nothing is reckoned from it', () => {
    const told = datesOf([made], 'A statement', prose);
    expect(told).toMatchObject({ date: '2019-03-02', dateSource: 'file:CreationDate', issuedOn: null });
    expect(tellsTime(told)).toBe(false);
  });
});

describe('speakers', () => {
  test.each([
    [
      'STATEMENT BY MR. PEKKA AHO, REPRESENTATIVE OF THE SECRETARIAT OF THE RIVER UNION, AT THE MEETING',
      ['Pekka Aho', 'Representative', 'Secretariat of the River Union', null],
    ],
    [
      'Speech by RUO Secretary General Anna Lind at the River Conference',
      ['Anna Lind', 'Secretary General', 'RUO', null],
    ],
    ['Remarks by UK Foreign Minister Anna Lind at the Summit', ['Anna Lind', 'Foreign Minister', null, 'UK']],
    ['Remarks by Finnish Foreign Minister Anna Lind', ['Anna Lind', 'Finnish Foreign Minister', null, null]],
    [
      'Statement by Ambassador Anna Lind, Permanent Representative of Finland, at the Council',
      ['Anna Lind', 'Permanent Representative', null, 'Finland'],
    ],
    ['Speech of Ambassador Anna Lind', ['Anna Lind', 'Ambassador', null, null]],
    [
      'SPEECH BY H.E. ANNA LIND, MINISTER OF FOREIGN AFFAIRS OF FINLAND, AT THE GENERAL DEBATE',
      ['Anna Lind', 'Minister of Foreign Affairs', null, 'Finland'],
    ],
    [
      'Statement by Deputy Prime-Minister – Minister of Foreign Affairs of the Republic of Finland H.E. Ms. Anna Lind during the debate',
      ['Anna Lind', 'Deputy Prime-Minister – Minister of Foreign Affairs', null, 'Republic of Finland'],
    ],
    [
      'Statement By Minister for Rivers Hon. Ms. Anna Maria Lind at “Rivers”',
      ['Anna Maria Lind', 'Minister for Rivers', null, null],
    ],
    ['Remarks by The Rt. Hon’ble Anna Lind “Annika’ at the Summit', ['Anna Lind', null, null, null]],
    [
      'SPEECH BY THE PRIME MINISTER, THE HON A M LIND MP THE JUBILEE, HELSINKI',
      ['A M Lind', 'Prime Minister', null, null],
    ],
    [
      'Address by H.E. Anna Lind, the Prime Minister of the Republic of Finland, at the Debate',
      ['Anna Lind', 'Prime Minister', null, 'Republic of Finland'],
    ],
    [
      'Address by Ms. Anna Lind, Head of Finnish Delegation to the Session',
      ['Anna Lind', 'Head of Finnish Delegation', null, null],
    ],
    [
      'Statement by Minister of Foreign Affairs of the Republic of Finland, A.Lind, at the Summit',
      ['A.Lind', 'Minister of Foreign Affairs', null, 'Republic of Finland'],
    ],
  ])('%s', (title, [name, role, organization, state]) => {
    expect(findSpeakers(title, '', [])).toEqual([{ name, role, organization, state }]);
  });
  test('several speakers of one title', () =>
    expect(findSpeakers('Remarks of Ambassador Anna Lind and RUO Minister Bo Aho at the signing', '', [])).toEqual([
      { name: 'Anna Lind', role: 'Ambassador', organization: null, state: null },
      { name: 'Bo Aho', role: 'Minister', organization: 'RUO', state: null },
    ]));
  test.each([
    'Statement on the rivers',
    'Statement by the President of the Security Council',
    'Statement by the President of Finland',
    'STATEMENT BY THE PRESIDENT OF FINLAND',
    'Statement by the Foreign Minister of Finland on the report',
    'Joint statement of the ministers on Operation River',
    'Statement by Norway',
    'Statement by the European Union',
    'Statement by the Minister of Foreign Affairs and Deputy Prime Minister of Finland',
  ])('a title that names nobody gives nobody: %s', (title) => expect(findSpeakers(title, '', [])).toEqual([]));
  test('remarks name their speaker in the sentence before them', () => {
    const text = 'Following are UN Secretary-General Anna Lind’s remarks to the Council, in New York today:';
    expect(findSpeakers('Rivers', text, [])).toEqual([
      { name: 'Anna Lind', role: 'Secretary-General', organization: 'United Nations', state: null },
    ]);
  });
});

describe('places', () => {
  const placeOf = (...paragraphs: string[]) => {
    const { text, blocks } = document(...paragraphs);
    const tokens = lex(text, vocabulary);
    const found = { text, tokens, blocks, sentences: [] };
    const dates = dateFinder.find(found);
    const context = { text, lines: headLines(text, blocks), title: null };
    const { at } = documentDates({ ...context, dates, hints: [] });
    return findPlace({ ...context, places: placeFinder.find(found), organizations: [], dateAt: at });
  };
  test.each([
    ['HELSINKI, Finland (Sept. 5) - A team met.', 'Helsinki, Finland'],
    ['VIENNA – The Council met.', 'Vienna'],
    ['ULAANBAATAR, MONGOLIA', 'Ulaanbaatar, Mongolia'],
    ['Helsinki, 3 May 2021', 'Helsinki'],
    ['Helsinki, 3 May 2021\nHELSINKI, Finland – A team met.', 'Helsinki, Finland'],
    ['(3 May 2021, Park Hall, Helsinki)', 'Helsinki'],
    ['(3 May 2021, New York, USA)', 'New York, USA'],
    ['Following are the remarks of Ms. Lind to the Council, in New York today:', 'New York'],
  ])('%s', (line, place) => expect(placeOf(line, prose, prose)).toBe(place));
  test('a line above or below the date', () => {
    expect(placeOf('A plan for rivers', prose, prose, 'HELSINKI\n3 May 2021')).toBe('Helsinki');
    expect(placeOf('8000th meeting\nMonday, 3 May 2021, 3 p.m.', 'New York', prose, prose)).toBe('New York');
  });
  test.each([
    'The results - good ones - came.',
    'REPORT OF THE SECRETARY-GENERAL ON RIVERS',
    'FORTY-EIGHTH SESSION',
    'Anna Lind, Department Spokesperson',
    'Statement of Finland, 3 May 2021',
  ])('no place of its own: %s', (line) => expect(placeOf(line, prose, prose)).toBeNull());
});

describe('events', () => {
  const eventOf = (title: string | null, ...head: string[]) =>
    findEvent(title, lines(...head), [...head, prose].join('\n\n'), true);
  test('what a title says was spoken at, with its session', () =>
    expect(eventOf('Statement by Ms. Lind at the General Debate of the 79th session of the General Assembly')).toEqual({
      event: 'General Debate of the 79th session of the General Assembly',
      eventSession: '79th session',
    }));
  test('what the sentence before remarks names', () =>
    expect(
      eventOf('Rivers', 'Following are Ms. Lind’s remarks to the Third River Conference, in Helsinki today:').event,
    ).toBe('Third River Conference'));
  test('the number of a meeting, and the year of its body', () =>
    expect(eventOf(null, 'Seventy-third year', '8422nd meeting\nThursday, 13 December 2018')).toEqual({
      event: '8422nd meeting',
      eventSession: 'Seventy-third year',
    }));
  test('a title that only speaks of rivers', () =>
    expect(eventOf('Statement by Ms. Lind on rivers')).toEqual({ event: null, eventSession: null }));
});

describe('lists of news', () => {
  const isList = (...paragraphs: string[]) => {
    const { text, blocks } = document(...paragraphs);
    const dates = dateFinder.find({ text, tokens: lex(text, vocabulary), blocks, sentences: [] });
    return isNewsList(blocks, dates);
  };
  test('items with days of their own', () =>
    expect(isList('One', prose, '3 May 2021', 'Two', prose, '2 May 2021', 'Three', prose, '1 May 2021')).toBe(true));
  test('the same day on every page is none, nor are the two of a head', () => {
    expect(isList(prose, '3 May 2021', prose, '3 May 2021', prose, '3 May 2021')).toBe(false);
    expect(isList('S/2005/1', '3 May 2021', 'Two', '2 May 2021', prose)).toBe(false);
  });
});

test('the feet of pages copied out with a record name its symbol, subject and day', () => {
  const { text, blocks } = document('Mr. Aho (Finland): We agree.', 'S/PV.8000', 'The situation on the river', prose);
  expect(readPageFeet(text, blocks, [])).toEqual({
    symbol: 'S/PV.8000',
    title: 'The situation on the river',
    date: null,
  });
  const dayOf = (paragraph: string) => {
    const one = document(paragraph, prose);
    const dates = dateFinder.find({
      text: one.text,
      tokens: lex(one.text, vocabulary),
      blocks: one.blocks,
      sentences: [],
    });
    return readPageFeet(one.text, one.blocks, dates).date;
  };
  expect(dayOf('The talks were held under the aegis 13/12/2018 The situation on the river of the Union.')).toBe(
    '2018-12-13',
  );
  expect(dayOf('It was paid for as planned, with 08/09/2022 A/76/PV.102 voluntary means.')).toBe('2022-09-08');
  expect(dayOf('It ran through 08/09/2022 and was long.')).toBeNull();
  const cited = document('Mr. Aho (Finland): We agree.', 'It was said in S/PV.8000 that rivers run.', prose);
  expect(readPageFeet(cited.text, cited.blocks, [])).toEqual({ symbol: null, title: null, date: null });
});
