import { describe, expect, test } from '@jest/globals';
import { modalities } from '../core/modality.ts';
import type { FigureValue } from '../core/value.ts';
import { dateInWords } from './date-in-words.ts';
import { citation, claimInWords, occasionInWords, ordinal } from './fact-in-words.ts';
import { visible } from './visible.ts';
import { boundsInWords, confidenceInWords, counted, figureInWords, valueInWords } from './words.ts';

describe('figures', () => {
  test.each([
    [{ min: 651, max: 651, qualifier: 'exact' }, '651'],
    [{ min: 180_000, max: null, qualifier: 'over' }, '≥180,000'],
    [{ min: null, max: 500, qualifier: 'under' }, '≤500'],
    [{ min: 50, max: 50, qualifier: 'about' }, '~50'],
    [{ min: 10, max: 15, qualifier: 'range' }, '10–15'],
    [{ min: 200, max: 300, qualifier: 'about' }, '~200–300'],
    [{ min: 12.5, max: 12.5, qualifier: 'exact' }, '12.5'],
    [{ min: null, max: null, qualifier: 'exact' }, '?'],
  ] as const)('%j reads %s', (bounds, words) => {
    expect(boundsInWords(bounds)).toBe(words);
  });

  test.each([
    ['%', '12%'],
    ['USD', 'USD 12'],
    ['t', '12 t'],
    ['1', '12'],
    [null, '12'],
  ])('in %s', (unit, words) => {
    expect(figureInWords({ min: 12, max: 12, qualifier: 'exact', unit })).toBe(words);
  });
});

describe('dates', () => {
  test.each([
    ['2016-06-29', '29 June 2016'],
    ['2016-06', 'June 2016'],
    ['2016', '2016'],
    ['199X', '1990s'],
    ['2010~', 'about 2010'],
    ['2016-22', 'summer 2016'],
    ['2018-05-15/2018-05-23', '15–23 May 2018'],
    ['2018-05-15/2018-06-02', '15 May – 2 June 2018'],
    ['2018-12-30/2019-01-02', '30 December 2018 – 2 January 2019'],
    ['2019-01/2019-06', 'January–June 2019'],
    ['2014/2016', '2014–2016'],
    ['1992/..', 'since 1992'],
    ['../2011', 'until 2011'],
    ['../..', '../..'],
    ['XXXX-12-10', 'XXXX-12-10'],
    ['2016-13', '2016-13'],
  ])('%s reads %s', (edtf, words) => {
    expect(dateInWords(edtf)).toBe(words);
  });
});

test('a value says what it adds to its own words', () => {
  expect(valueInWords(null)).toBe('');
  expect(valueInWords({ kind: 'operation', edition: '2021' })).toBe('edition 2021');
  expect(valueInWords({ kind: 'name', lexiconId: 'x' })).toBe('');
  const said = { said: null, inferred: [], precision: 'none', anchor: null } as const;
  expect(valueInWords({ kind: 'date', edtf: null, ...said })).toBe('day unknown');
});

