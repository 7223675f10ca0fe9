import { z } from 'zod';
import { occurrences } from '../../src/core/occurrences.ts';
import { PatternSieve } from '../../src/core/pattern-sieve.ts';
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

let sieve: PatternSieve | undefined;

/**
 * What of a clause reaches its claim: the whole clause, or only the phrase around the claim that takes it for granted, up
 * to the next comma.
 */
export function reaching(clause: string): string {
  sieve ??= new PatternSieve(givenPhrases().map(({ opens }) => opens));
  for (const number of sieve.sift(clause)) {
    const at = clause.search(/<(?:it|do):/);
    for (const match of occurrences(givenPhrases()[number]!.opens, clause)) {
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
