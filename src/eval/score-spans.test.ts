import { describe, expect, test } from '@jest/globals';
import { oneNumber } from './figure-spans.ts';
import { paragraphs } from './predict-spans.ts';
import { scoreSpans } from './score-spans.ts';
import { sameValue } from './score-values.ts';
import type { PredictedSpan, SpanItem } from './span-sets.ts';

const text = 'In March 1940 the Fleet sailed. On 5 May 1941 it met two ships and a convoy of 1,200 tons.';
const span = (type: string, words: string, rest: object = {}) => {
  const start = text.indexOf(words);
  return { type, start, end: start + words.length, text: words, ...rest };
};
const item: SpanItem = {
  id: 'one',
  text,
  gold: [
    span('DATE', 'March 1940', { value: '1940-03', explicit: true }),
    span('DATE', '5 May 1941', { value: '1941-05-05' }),
    span('ORG', 'the Fleet'),
    span('NUM', 'two ships', { ignore: true }),
  ],
};
const predicted: PredictedSpan[] = [
  // A preposition is set aside.
  span('date', 'In March 1940', { value: '1940-03' }),
  // Only an overlap, and the wrong value.
  span('date', 'May 1941', { value: '1941-05' }),
  // On gold that is ignored: not charged.
  span('date', 'two'),
  // Spurious.
  span('date', '1,200 tons', { value: 1200 }),
];
const score = (scoring: Parameters<typeof scoreSpans>[2]) => scoreSpans([item], new Map([['one', predicted]]), scoring);

describe('spans, worked out by hand', () => {
  test('one type', () => {
    const scores = score({ types: new Set(['DATE']) });
    expect([scores.gold, scores.predicted]).toEqual([2, 3]);
    expect(scores.exact).toMatchObject({ precision: 1 / 3, recall: 1 / 2 });
    expect(scores.overlap).toMatchObject({ precision: 2 / 3, recall: 1 });
    expect(scores.values).toEqual({ f1: 2 / 5, right: 1, of: 2 });
    // March 1940 alone is named by both: 2 * 1 / (2 + 3).
    expect(scores.namesF1).toBe(2 / 5);
    expect(scores.errors.map(({ error }) => error)).toEqual(['boundary', 'value', 'spurious']);
  });

  test('a subset sets the other gold aside', () => {
    const scores = score({ types: new Set(['DATE']), subset: 'explicit' });
    expect([scores.gold, scores.predicted, scores.exact.recall]).toEqual([1, 2, 1]);
  });

  test('with drop, what lies on gold of other types is false', () => {
    expect(score({ types: new Set(['DATE']), drop: true }).predicted).toBe(4);
  });

  test('sentences must be the very spans, and an item is whole when all are and no more', () => {
    const sentence = (start: number, end: number) => ({ type: 'sentence', start, end, text: '' });
    const items: SpanItem[] = [
      { id: 'cut', text: 'One. Two.', gold: [sentence(0, 4), sentence(5, 9)] },
      { id: 'right', text: 'One.', gold: [sentence(0, 4)] },
      { id: 'more', text: 'One.', gold: [sentence(0, 4)] },
    ];
    const predictions = new Map([
      ['cut', [sentence(0, 9)]],
      ['right', [sentence(0, 4)]],
      ['more', [sentence(0, 4), sentence(1, 3)]],
    ]);
    const scores = scoreSpans(items, predictions, { sentences: true });
    expect(scores.wholeItems).toBe(1);
    expect(scores.exact).toMatchObject({ precision: 2 / 4, recall: 2 / 4 });
  });

  test('gold without places is compared by its values', () => {
    const items: SpanItem[] = [
      {
        id: 'a',
        text: 'x',
        gold: [
          { type: 'n', value: '100%' },
          { type: 'n', value: '3', unit: 'kg' },
        ],
      },
    ];
    const found = [
      { type: 'figure', start: 0, end: 1, text: '', value: 100, unit: '%' },
      { type: 'figure', start: 0, end: 1, text: '', value: 3, unit: 'KG' },
    ];
    const scores = scoreSpans(items, new Map([['a', found]]), {});
    expect(scores.mode).toBe('values');
    expect([scores.overlap!.f1, scores.exact.f1]).toEqual([1, 1 / 2]);
  });

  test('speakers are the same whatever their form of address and capitals', () => {
    const spoken: SpanItem = {
      id: 'a',
      text: 'Mr. MORA (Chile): Yes.',
      gold: [{ type: 'speech', start: 0, end: 22, speaker: 'Mr. MORA' }],
    };
    const turn = { type: 'speech', start: 0, end: 22, text: '', speaker: 'Mora' };
    expect(scoreSpans([spoken], new Map([['a', [turn]]]), {}).speakers).toEqual({ right: 1, of: 1 });
  });
});

test('values are the same as words or as numbers', () => {
  expect(sameValue('1,200', 1200)).toBe(true);
  expect(sameValue('1941-FA', '1941-FA')).toBe(true);
  expect(sameValue('1941-05', '1941-06')).toBe(false);
  expect(sameValue(null, null)).toBe(false);
});

test('a figure as one number', () => {
  expect(oneNumber({ min: 3, max: 4 })).toBe(3.5);
  expect(oneNumber({ min: null, max: 500 })).toBe(500);
  expect(oneNumber({ min: 7, max: null })).toBe(7);
});

test('paragraphs are what blank lines part, without space at their ends', () => {
  const written = '\n  One\ntwo.\n \n\n Three. \n';
  expect(paragraphs(written).map(({ start, end }) => written.slice(start, end))).toEqual(['One\ntwo.', 'Three.']);
  expect(paragraphs('')).toEqual([]);
});
