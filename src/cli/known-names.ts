import { z } from 'zod';
import { loadExtractors } from '../../extractors/index.ts';
import { knownSeries } from '../../extractors/operations/own-series.ts';
import { knownBodies } from '../../extractors/organizations/own-bodies.ts';
import { loadNameFile } from '../core/name-file.ts';
import type { KnownName } from '../store/index.ts';

/** What every lexicon says of an entry; what else it says is for its extractor. */
const shape = z.array(
  z.looseObject({
    name: z.string(),
    acronym: z.string().optional(),
    acronyms: z.array(z.string()).default([]),
    names: z.array(z.string()).default([]),
  }),
);

/** Extractors also read each other's lexicons; those of the type's own folder hold its names. */
const isLexicon = (file: string, type: string): boolean =>
  file.startsWith(`extractors/${type}s/`) && /\/lexicon(?:\.yaml$|\/)/.test(file);

/**
 * The names that the lexicons know, the user's own among them, so that questions may use a name that no document does. Names
 * that several bodies share are left out: they would answer for the wrong one.
 * @throws Fault RAP_RULE where a lexicon is wrong
 */
export function knownNames(): KnownName[] {
  return loadExtractors().all.flatMap(({ type, files }) => {
    if (type === 'date' || type === 'figure') return [];
    const entries =
      type === 'organization'
        ? knownBodies()
        : type === 'operation'
          ? knownSeries().map((series) => ({ ...series, acronym: undefined, acronyms: [] }))
          : files.filter((file) => isLexicon(file, type)).flatMap((file) => loadNameFile(file, shape));
    return entries.map(({ name, acronym, acronyms, names }) => ({
      type,
      name,
      acronym: acronym ?? null,
      names: [...acronyms, ...names],
    }));
  });
}
