import { expect, test } from '@jest/globals';
import type { Correction } from '../store/reviews.ts';
import { sampleRecord } from '../store/sample-record.ts';
import { correctedValue } from './correction-values.ts';
import { checkCorrection, readCorrection, targetIn } from './corrections.ts';

const record = sampleRecord({
  text: 'The Guard met. The Harbour Guard seized 651 boats. The Guard left. It has 20 to 40 boats.',
  mentions: [
    { type: 'organization', quote: 'Harbour Guard', entity: 'Harbour Guard' },
    { type: 'figure', quote: '651', figure: { min: 651, max: 651, counted: 'boats' } },
    { type: 'figure', quote: '20 to 40', figure: { min: 20, max: 40, qualifier: 'range', counted: 'boats' } },
  ],
});
const [guard, boats, fleet] = record.mentions.map(({ id }) => targetIn(record, id));
const claim = targetIn(record, record.facts[0]!.id);

test('numbers are numbers, words are words, and none is nothing', () => {
  const over = ['min=650', 'max = none', 'qualifier=over', 'counted=fishing boats'];
  expect(readCorrection(over, record, boats!)).toEqual({
    ...{ min: 650, max: null, qualifier: 'over', counted: 'fishing boats' },
  });
  expect(readCorrection(['modality=denied'], record, claim)).toEqual({ modality: 'denied' });
});

test('one end of a single number moves the other, and a word for an open end opens it', () => {
  for (const target of [boats!, claim]) {
    expect(readCorrection(['min=700'], record, target)).toEqual({ min: 700, max: 700 });
    expect(readCorrection(['max=600'], record, target)).toEqual({ min: 600, max: 600 });
    expect(readCorrection(['qualifier=over'], record, target)).toEqual({ qualifier: 'over', max: null });
    expect(readCorrection(['qualifier=under', 'max=700'], record, target)).toEqual({
      ...{ qualifier: 'under', min: null, max: 700 },
    });
    expect(readCorrection(['counted=barges'], record, target)).toEqual({ counted: 'barges' });
  }
  expect(readCorrection(['qualifier=exact', 'min=30'], record, fleet!)).toEqual({
    qualifier: 'exact',
    min: 30,
    max: 30,
  });
  expect(readCorrection(['min=30'], record, fleet!)).toEqual({ min: 30 });
});

test.each([
  [['min=700', 'max=600'], 'above max'],
  [['min=600', 'max=700'], 'one value'],
  [['max=none'], 'one value'],
  [['min=600', 'max=none'], 'one value'],
])('of an exact number “%j” is refused: %s', (words, message) => {
  for (const target of [boats!, claim]) expect(() => readCorrection(words, record, target)).toThrow(message);
});

test.each([
  [['min=50'], 'min would be 50 and above max, which is 40'],
  [['qualifier=exact'], 'one value'],
])('of a range “%j” is refused: %s', (words, message) => {
  expect(() => readCorrection(words, record, fleet!)).toThrow(message);
});

test('a whole is a figure of the document, by its id or that of its claim', () => {
  const [, , whole] = record.mentions;
  const wholeClaim = record.facts.find(({ mentions }) => mentions[0] === whole!.id)!;
  for (const id of [whole!.id, wholeClaim.id])
    expect(readCorrection([`partOf=${id}`], record, claim)).toEqual({ partOf: whole!.id });
  for (const target of [boats!, claim])
    expect(() => readCorrection([`partOf=${claim.found.id}`], record, target)).toThrow('another figure');
  expect(() => readCorrection(['partOf=f1-2'], record, claim)).toThrow('not f1-2');
});

test('words are kept with the nearest span that has them, a span with its words', () => {
  const start = record.text.indexOf('The Harbour');
  const words = { text: 'The Harbour Guard', start, end: start + 17 };
  expect(readCorrection(['text=The Harbour Guard'], record, guard!)).toEqual(words);
  expect(readCorrection([`start=${start}`, `end=${start + 17}`], record, guard!)).toEqual(words);
  expect(readCorrection(['text=The Guard'], record, guard!).start).toBe(0);
});

test.each([
  ['min', 'write FIELD=VALUE'],
  ['min=', 'is no correction'],
  ['min=1,000', 'plain digits'],
  ['colour=red', 'has no field colour'],
  ['qualifier=roughly', 'is one of exact'],
  ['text=The Lamp', 'does not hold the words'],
  ['start=5', 'name no words'],
])('“%s” is refused: %s', (word, message) => {
  expect(() => readCorrection([word], record, boats!)).toThrow(message);
});

test.each<[Correction, string]>([
  [{ text: '' }, 'does not say what is right'],
  [{ counted: '  ' }, 'does not say what is right'],
  [{ text: null }, 'text cannot be nothing'],
  [{ type: null }, 'type cannot be nothing'],
  [{ start: 10.5, end: 12.7 }, 'start is a whole number'],
  [{ start: 3, end: 4 }, 'nothing stands at 3 to 4'],
  [{ text: 'Guard', start: 0, end: 3 }, 'At 0 to 3 stands “The”, not “Guard”'],
  [{ counted: 'boats\0' }, 'counted holds a character that no text has'],
  [{ counted: 'boats \ud83d' }, 'counted holds a character that no text has'],
])('%j says nothing that could be kept: %s', (correction, message) => {
  expect(() => checkCorrection(correction, record, boats!)).toThrow(message);
});

test('words at their own place, and letters of two code units, are right', () => {
  const given = { text: 'Guard', start: 4, end: 9 };
  expect(checkCorrection(given, record, guard!)).toEqual(given);
  expect(checkCorrection({ counted: 'boats 🚤' }, record, boats!)).toEqual({ counted: 'boats 🚤' });
});

test('what a claim has is other than what a mention has', () => {
  expect(() => readCorrection(['text=The Guard'], record, claim)).toThrow('has no field text');
  expect(() => targetIn(record, 'f1-2')).toThrow('no mention or claim f1-2');
});

test.each(['2015-99', '7.10.2007', 'May 2015', '2015/2014', '2015-06-01T12:00:00Z', '{2015,2016}'])(
  'a period %s is refused with the form that is wanted',
  (said) => {
    expect(() => readCorrection([`period=${said}`], record, claim)).toThrow(/^period is a date or period in EDTF/);
  },
);

test.each(['2015', '2015-06/2015-09', '2015/..', '199X', '2015-22', '2015~'])('a period %s is kept', (said) => {
  expect(readCorrection([`period=${said}`], record, boats!)).toEqual({ period: said });
});

test.each(['date', 'edtf'])('%s is held to the same', (field) => {
  expect(() => correctedValue(field, '2015-99')).toThrow(`${field} is a date`);
  expect(correctedValue(field, '2015-06-29')).toBe('2015-06-29');
});
