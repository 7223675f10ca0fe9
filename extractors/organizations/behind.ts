import { NUMBER } from '../../src/core/tokens.ts';
import { breaks, goesOn, isAcronym, isCapital, type Reading, shouted, spaced, touches } from './reading.ts';
import { BEHIND, DATE, EVENT, HEAD, NEVER, PERSON, PLAIN, POST, PREPOST, TITLE, TOPIC } from './tables.ts';

/** `General` behind its head, as French has it (`Directorate General`). */
export function generalEnd(reading: Reading, at: number): number {
  if (!goesOn(reading, at) || !isCapital(reading, at) || !spaced(reading, at)) return at;
  return reading.text.slice(reading.tokens.start[at], reading.tokens.end[at]).toLowerCase() === 'general' ? at + 1 : at;
}

/** `50th` before what it counts (`Committee for the 50th Anniversary`), or `at` where no ordinal in digits stands there. */
export function ordinalEnd(reading: Reading, at: number): number {
  const { text, tokens } = reading;
  if (tokens.kind[at] !== NUMBER || !goesOn(reading, at + 2) || !touches(reading, at + 1)) return at;
  const ending = text.slice(tokens.start[at + 1], tokens.end[at + 1]);
  return /^(?:st|nd|rd|th)$/i.test(ending) && isCapital(reading, at + 2) ? at + 2 : at;
}

/**
 * A proper name directly behind the head (`Command Norfolk`, `Institute Pasteur`, `Task Force 151`).
 * @param which any name, or only that of a state (`Monitoring Mission Ukraine`)
 */
export function follower(reading: Reading, at: number, which: true | 'place'): number {
  const { tokens, tables } = reading;
  if (!goesOn(reading, at) || breaks(reading, at) || !spaced(reading, at)) return at;
  const place = reading.placeFrom.get(at);
  if (which === 'place') return place?.place.kind === 'state' && !place.adjective ? place.to : at;
  if (place && !place.adjective) return place.to;
  if (tokens.kind[at] === NUMBER) return tokens.end[at]! - tokens.start[at]! <= 3 ? at + 1 : at;
  const bits = tables.bits(tokens.word[at]!);
  if (!isCapital(reading, at) || shouted(tokens, at) || isAcronym(reading, at)) return at;
  // An ordinary word, or one of two capitalised ones, is more likely the beginning of something else.
  const ordinary = NEVER | TITLE | DATE | HEAD | TOPIC | PLAIN | BEHIND | EVENT;
  const alone = !goesOn(reading, at + 1) || !isCapital(reading, at + 1);
  return (bits & ordinary) === 0 && alone && !reading.headline(at) ? at + 1 : at;
}

/** `of the OSCE` + `Special Representative`: where the post behind a body ends, or `at` where none stands there. */
export function postEnd(reading: Reading, at: number): number {
  const { tokens, tables, joints } = reading;
  for (let end = at; goesOn(reading, end) && isCapital(reading, end) && !breaks(reading, end); end++) {
    const bits = tables.bits(tokens.word[end]!);
    if (joints.members.has(tokens.word[end]!)) return at;
    if ((bits & TITLE) !== 0 && (bits & PERSON) === 0) {
      const general = goesOn(reading, end + 1) && isCapital(reading, end + 1);
      return general && (tables.bits(tokens.word[end + 1]!) & (POST | TITLE)) === POST ? end + 2 : end + 1;
    }
    if ((bits & PREPOST) === 0) return at;
  }
  return at;
}
