import { z } from 'zod';
import { Fault } from '../../src/core/errors.ts';
import { fold } from '../../src/core/fold.ts';
import { loadNameFile } from '../../src/core/name-file.ts';
import { ownNameFiles } from '../../src/core/own-names.ts';

/** Where the series that the program knows stand, below the package's folder. */
export const seriesFile = 'extractors/operations/lexicon.yaml';

/** What a series may be by its kind. */
export const seriesKinds = [
  'operation',
  'special operation',
  'exercise',
  'campaign',
  'programme',
  'project',
  'initiative',
  'mission',
] as const;

const texts = z.array(z.string()).default([]);
/** What an entry of a series must be. */
export const seriesShape = z.array(
  z
    .object({
      id: z.string(),
      name: z.string(),
      /** Other spellings: transliterations, translations, old names. */
      names: texts,
      kind: z.enum(seriesKinds),
      /** True where the names are rare enough as words to be found without any other sign. */
      plain: z.boolean().default(false),
      /** Those of the names that are ordinary words: at the beginning of a sentence they are no name without an edition. */
      common: texts,
    })
    .strict(),
);
export type Series = z.output<typeof seriesShape>[number];

/** Names are compared by their letters and digits alone. */
export const seriesKey = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Every series that is known: those of the program's lexicon, and those of the user's own. An own entry with the id of a
 * known series gives it further names, and its name goes before the known one.
 * @throws Fault RAP_RULE where a file is wrong, or an own entry has a name of another series
 */
export function knownSeries(): Series[] {
  const all = new Map(loadNameFile(seriesFile, seriesShape).map((series) => [series.id, series]));
  for (const file of ownNameFiles('operations')) {
    for (const own of loadNameFile(file, seriesShape)) {
      const known = all.get(own.id);
      for (const name of [own.name, ...own.names]) {
        const other = [...all.values()].find((one) => one.id !== own.id && bears(one, name));
        if (other)
          throw new Fault('RAP_RULE', `${file}: rule ${own.id}: “${name}” is a name of the series ${other.id}.`, {
            advice: `Leave it out, or give the entry the id ${other.id} to add its names to that series.`,
          });
      }
      all.set(own.id, known ? joined(known, own) : own);
    }
  }
  return [...all.values()];
}

const bears = (series: Series, name: string): boolean =>
  [series.name, ...series.names].some((one) => seriesKey(one) === seriesKey(name));

const joined = (known: Series, own: Series): Series => ({
  ...own,
  names: [...new Set([...(known.name === own.name ? [] : [known.name]), ...known.names, ...own.names])],
  plain: known.plain || own.plain,
  common: [...new Set([...known.common, ...own.common])],
});
