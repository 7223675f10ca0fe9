import { CAPITAL, LINE } from '../../src/core/tokens.ts';
import { growLeft, type Left } from './grow-left.ts';
import { growRight, type Right, unstated } from './grow-right.ts';
import { peoplesBefore } from './peoples.ts';
import { breaks, goesOn, isCapital, joins, type Reading, shouted, spaced } from './reading.ts';
import { isPerson } from './runs.ts';
import { BEHIND, HEAD, type Head, MODIFIED, PLAIN, TITLE, TOPIC } from './tables.ts';

/** The rules that find a body by the shape of its name; patterns.yaml says what each is. */
export type ShapeRule =
  | 'body-organ'
  | 'state-office'
  | 'named-office'
  | 'named-body'
  | 'plain-body'
  | 'small-organ'
  | 'list';

/** A name found by its shape at tokens `[from, to)`. */
export interface Shape {
  readonly from: number;
  readonly to: number;
  /** The token of its head word. */
  readonly head: number;
  readonly rule: ShapeRule;
}

/** Finds every name that has the shape of a body's, around the head words of the text. */
export function findShapes(reading: Reading): Shape[] {
  const { tokens, tables } = reading;
  const shapes: Shape[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.word[i]!;
    if (word === 0 || (tables.bits(word) & HEAD) === 0 || reading.inPlace.has(i)) continue;
    const spec = tables.head(word)!;
    const shape = isCapital(reading, i) ? capitalHead(reading, i, spec) : smallHead(reading, i, spec);
    if (shape) shapes.push(shape);
  }
  return shapes;
}

/** `CSTO secretariat`, `U.S. government`: an organ written small behind its owner, unless it is one of several. */
function smallHead(reading: Reading, at: number, spec: Head): Shape | null {
  if (!spec.small || spec.many) return null;
  if (spec.small === 'friends') return smallFriends(reading, at, spec);
  if (spec.small === 'capitals') return smallTitled(reading, at, spec);
  const { tokens, tables } = reading;
  if (spec.small === 'state') {
    const owned = smallOf(reading, at, spec);
    if (owned) return owned;
  }
  let from = at;
  if (spec.small === 'topic') {
    // What it deals with stands before it, small as well (`Russian foreign ministry`).
    while (from > at - 2 && from > 0 && (tables.bits(tokens.word[from - 1]!) & (TOPIC | PLAIN)) !== 0) from--;
    if (from === at || isCapital(reading, from)) return null;
    if (spec.before && (from !== at - 1 || !spec.before.has(tokens.word[from]!))) return null;
  }
  const owner = spec.small === 'body' ? reading.bodyTo.get(from) : reading.placeTo.get(from);
  if (!owner || ('adjective' in owner && owner.place.kind !== 'state')) return null;
  const indefinite = owner.from > 0 && reading.joints.indefinite.has(tokens.word[owner.from - 1]!);
  if (indefinite && !isModifier(reading, at)) return null;
  return { from: owner.from, to: at + 1, head: at, rule: 'small-organ' };
}

/** `other U.S. government agencies`: the article is that of what belongs to the organ. */
function isModifier(reading: Reading, at: number): boolean {
  const { tokens, tables } = reading;
  return goesOn(reading, at + 1) && spaced(reading, at + 1) && (tables.bits(tokens.word[at + 1]!) & MODIFIED) !== 0;
}

/** `Foreign Affairs committee`: what it deals with has capitals, two words of it or more; the word itself is written small. */
function smallTitled(reading: Reading, at: number, spec: Head): Shape | null {
  const { tokens, tables } = reading;
  if (!goesOn(reading, at) || !spaced(reading, at) || !isCapital(reading, at - 1)) return null;
  if ((tables.bits(tokens.word[at - 1]!) & TOPIC) === 0 || reading.bodyTo.has(at) || reading.placeTo.has(at))
    return null;
  const { from, owner, words, plain } = growLeft(reading, at, spec);
  if (owner !== null || words - plain < 2) return null;
  return { from, to: at + 1, head: at, rule: 'named-body' };
}

/** `group of Friends of the Secretary-General`: only the friends have a capital. */
function smallFriends(reading: Reading, at: number, spec: Head): Shape | null {
  const { tokens, joints } = reading;
  const friends = at + 2;
  if (friends + 1 >= tokens.count || tokens.word[friends] !== joints.friends || !isCapital(reading, friends))
    return null;
  if (!isOf(reading, at + 1) || !isOf(reading, friends + 1)) return null;
  const { end } = growRight(reading, at + 1, spec);
  return end > friends + 1 ? { from: at, to: end, head: at, rule: 'named-office' } : null;
}

