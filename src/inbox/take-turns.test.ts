import { describe, expect, test } from '@jest/globals';
import { takeTurns } from './take-turns.ts';

describe('takeTurns', () => {
  test('runs no more than so many at once, all in the end, first come first served', async () => {
    const turn = takeTurns(2);
    let running = 0;
    let most = 0;
    const order: number[] = [];
    const act = (number: number) => async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      order.push(number);
      running -= 1;
      return number;
    };
    const results = await Promise.all([0, 1, 2, 3, 4].map((number) => turn(act(number))));
    expect(results).toEqual([0, 1, 2, 3, 4]);
    expect(order).toEqual([0, 1, 2, 3, 4]);
    expect(most).toBe(2);
  });

  test('an error is passed on and gives the turn away', async () => {
    const turn = takeTurns(1);
    await expect(turn(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await turn(async () => 1)).toBe(1);
  });

  test('done waits for what runs, and for nothing when nothing does', async () => {
    const turn = takeTurns(1);
    await turn.done();
    let ended = 0;
    const end = async () => {
      ended += 1;
    };
    for (let n = 0; n < 3; n++) void turn(end);
    await turn.done();
    expect(ended).toBe(3);
  });
});
