import { expect, test } from '@jest/globals';
import type { AttachedReview } from './attached-reviews.ts';
import { disputed } from './disputes.ts';

const review = (
  now: string,
  reviewer: string | null,
  verdict: AttachedReview['verdict'],
  more: Partial<AttachedReview> = {},
) =>
  ({
    documentId: 'd',
    target: 'fact',
    now,
    reviewer,
    verdict,
    correction: null,
    outdated: false,
    ...more,
  }) as AttachedReview;
const correct = (now: string, reviewer: string, correction: AttachedReview['correction']) =>
  review(now, reviewer, 'correct', { correction });
const keys = (...reviews: AttachedReview[]) => [...disputed(reviews)];

test('two reviewers who say different things are in dispute, whoever was last', () => {
  expect(keys(review('a', 'A', 'accept'), review('a', 'B', 'reject'), review('b', 'A', 'accept'))).toEqual([
    'd fact a',
  ]);
  expect(keys(review('a', 'A', 'accept'), correct('a', 'B', { min: 3 }))).toEqual(['d fact a']);
});

test('nobody is in dispute with themselves, with somebody without a name, or about another reading', () => {
  expect(keys(review('a', 'A', 'accept'), review('a', 'A', 'reject'))).toEqual([]);
  expect(keys(review('a', 'A', 'accept'), review('a', null, 'reject'))).toEqual([]);
  expect(keys(review('a', 'A', 'accept'), review('a', 'B', 'reject', { outdated: true }))).toEqual([]);
  expect(keys(review('a', 'A', 'accept'), review('a', 'B', 'reject'), review('a', 'B', 'accept'))).toEqual([]);
});

test('corrections of different fields add up, of one field they contradict each other', () => {
  expect(keys(correct('a', 'A', { min: 3 }), correct('a', 'B', { counted: 'ships' }))).toEqual([]);
  expect(keys(correct('a', 'A', { min: 3, place: null }), correct('a', 'B', { min: 3 }))).toEqual([]);
  expect(
    keys(correct('a', 'A', { min: 3 }), correct('a', 'A', { place: null }), correct('a', 'B', { min: 4 })),
  ).toEqual(['d fact a']);
});
