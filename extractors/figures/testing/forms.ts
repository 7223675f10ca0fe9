import fc from 'fast-check';
import { z } from 'zod';
import { loadRuleFile } from '../../../src/core/rule-file.ts';
import type { Qualifier } from '../../../src/core/value.ts';
import { anyNumber, gap, grouped, inDigits, scaled, spell, spelling, type Written, whole, words } from './numbers.ts';

/** A figure as it is written, with all of its value that the extractor reads. */
export interface WrittenFigure {
  readonly said: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly qualifier: Qualifier;
  readonly unit: string;
  /** What stands behind it in the sentence. */
  readonly behind?: string;
  /** What stands right before it and is no part of it. */
  readonly before?: string;
}
export type Figures = fc.Arbitrary<WrittenFigure>;

const exact = ({ said, value }: Written, unit = '1', factor = 1): WrittenFigure => {
  const n = value * factor;
  return { said, min: n, max: n, qualifier: 'exact', unit };
};
export const counts: Figures = anyNumber.map((n) => exact(n));
export const plainly = (numbers: fc.Arbitrary<Written>): Figures => numbers.map((n) => exact(n));

const parts = [
  ['half', 'halves', 2],
  ['third', 'thirds', 3],
  ['quarter', 'quarters', 4],
  ['fifth', 'fifths', 5],
  ['sixth', 'sixths', 6],
  ['eighth', 'eighths', 8],
  ['tenth', 'tenths', 10],
  ['twentieth', 'twentieths', 20],
] as const;
const signs = { '½': 50, '¼': 25, '¾': 75, '⅕': 20, '⅛': 12.5 };

/** `two-thirds of`, `one quarter of`, `3/4 of`, `¾ of`, `one in four of`, `nine out of ten of`. */
export const shares: Figures = fc
  .oneof(
    fc
      .tuple(fc.constantFrom(...parts), fc.integer({ min: 1, max: 19 }), fc.constantFrom('-', ' ', '‑'))
      .map(([[one, several, below], n, joint]) => {
        const above = ((n - 1) % (below - 1)) + 1;
        return {
          said: `${spell(above, { and: true, hyphen: '-' })}${joint}${above > 1 ? several : one}`,
          value: (100 * above) / below,
        };
      }),
    fc.constantFrom(...Object.entries(signs)).map(([said, value]) => ({ said, value })),
    fc.tuple(fc.integer({ min: 2, max: 99 }), fc.integer({ min: 1, max: 98 })).map(([below, n]) => {
      const above = ((n - 1) % (below - 1)) + 1;
      return { said: `${above}/${below}`, value: (100 * above) / below };
    }),
    fc
      .integer({ min: 2, max: 99 })
      .map((n) => ({ said: `one in ${spell(n, { and: true, hyphen: '-' })}`, value: 100 / n })),
    fc.tuple(fc.constantFrom(3, 4, 5, 10, 20, 100), fc.integer({ min: 1, max: 99 })).map(([below, n]) => {
      const above = ((n - 1) % (below - 1)) + 1;
      return { said: `${above} out of ${below}`, value: (100 * above) / below };
    }),
  )
  // Nine of eleven is read as a day.
  .filter(({ said }) => said !== '9/11')
  .map((n) => ({ ...exact(n, '%'), behind: 'of the villages' }));

/** `12.5 per cent`, `7%`, `7 %`, `seven percent`, `1.5 percentage points`. */
export const percentages: Figures = fc
  .tuple(
    fc.oneof(
      inDigits,
      words.filter(({ value }) => value < 1000),
    ),
    fc.constantFrom(
      '%',
      ' %',
      '\u00a0%',
      '\u202f%',
      ' per cent',
      ' percent',
      ' Per\ncent',
      ' percentage points',
      ' pct',
      ' p.p.',
    ),
  )
  .map(([{ said, value }, sign]) => ({ ...exact({ said: said + sign, value }, '%'), behind: 'of the villages' }));

/** `25 per 100,000 citizens`: the base is no figure of its own. */
export const ratios: Figures = fc
  .tuple(anyNumber, fc.constantFrom('100,000', '1,000', '1 000', '100', '10,000', 'thousand', 'million'), gap)
  .map(([n, base, space]) => ({ ...exact(n), behind: `cases per${space}${base} inhabitants` }));

