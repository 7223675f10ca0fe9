import { z } from 'zod';
import { factTypes } from '../../src/core/fact.ts';
import { mentionTypes } from '../../src/core/mention.ts';
import { modalities } from '../../src/core/modality.ts';
import { loadRuleFile } from '../../src/core/rule-file.ts';
import { rulePattern } from '../../src/core/rule-pattern.ts';
import { paper } from './adoptions.ts';
import { pact } from './agreements.ts';
import { event } from './event-names.ts';
import { type EachFinder, eachFinders } from './operations.ts';
import { type RoleFinder, roleFinders } from './roles.ts';

/** Where the frames stand below the package's folder. */
export const framesFile = 'pipelines/facts/frames.yaml';

const each = Object.keys(eachFinders) as [EachFinder, ...EachFinder[]];
const finders = Object.keys(roleFinders) as [RoleFinder, ...RoleFinder[]];

const shape = z.array(
  z
    .object({
      id: z.string().startsWith('facts/'),
      type: z.enum(factTypes),
      /** How what it finds is said at least; a cue of modality may weigh more. */
      modality: z.enum(modalities).default('asserted'),
      /** It is done by saying it: that one wishes to makes it no plan, and what others should do no demand. */
      by_saying: z.literal(true).optional(),
      /** Its date tells whether it has been: the verbs of the sentence are of something else. */
      by_date: z.literal(true).optional(),
      probability: z.number().gt(0).lt(1),
      /** The type of mention without which it cannot. */
      with: z.enum(mentionTypes).optional(),
      /** What of several that the cue is said of there is an event of each: `conducted Operation A and Operation B`. */
      each: z.enum(each).optional(),
      cue: z.string(),
      not: z.string().optional(),
      /** Role to finder; an exclamation mark says that without it there is no fact. */
      roles: z.record(
        z.string(),
        z.string().transform((written, context) => {
          const finder = written.replace(/!$/, '') as RoleFinder;
          if (!finders.includes(finder))
            context.addIssue(`the role finder “${finder}” is not one of ${finders.join(', ')}`);
          return { finder, needed: written.endsWith('!') };
        }),
      ),
      /** Roles of which one must be found: what is signed by nobody at no time is only spoken of. */
      one_of: z.array(z.string()).optional(),
      example: z.string(),
      /** What the roles hold in the example, all that are found. */
      finds: z.record(z.string(), z.union([z.string(), z.number()])),
      counter: z.string(),
    })
    .strict(),
);

/** A frame with its patterns compiled and its roles as a list. */
export interface Frame extends Omit<z.output<typeof shape>[number], 'cue' | 'not' | 'roles'> {
  readonly cue: RegExp;
  readonly not: RegExp | null;
  readonly finders: readonly { readonly role: string; readonly finder: RoleFinder; readonly needed: boolean }[];
}

let frames: readonly Frame[] | undefined;

const month = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** The frames, read once. @throws Fault RAP_RULE where the file is wrong */
export function loadFrames(): readonly Frame[] {
  frames ??= loadRuleFile(framesFile, shape).map(({ roles, ...frame }) => ({
    ...frame,
    finders: Object.entries(roles).map(([role, finding]) => ({ role, ...finding })),
    cue: rulePattern(
      frame.cue
        .replaceAll('{paper}', paper)
        .replaceAll('{pact}', pact)
        .replaceAll('{event}', event)
        .replaceAll('{month}', month),
      /\\p\{Lu\}|\{event\}/.test(frame.cue) ? 'g' : 'gi',
    ),
    not: frame.not ? rulePattern(frame.not, 'i') : null,
  }));
  return frames;
}
