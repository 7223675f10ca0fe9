import { describe, expect, test } from '@jest/globals';
import { dates as dateExtractor } from '../../extractors/dates/index.ts';
import { type Block, type HintedDate, tellsTime } from '../../src/core/document.ts';
import { compileExtractor } from '../../src/core/extractor.ts';
import type { Finding } from '../../src/core/mention.ts';
import { lex } from '../../src/core/tokens.ts';
import { Vocabulary } from '../../src/core/vocabulary.ts';
import { documentDates } from './dates.ts';
import { headLines, innerLines } from './head.ts';
import { findIssuer } from './issuer.ts';
import { officeOf } from './office.ts';
import { readPageFeet } from './page-feet.ts';
import { findPlace } from './place.ts';
import { findSpeakers } from './speakers.ts';
import { findTitle } from './title.ts';
import { bareTitle } from './title-end.ts';

const vocabulary = new Vocabulary();
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

describe('issuers', () => {
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
    return findIssuer('press_release', headLines(text, blocks), [body], null, null, [], text);
  };
  test.each([
    'The River Guard has today released its figures. They fell.',
    'The River Guard announces that crossings fell.',
  ])('the body that a release has announce something: %s', (sentence) =>
    expect(issuerOf(sentence)).toBe('River Guard'),
  );
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
      ['Tittle: Delta Agencies Announce 30 Convictions,\nMore to Come\nLink: news.example.org'],
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
    ['a draft with its sponsor', ['Finland and Sweden:', 'draft resolution'], 'Finland and Sweden: draft resolution'],
    ['a resolution of the Assembly', ['Resolution adopted', '73/9. Waters of the delta'], '73/9. Waters of the delta'],
    [
      'a headline that is a sentence',
      ['The River Guard is worried about the new law on the delta.'],
      'The River Guard is worried about the new law on the delta',
    ],
  ])('%s', (_what, head, title) => expect(titleOf(...head)).toBe(title));

  test('symbols, dates, offices and salutations are none', () => {
    expect(
      titleOf('PC.DEL/1022/16', '4 July 2016', 'Minister for Rivers', 'Mr. Chairperson,', 'Original: RUSSIAN'),
    ).toBeNull();
  });
});

test('a line that a page break cuts out of a sentence is no title of an item', () => {
  const cut = document('The waters rose until the', 'The river ran over its banks that', 'day. Nobody was hurt.');
  expect(innerLines(cut.text, cut.blocks)).toEqual([]);
  const item = document('Nobody was hurt.', 'The river ran over its banks', '3 May. The waters rose.');
  expect(innerLines(item.text, item.blocks).map((line) => line.text)).toEqual(['The river ran over its banks']);
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
    expect(datesOf([hint], 'A statement', '29 June 2016', prose)).toEqual({
      date: '2016-06-29',
      dateSource: 'text',
      issuedOn: '2016-06-29',
    });
  });
  test('the day that a page says it was published on is when it was issued', () => {
    const told = datesOf([published], 'A statement', prose);
    expect(told).toEqual({ date: '2019-03-02', dateSource: 'page:datePublished', issuedOn: '2019-03-02' });
    expect(tellsTime(told)).toBe(true);
  });
  test('the day that a file was made on is marked, is not when it was issued, and nothing is reckoned from it', () => {
    const told = datesOf([made], 'A statement', prose);
    expect(told).toEqual({ date: '2019-03-02', dateSource: 'file:CreationDate', issuedOn: null });
    expect(tellsTime(told)).toBe(false);
  });
});

describe('speakers', () => {
  test.each([
    [
      'STATEMENT BY MR. PEKKA AHO, REPRESENTATIVE OF THE SECRETARIAT OF THE RIVER UNION, AT THE MEETING',
      ['Pekka Aho', 'Representative', 'Secretariat of the River Union', null],
    ],
    ['Speech of Ambassador Anna Lind', ['Anna Lind', 'Ambassador', null, null]],
    [
      'SPEECH BY H.E. ANNA LIND, MINISTER OF FOREIGN AFFAIRS OF FINLAND, AT THE GENERAL DEBATE',
      ['Anna Lind', 'Minister of Foreign Affairs', null, 'Finland'],
    ],
    [
      'Statement by Minister of Foreign Affairs of the Republic of Finland, A.Lind, at the Summit',
      ['A.Lind', 'Minister of Foreign Affairs', null, 'Republic of Finland'],
    ],
  ])('%s', (title, [name, role, organization, state]) => {
    expect(findSpeakers(title, '', [])).toEqual([{ name, role, organization, state }]);
  });
  test('a title that names nobody gives nobody', () =>
    expect(findSpeakers('Statement on the rivers', '', [])).toEqual([]));
  test('remarks name their speaker in the sentence before them', () => {
    const text = 'Following are UN Secretary-General Anna Lind’s remarks to the Council, in New York today:';
    expect(findSpeakers('Rivers', text, [])).toEqual([
      { name: 'Anna Lind', role: 'Secretary-General', organization: 'United Nations', state: null },
    ]);
  });
});

describe('places', () => {
  test.each([
    ['HELSINKI, Finland (Sept. 5) - A team met.', 'Helsinki, Finland'],
    ['VIENNA – The Council met.', 'Vienna'],
  ])('%s', (text, place) => expect(findPlace([], text)).toBe(place));
  test('a line that is a place and its country', () =>
    expect(findPlace(lines('ULAANBAATAR, MONGOLIA'), '')).toBe('Ulaanbaatar, Mongolia'));
  test('a dash inside a sentence is no dateline', () =>
    expect(findPlace([], 'The results - good ones - came.')).toBeNull());
});

test('the feet of pages copied out with a record name its symbol and subject, and only whole lines do', () => {
  const { text, blocks } = document('Mr. Aho (Finland): We agree.', 'S/PV.8000', 'The situation on the river', prose);
  expect(readPageFeet(text, blocks, [])).toEqual({
    symbol: 'S/PV.8000',
    title: 'The situation on the river',
    date: null,
  });
  const cited = document('Mr. Aho (Finland): We agree.', 'It was said in S/PV.8000 that rivers run.', prose);
  expect(readPageFeet(cited.text, cited.blocks, [])).toEqual({ symbol: null, title: null, date: null });
});
