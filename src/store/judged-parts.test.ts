import { expect, test } from '@jest/globals';
import { judgedParts } from './judged-parts.ts';
import type { Correction, Verdict } from './reviews.ts';

const mention = (verdict: Verdict, correction: Correction | null = null, type = 'figure') =>
  judgedParts({ target: 'mention', type, verdict, correction });
const claim = (verdict: Verdict, correction: Correction | null = null) =>
  judgedParts({ target: 'fact', type: 'figure', verdict, correction });

test('a verdict on a mention is on its words and value', () => {
  expect(mention('accept')).toEqual({ span: true, value: true });
  expect(mention('reject')).toEqual({ span: false });
  expect(mention('correct', { end: 9, min: 3 })).toEqual({ span: false });
  expect(mention('correct', { edtf: '2020' }, 'date')).toEqual({ span: true, value: false });
  expect(mention('correct', { min: 3, counted: 'ships' })).toEqual({ span: true, value: false });
  expect(mention('correct', { counted: 'ships' })).toEqual({ span: true, value: true, binding: false });
});

test('a verdict on the claim of a figure is on what it is bound to, unless its number is corrected', () => {
  expect(claim('accept')).toEqual({ binding: true });
  expect(claim('reject')).toEqual({ binding: false });
  expect(claim('correct', { counted: 'ships' })).toEqual({ binding: false });
  expect(claim('correct', { min: 3, max: 3 })).toEqual({ value: false });
  expect(claim('correct', { min: 3, counted: 'ships' })).toEqual({ value: false, binding: false });
});
