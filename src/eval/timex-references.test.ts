import { expect, test } from '@jest/globals';
import { timexReferences } from './timex-references.ts';

const found = (text: string) => timexReferences(text).map(({ start, end, value }) => [text.slice(start, end), value]);

test('words that point to the present, past or future, as whole words and not before a length of time', () => {
  expect(found('The former minister, now an envoy, spoke of the future and the past.')).toEqual([
    ['former', 'PAST_REF'],
    ['now', 'PRESENT_REF'],
    ['the future', 'FUTURE_REF'],
    ['the past', 'PAST_REF'],
  ]);
  expect(found('It was known, formerly-held, over the past two years and in recent months.')).toEqual([
    ['formerly', 'PAST_REF'],
  ]);
});
