import { describe, expect, test } from '@jest/globals';
import { sigmoid } from '../core/evidence.ts';
import { type Example, fitLogistic, predict } from './logistic.ts';

/** Numbers from 0 to 1 in an order that is the same every time (a linear congruential generator). */
function* draws(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (1664525 * state + 1013904223) % 2 ** 32;
    yield state / 2 ** 32;
  }
}

const flat = () => ({ mean: 0, precision: 0.001 });

describe('logistic regression', () => {
  test('finds the weights that the cases were drawn with', () => {
    const random = draws(7);
    const next = () => random.next().value as number;
    const examples: Example[] = Array.from({ length: 6000 }, () => {
      const [x, y] = [next() * 4 - 2, next() < 0.5 ? 0 : 1];
      const numbers = new Map(Object.entries({ base: 1, x, ...(y && { y }) }));
      return { numbers, right: next() < sigmoid(0.5 + 1.2 * x - 0.8 * y) };
    });
    const weights = fitLogistic(examples, flat);
    expect(weights.get('base')).toBeCloseTo(0.5, 0);
    expect(Math.abs(weights.get('x')! - 1.2)).toBeLessThan(0.12);
    expect(Math.abs(weights.get('y')! + 0.8)).toBeLessThan(0.2);
  });

  test('where nothing speaks against it a weight stays at what it is believed to be', () => {
    const examples = [true, false].map((right) => ({ numbers: new Map([['base', 1]]), right }));
    const weights = fitLogistic(examples, () => ({ mean: 1, precision: 1e6 }));
    expect(weights.get('base')).toBeCloseTo(1, 3);
  });

  test('cases that part cleanly leave the weights finite', () => {
    const examples = [...Array(40).keys()].map((i) => ({ numbers: new Map([['x', i < 20 ? -5 : 5]]), right: i >= 20 }));
    const weight = fitLogistic(examples, () => ({ mean: 0, precision: 1 })).get('x')!;
    expect(weight).toBeGreaterThan(0.3);
    expect(weight).toBeLessThan(5);
  });

  test('a name without a weight counts as it is told to', () => {
    const numbers = new Map([['new', 2]]);
    expect(predict(new Map(), numbers, () => 0)).toBe(0.5);
    expect(predict(new Map(), numbers, () => 1)).toBeCloseTo(sigmoid(2));
  });
});
