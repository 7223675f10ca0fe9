import { stemOf } from './phrasing.ts';

/** The head noun of what a figure counts, in the singular and in small letters: `strikes against terrorists` → `strike`. */
export const headNoun = (counted: string): string =>
  stemOf(
    counted
      .toLowerCase()
      .split(/ (?:of|for|in|on|at|by|to|from|with|against|near|per|under)\b|,/)[0]!
      .split(' ')
      .at(-1)!,
  );
