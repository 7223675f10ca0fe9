import { describe, expect, test } from '@jest/globals';
import { guessKind, kindSigns } from './index.ts';

describe('signs of a kind', () => {
  test.each(kindSigns().map((sign) => [sign.id, sign] as const))('%s: example and counter-example', (_id, sign) => {
    const has = (text: string) => [...text.matchAll(sign.pattern)].length > 0;
    expect(has(sign.example)).toBe(!sign.absent);
    expect(has(sign.counter)).toBe(sign.absent);
  });
});

test('a verbatim record is told by its turns', () => {
  const guess = guessKind('Mr. Aho (Finland): I thank you.\n\nMs. Sato (Japan) (spoke in French): We agree with that.');
  expect(guess.kind).toBe('un_record');
  expect(guess.reasons[0]).toContain('kinds/turn');
});

test('a text without signs is a press release with little confidence', () => {
  expect(guessKind('we sing')).toEqual({ kind: 'press_release', confidence: 0.333, reasons: [] });
});
