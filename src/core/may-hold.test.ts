import { describe, expect, test } from '@jest/globals';
import { holds, mayHold, rareOccurrences } from './may-hold.ts';
import { needsOf } from './pattern-needs.ts';

describe('what a pattern cannot do without', () => {
  test.each<[RegExp, string[][]]>([
    [/\b(?:den(?:y|ies)|reject)\b .*that/, [['deny ', 'denies ', 'reject '], ['that']]],
    [/was held|held/i, [['held']]],
    [/Met(?= in)/, [['met']]],
    [/(?:no|none)? ?[tT]hin(?:g)/, [['thing']]],
    [/\d+ tons?/, [[' ton']]],
    [/(?:abc){2,}/, [['abc']]],
    [/a|bc/, []],
    [/[a-z]+ed?/, []],
    [/(?:took part|\w+)x/, []],
    [/\p{Lu}nion/u, [['nion']]],
  ])('%s', (pattern, needs) => {
    const letters = (lists: readonly (readonly string[])[]) => lists.map((words) => [...words].sort());
    expect(letters(needsOf(pattern))).toEqual(letters(needs));
  });
});

describe('whether a pattern may match', () => {
  const pattern = /\b(?:appoint|elect)ed\b .* as (?:its|the) /i;

  test('says no only where it cannot', () => {
    expect(mayHold(pattern, 'The Council met on Monday.')).toBe(false);
    expect(mayHold(pattern, 'It was elected as its head')).toBe(true);
    expect(holds(pattern, 'The Council ELECTED Norway as its chair.')).toBe(true);
    expect(holds(pattern, 'The Council elected Norway.')).toBe(false);
  });

  test('asks each text anew', () => {
    expect(holds(pattern, 'It appointed Norway as the chair.')).toBe(true);
    expect(holds(pattern, 'It met.')).toBe(false);
    expect(holds(pattern, '')).toBe(false);
    expect(holds(pattern, 'It appointed Norway as the chair.')).toBe(true);
  });

  test('finds every place that the pattern itself finds', () => {
    const text = 'held in May, HELD in June, not hel d';
    expect(rareOccurrences(/held/gi, text).map(({ index }) => index)).toEqual([0, 13]);
    expect(rareOccurrences(/held/gi, 'nothing')).toEqual([]);
  });
});
