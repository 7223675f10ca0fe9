import fc from 'fast-check';

/** A number as it is written somewhere, with the value that must be read back. */
export interface Written {
  readonly said: string;
  readonly value: number;
}
type Numbers = fc.Arbitrary<Written>;

/** White space between the words of one number: a space, one that does not break, a line's end. */
export const gap = fc.constantFrom(' ', ' ', ' ', '\u00a0', '\u202f', '\n');
/** Puts another kind of space for each space of the words. */
export const wrapped = (words: string): fc.Arbitrary<string> => {
  const pieces = words.split(' ');
  const gaps = fc.array(gap, { minLength: pieces.length - 1, maxLength: pieces.length - 1 });
  return gaps.map((found) => pieces.map((piece, i) => piece + (found[i] ?? '')).join(''));
};

const group = (n: number, by: string): string => String(n).replace(/\B(?=(\d{3})+$)/g, by);
const decimals = fc.integer({ min: 1, max: 99 });
/** From a whole number and a power of ten, without the errors of binary fractions. */
const shifted = (digits: string, zeros: number): number => Number(`${digits}e${zeros}`);

/** Thousands set apart: `180,000`, `31 000`, `1.234.567`, `2'500`; with decimals where the mark leaves no doubt. */
export const grouped: Numbers = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1000, max: 1e12 }), fc.constantFrom(',', '\u00a0', '\u2009', '\u202f', "'", '’'))
    .map(([n, by]) => ({ said: group(n, by), value: n })),
  fc.integer({ min: 1000, max: 1e12 }).map((n) => ({ said: group(n, ' '), value: n })),
  fc.integer({ min: 1e6, max: 1e12 }).map((n) => ({ said: group(n, '.'), value: n })),
  fc
    .tuple(fc.integer({ min: 1000, max: 1e9 }), decimals, fc.constantFrom([',', '.'], ['.', ','], ['\u202f', ',']))
    .map(([n, d, [by, point]]) => ({ said: `${group(n, by!)}${point}${d}`, value: Number(`${n}.${d}`) })),
);

/** Digits with a decimal point or comma. */
export const decimal: Numbers = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), decimals, fc.constantFrom('.', ','))
  .map(([n, d, point]) => ({ said: `${n}${point}${d}`, value: Number(`${n}.${d}`) }));

/** Whole numbers that are no year and no page. */
export const whole: Numbers = fc.integer({ min: 2, max: 999 }).map((n) => ({ said: String(n), value: n }));

const magnitudes = [
  ['hundred', 2],
  ['thousand', 3],
  ['million', 6],
  ['mln', 6],
  ['bn', 9],
  ['bln', 9],
  ['billion', 9],
  ['trillion', 12],
  ['trln', 12],
  ['hundred thousand', 5],
  ['thousand million', 9],
] as const;

/** `2.5 million`, `1,5 mln`, `12 bn`, `550 thousand`. */
export const scaled: Numbers = fc
  .tuple(
    fc.integer({ min: 1, max: 999 }),
    fc.option(decimals),
    fc.constantFrom('.', ','),
    fc.constantFrom(...magnitudes),
  )
  .chain(([n, d, point, [word, zeros]]) =>
    wrapped(`${n}${d === null ? '' : point + d} ${word}`).map((said) => ({
      said,
      value: shifted(d === null ? String(n) : `${n}.${d}`, zeros),
    })),
  );

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'x x twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** How one person spells: `and` behind hundreds or not, a hyphen in `twenty-five` or not. */
interface Spelling {
  readonly and: boolean;
  readonly hyphen: string;
}
export const spelling: fc.Arbitrary<Spelling> = fc.record({
  and: fc.boolean(),
  hyphen: fc.constantFrom('-', '-', '‑', '‐', ' '),
});

/** A number below a million million in words. */
export function spell(n: number, { and, hyphen }: Spelling): string {
  if (n < 20) return small[n]!;
  if (n < 100) return tens[Math.floor(n / 10)]! + (n % 10 ? `${hyphen}${small[n % 10]}` : '');
  const joint = and ? ' and ' : ' ';
  const rest = (by: number): string =>
    n % by === 0 ? '' : (n % by < 100 ? joint : ' ') + spell(n % by, { and, hyphen });
  for (const [word, by] of [
    ['billion', 1e9],
    ['million', 1e6],
    ['thousand', 1e3],
  ] as const)
    if (n >= by) return `${spell(Math.floor(n / by), { and, hyphen })} ${word}${rest(by)}`;
  return `${small[Math.floor(n / 100)]} hundred${rest(100)}`;
}

const said = (words: string, value: number): Numbers => wrapped(words).map((text) => ({ said: text, value }));

/** Words up to billions: `three hundred and fifty`, `two million four hundred thousand and six`. */
export const words: Numbers = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: 2, max: 99 }),
      fc.integer({ min: 2, max: 9999 }),
      fc.integer({ min: 2, max: 999_999_999_999 }),
    ),
    spelling,
  )
  .chain(([n, how]) => said(spell(n, how), n));

/** `one and a half thousand`, `two-and-a-half million`, `3 ½ million`, `half a million`, `three quarters of a million`. */
export const halves: Numbers = fc
  .tuple(
    fc.integer({ min: 1, max: 19 }),
    fc.constantFrom(['thousand', 1e3], ['million', 1e6], ['billion', 1e9]),
    fc.constantFrom(['a half', 0.5], ['a quarter', 0.25], ['three quarters', 0.75]),
    fc.constantFrom('between', 'hyphens', 'behind', 'alone'),
  )
  .chain(([n, [word, by], [part, share], form]) => {
    const [scale, of] = [Number(by), Number(share)];
    if (form === 'alone')
      return part === 'a half'
        ? said(`half a ${word}`, scale / 2)
        : said(`${part} of a ${word}`.replace(/^a /, ''), scale * of);
    if (form === 'behind') return said(`${small[n]} ${word} and ${part}`, (n + of) * scale);
    const joined = `${small[n]} and ${part}`;
    return said(`${form === 'hyphens' ? joined.replaceAll(' ', '-') : joined} ${word}`, (n + of) * scale);
  });

/** Any number without a unit that may stand before one. */
export const anyNumber: Numbers = fc.oneof(grouped, decimal, whole, scaled, words, halves);
/** Those in digits alone. */
export const inDigits: Numbers = fc.oneof(grouped, decimal, whole);
