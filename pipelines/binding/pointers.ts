import { z } from 'zod';
import { PatternSieve } from '../../src/core/pattern-sieve.ts';
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

/** What a sentence may hold, and of which sentence that is known: the pointers are asked one after another. */
interface Sifted {
  said: string;
  kinds: readonly Pointer[];
  unknown: boolean;
}

const last: Sifted = { said: '', kinds: [], unknown: false };
let sieve: { readonly kinds: readonly Pointer[]; readonly patterns: PatternSieve } | undefined;

/** The pointers whose cue a sentence may have, and whether it may name an operation that is not known. */
function siftedOf(said: string): Sifted {
  if (last.said === said) return last;
  if (!sieve) {
    const cues = Object.entries(pointers()) as [Pointer, { cue: RegExp }][];
    const patterns = new PatternSieve([...cues.map(([, { cue }]) => cue), unknownName]);
    sieve = { kinds: cues.map(([kind]) => kind), patterns };
  }
  const { kinds, patterns } = sieve;
  const numbers = patterns.sift(said);
  last.said = said;
  last.unknown = numbers.at(-1) === kinds.length;
  last.kinds = numbers.flatMap((number) => kinds[number] ?? []);
  return last;
}

/** True where a sentence names an operation that is not known. */
export const namesUnknown = (said: string): boolean => siftedOf(said).unknown && unknownName.test(said);

/** True where a sentence has a pointer's cue. */
export function hasPointer(kind: Pointer, said: string): boolean {
  if (!siftedOf(said).kinds.includes(kind)) return false;
  const { cue, not } = pointers()[kind];
  // What is taken out only matters where the cue is there at all, which is seldom.
  return cue.test(said) && (!not || cue.test(said.replace(not, ' ')));
}
