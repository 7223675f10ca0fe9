import { z } from 'zod';
import { rareOccurrences } from '../../src/core/may-hold.ts';
import { loadRuleFile } from '../../src/core/rule-file.ts';
import { patternWith } from './cues.ts';

/** Where the phrases stand below the package's folder. */
const givenFile = 'pipelines/modality/given.yaml';

const shape = z.array(
  z
    .object({
      id: z.string().startsWith('given/'),
      /** The words that open the phrase. */
      opens: patternWith('g'),
      example: z.string().includes('[[').includes(']]'),
      counter: z.string().includes('[[').includes(']]'),
    })
    .strict(),
);

export type Given = z.output<typeof shape>[number];

let loaded: readonly Given[] | undefined;

/** The phrases of `given.yaml`, read once. @throws Fault RAP_RULE */
export function givenPhrases(): readonly Given[] {
  loaded ??= loadRuleFile(givenFile, shape);
  return loaded;
}

/**
 * What of a clause reaches its claim: the whole clause, or only the phrase around the claim that takes it for granted, up
 * to the next comma.
 */
export function reaching(clause: string): string {
  const at = clause.search(/<(?:it|do):/);
  for (const { opens } of givenPhrases()) {
    for (const match of rareOccurrences(opens, clause)) {
      const between = clause.slice(match.index + match[0].length, at);
      // `in response to the call to release 45 people`: the call is given, and not the release
      if (
        match.index < at &&
        !/ [,;:] |(?<!ing) to (?!(?:the|an?|its|their|this|these|those|all) )/.test(` ${between}`)
      )
        return clause
          .slice(match.index)
          .replace(/^, /, '')
          .split(/ [,;] /)[0]!;
    }
  }
  return clause;
}
