import type { Guard } from './guards.ts';

/** How many characters on either side of a number are looked at for the rest of the map. */
const reach = 300;
/** The longest line of a map, and the least lines that it has. */
const longestLine = 36;
const leastLines = 6;

/** A scale that was drawn: `0 25 50 mi`, `25 50 km`, `50 mi` alone on a line. */
const scale = /^(?:\d{1,4}[ \t]+)*\d{1,4}[ \t]*(?:km|mi|miles|kilomet(?:re|er)s|nm)$/i;
/** What else only a map has: its number, or the words below it. */
const legend = /^(?:map no\.?|scale\b|(?:international|provincial|administrative) (?:boundary|boundaries)\b)/i;

/**
 * Refuses the numbers that are scattered over a map: their line is one of a run of a few words each, without an end of a
 * sentence, and two of these are the map's scale or legend. Counter-example: `50 km` in prose, or in a table of distances.
 */
export const onMap: Guard = ({ text, tokens }, _grammar, { from, to }) => {
  const start = tokens.start[from]!;
  const end = tokens.end[to - 1]!;
  const before = text.slice(Math.max(0, start - reach), start).split('\n');
  const after = text.slice(end, end + reach).split('\n');
  const own = `${before.pop()}${text.slice(start, end)}${after.shift()}`;
  if (!isShort(own)) return null;
  const lines = [own, ...shortOnes(before.reverse()), ...shortOnes(after)].map((line) => line.trim());
  const telling = lines.filter((line) => scale.test(line) || legend.test(line));
  return lines.length >= leastLines && telling.length > 1 ? 'map' : null;
};

const isShort = (line: string): boolean => line.trim().length <= longestLine && !/[a-z][.;:]$/.test(line.trim());

/** The lines up to the first that is not short; blank ones are left out. */
function shortOnes(lines: readonly string[]): string[] {
  const long = lines.findIndex((line) => !isShort(line));
  return lines.slice(0, long < 0 ? undefined : long).filter((line) => line.trim() !== '');
}
