import { expect, test } from '@jest/globals';
import type { AttachedReview } from './attached-reviews.ts';
import { disputesIn } from './disputes.ts';

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
    read: null,
    ...more,
  }) as AttachedReview;
const correct = (now: string, reviewer: string, correction: AttachedReview['correction']) =>
  review(now, reviewer, 'correct', { correction });
const keys = (...reviews: AttachedReview[]) => {
  const inDispute = disputesIn(reviews);
  return ['a', 'b'].filter((claim) => inDispute('fact', { documentId: 'd', claim, mention: undefined }));
};

test('two reviewers who say different things are in dispute, whoever was last', () => {
  expect(keys(review('a', 'A', 'accept'), review('a', 'B', 'reject'), review('b', 'A', 'accept'))).toEqual(['a']);
  expect(keys(review('a', 'A', 'accept'), correct('a', 'B', { min: 3 }))).toEqual(['a']);
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
  ).toEqual(['a']);
});

test('what was corrected back to what was read is no dispute with whoever accepts that', () => {
  const back = { ...correct('a', 'A', { min: 40 }), read: { min: 40 } };
  expect(keys(back, review('a', 'B', 'accept'))).toEqual([]);
  expect(keys({ ...back, read: { min: 41 } }, review('a', 'B', 'accept'))).toEqual(['a']);
});

test.each<[string, Partial<AttachedReview>, Partial<AttachedReview>, boolean]>([
  ['no claim is right whose words are none', { verdict: 'reject' }, { verdict: 'accept' }, true],
  ['both are wrong', { verdict: 'reject' }, { verdict: 'reject' }, false],
  ['a right number is bound wrongly', { verdict: 'accept' }, { verdict: 'reject' }, false],
  ['a number is right and wrong', { verdict: 'accept' }, { verdict: 'correct', correction: { min: 3 } }, true],
  ['one field is two things', { correction: { min: 3 } }, { correction: { min: 4 } }, true],
  ['one field is one thing', { correction: { min: 3 } }, { correction: { min: 3 } }, false],
  ['what it is bound to is right and wrong', { correction: { counted: 'ships' } }, { verdict: 'accept' }, true],
])('at a mention and at its claim: %s', (_what, ofMention, ofClaim, expected) => {
  const at = (target: 'mention' | 'fact', reviewer: string, more: Partial<AttachedReview>) =>
    review(target === 'fact' ? 'c' : 'm', reviewer, 'correct', { target, ...more });
  const pair = { documentId: 'd', claim: 'c', mention: 'm' };
  const given = [at('mention', 'A', ofMention), at('fact', 'B', ofClaim)];
  for (const target of ['mention', 'fact'] as const) expect(disputesIn(given)(target, pair)).toBe(expected);
  const alone = given.map((one) => ({ ...one, reviewer: 'A' }));
  expect(disputesIn(alone)('fact', pair)).toBe(false);
});
