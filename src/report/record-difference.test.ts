import { expect, test } from '@jest/globals';
import { type Sample, sampleRecord } from '../store/sample-record.ts';
import { recordDifference } from './record-difference.ts';

const text = 'The Guard seized 651 boats. It had 12 ships.';
const sample = (mentions: Sample['mentions'], more: Partial<Sample> = {}) =>
  sampleRecord({ text, ...more, mentions: mentions! });
const boats = { type: 'figure', quote: '651 boats', figure: { min: 651, max: 651, counted: 'boats' } } as const;
const ships = { type: 'figure', quote: '12 ships', figure: { min: 12, max: 12, counted: 'ships' } } as const;

test('the same reading differs in nothing', () =>
  expect(recordDifference(sample([boats, ships]), sample([boats, ships]))).toEqual({
    document: [],
    claims: [],
    mentions: [],
  }));

test('claims are gained, lost and changed, with their sentences', () => {
  const changed = { ...boats, figure: { ...boats.figure, counted: 'ships', action: 'seized' } };
  expect(recordDifference(sample([boats]), sample([changed, ships])).claims).toEqual([
    {
      change: 'changed',
      type: 'figure',
      quote: '651 boats',
      sentence: 'The Guard seized 651 boats.',
      counted: 'ships',
      fields: [
        { field: 'counted', before: 'boats', after: 'ships' },
        { field: 'action', before: null, after: 'seized' },
      ],
    },
    { change: 'gained', type: 'figure', quote: '12 ships', sentence: 'It had 12 ships.', counted: 'ships', fields: [] },
  ]);
  expect(recordDifference(sample([boats, ships]), sample([boats])).claims).toMatchObject([
    { change: 'lost', quote: '12 ships' },
  ]);
});

test('a text that has moved is no difference, nor is the place of the whole of a part', () => {
  const part = { ...ships, figure: { ...ships.figure, partOf: '651 boats' } };
  const moved = sample([boats, part], { text: `News of the day\n\n${text}` });
  expect(recordDifference(sample([boats, part]), moved).claims).toEqual([]);
});

test('fields of the document are told', () =>
  expect(recordDifference(sample([]), sample([], { metadata: { title: 'Boats' } })).document).toEqual([
    { field: 'title', before: 'null', after: '"Boats"' },
  ]));
