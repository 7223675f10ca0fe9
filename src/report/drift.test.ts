import { describe, expect, test } from '@jest/globals';
import type { DocumentMeasure, TypeMeasure } from '../store/document-measures.ts';
import { driftBetween, enoughDocuments } from './drift.ts';
import { changeInWords, driftSentences, signedInWords } from './drift-in-words.ts';
import { stabilityIndex } from './stability-index.ts';

/** Numbers between 0 and 1 that are the same in every run (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A document whose mentions resemble each other: some documents are long, some full of names, some hard to read. */
function documentOf(random: () => number, id: number, worse = 0): DocumentMeasure {
  const characters = 1000 + Math.round(9000 * random() ** 2);
  const hard = Math.min(0.9, 0.1 * random() + worse);
  const measure = (per: number): TypeMeasure => {
    const count = Math.round((characters / 1000) * per * (0.5 + random()));
    const sure = Array.from({ length: count }, () => (random() < hard ? 0.55 : 0.95));
    const tenths = Array.from({ length: 10 }, (_, i) => sure.filter((p) => Math.floor(p * 10) === i).length);
    const low = sure.filter((p) => p < 0.7).length;
    return { count, confidence: sure.reduce((sum, p) => sum + p, 0), low, tenths };
  };
  return {
    ...{ id: String(id), characters, problems: random() < 0.2 ? 1 : 0 },
    mentions: { organization: measure(5), date: measure(2) },
    facts: { figure: measure(1) },
  };
}
const batch = (random: () => number, size: number, worse = 0) =>
  Array.from({ length: size }, (_, i) => documentOf(random, i, worse));

describe('drift', () => {
  test('where nothing changed, hardly one comparison in twenty calls anything beyond chance', () => {
    const random = chance(7);
    const runs = 500;
    let alarms = 0;
    for (let i = 0; i < runs; i++) {
      const { changes } = driftBetween(batch(random, 12), batch(random, i % 2 === 0 ? 20 : 60));
      if (changes.some(({ isBeyond }) => isBeyond)) alarms++;
    }
    expect(alarms / runs).toBeLessThan(0.07);
    // It is a test and no refusal to tell.
    expect(alarms).toBeGreaterThan(0);
  });

  test('tells which measures moved, and leaves the others', () => {
    const random = chance(11);
    const { changes, stability } = driftBetween(batch(random, 30), batch(random, 30, 0.4));
    const beyond = changes.filter(({ isBeyond }) => isBeyond).map(({ what }) => what);
    expect(beyond).toEqual(
      expect.arrayContaining(['confidence of mentions', 'confidence of claims', 'mentions less sure than 0.7']),
    );
    expect(beyond).not.toContain('problems');
    expect(beyond).not.toContain('mentions: organization');
    expect(stability.mentions).toBeGreaterThan(0.25);
  });

  test('too few documents tell nothing, and that is said', () => {
    const random = chance(3);
    const drift = driftBetween(batch(random, enoughDocuments - 1), batch(random, 30, 0.9));
    expect(drift.changes.every(({ beyond, isBeyond }) => beyond === null && !isBeyond)).toBe(true);
    expect(changeInWords(drift.changes[0]!)).toContain('not enough to tell');
    const comparison = { scope: {}, about: 'batch a', why: null, shared: 0, drift };
    expect(driftSentences(comparison)).toEqual([
      'Compared with batch a: 9 documents before, 30 now. Not enough to tell a change from chance: it takes 10 on both sides.',
    ]);
    expect(driftSentences({ scope: null, about: null, why: 'No batch came before.', shared: 0, drift: null })).toEqual([
      'Not compared: No batch came before.',
    ]);
  });

  test.each([
    [94.44, 6.36, 'per document', '−88.0'],
    [0.14, 0.06, 'per document', '+0.0'],
    [0.06, 0.14, 'per document', '+0.0'],
    [0.1234, 0.1166, 'share', '−0.6%'],
    [0.9304, 0.9296, 'mean', '+0.000'],
    [0.9314, 0.9296, 'mean', '−0.001'],
  ] as const)('%d to %d %s is shown as the change of what is shown: %s', (before, after, unit, shown) => {
    expect(signedInWords({ before, after, unit })).toBe(shown);
  });

  describe('where every document measures the same', () => {
    const uniform = (size: number, count: number, problems = 0): DocumentMeasure[] => {
      // Added up as a database does, so that 14 times 0.93 is not quite what 13 times is.
      const confidence = Array.from({ length: count }, () => 0.93).reduce((sum, one) => sum + one, 0);
      const dates = { count, confidence, low: 0, tenths: [0, 0, 0, 0, 0, 0, 0, 0, 0, count] };
      return Array.from({ length: size }, (_, i) => ({
        ...{ id: String(i), characters: 1000 * count, problems, mentions: { date: dates }, facts: {} },
      }));
    };

    test('sums that are rounded are no change', () => {
      const { changes } = driftBetween(uniform(13, 7), uniform(14, 11));
      const sure = changes.find(({ what }) => what === 'confidence of mentions')!;
      expect(sure.before).not.toBe(sure.after);
      expect(changeInWords(sure)).toBe('confidence of mentions: 0.930 before, 0.930 now, +0.000, no change');
      expect(changes.filter(({ isBeyond, beyond }) => isBeyond || beyond !== null)).toEqual([]);
    });

    test('a change is told and not tested', () => {
      const { changes } = driftBetween(uniform(13, 7), uniform(14, 7, 1));
      expect(changeInWords(changes.find(({ what }) => what === 'problems')!)).toBe(
        'problems: 0.0 before, 1.0 now, +1.0, not tested: the same in each document before, and now',
      );
    });
  });

  test('what is found a few times only is counted and not tested', () => {
    const random = chance(5);
    const rare = { count: 1, confidence: 0.9, low: 0, tenths: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1] };
    const after = batch(random, 15).map((one, i) => (i < 9 ? { ...one, facts: { ...one.facts, meeting: rare } } : one));
    const change = driftBetween(batch(random, 15), after).changes.find(({ what }) => what === 'claims: meeting')!;
    expect(change.beyond).toBeNull();
    expect(change.after).toBeGreaterThan(0);
  });
});

test('the stability index is 0 for the same shares and null where there are too few', () => {
  expect(stabilityIndex([50, 50], [500, 500])).toBeCloseTo(0, 4);
  // (0.8 - 0.5) ln(0.8/0.5) + (0.2 - 0.5) ln(0.2/0.5), but for the half that is added.
  expect(stabilityIndex([5000, 5000], [8000, 2000])).toBeCloseTo(0.4159, 2);
  expect(stabilityIndex([50, 49], [500, 500])).toBeNull();
});
