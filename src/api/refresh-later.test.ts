import { expect, test } from '@jest/globals';
import { refreshLater } from './refresh-later.ts';

test('runs one at a time, once more for all that ask meanwhile, and goes on after a failure', async () => {
  const waiting: (() => void)[] = [];
  const told: unknown[] = [];
  let runs = 0;
  const later = refreshLater(
    async () => {
      const run = ++runs;
      await new Promise<void>((go) => waiting.push(go));
      if (run === 1) throw new Error('the server is away');
    },
    (error) => told.push(error),
  );
  await later.done();
  for (let i = 0; i < 3; i++) later.ask();
  expect(runs).toBe(1);
  waiting.shift()!();
  await new Promise((go) => setImmediate(go));
  expect([runs, told]).toEqual([2, [new Error('the server is away')]]);
  waiting.shift()!();
  await later.done();
  expect([runs, told.length]).toEqual([2, 1]);
  later.ask();
  waiting.shift()!();
  await later.done();
  expect(runs).toBe(3);
});
