import { expect, test } from '@jest/globals';
import { bCubed, calibration, precisionRecall } from './measures.ts';

test('B-cubed, on the example that one cluster is split', () => {
  // Gold: a a a b. Output: 1 1 2 2.
  const mentions = [
    { gold: 'a', output: '1' },
    { gold: 'a', output: '1' },
    { gold: 'a', output: '2' },
    { gold: 'b', output: '2' },
  ];
  const scores = bCubed(mentions)!;
  expect(scores.precision).toBeCloseTo((1 + 1 + 1 / 2 + 1 / 2) / 4, 10);
  expect(scores.recall).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4, 10);
  expect(bCubed([])).toBeNull();
});

test('the area under the curve counts ties half', () => {
  const outcomes = [
    { confidence: 0.9, right: true },
    { confidence: 0.5, right: true },
    { confidence: 0.5, right: false },
    { confidence: 0.1, right: false },
  ];
  // Of the four pairs three are won and one is tied.
  expect(calibration(outcomes).auc).toBe(3.5 / 4);
  expect(calibration(outcomes.slice(0, 2)).auc).toBeNull();
  expect(calibration([])).toEqual({ ece: null, brier: null, auc: null, n: 0 });
});

test('a measure without anything to measure is 0 and not NaN', () => {
  expect(precisionRecall(0, 0, 0)).toEqual({ precision: 0, recall: 0, f1: 0, gold: 0, predicted: 0 });
});
