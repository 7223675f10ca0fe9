import { z } from 'zod';
import { loadRuleFile, ruleShape } from '../../src/core/rule-file.ts';
import type { Qualifier } from '../../src/core/value.ts';
import type { Vocabulary } from '../../src/core/vocabulary.ts';
import { type NumberWords, numberWords } from './number-words.ts';
import { type Phrases, phrases } from './phrases.ts';
import { placeEnds } from './place-rows.ts';
import { type UnitTables, unitTables } from './unit-tables.ts';

const folder = 'extractors/figures';

/** The files that say what figures look like. */
export const files = ['patterns', 'numbers', 'approximators', 'units', 'currencies', 'cues'].map(
  (name) => `${folder}/${name}.yaml`,
);

const words = z.array(z.string());
const boundWords = z.object({ before: words, after: words, closing: words }).strict();
const approximatorShape = z
  .object({
    over: boundWords,
    under: boundWords,
    about: boundWords,
    verbs: z.object({ over: words, under: words }).strict(),
    degrees: words,
  })
  .strict();

const cueShape = z
  .object({
    labels: words,
    weak_labels: words,
    contact: words,
    months: words,
    after_year: words,
    before_year: words,
    clock: words,
    ordinal_endings: words,
    one_of: words,
    linking: words,
    functional: words,
    name_of: words,
    zero_names: words,
    calendar_parts: words,
    compounds: words,
    over_verbs: words,
    under_nouns: words,
    around_nouns: words,
    half_of: words,
    ago: words,
    not_one: words,
    age_before: words,
    whole_month: words,
    in_millions: words,
    sayings: words,
  })
  .strict();

/** Which words are cues of which kind, as sets of word ids. */
export type Cues = Readonly<Record<Exclude<keyof z.output<typeof cueShape>, 'sayings'>, ReadonlySet<number>>>;

/** Everything that the grammars of this folder look up. */
export interface Tables {
  readonly numbers: NumberWords;
  readonly units: UnitTables;
  readonly before: Phrases<Qualifier>;
  readonly after: Phrases<Qualifier>;
  /** Bounds at the end of a clause, behind the number or the noun that it counts: `100 people at most`. */
  readonly closing: Phrases<Qualifier>;
  /** Verbs that bound the number and are no part of the mention: `exceeded`. */
  readonly boundingVerbs: Phrases<Qualifier>;
  readonly degrees: Phrases<true>;
  readonly cues: Cues;
  /** What stands behind the number of a saying that counts nothing: `birds with one stone`. */
  readonly sayings: Phrases<true>;
  /** What names of places end in. */
  readonly placeEnds: ReadonlySet<number>;
  /** The ids of the few words that the grammars themselves name. */
  readonly word: Readonly<Record<Named, number>>;
}

const named = [
  'a',
  'an',
  'and',
  'of',
  'to',
  'or',
  'between',
  'from',
  'per',
  'one',
  'out',
  'in',
  'the',
  'point',
  'minus',
  'negative',
  'half',
  's',
  'e',
  'x',
  'no',
  'total',
] as const;
type Named = (typeof named)[number];

/** The rules by name, each with its examples. */
const ruleFile = z.object({ rules: z.array(z.object(ruleShape).strict()) }).strict();
export type FigureRule = z.output<typeof ruleFile>['rules'][number];

/** Reads the rules. @throws Fault RAP_RULE */
export const loadRules = (): readonly FigureRule[] => loadRuleFile(`${folder}/patterns.yaml`, ruleFile).rules;

/** Reads every table into a vocabulary. @throws Fault RAP_RULE where a file is wrong */
export function loadTables(vocabulary: Vocabulary): Tables {
  const bounds = loadRuleFile(`${folder}/approximators.yaml`, approximatorShape);
  const { sayings: said, ...lists } = loadRuleFile(`${folder}/cues.yaml`, cueShape);
  const sayings = phrases<true>(vocabulary);
  for (const phrase of said) sayings.add(phrase, true);
  const before = phrases<Qualifier>(vocabulary);
  const after = phrases<Qualifier>(vocabulary);
  const closing = phrases<Qualifier>(vocabulary);
  for (const qualifier of ['over', 'under', 'about'] as const) {
    for (const phrase of bounds[qualifier].before) before.add(phrase, qualifier);
    for (const phrase of bounds[qualifier].after) after.add(phrase, qualifier);
    for (const phrase of bounds[qualifier].closing) closing.add(phrase, qualifier);
  }
  const boundingVerbs = phrases<Qualifier>(vocabulary);
  for (const qualifier of ['over', 'under'] as const) {
    for (const verb of bounds.verbs[qualifier]) boundingVerbs.add(verb, qualifier);
  }
  const degrees = phrases<true>(vocabulary);
  for (const phrase of bounds.degrees) degrees.add(phrase, true);
  const cues = Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [name, new Set(list.map((word) => vocabulary.add(word)))]),
  ) as unknown as Cues;
  const word = Object.fromEntries(named.map((name) => [name, vocabulary.add(name)])) as Record<Named, number>;
  return {
    numbers: numberWords(`${folder}/numbers.yaml`, vocabulary),
    units: unitTables(`${folder}/units.yaml`, `${folder}/currencies.yaml`, vocabulary),
    before,
    after,
    closing,
    boundingVerbs,
    degrees,
    cues,
    sayings,
    placeEnds: placeEnds(vocabulary),
    word,
  };
}
