import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * A folder with names of the user's own, which are read beside those of the program: files in the same form, called after
 * the type that they name (`organizations.yaml`, `operations-region.yaml`). Set once, before anything is extracted: the
 * extractors are compiled once for the process.
 */
let folder: string | null = null;

/** Says where the user's own names are; null for none. A folder that is not there holds none. */
export function useOwnNames(path: string | null): void {
  folder = path;
}

/** The folder of the user's own names, to be handed to threads; null where there is none. */
export const ownNamesFolder = (): string | null => folder;

/** The types that may have names of the user's own, as their files are called. */
export const ownNameTypes = ['organizations', 'operations'] as const;
export type OwnNameType = (typeof ownNameTypes)[number];

/** The files of own names of a type, by their whole paths, in the order of their names. */
export const ownNameFiles = (type: OwnNameType): string[] => yamlFiles().filter((path) => typeOf(path) === type);

/** Files of the folder that look like names and belong to no type, so that nobody reads them. */
export const unreadNameFiles = (): string[] => yamlFiles().filter((path) => typeOf(path) === undefined);

const typeOf = (path: string): OwnNameType | undefined =>
  ownNameTypes.find((type) => basename(path).startsWith(type) && path.endsWith('.yaml'));

function yamlFiles(): string[] {
  if (folder === null || !existsSync(folder)) return [];
  const home = folder;
  return readdirSync(home)
    .filter((name) => /\.ya?ml$/i.test(name))
    .sort()
    .map((name) => join(home, name));
}
