import { expect, test } from '@jest/globals';
import { lastOf } from './add-up.ts';
import type { Correction, Verdict } from './reviews.ts';

const verdict = (on: string, said: Verdict, correction: Correction | null = null) => ({
  on,
  verdict: said,
  correction,
});
const sum = (...list: ReturnType<typeof verdict>[]) => [...lastOf(list, ({ on }) => on).values()];

test('corrections of several fields add up, and of one field the later word holds', () => {
  const first = verdict('a', 'correct', { min: 5, counted: 'ships' });
  const second = verdict('a', 'correct', { counted: 'boats', place: null });
  expect(sum(first, verdict('b', 'accept'), second)).toEqual([
    verdict('b', 'accept'),
    verdict('a', 'correct', { min: 5, counted: 'boats', place: null }),
  ]);
});

test.each(['accept', 'reject'] as const)('%s ends what was corrected before it', (between) => {
  const [first, later] = [verdict('a', 'correct', { min: 5 }), verdict('a', 'correct', { counted: 'ships' })];
  expect(sum(first, verdict('a', between))).toEqual([verdict('a', between)]);
  expect(sum(first, verdict('a', between), later)).toEqual([later]);
});
