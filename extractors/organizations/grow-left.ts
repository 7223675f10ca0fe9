import { NUMBER, WORD } from '../../src/core/tokens.ts';
import { breaks, goesOn, isAcronym, isCapital, joins, possessiveStart, type Reading, touches } from './reading.ts';
import { DATE, FOREIGN, HEAD, type Head, NEVER, OWNER, PLAIN, POST, TITLE, TOPIC } from './tables.ts';

/** What stands before a head and belongs to its name. */
export interface Left {
  readonly from: number;
  /** Whose it is: a body or a place that the name begins with. */
  readonly owner: 'body' | 'place' | null;
  /** Words of its own, and how many of them are such as any body may bear (`Special`, `Joint`). */
  readonly words: number;
  readonly plain: number;
}

/** The most words that a name has before its head. */
const most = 10;

/**
 * Reads a name backwards from its head: capitalised words, compounds, members joined by `and`, a possessive of people
 * (`Children's`), and at the front a body or place as its owner. Ends at sentence words, posts, dates and other names.
 */
export function growLeft(reading: Reading, head: number, spec: Head): Left {
  const { tokens, tables, joints } = reading;
  let from = head;
  let words = 0;
  let plain = 0;
  /** Behind a possessive a post may stand (`Prosecutor General's Office`). */
  let post = false;
  /** Members are joined by `and` once; a second `and` joins names. */
  let joined = false;
  /** A unit has a number, and so has what is called by one (`5th Special Forces Group`). */
  let numbered = spec.numbered === true;

  while (words < most && from > 0 && goesOn(reading, from) && !breaks(reading, from)) {
    const body = reading.bodyTo.get(from);
    if (body) return { from: body.from, owner: 'body', words, plain };
    const place = reading.placeTo.get(from);
    if (place && !(place.from > 0 && joins(reading, place.from - 1))) {
      if (!place.adjective && place.from > 0 && tokens.word[place.from - 1] === joints.in) break;
      // A city or region is a word of the name, as it is none of its own (`Helsinki Commission`).
      const own = place.place.kind === 'state' ? 0 : 1;
      return { from: royal(reading, place.from), owner: 'place', words: words + own, plain };
    }
    const possessive = possessiveStart(reading, from);
    if (possessive < from) {
      const owner = possessive - 1;
      const bits = tables.bits(tokens.word[owner]!);
      if (!isCapital(reading, owner) || compoundStart(reading, owner) < owner) break;
      if ((bits & OWNER) === 0 && ((bits & POST) === 0 || !spec.posts)) break;
      from = owner;
      post = (bits & POST) !== 0;
      words++;
      continue;
    }
    const at = from - 1;
    if (joints.and.has(tokens.word[at]!)) {
      const start = words > 0 && !joined ? beforeAnd(reading, at) : at;
      if (start === at) break;
      joined = true;
      words += 1;
      from = start;
      continue;
    }
    numbered ||= tables.head(tokens.word[from]!)?.numbered === true;
    if (numbered && tokens.kind[at] === WORD && tokens.kind[at - 1] === NUMBER && touches(reading, at)) {
      const owner = reading.placeTo.get(at - 1);
      return { from: owner?.from ?? at - 1, owner: owner ? 'place' : null, words: words + 1, plain };
    }
    if (tokens.kind[at] !== WORD) break;
    const bits = tables.bits(tokens.word[at]!);
    if (!isCapital(reading, at)) {
      if ((bits & NEVER) !== 0) break;
      const start = compoundStart(reading, at);
      if ((start === at && (bits & FOREIGN) === 0) || (start < at && isParticiple(reading, at) && (bits & PLAIN) === 0))
        break;
      if (start === at ? !isCapital(reading, at - 1) || words === 0 : !isCapital(reading, start)) break;
      from = start;
      if (start < at) words++;
      continue;
    }
    const start = compoundStart(reading, at);
    if (start < at) {
      if (!isCapital(reading, start) || has(reading, start, at, TITLE)) break;
    } else {
      // A single letter is a mark of the layout or an initial; before numbered units it is a Roman number.
      if (!numbered && (tokens.end[at]! - tokens.start[at]! === 1 || isRoman(reading, at))) break;
      if ((bits & (NEVER | DATE)) !== 0 || ((bits & TITLE) !== 0 && !post)) break;
      if ((bits & (PLAIN | TOPIC | HEAD | OWNER)) === 0 && !isAcronym(reading, at) && reading.headline(at)) break;
      // The letter or ending behind an apostrophe is part of the word before it.
      if (at > 1 && tokens.word[at - 1] === joints.apostrophe && touches(reading, at)) break;
    }
    from = start;
    words++;
    if ((bits & PLAIN) !== 0) plain++;
  }
  return { from, owner: null, words, plain };
}

