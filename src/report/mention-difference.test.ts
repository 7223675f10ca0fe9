import { expect, test } from '@jest/globals';
import { type Sample, sampleRecord } from '../store/sample-record.ts';
import { mentionDifferences } from './mention-difference.ts';

const text = 'The Guard seized 651 boats in May. It had 12 ships.';
const sample = (mentions: NonNullable<Sample['mentions']>, more: Partial<Sample> = {}) =>
  sampleRecord({ text, ...more, mentions });
const guard = { type: 'organization', quote: 'Guard', entity: 'Coast Guard' } as const;
const may = { type: 'date', quote: 'May', edtf: '2019-05' } as const;
const boats = { type: 'figure', quote: '651 boats', figure: { min: 651, max: 651, counted: 'boats' } } as const;

test('mentions are gained, lost and read otherwise, in the order of the text', () => {
  const before = sample([guard, may]);
  const after = sample([{ ...may, edtf: '2020-05' }, boats]);
  expect(mentionDifferences(before, after)).toMatchObject([
    { change: 'lost', type: 'organization', quote: 'Guard', before: { entity: 'Coast Guard' }, after: null },
    { change: 'gained', type: 'figure', quote: '651 boats', before: null, after: { value: { min: 651 } } },
    {
      ...{ change: 'changed', quote: 'May', sentence: 'The Guard seized 651 boats in May.' },
      ...{ before: { value: { edtf: '2019-05' } }, after: { value: { edtf: '2020-05' } } },
    },
  ]);
});

test('another entity is a change, what a figure is bound to and a text that moved are none', () => {
  const moved = sample(
    [
      { ...guard, entity: 'Border Guard' },
      { ...boats, figure: { ...boats.figure, counted: 'ships' } },
    ],
    {
      text: `News of the day\n\n${text}`,
    },
  );
  expect(mentionDifferences(sample([guard, boats]), moved)).toMatchObject([
    { change: 'changed', quote: 'Guard', before: { entity: 'Coast Guard' }, after: { entity: 'Border Guard' } },
  ]);
});
