import { z } from 'zod';
import { loadRuleFile, type RuleInfo, ruleShape } from '../../src/core/rule-file.ts';
import { rulePattern } from '../../src/core/rule-pattern.ts';
import { cueWords } from './words.ts';

/** Where the cues stand below the package's folder. */
export const cuesFile = 'pipelines/operations/cues.yaml';

/** What a cue may say of an operation. */
export const sayings = ['class', 'runner', 'period', 'start', 'end', 'stage', 'edition'] as const;
export type Saying = (typeof sayings)[number];

/** Puts the patterns of the words in place of their names; each occurrence gets group names of its own. */
const pattern = z.string().transform((written, context) => {
  const { parts } = cueWords();
  let number = 0;
  const source = written.replace(/\{(\w*[a-z]\w*)\}/g, (whole, name: string) => {
    const part = parts[name];
    if (part === undefined) context.addIssue(`there is no ${whole}; there are ${Object.keys(parts).join(', ')}`);
    number++;
    return part?.replaceAll('#>', `${number}>`) ?? '';
  });
  try {
    return rulePattern(source, 'dgi');
  } catch (error) {
    context.addIssue(`not a pattern: ${(error as Error).message}`);
    return z.NEVER;
  }
});

const shape = z.array(
  z
    .object({
      ...ruleShape,
      id: z.string().startsWith('operation-is/'),
      says: z.enum(sayings),
      /** Of a period: how it is said. */
      modality: z.enum(['planned']).optional(),
      cue: pattern,
    })
    .strict(),
);

export type OperationCue = z.output<typeof shape>[number];

let loaded: readonly OperationCue[] | undefined;

/** The cues of `cues.yaml` in their order, read once. @throws Fault RAP_RULE where the file is wrong */
export function operationCues(): readonly OperationCue[] {
  loaded ??= loadRuleFile(cuesFile, shape);
  return loaded;
}

/** The cues as `explain` shows them. */
export const operationCueRules = (): RuleInfo[] =>
  operationCues().map(({ id, probability, example, counter }) => ({ id, probability, example, counter }));
