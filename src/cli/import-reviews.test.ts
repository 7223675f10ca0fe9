import { expect, test } from '@jest/globals';
import type { AttachedReview } from '../store/attached-reviews.ts';
import type { ReviewDraft } from '../store/index.ts';
import { newOf } from './import-reviews.ts';

const on = { documentId: 'd', target: 'mention', targetId: 'o1', reviewer: 'A' } as const;
const accept = (day?: number): ReviewDraft => ({
  ...on,
  verdict: 'accept',
  ...(day ? { createdAt: new Date(day) } : {}),
});
const correct = (day?: number): ReviewDraft => ({
  ...accept(day),
  verdict: 'correct',
  correction: { type: 'person', start: 3 },
});
const kept = (draft: ReviewDraft, day: number, outdated = false) =>
  ({ correction: null, ...draft, now: 'o1', outdated, createdAt: new Date(day) }) as unknown as AttachedReview;

test('what a person said before and changed since is said anew, what holds is not', () => {
  const before = [kept(accept(), 1), kept(correct(), 2)];
  expect(newOf([correct(3)], before)).toEqual([]);
  expect(newOf([accept(3)], before)).toEqual([accept(3)]);
  expect(newOf([accept()], before)).toEqual([accept()]);
  expect(newOf([{ ...accept(), reviewer: 'B' }], before)).toHaveLength(1);
  expect(newOf([correct()], [kept(correct(), 2, true)])).toHaveLength(1);
});

test('a file with several annotations of one person says nothing the second time, with times or without', () => {
  expect(newOf([correct(2), accept(1)], [])).toEqual([accept(1), correct(2)]);
  expect(newOf([accept(1), correct(2)], [kept(accept(), 1), kept(correct(), 2), kept(accept(), 3)])).toEqual([]);
  expect(newOf([accept(), correct()], [])).toEqual([correct()]);
  expect(newOf([accept(), correct()], [kept(correct(), 2)])).toEqual([]);
});
