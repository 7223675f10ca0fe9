import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { confidenceWeights } from '../../pipelines/confidence/weights.ts';
import { crossValidate, foldCount, foldOf, tryIsotonic } from './cross-validate.ts';
import type { Judged } from './judged.ts';
import { rowsOf, tableText } from './table.ts';
import { learnWeights, weightsText } from './write-weights.ts';

/** A date of a document with one sign, judged. */
const judged = (document: string, sign: string, right: boolean, source = 'gold'): Judged => ({
  ...{ source, document, type: 'date', rules: ['dates/day'], quote: '3 May', before: 0.9 },
  parts: { span: { numbers: new Map([[sign, 1]]), given: [], right } },
});
const documents = [...Array(40).keys()].map((i) => `document ${i}`);

describe('cross-validation', () => {
  test('a document teaches nothing about itself', () => {
    // Each document is wholly right or wholly wrong, and has a sign of its own that tells: known only from itself.
    const all = documents.flatMap((name, i) => [0, 1, 2].map(() => judged(name, `own-${i}`, i % 2 === 0)));
    const held = crossValidate(all);
    const mean = (right: boolean) => {
      const own = held.filter((one) => one.judged.parts.span!.right === right);
      return own.reduce((sum, { sure }) => sum + sure.span!, 0) / own.length;
    };
    expect(Math.abs(mean(true) - mean(false))).toBeLessThan(0.1);
  });

  test('a sign that tells in all documents is learned, and every case is predicted', () => {
    const all = documents.flatMap((name) => [judged(name, 'good', true), judged(name, 'bad', false)]);
    const held = crossValidate(all);
    expect(held.map((one) => one.judged)).toEqual(all);
    for (const { judged: one, sure } of held) expect(sure.span! > 0.5).toBe(one.parts.span!.right);
    const [row] = rowsOf(held);
    expect(row).toMatchObject({ what: 'date span', source: 'gold', n: 80, wrong: 40, baseBrier: 0.25 });
    expect(row!.after.auc).toBe(1);
    expect(tableText([row!])).toContain('date span          gold                    80    40  0.500');
    expect(tryIsotonic(held)[0]).toMatchObject({ what: 'date span', n: 80 });
  });

  test('folds are told from names alone and are about equal', () => {
    expect(foldOf('gold/a')).toBe(foldOf('gold/a'));
    const counts = new Array<number>(foldCount).fill(0);
    for (let i = 0; i < 1000; i++) counts[foldOf(`document ${i}`)]!++;
    expect(Math.min(...counts)).toBeGreaterThan(60);
  });
});

test('a set with other conventions does not move how sure ours are on average', () => {
  const ours = documents.flatMap((name) => [0, 1, 2, 3].map(() => judged(name, 'plain', true)));
  const theirs = documents.flatMap((name) => [0, 1, 2, 3].map(() => judged(name, 'plain', false, 'elsewhere')));
  const logit = (all: Judged[]) => {
    const { base, weights } = learnWeights(all, 1).models['date-span']!;
    return base + (weights.plain ?? 0);
  };
  expect(logit([...ours, ...theirs])).toBeGreaterThan(2);
  expect(logit([...ours, ...theirs.map((one) => ({ ...one, source: 'gold' }))])).toBeLessThan(1);
});

test('weights are written as they are read, with the record of each rule of our own documents', () => {
  const all = [judged('a', 'good', true), judged('a', 'bad', false), judged('b', 'good', true, 'elsewhere')];
  const weights = learnWeights(all, 7);
  expect(weights.track).toEqual({ 'dates/day': [1, 2] });
  expect(parse(weightsText(weights))).toEqual(JSON.parse(JSON.stringify(weights)));
  expect(weights.models['date-span']!.trained_on).toBe(3);
  expect(confidenceWeights().version).toBeGreaterThan(0);
});
