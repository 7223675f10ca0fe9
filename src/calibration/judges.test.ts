import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readGoldFolder } from '../eval/gold.ts';
import type { Reviewed } from '../store/reviewed.ts';
import { judgeFixtures } from './judge-fixtures.ts';
import { judgeGold } from './judge-gold.ts';
import { judgeReviews } from './judge-reviews.ts';
import { judgeSpans } from './judge-spans.ts';
import type { Judged } from './judged.ts';

const text = 'On 3 May 2020 the United Nations said that over 4,200 persons were detained in 2019.';
const at = (quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
const verdicts = ({ parts }: Judged) =>
  Object.fromEntries(Object.entries(parts).map(([part, { right }]) => [part, right]));
const folder = mkdtempSync(join(tmpdir(), 'calibrate-'));
const none = () => undefined;

describe('annotated documents', () => {
  const judgeWith = async (mentions: readonly object[]) => {
    writeFileSync(join(folder, 'a.txt'), text);
    writeFileSync(join(folder, 'a.gold.json'), JSON.stringify({ mentions }));
    const all = await judgeGold(readGoldFolder(folder), none);
    return Object.fromEntries(all.map((one) => [one.quote, verdicts(one)]));
  };
  const figure = {
    type: 'figure',
    min: 4200,
    max: null,
    qualifier: 'over',
    unit: '1',
    counted: 'persons',
    period: '2019',
  };

  test('each part of what was found is judged, and behind a wrong one nothing is', async () => {
    const judged = await judgeWith([
      { type: 'date', ...at('3 May 2020'), value: '2020-05-03' },
      { type: 'date', ...at('2019'), value: '2018' },
      { type: 'organization', ...at('United Nations said') },
      { ...figure, ...at('over 4,200') },
    ]);
    expect(judged).toEqual({
      '3 May 2020': { span: true, value: true },
      2019: { span: true, value: false },
      'United Nations': { span: false },
      'over 4,200': { span: true, value: true, binding: true },
    });
  });

  test('a period that the annotator did not give makes the binding wrong, and optional mentions are left out', async () => {
    const judged = await judgeWith([
      { ...figure, ...at('over 4,200'), period: null },
      { type: 'date', ...at('2019'), optional: true },
    ]);
    expect(judged['over 4,200']).toEqual({ span: true, value: true, binding: false });
    expect(judged[2019]).toBeUndefined();
    // What the annotator did not mark is wrong.
    expect(judged['United Nations']).toEqual({ span: false });
  });
});

test('fixtures are judged by the words of their truth, and what it does not speak of is left out', async () => {
  const all = await judgeFixtures(none);
  const figures = all.filter(({ type }) => type === 'figure');
  expect(figures.filter(({ parts }) => parts.span!.right).length).toBeGreaterThan(150);
  expect(all.some(({ parts }) => parts.binding?.right === false)).toBe(true);
  expect(new Set(all.map(({ source }) => source))).toEqual(new Set(['fixtures']));
});

describe('open test sets', () => {
  const file = join(folder, 'set.jsonl');
  const judgeSet = async (gold: readonly object[], partly: boolean) => {
    writeFileSync(file, `${JSON.stringify({ id: '1', text, gold })}\n`);
    return (await judgeSpans({ file, partly }, none)).map((one) => [one.quote, verdicts(one)]);
  };
  const year = { type: 'DATE', ...at('2019'), value: '2019' };

  test('what is not marked is wrong, unless not all is marked', async () => {
    expect(await judgeSet([year], false)).toEqual([
      ['3 May 2020', { span: false, value: null }],
      ['2019', { span: true, value: true }],
    ]);
    expect(await judgeSet([year], true)).toEqual([['2019', { span: true, value: true }]]);
  });

  test('another value is wrong, and none is not judged', async () => {
    expect(await judgeSet([{ ...year, value: '2018' }], true)).toEqual([['2019', { span: true, value: false }]]);
    expect(await judgeSet([{ ...year, value: null }], true)).toEqual([['2019', { span: true, value: null }]]);
  });
});

describe('reviews', () => {
  const evidence = [
    { name: 'base', part: 'span', value: 1, weight: 3, note: '' },
    { name: 'rule', kind: 'dates/day', part: 'span', value: 2, weight: 1, note: '' },
    { name: 'base', part: 'value', value: 1, weight: 2, note: '' },
    { name: 'relative', part: 'value', value: 1, weight: -1, note: '' },
    { name: 'bound', kind: 'label', part: 'binding', value: -0.2, weight: 0, note: '' },
  ] as const;
  const review = (changes: Partial<Reviewed>): Reviewed => ({
    ...{ documentId: 'd', documentName: 'd.txt', target: 'mention', targetId: 'd1-2', quote: '3 May', type: 'date' },
    ...{ verdict: 'accept', correction: null, reviewer: 'A', createdAt: new Date(0), rules: ['dates/day'] },
    ...{ evidence, confidence: 0.9, read: null, chief: null, ...changes },
  });
  const judgedAs = (changes: Partial<Reviewed>) => judgeReviews([review(changes)]).map(verdicts)[0];

  test('verdicts say which part is right or wrong', () => {
    expect(judgedAs({})).toEqual({ span: true, value: true });
    expect(judgedAs({ verdict: 'reject' })).toEqual({ span: false, value: null });
    expect(judgedAs({ verdict: 'correct', correction: { edtf: '2020' } })).toEqual({ span: true, value: false });
    expect(judgedAs({ verdict: 'correct', correction: { end: 9 } })).toEqual({ span: false, value: null });
    expect(judgedAs({ target: 'fact', type: 'figure', verdict: 'reject' })).toEqual({ binding: false });
    expect(judgedAs({ target: 'fact', type: 'figure', verdict: 'correct', correction: { min: 3 } })).toEqual({
      binding: null,
    });
    expect(judgedAs({ target: 'fact', type: 'meeting' })).toBeUndefined();
  });

  test('the last verdict counts, and the numbers are those that were weighed', () => {
    const all = judgeReviews([review({}), review({ verdict: 'reject', reviewer: 'B' })]);
    expect(all.map(verdicts)).toEqual([{ span: false, value: null }]);
    expect(Object.fromEntries(all[0]!.parts.span!.numbers)).toEqual({ rule: 2, 'rule:dates/day': 1 });
    expect(all[0]!.parts.span!.given).toEqual(['rule']);
  });
});
