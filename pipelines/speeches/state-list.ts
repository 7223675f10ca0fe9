import { z } from 'zod';
import { loadNameFile } from '../../src/core/name-file.ts';

const shape = z.array(z.object({ name: z.string(), names: z.array(z.string()).default([]) }));

let loaded: ReadonlySet<string> | undefined;

/** The names of States in one writing. */
function known(): ReadonlySet<string> {
  loaded ??= new Set(
    loadNameFile('extractors/places/lexicon/states.yaml', shape).flatMap(({ name, names }) =>
      [name, ...names].map(plain),
    ),
  );
  return loaded;
}

const plain = (name: string): string =>
  name
    .replace(/\s*\([^()]*\)/g, '')
    .replace(/^the /i, '')
    .replaceAll('’', "'")
    .toLowerCase();

/** True of the name of a State. */
export const isStateName = (name: string): boolean => known().has(plain(name));

/** The States of a list as a record sets it; `None` is an empty list. */
export const statesOf = (list: string): string[] =>
  /^none\.?$/i.test(list.trim())
    ? []
    : list
        .replace(/\s+/g, ' ')
        .split(
          /, (?:and )?(?![^(]*\))| and (?=\p{Lu}[^,]*$)(?!Herzegovina|Barbuda|Principe|Príncipe|Nevis|Tobago|the Grenadines|Northern Ireland)/u,
        )
        .map((state) => state.trim().replace(/[.,]$/, ''))
        .filter((state) => state !== '');

/**
 * True of words that are a list of States and nothing else: no item is as long as a sentence, and most are known. Poorly
 * recognised type hides some names, and old records have States that are no more.
 */
export function isStateList(list: string): boolean {
  if (/^none\.?$/i.test(list.trim())) return true;
  const states = statesOf(list);
  if (states.length === 0 || states.some((state) => state.length > 110 || /[:;!?“”"]/.test(state))) return false;
  return 2 * states.filter((state) => known().has(plain(state))).length >= states.length;
}