describe('facts', () => {
  const figure = {
    type: 'figure',
    quote: 'over 180,000',
    counted: 'violations',
    action: 'detected',
    modality: 'asserted',
  } as const;

  test.each([
    ['almost 4', 'almost 4 times arrests'],
    ['threefold', 'threefold arrests'],
  ])('a multiple is no bare count: %s', (quote, words) => {
    const multiple = { ...figure, quote, counted: 'arrests', action: null, roles: {} };
    expect(claimInWords({ ...multiple, rules: ['figures/multiple', 'figures/bounded'] })).toBe(words);
    expect(claimInWords({ ...multiple, rules: ['figures/digits'] })).toBe(`${quote} arrests`);
  });

  test('a figure is told in the words of the document', () => {
    expect(claimInWords({ ...figure, roles: {} })).toBe('over 180,000 violations detected');
  });

  const event = { quote: '', counted: null, action: null, modality: 'asserted' } as const;
  test.each([
    [
      'meeting',
      { body: 'Harbour Council', date: '2021-08-24', place: 'Oslo', ordinal: 24, format: null },
      '24th meeting of Harbour Council, 24 August 2021, Oslo',
    ],
    ['meeting', { body: 'Harbour Council', format: 'videoconference' }, 'meeting of Harbour Council, videoconference'],
    ['meeting', { host: 'Harbour Council', date: '2021' }, 'meeting hosted by Harbour Council, 2021'],
    ['meeting', { participants: 'Norway; Finland', place: 'Oslo' }, 'meeting: Norway, Finland, Oslo'],
    ['meeting', { date: '2021-08-24', place: 'Oslo' }, 'a meeting, 24 August 2021, Oslo'],
    [
      'meeting',
      { body: 'Harbour Council', chair: 'Norway', participants: 'Finland; Sweden' },
      'meeting of Harbour Council, chaired by Norway, with Finland, Sweden',
    ],
    ['plan', { body: 'Harbour Council', ordinal: 25, date: '2022' }, '25th meeting of Harbour Council, 2022'],
    ['plan', { event: 'evaluation meeting', date: '2022-09' }, 'evaluation meeting, September 2022'],
    ['appointment', { person: 'Anna Berg', post: 'Secretary', date: null }, 'Anna Berg appointed Secretary'],
    ['agreement', { document: 'Protocol', parties: 'A + B' }, 'Protocol signed, parties A + B'],
    ['establishment', { body: 'Harbour Council', date: '2007-10-06' }, 'Harbour Council established, 6 October 2007'],
  ] as const)('%s: %j', (type, roles, words) => {
    expect(claimInWords({ ...event, type, roles })).toBe(words);
  });

  test.each([
    ['7 484.0', -7_484_000, 'USD', '7 484.0 (= USD -7,484,000) net change'],
    ['0.8', -0.8, '%', '0.8 (= -0.8%) net change'],
    ['1,204', 1204, '1', '1,204 net change'],
    ['$5 million', 5_000_000, 'USD', '$5 million net change'],
  ] as const)('%s of a table is shown with what its head says', (quote, value, unit, words) => {
    const bounds = { min: value, max: value, qualifier: 'exact', unit } as const;
    const fact = { ...event, type: 'figure', quote, counted: 'net change', roles: {}, ...bounds } as const;
    expect(claimInWords(fact)).toBe(words);
  });

  test.each([
    [{ min: 500, max: null, qualifier: 'over', unit: '1', corrected: { min: 180_000 } }, '(= over 500)'],
    [{ min: null, max: 500, qualifier: 'under', unit: '1', corrected: { qualifier: 'over' } }, '(= under 500)'],
    [{ min: 500, max: 500, qualifier: 'about', unit: '%', corrected: { unit: '1' } }, '(= about 500%)'],
    [{ min: 500, max: 600, qualifier: 'range', unit: 't', corrected: { max: null } }, '(= 500–600 t)'],
  ] as const)('a number that a reviewer corrected stands beside the words that were read: %j', (bounds, shown) => {
    expect(claimInWords({ ...figure, roles: {}, ...bounds })).toBe(`over 180,000 ${shown} violations detected`);
  });

  test.each([
    [
      '$300 billion',
      { min: 300e9, max: null, qualifier: 'over', unit: 'USD' },
      '$300 billion (= over USD 300,000,000,000)',
    ],
    ['15%', { min: null, max: 15, qualifier: 'under', unit: '%' }, '15% (= under 15%)'],
    ['EUR 141.1', { min: 141.1e6, max: 141.1e6, qualifier: 'exact', unit: 'EUR' }, 'EUR 141.1 (= EUR 141,100,000)'],
    ['EUR 141.1', { min: 141.1, max: 141.1, qualifier: 'exact', unit: 'EUR' }, 'EUR 141.1'],
    ['$300 billion or more', { min: 300e9, max: null, qualifier: 'over', unit: 'USD' }, '$300 billion or more'],
    ['hundreds', { min: 100, max: null, qualifier: 'over', unit: '1' }, 'hundreds'],
  ] as const)('what other words say of a number stands beside it: %s %j', (quote, value, words) => {
    expect(claimInWords({ ...event, type: 'figure', quote, roles: {}, ...value })).toBe(words);
  });

  test('what else was corrected leaves the number alone', () => {
    const bounds = { min: 180_000, max: null, qualifier: 'over', unit: '1', corrected: { counted: 'boats' } } as const;
    expect(claimInWords({ ...figure, roles: {}, ...bounds })).toBe('over 180,000 violations detected');
  });

  test.each(modalities.filter((modality) => modality !== 'asserted'))(
    'what is %s says so before the claim',
    (modality) => {
      const claim = claimInWords({ ...figure, modality, roles: {} });
      expect(claim).toMatch(/^[a-z ]+: over 180,000 violations detected$/);
      const bounds = { min: 500, max: 500, qualifier: 'exact', unit: '1' } as const;
      const value = {
        kind: 'figure',
        ...bounds,
        counted: 'persons',
        action: 'freed',
        period: null,
        modality,
      } as FigureValue;
      expect(valueInWords(value)).toMatch(/^[a-z ]+: 500 persons freed$/);
    },
  );

  test('a figure’s operation comes with its edition, or else the period', () => {
    const type = 'figure';
    expect(occasionInWords({ type, operation: 'Nelegal', edition: '2015', period: '2015-05' })).toBe('Nelegal 2015');
    expect(occasionInWords({ type, operation: 'Nelegal', edition: null, period: '2015' })).toBe('Nelegal, 2015');
    const staged = { type, operation: 'Nelegal', edition: '2021', period: null, roles: { stage: '1' } } as const;
    expect(occasionInWords(staged)).toBe('Nelegal 2021, stage 1');
    expect(occasionInWords({ type, operation: null, edition: null, period: '2015-05' })).toBe('May 2015');
    expect(occasionInWords({ type, operation: null, edition: null, period: null })).toBeNull();
    expect(occasionInWords({ type: 'meeting', operation: null, edition: null, period: '2015' })).toBeNull();
  });

  test('a document is cited by its symbol before its title and name', () => {
    const document = {
      name: 'a.pdf',
      title: 'Statement',
      symbol: 'PC.DEL/1022/16',
      date: '2016-06-29',
      dateSource: 'text',
    };
    expect(citation(document)).toBe('PC.DEL/1022/16, 29 June 2016');
    expect(citation({ ...document, symbol: null, date: null })).toBe('Statement');
  });

  test('a date that the text does not tell is cited with the field that it is from', () => {
    const document = { name: 'a.pdf', title: null, symbol: null, date: '2016-06-29' };
    expect(citation({ ...document, dateSource: 'file:CreationDate' })).toBe(
      'a.pdf, 29 June 2016 (from the file’s CreationDate)',
    );
    expect(citation({ ...document, dateSource: 'page:article:published_time' })).toBe(
      'a.pdf, 29 June 2016 (from the page’s article:published_time)',
    );
  });
});

test.each([
  [1, '1st'],
  [22, '22nd'],
  [3, '3rd'],
  [11, '11th'],
  [112, '112th'],
])('%d is %s', (value, words) => {
  expect(ordinal(value)).toBe(words);
});

test('nothing is certain, and one is not many', () => {
  expect(confidenceInWords(0.999)).toBe('0.99');
  expect(confidenceInWords(0.934)).toBe('0.93');
  expect(counted(1, 'entity', 'entities')).toBe('1 entity');
  expect(counted(1200, 'entity', 'entities')).toBe('1,200 entities');
});

test('terminals are not given anything to obey', () => {
  expect(visible('a\u001b[31mred\u009b\u202eback\n\tend')).toBe('a\\u001b[31mred\\u009b\\u202eback end');
});
