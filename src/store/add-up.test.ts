import { expect, test } from '@jest/globals';
import { onReading, sumUp } from './add-up.ts';
import type { Correction, Verdict } from './reviews.ts';

const verdict = (on: string, said: Verdict, correction: Correction | null = null, outdated = false) => ({
  ...{ on, verdict: said, correction, outdated },
});
const sum = (...list: ReturnType<typeof verdict>[]) =>
  [...sumUp(list, ({ on }) => on).values()].map(({ review }) => review);

test('corrections of several fields add up, and of one field the later word holds', () => {
  const first = verdict('a', 'correct', { min: 5, counted: 'ships' });
  const second = verdict('a', 'correct', { counted: 'boats', place: null });
  expect(sum(first, verdict('b', 'accept'), second)).toEqual([
    verdict('b', 'accept'),
    verdict('a', 'correct', { min: 5, counted: 'boats', place: null }),
  ]);
  const { saidAt } = sumUp([first, verdict('b', 'accept'), second], ({ on }) => on).get('a')!;
  expect(Object.fromEntries(saidAt)).toEqual({ min: 0, counted: 2, place: 2 });
});

test.each(['accept', 'reject'] as const)('%s ends what was corrected before it', (between) => {
  const [first, later] = [verdict('a', 'correct', { min: 5 }), verdict('a', 'correct', { counted: 'ships' })];
  expect(sum(first, verdict('a', between))).toEqual([verdict('a', between)]);
  expect(sum(first, verdict('a', between), later)).toEqual([later]);
});

test('a correction of another reading is none of this one', () => {
  const [old, later] = [verdict('a', 'correct', { min: 5 }, true), verdict('a', 'correct', { counted: 'ships' })];
  expect(sum(old, later)).toEqual([later]);
  expect(sum(old, verdict('a', 'correct', { max: 7 }, true))).toMatchObject([{ correction: { min: 5, max: 7 } }]);
});

test('what was corrected back to the reading says nothing against it', () => {
  const read = { min: 40, max: 40, counted: 'boats' };
  const judged = (correction: Correction) => onReading({ ...verdict('a', 'correct', correction), read });
  expect(judged({ min: 40, max: 40 })).toMatchObject({ verdict: 'accept', correction: null });
  expect(judged({ min: 40, counted: 'ships', place: null })).toMatchObject({ correction: { counted: 'ships' } });
  expect(judged({ toString: null } as unknown as Correction)).toMatchObject({ verdict: 'correct' });
});
