import { describe, expect, test } from '@jest/globals';
import { figureForm } from './figure-spans.ts';
import { predictSpans } from './predict-spans.ts';
import { durationOf } from './timex-spans.ts';

/** What is predicted of a text for gold of one type, as quotes with their values. */
async function predicted(text: string, type: string, as: 'figure' | 'date' = 'figure') {
  const spans = await predictSpans({ id: 'one', text, gold: [] }, as, new Set([type]));
  return spans.map(({ start, end, value }) => `${text.slice(start, end)} = ${value}`);
}

const text =
  'The fund paid more than $ 3 million, 50 cents a head and 30 MEUR to two-thirds of 40 000 farms on 12 km2.';

describe('figures in the form that a test set asks for', () => {
  test.each([
    [
      'number',
      ['3 million = 3000000', '50 = 50', '30 = 30', 'two-thirds = 0.6666666666666666', '40 000 = 40000', '12 = 12'],
    ],
    ['currency', ['$ 3 million = 3000000', '50 cents = 50', '30 MEUR = 30000000']],
    ['dimension', ['12 km2 = 12']],
    ['percentage', []],
    [
      'quantity',
      [
        '$ 3 million = 3000000',
        '50 cents = 50',
        '30 MEUR = 30000000',
        'two-thirds = 0.6666666666666666',
        '40 000 = 40000',
        '12 km2 = 12',
      ],
    ],
  ])('%s', async (type, spans) => {
    expect(await predicted(text, type)).toEqual(spans);
  });

  test('a number that touches its unit is none where numbers alone are asked for, and a minus belongs to it', async () => {
    expect(await predicted('It took 180ml at minus 5 degrees.', 'number')).toEqual(['minus 5 = -5']);
  });

  test('sets of several types take figures of every kind', () => {
    expect(figureForm(new Set(['Quantity', 'Money']))).toBeNull();
    expect(figureForm(new Set(['currency', 'dimension']))).toBeNull();
  });
});

describe('durations are times for TIMEX3', () => {
  test('beside dates, but not inside them', async () => {
    const story =
      'The war of 1914 lasted more than four years. On 5 May 1920, two years later, 300 men met for 36 hours.';
    expect(await predicted(story, 'DATE', 'date')).toEqual([
      '1914 = 1914',
      'more than four years = P4Y',
      '5 May 1920 = 1920-05-05',
      'two years later = 1922',
      '36 hours = PT36H',
    ]);
  });

  test('decades and centuries have letters of their own; counts have none', () => {
    const value = { kind: 'figure', qualifier: 'exact' } as unknown as Parameters<typeof durationOf>[0];
    expect(durationOf({ ...value, unit: 'a', min: 20, max: 20 }, 'two decades')).toBe('P2DE');
    expect(durationOf({ ...value, unit: 'a', min: 100, max: 100 }, 'a century')).toBe('P1CE');
    expect(durationOf({ ...value, unit: '1', min: 3, max: 3 }, 'three')).toBeNull();
  });
});
