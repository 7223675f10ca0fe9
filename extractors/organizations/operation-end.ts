import { NUMBER } from '../../src/core/tokens.ts';
import { goesOn, isCapital, joins, type Reading, shouted } from './reading.ts';
import { runEnd } from './runs.ts';
import { BEHIND, DATE, NEVER, TITLE } from './tables.ts';

/** The most tokens that an operation's name has between its quotes. */
const longest = 8;
const opening = /["“„«]/;
const closing = /["”“»]/;

/**
 * Where the name of an operation ends that begins at token `at` (`Operation Granit-19`, `Operation “Granit”`), or `at` where
 * none begins there. In a line of capitals, where the next word may be anything, the name is its first word with its edition.
 */
export function operationEnd(reading: Reading, at: number): number {
  const { text, tokens, tables } = reading;
  if (!reading.joints.operation.has(tokens.word[at]!) || !isCapital(reading, at) || !goesOn(reading, at + 1)) return at;
  const next = at + 1;
  if (opening.test(text.charAt(tokens.start[next]!))) {
    for (let i = next + 2; goesOn(reading, i) && i < next + longest; i++)
      if (closing.test(text.charAt(tokens.start[i]!))) return i + 1;
    return at;
  }
  const ordinary = NEVER | TITLE | DATE | BEHIND;
  if (!isCapital(reading, next) || (tables.bits(tokens.word[next]!) & ordinary) !== 0) return at;
  if (!shouted(tokens, at)) return editionEnd(reading, runEnd(reading, next, false));
  let end = next + 1;
  while (end + 1 < tokens.count && joins(reading, end)) end += 2;
  return editionEnd(reading, end);
}

/** The end of a year behind a name (`Operation Granit 2019`). */
function editionEnd({ text, tokens }: Reading, at: number): number {
  const year = at < tokens.count && tokens.kind[at] === NUMBER;
  return year && /^(?:19|20)\d\d$/.test(text.slice(tokens.start[at], tokens.end[at])) ? at + 1 : at;
}
