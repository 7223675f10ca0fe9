import { z } from 'zod';
import { loadRuleFile } from '../core/rule-file.ts';

const list = z.array(z.string());
const set = list.transform((words): ReadonlySet<string> => new Set(words));
const patterns = list.transform((sources): readonly RegExp[] => sources.map((source) => new RegExp(source, 'iu')));

/** Turns lists whose first or key stands for all into one map: word to what stands for it. */
const standing = (lists: Iterable<readonly [string, readonly string[]]>): ReadonlyMap<string, string> =>
  new Map([...lists].flatMap(([first, words]) => words.map((word) => [word, first] as const)));

const shape = z
  .object({
    empty: set,
    links: set,
    restricts: set,
    same: z.array(list.min(2)).transform((rows) => standing(rows.map((row) => [row[0]!, row] as const))),
    deeds: z.record(z.string(), z.tuple([z.string(), z.string()])),
    actions: z.record(z.string(), list).transform((rows) => standing(Object.entries(rows))),
    telling: set,
    vague: set,
    running: patterns,
    provisional: patterns,
    corrected: patterns,
    as_of: patterns,
    several_years: patterns,
    stage: patterns,
    stages_together: patterns,
    no_total: patterns,
    somewhere: patterns,
  })
  .strict();

export type ClaimWords = z.output<typeof shape>;

/** Where the words stand below the package's folder. */
export const claimWordsFile = 'src/claims/words.yaml';

let loaded: ClaimWords | undefined;

/** The words that claims are compared by, read once. @throws Fault RAP_RULE */
export function claimWords(): ClaimWords {
  loaded ??= loadRuleFile(claimWordsFile, shape);
  return loaded;
}

/** Whether one of the patterns is found in a text. */
export const anyOf = (list: readonly RegExp[], text: string): boolean => list.some((pattern) => pattern.test(text));
