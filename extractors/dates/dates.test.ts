import { describe, expect, test } from '@jest/globals';
import edtf from 'edtf';
import fc from 'fast-check';
import { compileExtractor } from '../../src/core/extractor.ts';
import { lex } from '../../src/core/tokens.ts';
import type { DateValue } from '../../src/core/value.ts';
import { Vocabulary } from '../../src/core/vocabulary.ts';
import { addDays, type Day, daysIn, toDay, toNumber, weekdayOf } from './calendar.ts';
import { dates, findImpossibleDates } from './index.ts';

const vocabulary = new Vocabulary();
const extractor = compileExtractor(dates, vocabulary);
const readable = (text: string) => ({ text, tokens: lex(text, vocabulary), sentences: [], blocks: [] });

/** The dates of a text, as quote and EDTF. */
const read = (text: string): [string, string | null][] =>
  extractor.find(readable(text)).map((f) => [text.slice(f.start, f.end), (f.value as DateValue).edtf ?? null]);

const monthNames = 'January February March April May June July August September October November December'.split(' ');
const weekdayNames = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const name = (month: number): string => monthNames[month - 1]!;
const short = (month: number): string => (month === 5 ? 'May' : `${name(month).slice(0, 3)}.`);
const two = (n: number): string => String(n).padStart(2, '0');
const iso = ({ year, month, day }: Day): string => `${year}-${two(month)}-${two(day)}`;
const ending = (n: number): string =>
  n > 10 && n < 14 ? 'th' : (({ 1: 'st', 2: 'nd', 3: 'rd' } as Record<number, string>)[n % 10] ?? 'th');

const year = fc.integer({ min: 1000, max: 2199 });
const month = fc.integer({ min: 1, max: 12 });
const day: fc.Arbitrary<Day> = fc
  .integer({ min: toNumber({ year: 1000, month: 1, day: 1 }), max: toNumber({ year: 2199, month: 12, day: 31 }) })
  .map(toDay);

/** How often values are held against the `edtf` package, whose parser takes longer than all else here. */
const sample = 20;
let written = 0;

/** Checks that a written form reads back as itself with its value. */
function readsBack<T>(values: fc.Arbitrary<T>, write: (value: T) => string, value: (value: T) => string, runs = 3000) {
  fc.assert(
    fc.property(values, (v) => {
      const [form, wanted] = [write(v), value(v)];
      const found = read(`The paper says that, as of ${form}, all was well.`);
      // Compared by hand first: `expect` takes as long as a hundred readings.
      if (found.length !== 1 || found[0]![0] !== form || found[0]![1] !== wanted)
        expect(found).toEqual([[form, wanted]]);
      if (written++ % sample === 0) expect(() => edtf(wanted)).not.toThrow();
    }),
    { numRuns: runs },
  );
}

describe('a day reads back to itself', () => {
  const forms: Record<string, (d: Day) => string> = {
    '29 June 2016': (d) => `${d.day} ${name(d.month)} ${d.year}`,
    '29th of June, 2016': (d) => `${d.day}${ending(d.day)} of ${name(d.month)}, ${d.year}`,
    'June 29, 2016': (d) => `${name(d.month)} ${d.day}, ${d.year}`,
    'Jun. 29, 2016': (d) => `${short(d.month)} ${d.day}, ${d.year}`,
    '29 JUNE 2016': (d) => `${d.day} ${name(d.month).toUpperCase()} ${d.year}`,
    'Wednesday, 29 June 2016': (d) => `${weekdayNames[weekdayOf(d) - 1]}, ${d.day} ${name(d.month)} ${d.year}`,
    '29.06.2016': (d) => `${two(d.day)}.${two(d.month)}.${d.year}`,
    '2016-06-29': iso,
  };
  test.each(Object.entries(forms))('%s', (_form, write) => readsBack(day, write, iso));

  test('29/06/2016, the day first unless it can only be the month', () => {
    readsBack(
      day.filter((d) => d.day > 12),
      (d) => `${d.day}/${d.month}/${d.year}`,
      iso,
    );
    readsBack(
      day.filter((d) => d.day > 12),
      (d) => `${d.month}/${d.day}/${d.year}`,
      iso,
    );
  });
});

describe('months, years and longer periods read back to themselves', () => {
  test('months', () => {
    const value = ([m, y]: [number, number]) => `${y}-${two(m)}`;
    readsBack(fc.tuple(month, year), ([m, y]) => `${name(m)} ${y}`, value);
    readsBack(fc.tuple(month, year), ([m, y]) => `${name(m)} of ${y}`, value);
    readsBack(
      fc.tuple(month, year, fc.constantFrom('late ', 'early ', 'mid-', 'beginning of ', 'end of ')),
      ([m, y, narrow]) => `${narrow}${name(m)} ${y}`,
      ([m, y]) => value([m, y]),
    );
  });

  test('years after a preposition, and open ranges', () => {
    const forms: [string, (y: number) => string][] = [
      ['in', (y) => `${y}`],
      ['by', (y) => `${y}`],
      ['since', (y) => `${y}/..`],
      ['until', (y) => `../${y}`],
    ];
    for (const [preposition, value] of forms) {
      fc.assert(
        fc.property(year, (y) => {
          expect(read(`It was so ${preposition} ${y}, they say.`)).toEqual([[`${y}`, value(y)]]);
        }),
        { numRuns: 1000 },
      );
    }
  });

  test('halves, quarters, seasons, decades, centuries', () => {
    const from = (y: number, m: number, count: number) => `${y}-${two(m)}/${y}-${two(m + count - 1)}`;
    const halves = ['first', 'second'];
    readsBack(
      fc.tuple(year, fc.integer({ min: 0, max: 1 })),
      ([y, h]) => `${halves[h]} half of ${y}`,
      ([y, h]) => from(y, h * 6 + 1, 6),
    );
    readsBack(
      fc.tuple(year, fc.integer({ min: 1, max: 4 })),
      ([y, q]) => `Q${q} ${y}`,
      ([y, q]) => from(y, q * 3 - 2, 3),
    );
    readsBack(
      fc.tuple(year, fc.constantFrom(['spring', 3], ['summer', 6], ['autumn', 9], ['fall', 9])),
      ([y, [season]]) => `${season} of ${y}`,
      ([y, [, m]]) => from(y, Number(m), 3),
    );
    readsBack(
      fc.integer({ min: 100, max: 219 }),
      (d) => `late ${d}0s`,
      (d) => `${d}X`,
    );
    readsBack(
      fc.integer({ min: 2, max: 22 }),
      (c) => `${c}${ending(c)} century`,
      (c) => `${two(c - 1)}XX`,
    );
  });
});

