import { z } from 'zod';

/** The families of bodies, in the order in which they are read. */
const families = [
  'un-system',
  'un-missions',
  'un-sanctions',
  'osce',
  'csto-cis-sco',
  'eu-nato-coe',
  'regional',
  'financial',
  'law-enforcement',
  'state-services',
  'armed-groups',
  'states',
  'ngos-media',
];
export const lexiconFiles = families.map((family) => `extractors/organizations/lexicon/${family}.yaml`);

export const bodyKinds = [
  'international-organization',
  'organ',
  'committee',
  'agency',
  'programme',
  'fund',
  'bank',
  'mission',
  'centre',
  'group',
  'government',
  'ministry',
  'parliament',
  'court',
  'police',
  'intelligence',
  'military',
  'party',
  'armed-group',
  'ngo',
  'think-tank',
  'university',
  'media',
  'company',
] as const;

export const lexiconShape = z.array(
  z
    .object({
      id: z.string().regex(/^[a-z0-9-]+$/),
      /** The canonical English name. */
      name: z.string(),
      acronym: z.string().optional(),
      /** Other acronyms, in other languages too, in Latin letters. */
      acronyms: z.array(z.string()).default([]),
      names: z.array(z.string()).default([]),
      /** Names that other bodies bear too; the document decides whose it is (`Permanent Council`). */
      short: z.array(z.string()).default([]),
      /** Names that mean the body only where the document also names it, or its parent, in full (`CiB`, `MIT`). */
      weak: z.array(z.string()).default([]),
      /** Of a committee of the Security Council: the resolutions it was established by. */
      resolutions: z.array(z.string()).default([]),
      /** Of a body that shares its name with bodies of other states: the id of its state. */
      state: z.string().optional(),
      kind: z.enum(bodyKinds),
      parent: z.string().optional(),
      wikidata: z
        .string()
        .regex(/^Q\d+$/)
        .optional(),
    })
    .strict(),
);

/** A body that the lexicon knows. */
export type Body = z.output<typeof lexiconShape>[number];
