import { LINE, WORD } from '../../src/core/tokens.ts';
import { breaks, goesOn, isAcronym, isCapital, joins, possessiveEnd, type Reading, touches } from './reading.ts';
import { DATE, EVENT, FOREIGN, HEAD, INNER, LEADING, NEVER, OWNER, PLAIN, PREPOST, TITLE, TOPIC } from './tables.ts';

/**
 * The end of the run of capitalised words that begins at token `from`.
 * @param listed the run is a further member of a list, which in a headline ends before what is said of the body
 */
export function runEnd(reading: Reading, from: number, loud: boolean, listed = false): number {
  const { tokens, tables, joints } = reading;
  let end = from;
  let topical = false;
  while (
    end < tokens.count &&
    (end === from || (goesOn(reading, end) && !(breaks(reading, end) && !leadsOver(reading, end))))
  ) {
    if (tokens.kind[end] !== WORD) break;
    const bits = tables.bits(tokens.word[end]!);
    if (!isCapital(reading, end)) {
      const small = (bits & FOREIGN) !== 0 && end > from && end + 1 < tokens.count && isCapital(reading, end + 1);
      if (!small || (bits & INNER) !== 0) break;
      end++;
      continue;
    }
    if (end > from) {
      const post = (bits & TITLE) !== 0 && (tables.bits(tokens.word[end - 1]!) & PREPOST) !== 0;
      if ((bits & (NEVER | DATE | TITLE)) !== 0 && (bits & (TOPIC | INNER)) === 0 && !post) break;
      // Behind what a body deals with, two words that are nothing of the kind are a person (`…Affairs Dean Thompson`).
      // In a headline one such word is as likely what is said of the body (`…Security Announce New Rule`).
      if ((bits & known) === 0 && topical && !post && (isPerson(reading, end) || (listed && reading.headline(end))))
        break;
      if (reading.bodyFrom.has(end)) break;
      const former = (tables.bits(tokens.word[end - 1]!) & INNER) !== 0;
      if (reading.placeFrom.get(end)?.adjective === false && !former) break;
      if (loud && (bits & (TOPIC | HEAD)) === 0) break;
    }
    topical ||= (bits & TOPIC) !== 0;
    end = compoundEnd(reading, end);
    const possessive = possessiveEnd(reading, end);
    if (possessive > end) {
      if ((bits & OWNER) === 0 || possessive >= tokens.count || !isCapital(reading, possessive)) break;
      end = possessive;
    }
    // `&` joins without a doubt.
    if (end + 1 < tokens.count && reading.text.charAt(tokens.start[end]!) === '&' && isCapital(reading, end + 1)) {
      if (joints.and.has(tokens.word[end]!)) end++;
    }
  }
  return end;
}

/** True where what stands before the line break at token `at` is an adjective, which ends no name, and what deals with it follows. */
function leadsOver(reading: Reading, at: number): boolean {
  const { tokens, tables } = reading;
  return (tables.bits(tokens.word[at - 1]!) & LEADING) !== 0 && (tables.bits(tokens.word[at]!) & TOPIC) !== 0;
}

/** Words that names of bodies are made of. */
const known = TOPIC | PLAIN | HEAD | EVENT | OWNER | PREPOST | INNER;

/** True where the words at token `at` and behind it are capitalised and none that names of bodies are made of. */
export function isPerson(reading: Reading, at: number): boolean {
  const { tokens, tables } = reading;
  for (const i of [at, at + 1]) {
    if (!goesOn(reading, i) || !isCapital(reading, i) || reading.placeFrom.has(i)) return false;
    // Across lines two such words are as likely the ends of two headings.
    if (i > at && (tokens.flags[i]! & LINE) !== 0) return false;
    if ((tables.bits(tokens.word[i]!) & known) !== 0) return false;
  }
  return true;
}

/** Where the compound that begins with the word at token `at` ends. */
function compoundEnd(reading: Reading, at: number): number {
  let end = at + 1;
  while (end + 1 < reading.tokens.count && joins(reading, end)) end += 2;
  return end;
}

/**
 * The end of a list of topics (`Labor, Social Security and Migration`) whose first member ends at token `end`. A comma goes
 * on only where an `and` closes the list.
 */
export function listEnd(reading: Reading, from: number, end: number, loud: boolean): number {
  const { tokens, joints } = reading;
  let at = end;
  for (let n = 0; n < 6 && goesOn(reading, at); n++) {
    const comma = tokens.word[at] === joints.comma && touches(reading, at);
    let next = at + 1;
    const last = !comma ? joints.and.has(tokens.word[at]!) : next < tokens.count && joints.and.has(tokens.word[next]!);
    if (!comma && !last) break;
    if (comma && last) next++;
    const to = topicEnd(reading, next, loud, end - from);
    if (to === next) break;
    if (last) return to;
    at = to;
  }
  return end;
}

/** The end of a member of a list of topics at token `at`, or `at` where it is none. */
function topicEnd(reading: Reading, at: number, loud: boolean, before: number): number {
  const { tokens, tables } = reading;
  if (!goesOn(reading, at) || !isCapital(reading, at) || breaks(reading, at)) return at;
  if (reading.bodyFrom.has(at) || reading.placeFrom.get(at)?.adjective === false) return at;
  const bits = tables.bits(tokens.word[at]!);
  if ((bits & (NEVER | DATE | TITLE)) !== 0 && (bits & (TOPIC | INNER)) === 0) return at;
  const end = runEnd(reading, at, loud, true);
  const head = tables.head(tokens.word[end - 1]!);
  if (head && !head.topic) return at;
  for (let i = at; i < end; i++) if ((tables.bits(tokens.word[i]!) & TOPIC) !== 0) return end;
  // Behind one unknown word stands another one (`Ministry of Hajj and Awqaf`); a name of several words does not.
  return before === 1 && end - at === 1 && !isAcronym(reading, at) && !loud ? end : at;
}

/** The end of a list of places that goes on behind token `at` (`Belarus, the Republic of Kazakhstan and Tajikistan`). */
export function placeList(reading: Reading, at: number): number {
  const { tokens, joints } = reading;
  let end = at;
  let closed = at;
  for (let n = 0; n < 12 && goesOn(reading, end); n++) {
    const comma = tokens.word[end] === joints.comma;
    const and = joints.and.has(tokens.word[end]!);
    if (!comma && !and) break;
    let next = end + 1;
    if (comma && joints.and.has(tokens.word[next]!)) next++;
    if (tokens.word[next] === joints.the) next++;
    const place = reading.placeFrom.get(next);
    if (!place || place.adjective || joins(reading, place.to)) break;
    end = place.to;
    closed = end;
  }
  return closed;
}