describe('ranges read back to themselves', () => {
  const pair = fc
    .tuple(day, fc.integer({ min: 1, max: 900 }))
    .map(([from, length]): [Day, Day] => [from, addDays(from, length)])
    .filter(([, to]) => to.year < 2200);
  const value = ([a, b]: [Day, Day]) => `${iso(a)}/${iso(b)}`;

  test('whole days', () => {
    readsBack(pair, ([a, b]) => `${a.day} ${name(a.month)} ${a.year} to ${b.day} ${name(b.month)} ${b.year}`, value);
    readsBack(pair, ([a, b]) => `${name(a.month)} ${a.day}, ${a.year} – ${name(b.month)} ${b.day}, ${b.year}`, value);
  });

  test('days of one month', () => {
    const within = fc
      .tuple(day, fc.integer({ min: 2, max: 31 }))
      .filter(([d, last]) => last > d.day && last <= daysIn(d.month, d.year));
    const both = ([d, last]: [Day, number]) => `${iso(d)}/${iso({ ...d, day: last })}`;
    readsBack(within, ([d, last]) => `${d.day}-${last} ${name(d.month)} ${d.year}`, both);
    readsBack(within, ([d, last]) => `${name(d.month)} ${d.day}-${last}, ${d.year}`, both);
    readsBack(within, ([d, last]) => `${d.day} to ${last} ${name(d.month)} ${d.year}`, both);
  });

  test('a year written once', () => {
    readsBack(
      pair.filter(([a, b]) => b.year - a.year <= 1 && toNumber(b) - toNumber(a) < 360),
      ([a, b]) => `${a.day} ${name(a.month)} to ${b.day} ${name(b.month)} ${b.year}`,
      value,
    );
  });

  test('years', () => {
    const years = fc.tuple(year, fc.integer({ min: 1, max: 90 })).filter(([y, n]) => y + n < 2200);
    readsBack(
      years,
      ([y, n]) => `${y}-${y + n}`,
      ([y, n]) => `${y}/${y + n}`,
    );
    readsBack(
      year.filter((y) => y % 100 !== 99),
      (y) => `${y}/${two((y + 1) % 100)}`,
      (y) => `${y}/${y + 1}`,
    );
  });
});

describe('a date that is cut', () => {
  test('by a line', () => {
    expect(read('He came in July\n27, 2015 and left in May\n2016.')).toEqual([
      ['July\n27, 2015', '2015-07-27'],
      ['May\n2016', '2016-05'],
    ]);
  });

  test('by a page, when it does not begin its line', () => {
    expect(read('It began in July\n\n27, 2015 (since 18\n\n Sep 2013).')[0]).toEqual([
      'July\n\n27, 2015',
      '2015-07-27',
    ]);
    expect(read('of the\n\n18\n\nSeptember 2013')).toEqual([['September 2013', '2013-09']]);
  });
});

test('a day that does not exist is a problem with its place, and no date', () => {
  const text = 'Signed on 31 February 2016, not on 29 February 2016.';
  expect(read(text)).toEqual([['29 February 2016', '2016-02-29']]);
  expect(findImpossibleDates(readable(text), vocabulary)).toEqual([
    expect.objectContaining({ code: 'impossible-date', fatal: false, start: 10 }),
  ]);
});

test('a wrong weekday speaks against a date, the right one for it', () => {
  const evidence = (text: string) => extractor.find(readable(text))[0]!.evidence.find((e) => e.name === 'weekday')!;
  expect(evidence('on Wednesday, 29 June 2016').weight).toBeGreaterThan(0);
  expect(evidence('on Thursday, 29 June 2016').weight).toBeLessThan(0);
});

test('a range that ends inside its own beginning has no EDTF', () => {
  const [found] = extractor.find(readable('It ran from March to 1 March.'));
  expect(found!.value).toMatchObject({ edtf: null, said: null });
});

test('whatever the text, dates are in order, do not overlap and have values that EDTF knows', () => {
  const word = fc.constantFrom(
    ...'12 5 2016 1999 31 May March Friday of the in since last next year month ago - / . , ( ) th to and end early between 1st century quarter Q2 \n \n\n spring s BC half two later'.split(
      / /,
    ),
  );
  const text = fc
    .array(fc.tuple(word, fc.constantFrom('', ' ', ' ')), { maxLength: 40 })
    .map((ws) => ws.flat().join(''));
  fc.assert(
    fc.property(text, (t) => {
      let end = 0;
      for (const finding of extractor.find(readable(t))) {
        if (finding.start < end || finding.end <= finding.start) throw new Error('out of order');
        end = finding.end;
        const { edtf: value, said } = finding.value as DateValue;
        for (const v of [value, said]) if (v) edtf(v);
      }
    }),
    { numRuns: 3000 },
  );
});
