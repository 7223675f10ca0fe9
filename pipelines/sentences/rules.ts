import { z } from 'zod';
import { loadRuleFile } from '../../src/core/rule-file.ts';
import type { Place } from './place.ts';
import { tests } from './tests.ts';
import { sentenceWords } from './words.ts';

/** Where the rules of the sentence splitter stand below the package's folder. */
export const sentenceRulesFile = 'pipelines/sentences/rules.yaml';

const shape = z.array(
  z
    .object({
      id: z.string().startsWith('sentences/'),
      test: z
        .string()
        .refine((name) => name in tests, { error: `the test is not one of ${Object.keys(tests).join(', ')}` }),
      verdict: z.enum(['end', 'on']),
      example: z.string(),
      counter: z.string(),
    })
    .strict(),
);

/** A rule of the splitter; the first one whose test holds at a place decides. */
export type SentenceRule = z.output<typeof shape>[number];

let loaded: readonly SentenceRule[] | undefined;

/** The rules in their order, read once. @throws Fault RAP_RULE where the file is wrong */
export const sentenceRules = (): readonly SentenceRule[] => {
  loaded ??= loadRuleFile(sentenceRulesFile, shape);
  return loaded;
};

/** The rule that decides a place; the last one holds always. */
export function ruleFor(place: Place): SentenceRule {
  const words = sentenceWords();
  return sentenceRules().find(({ test }) => tests[test]!(place, words))!;
}
