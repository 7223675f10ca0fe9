import { expect, test } from '@jest/globals';
import { timexesOf, timexOf } from './timex.ts';

test.each([
  ['2016-06-29', '2016-06-29'],
  ['2016-06', '2016-06'],
  ['2016~', '2016'],
  ['199X', '199'],
  ['19XX', '19'],
  ['2011/..', '2011'],
  ['../2020-12', '2020-12'],
  ['1941-09/1941-11', '1941-FA'],
  ['1941-12/1942-02', '1941-WI'],
  ['2008-07/2008-12', '2008-H2'],
  ['2017-01/2017-03', '2017-Q1'],
  ['2016-06-27/2016-07-03', '2016-W26'],
  ['2018-12-31/2019-01-06', '2019-W01'],
  ['-0263', 'BC0264'],
  ['-0899/-0800', 'BC08'],
  ['1914-08-14/1914-08-24', '1914-08-14/1914-08-24'],
])('%s is %s', (edtf, timex) => expect(timexOf(edtf)).toBe(timex));

test('no value is an empty one', () => expect(timexOf(null)).toBe(''));

test.each([
  ['14 August-24 August', '1914-08-14/1914-08-24', ['14 August = 1914-08-14', '24 August = 1914-08-24']],
  ['1961 and 1964', '1961/1964', ['1961 = 1961', '1964 = 1964']],
  ['mid-May to the end of June', '1961-05/1961-06', ['mid-May = 1961-05', 'end of June = 1961-06']],
  ['March 5-9, 1918', '1918-03-05/1918-03-09', ['March 5 = 1918-03-05', '9, 1918 = 1918-03-09']],
  ['summer of 1943', '1943-06/1943-08', ['summer of 1943 = 1943-SU']],
  ['mid-May', '1961-05', ['mid-May = 1961-05']],
])('a range is its two ends, all else is whole: %s', (quote, edtf, wanted) => {
  const text = `From ${quote} it went on.`;
  const shown = timexesOf(text, 5, 5 + quote.length, edtf).map((t) => `${text.slice(t.start, t.end)} = ${t.value}`);
  expect(shown).toEqual(wanted);
});
