import type { Vocabulary } from '../../../src/core/vocabulary.ts';
import type { WordLists } from '../words.ts';
import { compileAround } from './around.ts';
import { dayCues } from './days.ts';
import { nameCues } from './names.ts';
import type { Cue } from './scene.ts';
import { unitCues } from './units.ts';
import { yearCues } from './years.ts';

/** The functions that rule files may name under `cue`. */
export const cueNames = [
  'bareYear',
  'bareMonth',
  'bareSeason',
  'bareWeekday',
  'dayOfMonth',
  'yearOrCount',
  'notInName',
  'standsAlone',
  'endsClause',
  'unitAlone',
  'bareUnit',
  'notCounted',
  'notInCode',
  'notSection',
  'shifting',
  'notRolling',
  'naming',
  'notThan',
  'followsPart',
  'notPresenting',
] as const;
export type CueName = (typeof cueNames)[number];

/** Compiles the cues with the word lists they look into. */
export function compileCues(lists: WordLists, vocabulary: Vocabulary): Readonly<Record<CueName, Cue>> {
  const around = compileAround(lists, vocabulary);
  const years = yearCues(lists, around, vocabulary);
  return {
    ...years,
    ...nameCues(lists, around, vocabulary),
    ...dayCues(lists, around, vocabulary, years.yearOrCount),
    ...unitCues(lists, around, vocabulary),
  };
}
