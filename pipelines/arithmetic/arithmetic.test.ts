import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Check } from '../../src/core/check.ts';
import { confidenceOf, partsOf } from '../../src/core/evidence.ts';
import { extractDocument } from '../index.ts';
import { arithmeticEvidence } from './evidence.ts';
import { lastDigit, reckon } from './range.ts';

const extract = async (text: string) =>
  (await extractDocument(new TextEncoder().encode(text), text.startsWith('|') ? 'case.md' : 'case.txt')).record!;

const shown = ({ kind, agrees, quotes }: Check) => `${kind} ${agrees ? 'agrees' : 'differs'}: ${quotes.join(' | ')}`;

const cases = readFileSync(new URL('./cases.txt', import.meta.url), 'utf8')
  .split(/^# /m)
  .slice(1)
  .map((one) => {
    const [head, wanted] = one.split(/^==>$/m) as [string, string];
    const [title, ...text] = head.split('\n');
    return [title!, text.join('\n').trim(), wanted.trim()] as const;
  });

describe('sums inside a document', () => {
  test.each(cases)('%s', async (_title, text, wanted) => {
    const { checks } = await extract(text);
    expect(checks!.map(shown)).toEqual(wanted === 'nothing' ? [] : wanted.split('\n'));
  });
});

test('a check cites facts of the document, and its quotes are their words', async () => {
  const { checks, facts, text, mentions } = await extract('Of the 113 cases, 28 (24.7%) were tested.');
  const [check] = checks!;
  const quotes = check!.facts.map((id) => {
    const chief = facts.find((fact) => fact.id === id)!.mentions[0];
    return mentions.find((mention) => mention.id === chief)!.text;
  });
  expect(quotes).toEqual(check!.quotes);
  expect(text.slice(check!.start, check!.end)).toBe('113 cases, 28 (24.7%');
});

test('what fits makes the figures surer, what does not only those that were hardly read', async () => {
  const sure = await extract('Of the 113 cases, 28 (24.7%) were tested.');
  const apart = await extract('Of the 113 cases, 28 were tested.');
  const confidence = ({ facts }: typeof sure, id: string) => facts.find((fact) => fact.id === id)!.confidence;
  expect(confidence(sure, 'figure-18-20')).toBeGreaterThan(confidence(apart, 'figure-18-20'));
  // What a sum says counts within its part, as all evidence does.
  for (const { confidence: whole, evidence, parts } of [...sure.facts, ...apart.facts]) {
    expect(whole).toBe(confidenceOf(evidence));
    expect(parts).toEqual(partsOf(evidence));
  }
  const differs = { ...sure.checks![0]!, agrees: false };
  expect(arithmeticEvidence(differs, 0.97).weight).toBe(0);
  expect(arithmeticEvidence(differs, 0.7).weight).toBeLessThan(-1);
});

test('a number is as exact as its last digit', () => {
  expect([143_250, 143_000, 1_400_000, 30_000, 5_000, 8.5, 3_714_930_900].map(lastDigit)).toEqual([
    1, 1000, 100_000, 1000, 1, 0.1, 100,
  ]);
});

test('a sum that rounds to the whole fits it', () => {
  const exact = (value: number) => ({ min: value, max: value, qualifier: 'exact' as const, unit: '1' });
  expect(reckon(exact(143_000), [exact(110_000), exact(33_250)]).agrees).toBe(true);
  expect(reckon(exact(143_000), [exact(110_000), exact(30_000)])).toEqual({ agrees: false, tooMuch: false });
  expect(reckon(exact(143_000), [exact(110_000), exact(36_000)])).toEqual({ agrees: false, tooMuch: true });
});
