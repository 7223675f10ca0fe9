import { z } from 'zod';
import { modalities } from '../../src/core/modality.ts';
import { loadRuleFile } from '../../src/core/rule-file.ts';
import { rulePattern } from '../../src/core/rule-pattern.ts';

/** Where the cues stand below the package's folder. */
export const cuesFile = 'pipelines/modality/cues.yaml';

/** The text that cues are looked for in is in small letters; a capital in a pattern would never be found. */
export const patternWith = (flags: string) =>
  z
    .string()
    .regex(/^(?:\\.|[^\\A-Z])*$/s, 'has a capital letter')
    .transform((written, context) => {
      try {
        return rulePattern(written.replaceAll('<it:', '<(?:it|do):'), flags);
      } catch (error) {
        context.addIssue(`not a pattern: ${(error as Error).message}`);
        return z.NEVER;
      }
    });

const shape = z.array(
  z
    .object({
      id: z.string().startsWith('modality/'),
      modality: z.enum(modalities).exclude(['asserted']),
      /** What the pattern looks at: the claim's own clause, or the whole sentence with `|` between its clauses. */
      in: z.enum(['clause', 'sentence']).default('clause'),
      cue: patternWith(''),
      /** Words that look like the cue and are taken out before it is looked for. */
      not: patternWith('g').optional(),
      example: z.string().includes('[[').includes(']]'),
      counter: z.string().includes('[[').includes(']]'),
    })
    .strict(),
);

export type Cue = z.output<typeof shape>[number];

let loaded: readonly Cue[] | undefined;

/** The cues of `cues.yaml`, the weightiest first, read once. @throws Fault RAP_RULE */
export function modalityCues(): readonly Cue[] {
  loaded ??= [...loadRuleFile(cuesFile, shape)].sort(
    (a, b) => modalities.indexOf(b.modality) - modalities.indexOf(a.modality),
  );
  return loaded;
}
