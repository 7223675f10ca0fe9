import { expect, test } from '@jest/globals';
import { sampleRecord } from '../store/sample-record.ts';
import { readCorrection, targetIn } from './corrections.ts';

const record = sampleRecord({
  text: 'The Guard met. The Harbour Guard seized 651 boats. The Guard left.',
  mentions: [
    { type: 'organization', quote: 'Harbour Guard', entity: 'Harbour Guard' },
    { type: 'figure', quote: '651', figure: { min: 651, max: 651, counted: 'boats' } },
  ],
});
const [guard, boats] = record.mentions.map(({ id }) => targetIn(record, id));
const claim = targetIn(record, record.facts[0]!.id);

test('numbers are numbers, words are words, and none is nothing', () => {
  expect(readCorrection(['min=650', 'max = none', 'counted=fishing boats'], record, boats!)).toEqual({
    ...{ min: 650, max: null, counted: 'fishing boats' },
  });
  expect(readCorrection(['modality=denied'], record, claim)).toEqual({ modality: 'denied' });
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

test('what a claim has is other than what a mention has', () => {
  expect(() => readCorrection(['text=The Guard'], record, claim)).toThrow('has no field text');
  expect(() => targetIn(record, 'f1-2')).toThrow('no mention or claim f1-2');
});
