import { beginsTurn } from '../speeches/label.ts';

const numbered = /^(?:(?:[IVXL]{1,6}|[A-Z]|\d{1,2}(?:\.\d{1,2}){0,2})\.|\d{1,2}\.\d{1,2})\s+(?=\p{Lu})/u;
const date = /^\p{L}*,?\s*\d{1,2}\.?\s+\p{L}+,?\s+\d{4}$|^\p{L}+\s+\d{1,2},?\s+\d{4}$/u;
const small = new Set('a an and as at by for from in into of on or over the to under with'.split(' '));

/**
 * The level of a line that is a heading by its looks alone, or null. 1 for capitals throughout (`INTRODUCTION`), 2 for a
 * numbered one (`II. Political process`) and for capital initials (`Migration Control in Practice`), but not a date, a
 * symbol, an address line, a speaker's label or a sentence.
 * @param styled true where type tells headings apart, so that capital initials alone say nothing
 */
export function plainHeading(line: string, styled = false): number | null {
  if (line.length > 120 || /[.,;:!?]$/.test(line) || /^\p{Ll}/u.test(line)) return null;
  if (/\d/.test(line) && date.test(line)) return null;
  if (beginsTurn(line, 0)) return null;
  const bare = line.replace(numbered, '');
  const words = bare.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  if (words.length === 0 || !/^[\p{Lu}\p{N}“"(]/u.test(bare)) return null;
  const letters = words.join('');
  if (letters.length >= 6 && letters === letters.toUpperCase() && !/\d{3}/.test(bare)) return 1;
  if (bare !== line) return bare.length <= 90 ? 2 : null;
  if (styled) return null;
  const heavy = words.filter((word) => !small.has(word.toLowerCase()));
  const capital = heavy.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length >= 3 && capital === heavy.length && !/\d/.test(line) ? 2 : null;
}
