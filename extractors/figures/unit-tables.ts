import { z } from 'zod';
import { loadRuleFile } from '../../src/core/rule-file.ts';
import type { Vocabulary } from '../../src/core/vocabulary.ts';
import { type Phrases, phrases } from './phrases.ts';

const list = z.array(z.string()).default([]);
const unitShape = z
  .object({
    measures: z.array(
      z.object({ unit: z.string(), names: list, symbols: list, power: z.boolean().default(false) }).strict(),
    ),
    durations: z.array(
      z.object({ unit: z.string(), names: list, factor: z.number().default(1), as: z.string().optional() }).strict(),
    ),
    unsaid: list,
    parts: z.array(z.object({ of: z.string().length(3), factor: z.number(), names: list, symbols: list }).strict()),
    notes: z
      .object({
        leads: list,
        tails: list,
        scales: z.record(z.string(), z.number()),
        short: z.record(z.string(), z.number()),
        refused: list,
      })
      .strict(),
  })
  .strict();
const currencyShape = z.array(
  z
    .object({
      code: z.string().regex(/^[A-Z]{3}$/),
      of: list,
      noun: list,
      symbols: list,
      alone: z.boolean().default(false),
      shy: z.boolean().default(false),
    })
    .strict(),
);

export type UnitKind = 'measure' | 'share' | 'multiple' | 'duration' | 'money';

/** A unit: the symbol that values bear, and what the number is multiplied by (`50 cents` are 0.5 USD). */
export interface Unit {
  readonly unit: string;
  readonly kind: UnitKind;
  readonly factor: number;
  /** True for a code that is an English word (`ALL 5 solutions`). */
  readonly shy?: boolean;
}

/** What the notes on the unit of a table are made of; see `units.yaml`. */
export type NoteWords = z.output<typeof unitShape>['notes'];

export interface UnitTables {
  readonly notes: NoteWords;
  /** What stands behind a number. */
  readonly after: Phrases<Unit>;
  /** Currency signs and codes, which may stand before one. */
  readonly before: Phrases<Unit>;
}

/** The units that measure nothing. */
const kindOf: Readonly<Record<string, UnitKind>> = { '%': 'share', '1': 'multiple' };

/** Letters that say a magnitude before a currency's code. */
const magnitudes = [
  ['k', 1e3],
  ['M', 1e6],
] as const;

/** Reads the units and currencies. @throws Fault RAP_RULE */
export function unitTables(unitFile: string, currencyFile: string, vocabulary: Vocabulary): UnitTables {
  const units = loadRuleFile(unitFile, unitShape);
  const after = phrases<Unit>(vocabulary);
  const before = phrases<Unit>(vocabulary);
  for (const { unit, names, symbols, power } of units.measures) {
    const value: Unit = { unit, kind: kindOf[unit] ?? 'measure', factor: 1 };
    for (const name of names) after.add(name, value);
    for (const symbol of symbols) after.add(symbol, value, true);
    if (power) addPowers(after, unit, names, symbols);
  }
  for (const { unit, names, factor, as } of units.durations) {
    for (const name of names) after.add(name, { unit: as ?? unit, kind: 'duration', factor });
  }
  for (const { code, of, noun, symbols, alone, shy } of loadRuleFile(currencyFile, currencyShape)) {
    const value: Unit = { unit: code, kind: 'money', factor: 1 };
    for (const table of [before, after]) {
      table.add(code, { ...value, shy }, true);
      for (const symbol of symbols) table.add(symbol, value, true);
      // `AUD$ 15`, `USD $15` name their dollars twice; `MEUR 60` and `60 kEUR` bear the magnitude in the code.
      if (noun.includes('dollars')) for (const sign of ['$', ' $']) table.add(code + sign, value, true);
      for (const [letter, factor] of magnitudes) table.add(letter + code, { ...value, factor }, true);
    }
    for (const word of noun) {
      if (alone) after.add(word, value);
      for (const country of of) after.add(`${country} ${word}`, value);
    }
  }
  for (const word of units.unsaid) after.add(word, { unit: 'XXX', kind: 'money', factor: 1 });
  // Where nothing says whose pounds they are, those that stand behind a magnitude are money; see `units.ts`.
  for (const word of ['pound', 'pounds']) after.add(word, { unit: 'lb', kind: 'measure', factor: 1 });
  for (const { of, factor, names, symbols } of units.parts) {
    for (const name of names) after.add(name, { unit: of, kind: 'money', factor });
    for (const symbol of symbols) after.add(symbol, { unit: of, kind: 'money', factor }, true);
  }
  return { after, before, notes: units.notes };
}

/** Squares and cubes of a length: `square kilometres`, `sq. km`, `kilometres squared`, `km2`, `km²`. */
function addPowers(after: Phrases<Unit>, unit: string, names: readonly string[], symbols: readonly string[]): void {
  for (const [power, words, behind, sign] of [
    [2, ['square', 'sq', 'sq.'], 'squared', '²'],
    [3, ['cubic', 'cu', 'cu.'], 'cubed', '³'],
  ] as const) {
    const value: Unit = { unit: `${unit}${power}`, kind: 'measure', factor: 1 };
    for (const name of [...names, ...symbols]) {
      for (const word of words) after.add(`${word} ${name}`, value);
      after.add(`${name} ${behind}`, value);
    }
    for (const symbol of symbols)
      for (const end of [String(power), sign, `^${power}`]) after.add(symbol + end, value, true);
  }
}
