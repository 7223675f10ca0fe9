import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from '../../src/core/mention.ts';
import { overlaps } from '../../src/core/span.ts';
import { settle } from './settle.ts';

const finding = (start: number, end: number, rule: string, weight = 1): Finding => ({
  type: 'date',
  start,
  end,
  rules: [rule],
  evidence: [{ name: 'rule', weight, note: rule }],
  entity: null,
  value: null,
});

test('the longest wins, then the surer, and equal spans are merged', () => {
  const settled = settle([
    finding(0, 4, 'a'),
    finding(0, 9, 'b'),
    finding(12, 15, 'c', 1),
    finding(12, 15, 'd', 2),
    finding(14, 17, 'e', 3),
  ]);
  expect(settled.map((f) => [f.start, f.end, f.rules])).toEqual([
    [0, 9, ['b']],
    [14, 17, ['e']],
  ]);
  expect(settle([finding(1, 2, 'a', 1), finding(1, 2, 'b', 2)])[0]!.rules).toEqual(['b', 'a']);
});

test('what comes back is in order, does not overlap, and leaves out nothing that stands free', () => {
  const spans = fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 20 })), { maxLength: 40 });
  fc.assert(
    fc.property(spans, (pairs) => {
      const all = pairs.map(([start, length], i) => finding(start, start + length, `r${i}`));
      const settled = settle(all);
      for (let i = 1; i < settled.length; i++) expect(settled[i - 1]!.end).toBeLessThanOrEqual(settled[i]!.start);
      for (const one of all) expect(settled.some((kept) => overlaps(kept, one))).toBe(true);
    }),
  );
});

test('a chain of overlaps as long as a document settles in linear time', () => {
  const chain = Array.from({ length: 60_000 }, (_, i) => finding(i * 4, i * 4 + 5, 'a'));
  expect(settle(chain)).toHaveLength(30_000);
});