/** `government of Iraq`: the organ written small before the state that owns it. */
function smallOf(reading: Reading, at: number, spec: Head): Shape | null {
  const { tokens, joints } = reading;
  if (!spec.tails.has('of') || at + 1 >= tokens.count || !isOf(reading, at + 1)) return null;
  const article = at + 2 < tokens.count && tokens.word[at + 2] === joints.the;
  const place = reading.placeFrom.get(article ? at + 3 : at + 2);
  if (!place || place.adjective || place.place.kind !== 'state' || joins(reading, place.to)) return null;
  if (at > 0 && joints.indefinite.has(tokens.word[at - 1]!)) return null;
  return { from: at, to: place.to, head: at, rule: 'small-organ' };
}

function capitalHead(reading: Reading, at: number, spec: Head): Shape | null {
  const { tokens, joints } = reading;
  if (inPost(reading, at)) return null;
  // A name of the lexicon is whole; only its owner may still be missing.
  const known = reading.bodyTo.get(at + 1);
  if (!known && insideBody(reading, at)) return null;
  const longer = reading.bodyFrom.get(at);
  const base = known?.from ?? at;
  const left = known ? ownerBefore(reading, base) : growLeft(reading, at, spec);
  const right = growRight(reading, at + 1, known ? ownersOnly(spec) : placed(reading, left, at, spec));
  if (known && right.tails === 0) {
    return left.from < base ? { from: left.from, to: at + 1, head: at, rule: 'body-organ' } : null;
  }
  // A known name goes on only with whose it is (`Department of Justice` of the State of Texas).
  if (longer && (right.end <= longer.to || right.owner === null || !isOf(reading, longer.to))) return null;
  // `Kazakh and Kyrgyz Interior Ministries`: several states before one head.
  const several =
    spec.many && spec.plural === 'list' && left.owner === 'place' ? peoplesBefore(reading, left.from) : null;
  if (several !== null && right.tails === 0) return { from: several, to: right.end, head: at, rule: 'list' };
  const shape = { from: left.from, to: right.end, head: at };
  if (excluded(reading, left, at, spec, right) || isCutOff(reading, right)) return null;
  const rule = ruleOf(left, right, spec);
  if (!rule) return null;
  const indefinite = left.from > 0 && joints.indefinite.has(tokens.word[left.from - 1]!);
  if (indefinite && right.tails === 0 && (rule === 'plain-body' || rule === 'named-body' || spec.many)) return null;
  if ((rule === 'plain-body' || rule === 'named-body') && goesOnBehind(reading, right.end)) return null;
  return { ...shape, rule };
}

/** `Chairperson-in-Office in Ukraine`: who holds the office, not the office; what follows is where he acts. */
const inPost = ({ text, tokens }: Reading, at: number): boolean =>
  /\p{L}[-‐‑](?:in|of)[-‐‑]$/u.test(text.slice(Math.max(0, tokens.start[at]! - 8), tokens.start[at]));

/** A name of the lexicon goes on with its owner only. */
const ownersOnly = (spec: Head): Head => ({ ...spec, tails: new Set(['of']), follows: undefined });

/**
 * A head that `in` carries on where its name tells it from others, and from the names that known bodies share; what met somewhere
 * is not called by the place (`the 25th meeting of the River Basin Council` in Norway).
 */
function placed(reading: Reading, left: Left, at: number, spec: Head): Head {
  if (!spec.stated) return spec;
  const shared = reading.sharedTo.get(at + 1);
  const own = left.words > 1 && left.owner === null && !(shared && shared.from >= left.from);
  return own && !isMeeting(reading, left.from) ? spec : unstated(spec);
}

/** True for a name whose meeting or other event is spoken of: `the 25th meeting of the` Council. */
function isMeeting({ tokens, tables, joints }: Reading, from: number): boolean {
  const of = tokens.word[from - 1] === joints.the ? from - 2 : from - 1;
  return of > 0 && tables.tail(tokens.word[of]!) === 'of' && (tables.bits(tokens.word[of - 1]!) & BEHIND) !== 0;
}

/** `Association of Southeast...`: what the body deals with is cut off by dots, so that nobody knows its name. */
function isCutOff({ text, tokens }: Reading, { end, tails, owner }: Right): boolean {
  return (
    tails > 0 &&
    owner === null &&
    /^(?:\.{2,}|…|\[?\s?(?:\.{3}|…)\s?\])/.test(text.slice(tokens.end[end - 1], tokens.end[end - 1]! + 6))
  );
}

