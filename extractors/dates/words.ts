import { z } from 'zod';
import { type PatternClass, type PatternClasses, wordClass } from '../../src/core/pattern.ts';
import { loadRuleFile } from '../../src/core/rule-file.ts';
import { CAPITAL, UPPER } from '../../src/core/tokens.ts';
import type { Vocabulary } from '../../src/core/vocabulary.ts';
import { misreadMonth } from './misread.ts';
import { numberClasses } from './numbers.ts';
import type { Point, Shift } from './reading.ts';
import { glued } from './token.ts';

const words = z.array(z.string()).min(1);
const numbered = z.array(z.tuple([z.number().int(), z.string()]).rest(z.string()));
const shape = z
  .object({
    months: numbered,
    ambiguous: words,
    verbs: words,
    weekdays: numbered,
    seasons: z.record(z.string(), z.number().int()),
    holidays: z.array(z.tuple([z.number().int(), z.number().int(), z.string()])),
    ordinals: words,
    tens: words,
    numbers: z.record(z.string(), z.number().int()),
    roman: z.record(z.string(), z.number().int()),
    halves: z.record(z.string(), z.number().int()),
    quarters: z.record(z.string(), z.number().int()),
    units: z.record(z.enum(['day', 'week', 'weekend', 'month', 'quarter', 'year', 'decade', 'century']), words),
    which: z.record(z.string(), z.object({ by: z.number().int(), from: z.enum(['document', 'spoken']) }).strict()),
    dayParts: words,
    deictic: z.record(z.string(), z.number().int()),
    edges: words,
    approximators: words,
    joiners: words,
    open: z.object({ from: words, until: words }).strict(),
    onwards: words,
    prepositions: words,
    strong: words,
    comparing: words,
    dated: words,
    doing: words,
    spanning: words,
    counting: words,
    years: words,
    numbered: words,
    sections: words,
    counted: words,
    uncounted: words,
    articles: words,
    timely: words,
    appointed: words,
    seasonal: words,
    rolling: words,
    functional: words,
  })
  .strict();

export type WordLists = z.output<typeof shape>;

/** A month's or weekday's name as it is written. */
export interface Name {
  readonly number: number;
  /** Written in a short form, with or without its full stop. */
  readonly short: boolean;
  /** The name is also another word (`May`, `March`). */
  readonly ambiguous: boolean;
}

/** The word lists of `words.yaml`, and the pattern classes made of them. */
export interface DateWords {
  readonly lists: WordLists;
  readonly classes: PatternClasses;
}

/** Reads the words of the calendar. @throws Fault RAP_RULE where the file is wrong */
export function loadWords(file: string, vocabulary: Vocabulary): DateWords {
  const lists = loadRuleFile(file, shape);
  const plain = (list: readonly string[]): PatternClass =>
    wordClass(
      vocabulary,
      list.map((word) => [word, word] as const),
    );
  const pairs = (record: Readonly<Record<string, unknown>>) => wordClass(vocabulary, Object.entries(record));
  const units = Object.entries(lists.units).flatMap(([unit, forms]) =>
    forms!.map((form, i) => ({ form, unit, single: i === 0 })),
  );
  const unitsThat = (test: (u: (typeof units)[number]) => boolean) =>
    wordClass(
      vocabulary,
      units.filter(test).map((u) => [u.form, u.unit] as const),
    );
  return {
    lists,
    classes: {
      month: names(lists.months, lists.ambiguous, vocabulary),
      'small-month': names(lists.months, lists.ambiguous, vocabulary, { small: true }),
      'small-noun': names(lists.months, lists.ambiguous, vocabulary, { small: true, except: lists.verbs }),
      'misread-month': misreadMonth(
        vocabulary,
        lists.months.map(([number, name]) => [number, name]),
      ),
      weekday: names(lists.weekdays, [], vocabulary),
      season: pairs(lists.seasons),
      half: pairs(lists.halves),
      quarter: pairs(lists.quarters),
      holiday: phrases(lists.holidays, vocabulary),
      unit: unitsThat(() => true),
      single: unitsThat((u) => u.single),
      period: unitsThat((u) => u.single && u.unit !== 'day'),
      which: wordClass(vocabulary, Object.entries(lists.which) as [string, Shift][]),
      deictic: pairs(lists.deictic),
      'day-part': plain(lists.dayParts),
      edge: plain(lists.edges),
      about: plain(lists.approximators),
      joiner: plain(lists.joiners),
      apostrophe: plain(["'"]),
      BC: upper(plain(['bc', 'bce'])),
      AD: upper(plain(['ad', 'ce'])),
      ...numberClasses(lists, vocabulary),
    },
  };
}

/** Words of a class that are written in capitals throughout. */
const upper = (inner: PatternClass): PatternClass => ({
  ...inner,
  match: (text, tokens, at) => ((tokens.flags[at]! & UPPER) === 0 ? null : inner.match(text, tokens, at)),
});

/** Days with a name of one word or several; the longest name counts. */
function phrases(list: WordLists['holidays'], vocabulary: Vocabulary): PatternClass {
  const entries = list
    .map(([month, day, name]) => ({
      value: { kind: 'point', month, day } satisfies Point,
      ids: idsOf(vocabulary, name),
    }))
    .sort((a, b) => b.ids.length - a.ids.length);
  return {
    starts: new Set(entries.map((entry) => entry.ids[0]!)),
    longest: Math.max(...entries.map((entry) => entry.ids.length)),
    match(_text, tokens, at) {
      if ((tokens.flags[at]! & CAPITAL) === 0) return null;
      const entry = entries.find(({ ids }) => ids.every((id, i) => tokens.word[at + i] === id));
      return entry ? { end: at + entry.ids.length, value: entry.value } : null;
    },
  };
}

/** The words of a phrase as the lexer cuts them. */
export const idsOf = (vocabulary: Vocabulary, phrase: string): number[] =>
  (phrase.match(/[\p{L}\p{M}]+|\d+|[^\s\p{L}\p{M}\d]/gu) ?? []).map((piece) => vocabulary.add(piece));

/**
 * Names of months or weekdays, in full or short, with the full stop of a short form. They must be written with a capital, as
 * the ambiguous ones are other words in lower case; `small`: they must be written without, which only counts where day and
 * year, or the year, stand beside them.
 */
function names(
  list: WordLists['months'],
  ambiguous: readonly string[],
  vocabulary: Vocabulary,
  { small = false, except = [] as readonly string[] } = {},
): PatternClass {
  const all = list.flatMap(([number, full, ...short]) => [
    [full, { number, short: false, ambiguous: ambiguous.includes(full.toLowerCase()) }] as const,
    ...short.map((name) => [name, { number, short: true, ambiguous: true }] as const),
  ]);
  const values = all.filter(([name]) => !except.includes(name.toLowerCase()));
  const inner = wordClass(vocabulary, values);
  const stop = vocabulary.add('.');
  return {
    starts: inner.starts,
    longest: 2,
    match(text, tokens, at) {
      if (((tokens.flags[at]! & CAPITAL) === 0) !== small) return null;
      const hit = inner.match(text, tokens, at);
      if (hit === null || !(hit.value as Name).short) return hit;
      const dotted = at + 1 < tokens.count && tokens.word[at + 1] === stop && glued(tokens, at + 1);
      return dotted ? { end: at + 2, value: hit.value } : hit;
    },
  };
}
