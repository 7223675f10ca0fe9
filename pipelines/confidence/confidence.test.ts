import { describe, expect, test } from '@jest/globals';
import { logOdds, probabilityOf, ruleEvidence } from '../../src/core/evidence.ts';
import { extractDocument } from '../index.ts';
import { isSign, noteOf } from './notes.ts';
import { numbersOf, weigh } from './weigh.ts';
import { confidenceWeights } from './weights.ts';

const text = `Statement of the Harbour Secretariat

On 3 May 2020 the United Nations said that in 2019 over 4,200 persons were detained during Operation Nelegal. It paid 17 of them.
`;
const extracted = async () => (await extractDocument(Buffer.from(text), 'statement.txt')).record!;

describe('weighing', () => {
  const model = { trained_on: 9, right: 0.9, base: 1, weights: { rule: 0.5, 'rule:dates/day': -0.25, long: 2 } };
  const observed = {
    part: 'value',
    given: [ruleEvidence('dates/day', 0.9), { name: 'weekday', weight: -1.5, note: 'another weekday' }],
    signs: [{ long: 0.5, short: true, absent: false }],
  } as const;

  test('weights add up to what the model says: base, given evidence scaled, its kind, signs by how much there is', () => {
    const evidence = weigh(observed, model);
    const sum = 1 + 0.5 * logOdds(0.9) - 0.25 - 1.5 + 2 * 0.5;
    expect(evidence.reduce((all, { weight }) => all + weight, 0)).toBeCloseTo(sum, 2);
    expect(probabilityOf(evidence)).toBeCloseTo(1 / (1 + Math.exp(-sum)), 3);
    expect(evidence.map(({ name }) => name)).toEqual(['base', 'rule', 'weekday', 'long']);
    expect(evidence.every(({ part }) => part === 'value')).toBe(true);
  });

  test('a model multiplies its weights with the same numbers', () => {
    const numbers = numbersOf(observed);
    expect(numbers.get('rule')).toBeCloseTo(logOdds(0.9));
    expect(Object.fromEntries(numbers)).toMatchObject({ 'rule:dates/day': 1, weekday: -1.5, long: 0.5, short: 1 });
    expect(numbers.has('absent')).toBe(false);
  });
});

test('every weight is one that a sign or a rule may have, and is explained in words', () => {
  const { models } = confidenceWeights();
  const given =
    /^(?:rule|bound|context|weekday|inferred|unresolved|day-first|lexicon|in-lexicon|edition|shared-name|repeated|bearer-unnamed|defined-in-document|antecedent-(?:near|far)|local-dollar|unit|sign)(?::.+)?$/;
  for (const [name, { weights }] of Object.entries(models)) {
    const unknown = Object.keys(weights).filter(
      (sign) => !given.test(sign) && (!isSign(sign) || noteOf(sign, 'span') === sign),
    );
    expect([name, unknown]).toEqual([name, []]);
  }
  expect(Object.keys(models).length).toBeGreaterThan(6);
});

test('a mention has parts, and a claim one more; the whole is their product', async () => {
  const { mentions, facts } = await extracted();
  for (const type of ['date', 'figure'] as const) {
    const found = mentions.find((mention) => mention.type === type)!;
    expect(Object.keys(found.parts!)).toEqual(['span', 'value']);
    expect(found.confidence).toBeCloseTo(found.parts!.span! * found.parts!.value!, 3);
  }
  const claim = facts.find(({ type }) => type === 'figure')!;
  expect(Object.keys(claim.parts!)).toEqual(['span', 'value', 'binding']);
  expect(claim.confidence).toBeCloseTo(claim.parts!.span! * claim.parts!.value! * claim.parts!.binding!, 3);
  expect(claim.confidence).toBeLessThan(mentions.find(({ id }) => id === claim.mentions[0])!.confidence);
});

test('a year that is not written is less sure than one that is', async () => {
  const sureOfValue = async (said: string) => {
    const source = `Vienna, 4 June 2021\n\nThe Council met on ${said} and adopted a plan for its secretariat.`;
    const { record } = await extractDocument(Buffer.from(source), 'note.txt');
    return record!.mentions.find((mention) => mention.text === said)!.parts!.value!;
  };
  expect(await sureOfValue('12 May')).toBeLessThan(await sureOfValue('12 May 2021'));
});

test('what else words were read as stays with the mention that won', async () => {
  const source =
    'Vienna, 4 June 2021\n\nThe seizures were announced by officers of the Criminal Division, Assistant Director of the Bureau.';
  const { record } = await extractDocument(Buffer.from(source), 'note.txt');
  const { mentions, text } = record!;
  const division = mentions.find((mention) => mention.text === 'Criminal Division')!;
  expect(division.type).toBe('organization');
  const [other] = division.alternatives!;
  expect(other).toMatchObject({ type: 'person', text: 'Criminal Division' });
  expect(text.slice(other!.start, other!.end)).toBe(other!.text);
  expect(mentions.filter(({ alternatives }) => alternatives)).toHaveLength(1);
});