const dash = fc.constantFrom('-', '–', '—', ' - ', ' – ', '‑');
const rising = (numbers: fc.Arbitrary<Written>): fc.Arbitrary<readonly [Written, Written]> =>
  fc
    .tuple(numbers, numbers)
    .map(([a, b]) => (a.value < b.value ? ([a, b] as const) : ([b, a] as const)))
    .filter(([a, b]) => a.value < b.value && b.value <= a.value * 20);
const range = (said: string, min: number, max: number, unit = '1'): WrittenFigure => ({
  said,
  min,
  max,
  qualifier: 'range',
  unit,
});

/** `10 to 15`, `10-15`, `between 10 and 15`, `10 to 15 million`, `two to three thousand`. */
export const ranges: Figures = fc.oneof(
  fc.tuple(rising(anyNumber), gap).map(([[a, b], g]) => range(`between${g}${a.said} and ${b.said}`, a.value, b.value)),
  fc.tuple(rising(inDigits), gap).map(([[a, b], g]) => range(`${a.said}${g}to ${b.said}`, a.value, b.value)),
  fc
    .tuple(rising(fc.oneof(whole, grouped)), dash)
    .map(([[a, b], d]) => range(`${a.said}${d}${b.said}`, a.value, b.value)),
  fc
    .tuple(
      rising(whole),
      fc.constantFrom(' to ', '-', '–'),
      fc.constantFrom(['thousand', 1e3], ['million', 1e6], ['bn', 1e9]),
    )
    .map(([[a, b], joint, [word, by]]) =>
      range(`${a.said}${joint}${b.said} ${word}`, a.value * Number(by), b.value * Number(by)),
    ),
  fc
    .tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 8 }), spelling)
    .map(([a, by, how]) => range(`${spell(a, how)} to ${spell(a + by, how)} thousand`, a * 1e3, (a + by) * 1e3)),
  fc.tuple(rising(whole), dash).map(([[a, b], d]) => range(`${a.said}${d}${b.said} per cent`, a.value, b.value, '%')),
);

/** `tenfold`, `3-fold`, `three times as many`. */
export const multiples: Figures = fc.oneof(
  fc.integer({ min: 2, max: 19 }).map((n) => ({
    ...exact({ said: `${spell(n, { and: true, hyphen: '-' })}fold`, value: n }),
    behind: 'rise in cases',
  })),
  fc
    .tuple(whole, fc.constantFrom('-fold', '‑fold'))
    .map(([n, fold]) => ({ ...exact({ said: n.said + fold, value: n.value }), behind: 'rise in cases' })),
  fc
    .tuple(
      fc.oneof(
        whole,
        words.filter(({ value }) => value < 100),
      ),
      fc.constantFrom('times as many cases', 'times more cases', 'times the number'),
    )
    .map(([n, behind]) => ({ ...exact(n), behind })),
);

const bounds = z
  .object({
    over: z.object({ before: z.array(z.string()) }),
    under: z.object({ before: z.array(z.string()) }),
    about: z.object({ before: z.array(z.string()) }),
  })
  .loose();
const boundWords = loadRuleFile('extractors/figures/approximators.yaml', bounds);

/** What may bound any number from before, as the data say; `min` and `max` without a point are words of their own. */
const bounding = (['over', 'under', 'about'] as const).flatMap((qualifier) =>
  boundWords[qualifier].before.filter((word) => !/^m(?:in|ax)\.?$/.test(word)).map((word) => ({ word, qualifier })),
);
const said: fc.Arbitrary<string> = fc.constantFrom('', '', 'only ', 'just ', 'exactly ');

/** Every bound before every kind of figure; `only`, `just` and `exactly` stay outside. */
export const bounded = (figures: Figures): Figures =>
  fc.oneof(
    fc
      .tuple(
        fc.constantFrom(...bounding),
        figures.filter(({ qualifier, said }) => qualifier === 'exact' && !/^half|^quarter|^third/i.test(said)),
        gap,
      )
      .map(([{ word, qualifier }, figure, space]) => ({
        ...figure,
        // A bound with its verb stays outside.
        ...(/^not be /.test(word)
          ? { before: `${word} ` }
          : { said: `${word}${/\w/.test(word) ? space : ''}${figure.said}` }),
        qualifier,
        min: qualifier === 'under' ? null : figure.min,
        max: qualifier === 'over' ? null : figure.max,
      })),
    fc.tuple(said, figures).map(([before, figure]) => ({ ...figure, before })),
  );

