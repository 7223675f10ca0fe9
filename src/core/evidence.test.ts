import { expect, test } from '@jest/globals';
import { confidenceOf, logOdds, partsOf, probabilityOf, ruleEvidence } from './evidence.ts';

test('a rule alone is as sure as it says, and evidence adds up', () => {
  expect(probabilityOf([ruleEvidence('a/b', 0.9)])).toBe(0.9);
  expect(probabilityOf([])).toBe(0.5);
  const against = { name: 'ambiguous', weight: -logOdds(0.9), note: 'it may be another word' };
  expect(probabilityOf([ruleEvidence('a/b', 0.9), against])).toBe(0.5);
  expect(probabilityOf([ruleEvidence('a/b', 0.9), ruleEvidence('a/c', 0.9)])).toBe(0.9878);
});

test('nothing is certain', () => {
  expect(probabilityOf([ruleEvidence('a/b', 1)])).toBe(0.999);
  expect(probabilityOf([ruleEvidence('a/b', 0)])).toBe(0.001);
});

test('each part adds up by itself, and the whole is their product', () => {
  const evidence = [
    ruleEvidence('a/b', 0.9),
    { name: 'inferred', part: 'value', weight: logOdds(0.8), note: '' } as const,
    { name: 'far', part: 'binding', weight: logOdds(0.5), note: '' } as const,
  ];
  expect(partsOf(evidence)).toEqual({ span: 0.9, value: 0.8, binding: 0.5 });
  expect(confidenceOf(evidence)).toBe(0.36);
  expect(confidenceOf([])).toBe(0.5);
});
