import { expect, test } from '@jest/globals';
import { editionGaps, type SeriesEvent, seriesNotes } from './timeline.ts';

const event = (ordinal: number | null, date: string | null, more: Partial<SeriesEvent> = {}): SeriesEvent => {
  const whole = date?.length === 4;
  const days = { first: whole ? `${date}-01-01` : date, last: whole ? `${date}-12-31` : date };
  return { held: true, ordinal, date, ...days, place: null, ...more };
};
const notes = (events: readonly SeriesEvent[], until = '2024-06-30') =>
  seriesNotes(events, until).map(({ kind, note }) => `${kind}: ${note}`);

test('what was announced for a time that is over, and never told of', () => {
  const plan = event(25, '2022', { held: false, place: 'Armenia' });
  const wanted = ['no-record: the 25th was announced for 2022 in Armenia; no record of it'];
  expect(notes([event(24, '2021-08-24'), plan])).toEqual(wanted);
  expect(notes([event(24, '2021-08-24'), plan], '2022-03-01')).toEqual([]);
  expect(notes([event(24, '2021-08-24'), plan, event(25, '2022-09-01')])).toEqual([]);
});

test('what was held at another time than announced', () => {
  const found = notes([
    event(27, '2024-05', { held: false, first: '2024-05-01', last: '2024-05-31' }),
    event(27, '2024-12-03'),
  ]);
  expect(found).toEqual(['moved: the 27th was announced for May 2024 and held on 3 December 2024']);
});

test('numbers that are missing', () => {
  expect(notes([event(21, '2019-05-03'), event(24, '2021-08-24')])).toEqual([
    'gap: no record of the 22nd and the 23rd',
  ]);
  expect(notes([event(23, '2019-05-03'), event(25, '2021-08-24')])).toEqual(['gap: no record of the 24th']);
  // Nobody collects every meeting of the Security Council.
  expect(notes([event(4000, '1999-05-03'), event(9000, '2021-08-24')])).toEqual([]);
});

test('numbers and dates that do not go together', () => {
  expect(notes([event(24, '2021-08-24'), event(24, '2021-08-26')])).toEqual([
    'date: the 24th is dated 24 August 2021 and 26 August 2021',
  ]);
  expect(notes([event(24, '2021-08-24'), event(24, '2021')])).toEqual([]);
  expect(notes([event(24, '2021-08-24'), event(25, '2021-08-24')])).toEqual([
    'ordinal: the 24th and the 25th are both dated 24 August 2021',
  ]);
  expect(notes([event(24, '2021-08-24'), event(25, '2020-08-24')])).toEqual([
    'order: the 24th on 24 August 2021, but the 25th on 24 August 2020: a number or a date is wrong, or the numbers began anew',
  ]);
});

test('editions that are years', () => {
  expect(editionGaps(['2014', '2015', '2017', 'VI', '2021']).map(({ note }) => note)).toEqual([
    'no record of the edition of 2016',
    'no record of the editions of 2018 to 2020',
  ]);
});
