import { z } from 'zod';
import type { Plain } from '../../src/core/name-file.ts';

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
      /** Ids of bodies that it is named beside: where one of them is named, its weak names mean it, too. */
      beside: z.array(z.string()).default([]),
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

const id = /^[a-z0-9-]+$/;
const wikidata = /^Q\d+$/;
const texts: ReadonlySet<string> = new Set(['id', 'name', 'acronym', 'state', 'kind', 'parent', 'wikidata']);
const lists: ReadonlySet<string> = new Set(['acronyms', 'names', 'short', 'weak', 'beside', 'resolutions']);
const kinds: ReadonlySet<unknown> = new Set(bodyKinds);

/**
 * The bodies that plainly written entries are, or null where one of them is not as the schema above wants it. It takes a
 * small part of the time of the schema, which matters because the lexicon is read on every start.
 */
export function plainBodies(entries: Plain): Body[] | null {
  const bodies: Body[] = [];
  for (const entry of entries) {
    for (const key in entry) {
      const value = entry[key];
      if (!(typeof value === 'string' ? texts.has(key) : Array.isArray(value) && lists.has(key))) return null;
    }
    if (!id.test(String(entry.id)) || entry.name === undefined || !kinds.has(entry.kind)) return null;
    if (entry.wikidata !== undefined && !wikidata.test(String(entry.wikidata))) return null;
    bodies.push({
      acronyms: [],
      names: [],
      short: [],
      weak: [],
      beside: [],
      resolutions: [],
      ...entry,
    } as unknown as Body);
  }
  return bodies;
}
