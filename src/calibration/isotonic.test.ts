import { expect, test } from '@jest/globals';
import { fitIsotonic, stepped } from './isotonic.ts';

const of = (...pairs: readonly (readonly [number, boolean])[]) =>
  pairs.map(([confidence, right]) => ({ confidence, right }));

test('neighbours that fall are pooled until nothing falls', () => {
  const steps = fitIsotonic(of([0.1, false], [0.3, true], [0.5, false], [0.7, true], [0.9, true]));
  expect(steps.map(({ share }) => share)).toEqual([0, 0.5, 1]);
  expect(steps.map(({ upTo }) => upTo)).toEqual([0.1, 0.5, 0.9]);
  expect([0.05, 0.4, 0.6, 0.99].map((confidence) => stepped(steps, confidence))).toEqual([0, 0.5, 1, 1]);
});

test('equal confidences share a step, and no outcomes change nothing', () => {
  expect(fitIsotonic(of([0.5, true], [0.5, false]))).toEqual([{ upTo: 0.5, share: 0.5 }]);
  expect(stepped([], 0.7)).toBe(0.7);
});