/** `Royal` before a people belongs to the name (`Royal Jordanian Air Force`). */
function royal(reading: Reading, from: number): number {
  const { tokens } = reading;
  if (from === 0 || !goesOn(reading, from) || !isCapital(reading, from - 1)) return from;
  return reading.text.slice(tokens.start[from - 1], tokens.end[from - 1]).toLowerCase() === 'royal' ? from - 1 : from;
}

/** The first token of the compound (`Counter-Terrorism`, `High-level`) that ends with the word at token `at`. */
export function compoundStart(reading: Reading, at: number): number {
  let start = at;
  while (start > 1 && joins(reading, start - 1) && reading.tokens.kind[start - 2] === WORD) start -= 2;
  return start;
}

/** `category II Center`: the number belongs to what stands before it. */
const isRoman = ({ text, tokens }: Reading, at: number): boolean =>
  /^[IVX]{2,4}$/.test(text.slice(tokens.start[at], tokens.end[at]));

/** `UN-led`, `Moscow-based`: says something of the name that follows, and is no part of it. */
const isParticiple = ({ text, tokens }: Reading, at: number): boolean =>
  /(?:ed|held|wide|style|free|born)$/.test(text.slice(tokens.start[at], tokens.end[at]));

const isAdjective = ({ text, tokens }: Reading, at: number): boolean =>
  /(?:al|ic|ary|ive|ous|ile)$/.test(text.slice(tokens.start[at], tokens.end[at]));

const has = ({ tokens, tables }: Reading, from: number, to: number, bit: number): boolean => {
  for (let i = from; i <= to; i++) if ((tables.bits(tokens.word[i]!) & bit) !== 0) return true;
  return false;
};

/**
 * Where the members before the `and` at token `at` begin (`Monitoring, Verification and Inspection Commission`), or `at`
 * where what stands there is no member: a name by itself, a post, small letters.
 */
function beforeAnd(reading: Reading, at: number): number {
  const { tokens, joints } = reading;
  let start = member(reading, at);
  if (start === at) return at;
  for (let n = 0; n < 3 && start > 1 && tokens.word[start - 1] === joints.comma; n++) {
    const next = member(reading, start - 1);
    if (next === start - 1) break;
    start = next;
  }
  return start;
}

/** The first token of a member of one to three capitalised words that ends before token `end`; `end` where there is none. */
function member(reading: Reading, end: number): number {
  if (reading.bodyTo.has(end) || reading.placeTo.has(end) || possessiveStart(reading, end) < end) return end;
  let start = end;
  for (let n = 0; n < 3; n++) {
    const at = start - 1;
    if (at < 0 || !goesOn(reading, start) || breaks(reading, start)) break;
    if (reading.bodyTo.has(start) || reading.placeTo.has(start)) break;
    const first = compoundStart(reading, at);
    if (!isCapital(reading, first) || isAcronym(reading, first)) break;
    if (has(reading, first, at, NEVER | TITLE | DATE)) break;
    // The word next to the `and` must be one that bodies deal with, or an adjective; a name of its own is neither.
    if (start === end) {
      const head = reading.tables.head(reading.tokens.word[at]!);
      if (head && !head.topic) break;
      const owned = reading.bodyTo.has(first) || reading.placeTo.has(first);
      if (!owned && !has(reading, first, at, TOPIC | PLAIN) && !isAdjective(reading, at)) break;
    }
    start = first;
  }
  return start;
}