const isOf = ({ tokens, tables }: Reading, at: number): boolean => tables.tail(tokens.word[at]!) === 'of';

/** True where another capital follows that is neither a post nor an event: the head is the first word of something else. */
function goesOnBehind(reading: Reading, at: number): boolean {
  const { tokens, tables } = reading;
  if (!goesOn(reading, at) || (tokens.flags[at]! & LINE) !== 0 || !isCapital(reading, at)) return false;
  if (isPerson(reading, at)) return false;
  return (
    (tables.bits(tokens.word[at]!) & (TITLE | BEHIND)) === 0 && !reading.placeFrom.has(at) && !reading.bodyFrom.has(at)
  );
}

/** What stands right before a name of the lexicon and owns it (`Kyrgyz` Security Council). */
function ownerBefore(reading: Reading, from: number): Left {
  const none: Left = { from, owner: null, words: 1, plain: 0 };
  if (!goesOn(reading, from) || breaks(reading, from)) return none;
  const body = reading.bodyTo.get(from);
  if (body) return { ...none, from: body.from, owner: 'body' };
  const place = reading.placeTo.get(from);
  return place?.adjective && place.place.kind === 'state' ? { ...none, from: place.from, owner: 'place' } : none;
}

/** True where token `at` stands inside a name of the lexicon that goes on behind it. */
function insideBody(reading: Reading, at: number): boolean {
  for (let from = at; from > at - 16 && from >= 0; from--) {
    const body = reading.bodyFrom.get(from);
    if (body && body.to > at + 1 && from < at) return true;
  }
  return false;
}

function excluded(reading: Reading, left: Left, at: number, spec: Head, right: Right): boolean {
  const { tokens, joints } = reading;
  if (reading.none.has(at)) return true;
  if (spec.many) {
    if (spec.plural === 'possessive') return left.words === 0 || !hasPossessive(reading, left.from, at);
    if (spec.plural === 'list') return right.tails === 0;
  }
  if (spec.follows === 'place' && left.words === 0 && left.owner === null && right.tails === 1 && right.owner === null)
    return !isOf(reading, at + 1) && reading.placeFrom.has(at + 1);
  if (spec.acronym) return left.owner === null && right.owner === null;
  if (spec.needs === 'body') return left.owner !== 'body';
  if (spec.needs === 'tail' && left.owner === 'place' && right.tails === 0) return true;
  // `EU Delegation to Kazakhstan`: both ends say more than a word would.
  if (spec.needs === 'words' && left.words === 0)
    return !(left.owner === 'body' && right.owner !== null) && right.tails < 2;
  // A bare head with no more than its place points back to a body named before.
  if (left.words === 0 && left.owner === null && right.tails === 1 && right.owner === 'place' && !spec.seat) {
    const owner = tokens.word[at + 2] === joints.the ? at + 3 : at + 2;
    if (!isOf(reading, at + 1) && reading.placeFrom.has(owner)) return true;
  }
  if (left.owner === 'place' && left.words === 0 && right.tails === 0 && !spec.alone) return true;
  // `the three African Council members` are members of a council named elsewhere.
  if (left.owner === 'place' && left.words < 2 && right.tails === 0 && !spec.alone && isMembers(reading, at + 1))
    return true;
  // In a line of capitals a word before the head may be anything; the owner or a tail must speak for a name.
  return shouted(tokens, at) && right.tails === 0 && left.owner === null;
}

function isMembers({ tokens, joints }: Reading, at: number): boolean {
  return at < tokens.count && joints.members.has(tokens.word[at]!) && (tokens.flags[at]! & CAPITAL) === 0;
}

function hasPossessive({ text, tokens }: Reading, from: number, to: number): boolean {
  return /['’]/.test(text.slice(tokens.start[from], tokens.end[to]));
}

function ruleOf(left: Left, right: Right, spec: Head): ShapeRule | null {
  if (spec.many && spec.plural === 'list' && right.owner !== 'body') return 'list';
  if (left.owner === 'body' || right.owner === 'body') return spec.many && spec.plural === 'list' ? null : 'body-organ';
  if (left.owner === 'place' || right.owner === 'place') return 'state-office';
  if (right.tails > 0) return 'named-office';
  if (left.words === 0) return null;
  return left.words > left.plain ? 'named-body' : 'plain-body';
}