const currencyShape = z.array(
  z
    .object({
      code: z.string(),
      of: z.array(z.string()).default([]),
      noun: z.array(z.string()).default([]),
      symbols: z.array(z.string()).default([]),
      alone: z.boolean().default(false),
    })
    .loose(),
);
const currencies = loadRuleFile('extractors/figures/currencies.yaml', currencyShape);
const shared = <T>(list: readonly T[]): Set<T> => new Set(list.filter((item, i) => list.indexOf(item) !== i));
const sharedSigns = shared(currencies.flatMap(({ symbols }) => symbols));
const sharedNames = shared(
  currencies.flatMap(({ of, noun, alone }) =>
    noun.flatMap((n) => [...of.map((c) => `${c} ${n}`), ...(alone ? [n] : [])]),
  ),
);

/** Every currency by code, sign and name, before or after. */
export const money: Figures = fc
  .tuple(
    fc.constantFrom(...currencies),
    fc.oneof(grouped, scaled),
    fc.nat(),
    fc.constantFrom('code', 'sign', 'name', 'code behind'),
  )
  .map(([{ code, of, noun, symbols, alone }, n, pick, form]) => {
    const signs = symbols.filter((s) => !sharedSigns.has(s));
    const names = noun
      .flatMap((word) => [...of.map((c) => `${c} ${word}`), ...(alone ? [word] : [])])
      .filter((name) => !sharedNames.has(name));
    const sign = signs[pick % Math.max(1, signs.length)];
    const name = names[pick % Math.max(1, names.length)];
    const written =
      form === 'name' && name
        ? `${n.said} ${name}`
        : form === 'sign' && sign
          ? sign + (pick % 2 || /\w$/.test(sign) ? ' ' : '') + n.said
          : form === 'code'
            ? `${code} ${n.said}`
            : `${n.said} ${code}`;
    return { ...exact({ said: written, value: n.value }, code), behind: 'for the camps' };
  });

const unitShape = z
  .object({
    measures: z.array(
      z
        .object({
          unit: z.string(),
          names: z.array(z.string()).default([]),
          symbols: z.array(z.string()).default([]),
          power: z.boolean().default(false),
        })
        .loose(),
    ),
    durations: z.array(
      z
        .object({
          unit: z.string(),
          names: z.array(z.string()),
          factor: z.number().default(1),
          as: z.string().optional(),
        })
        .loose(),
    ),
  })
  .loose();
const units = loadRuleFile('extractors/figures/units.yaml', unitShape);
const measured = units.measures
  .filter(({ unit }) => !['%', '1', 'TEU'].includes(unit))
  .flatMap(({ unit, names, symbols, power }) => [
    ...names.map((name) => ({ unit, name, tight: false })),
    ...symbols.map((name) => ({ unit, name, tight: true })),
    ...(power
      ? names.flatMap((name) => [
          { unit: `${unit}2`, name: `square ${name}`, tight: false },
          { unit: `${unit}3`, name: `cubic ${name}`, tight: false },
        ])
      : []),
    ...(power
      ? symbols
          .filter((sign) => sign.length <= 2)
          .flatMap((name) => [
            { unit: `${unit}2`, name: `${name}²`, tight: true },
            { unit: `${unit}3`, name: `${name}3`, tight: true },
          ])
      : []),
  ]);

/** Every unit by name and sign, apart from the number or touching it. */
export const measures: Figures = fc
  .tuple(fc.constantFrom(...measured), fc.oneof(inDigits, scaled), fc.boolean(), gap)
  .map(([{ unit, name, tight }, n, glued, space]) => ({
    ...exact({ said: n.said + (glued && tight && /\d$/.test(n.said) ? '' : space) + name, value: n.value }, unit),
    behind: 'in the camps',
  }));

/** `three years`, `36 hours`, `one and a half months`; `two decades` are twenty years. */
export const durations: Figures = fc
  .tuple(
    fc.constantFrom(...units.durations.flatMap((d) => d.names.map((name) => ({ ...d, name })))),
    fc.oneof(inDigits, words),
  )
  .map(([{ unit, as, factor, name }, n]) => exact({ said: `${n.said} ${name}`, value: n.value }, as ?? unit, factor));

/** `aged 35`, `under the age of 18` in front of the number only; the number is the figure. */
export const ages: Figures = fc
  .tuple(fc.integer({ min: 2, max: 99 }), fc.constantFrom('aged ', 'the age of ', 'aged\n'))
  .map(([n, before]) => ({ ...exact({ said: String(n), value: n }, 'a'), before, behind: 'who live there' }));
