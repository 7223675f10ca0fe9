import { z } from 'zod';
import { loadRuleFile } from '../../src/core/rule-file.ts';

const list = z.array(z.string());
const shape = z
  .object({ whole_lists: list, apart: z.array(list), complete: z.array(list), up: list, down: list, no_sum: list })
  .strict();

let loaded: z.output<typeof shape> | undefined;

/** The word lists of `words.yaml`, read once. @throws Fault RAP_RULE */
export function arithmeticWords(): z.output<typeof shape> {
  loaded ??= loadRuleFile('pipelines/arithmetic/words.yaml', shape);
  return loaded;
}

/** Words as the alternatives of a pattern. */
export const oneOf = (words: readonly string[]): string => words.map((word) => word.replace(/[.-]/g, '\\$&')).join('|');
