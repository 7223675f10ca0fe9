import { z } from 'zod';
import { holds } from '../../src/core/may-hold.ts';
import { loadRuleFile } from '../../src/core/rule-file.ts';
import { rulePattern } from '../../src/core/rule-pattern.ts';

const pattern = z.string().transform((written) => rulePattern(written, 'i'));
const pointer = z.object({ cue: pattern, not: pattern.optional(), example: z.string(), counter: z.string() }).strict();
const shape = z
  .object({
    points_back: pointer,
    below_title: pointer,
    introduces: pointer,
    introduces_known: pointer,
    continues: pointer,
    leads_in: pointer,
    sums_up: pointer,
    told_behind: pointer,
    takes_up: pointer,
    another: pointer,
  })
  .strict();

/** A way in which a sentence takes up an operation. */
export type Pointer = keyof z.output<typeof shape>;

let loaded: z.output<typeof shape> | undefined;

/** The pointers of `pointers.yaml`, read once. @throws Fault RAP_RULE */
export function pointers(): z.output<typeof shape> {
  loaded ??= loadRuleFile('pipelines/binding/pointers.yaml', shape);
  return loaded;
}

/**
 * An operation or exercise with a name of its own that is no mention: `the Sylvan Dawn exercise`. Capitals tell it, which the
 * patterns of the pointers do not look at; the name of the body that runs it (`the CSTO operation`) is none.
 */
const unknownName =
  /\b(?:\p{Lu}\p{Ll}+[ -]){2,}(?:operation|exercise|campaign)\b|\b(?:operation|exercise|campaign)s? (?:(?:code-?named|called|named) )?[“"«]\p{Lu}/u;

/** True where a sentence names an operation that is not known. */
export const namesUnknown = (said: string): boolean => holds(unknownName, said);

/** True where a sentence has a pointer's cue. */
export function hasPointer(kind: Pointer, said: string): boolean {
  const { cue, not } = pointers()[kind];
  // What is taken out only matters where the cue is there at all, which is seldom.
  return holds(cue, said) && (!not || cue.test(said.replace(not, ' ')));
}
