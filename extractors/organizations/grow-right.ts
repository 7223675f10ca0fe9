import { follower, generalEnd, ordinalEnd, postEnd } from './behind.ts';
import { operationEnd } from './operation-end.ts';
import { breaks, goesOn, isCapital, joins, type Reading, shouted } from './reading.ts';
import { listEnd, placeList, runEnd } from './runs.ts';
import { DATE, EVENT, HEAD, type Head, INNER, NEVER, PERSON, type Tail, TITLE, TOPIC } from './tables.ts';

/** What a stretch of a tail is: it decides what may follow it. */
type Kind = 'words' | 'body' | 'place';
interface Stretch {
  readonly end: number;
  readonly kind: Kind;
}

/** Where a name ends, and what its tails were. */
export interface Right {
  readonly end: number;
  /** The number of tails. */
  readonly tails: number;
  /** Its last tail is a body or a place: the owner. */
  readonly owner: 'body' | 'place' | null;
  /** The tail lists several owners, so that the name stands for several bodies. */
  readonly list: boolean;
}

/** How deep tails may stand in tails, and how many may follow each other. */
const deepest = 4;
const mostTails = 5;
/** How many tokens a name may have behind its head before no more tails are read; the longest in the lexicon has half of it. */
const longest = 60;
/** What carries on behind a topic (`Rights of the Child`, `Persons with…` not). */
const topicTails: ReadonlySet<Tail> = new Set<Tail>(['of', 'for', 'on', 'against', 'to', 'in']);
/** What a post deals with (`Representative for Combating…`, `Coordinator for the… Process`). */
const postTails: ReadonlySet<Tail> = new Set<Tail>(['of', 'for', 'on', 'to']);
const ownedTails: ReadonlySet<Tail> = new Set<Tail>(['to', 'in', 'at', 'for', 'on', 'against', 'under']);

/** Reads a name forwards from behind its head: tails with their articles, lists of topics, owners. */
export function growRight(reading: Reading, at: number, head: Head): Right {
  const start = head.general ? generalEnd(reading, at) : at;
  const end = head.follows ? follower(reading, start, head.follows) : start;
  return tailsFrom(reading, end, head.tails, head, 0, end > start ? 1 : 0);
}

const elsewhere = new WeakMap<Head, Head>();

/** A head without the `in` that carries on only names with words of their own; see `stated` in heads.yaml. */
export function unstated(head: Head): Head {
  if (!head.stated) return head;
  let plain = elsewhere.get(head);
  if (!plain) {
    plain = { ...head, tails: new Set([...head.tails].filter((tail) => tail !== 'in')) };
    elsewhere.set(head, plain);
  }
  return plain;
}

function tailsFrom(
  reading: Reading,
  at: number,
  first: ReadonlySet<Tail>,
  head: Head | null,
  depth: number,
  already = 0,
): Right {
  const { tokens, tables } = reading;
  let end = at;
  let tails = already;
  let kind: Kind = 'words';
  let list = false;
  let allowed = first;
  while (tails < mostTails && end - at < longest && goesOn(reading, end)) {
    const tail = tables.tail(tokens.word[end]!);
    if (!tail || !allowed.has(tail) || (isCapital(reading, end) && !shouted(tokens, end))) break;
    const stretch = stretchFrom(reading, end + 1, tail, depth);
    if (!stretch || !fits(reading, end, tail, kind, stretch, head)) break;
    const place = tokens.word[end + 1] === reading.joints.the ? end + 2 : end + 1;
    const direct = reading.placeFrom.has(place);
    end = stretch.end;
    kind = stretch.kind;
    tails++;
    if (head?.many && tail === 'of' && kind === 'words') {
      const more = tailList(reading, end, depth);
      list ||= more > end;
      end = more;
    }
    if (kind === 'place' && head?.many) {
      const more = placeList(reading, end);
      list ||= more > end;
      end = more;
    } else if (kind === 'place' && tail === 'for' && direct) end = placeList(reading, end);
    allowed = kind === 'words' ? union(first, topicTails) : ownedTails;
  }
  return { end, tails, owner: tails > already && kind !== 'words' ? kind : null, list };
}

/** The end of a list of tails behind a plural (`Ministries of Defence, of Justice and of Health of Chad`). */
function tailList(reading: Reading, at: number, depth: number): number {
  const { tokens, tables, joints } = reading;
  let end = at;
  for (let n = 0; n < 8; n++) {
    let next = end;
    if (tokens.word[next] === joints.comma) next++;
    if (joints.and.has(tokens.word[next]!)) next++;
    if (next === end || !goesOn(reading, next) || tables.tail(tokens.word[next]!) !== 'of') break;
    const stretch = stretchFrom(reading, next + 1, 'of', depth);
    if (!stretch) break;
    end = stretch.end;
  }
  return end;
}

/** True where a tail of this kind may stand here. */
function fits(reading: Reading, at: number, tail: Tail, before: Kind, stretch: Stretch, head: Head | null): boolean {
  const { tokens, tables, joints, text } = reading;
  const article = tokens.word[at + 1] === joints.the;
  const next = article ? at + 2 : at + 1;
  // Behind a state or body its own tails end; only what the whole deals with may follow (`of the CSTO on Combating…`).
  if (before !== 'words' && (tail === 'for' || tail === 'on' || tail === 'against')) {
    const word = text.slice(tokens.start[next], tokens.end[next]);
    return (
      !article && stretch.kind === 'words' && (/ing$/i.test(word) || (tables.bits(tokens.word[next]!) & TOPIC) !== 0)
    );
  }
  const own = head?.tails.has(tail) ?? false;
  if (tail === 'at') return own && !article;
  if (tail === 'in') {
    const settled = head?.seat || head?.posted;
    if (stretch.kind === 'words')
      return (own && settled === true) || (!article && (tables.bits(tokens.word[next]!) & TOPIC) !== 0);
    const place = reading.placeFrom.get(next)?.place.kind;
    return own && (settled === true || (place !== 'city' && place !== 'subdivision'));
  }
  if (tail === 'to') return own ? true : stretch.kind === 'words' && !article;
  if (tail === 'on') return own || stretch.kind === 'words';
  if (tail === 'under') return own && (stretch.kind !== 'place' || article);
  return true;
}

/** What stands behind each preposition of a text, once read: heads inside tails of heads would read it again and again. */
const stretches = new WeakMap<Reading, Map<string, Stretch | null>>();

/** Reads what stands behind a preposition; null where it is no part of a name. Every place is read once for each depth. */
function stretchFrom(reading: Reading, at: number, tail: Tail, depth: number): Stretch | null {
  const known = stretches.get(reading) ?? new Map<string, Stretch | null>();
  stretches.set(reading, known);
  const key = `${at} ${tail} ${depth}`;
  let stretch = known.get(key);
  if (stretch === undefined) {
    stretch = readStretch(reading, at, tail, depth);
    known.set(key, stretch);
  }
  return stretch;
}

function readStretch(reading: Reading, at: number, tail: Tail, depth: number): Stretch | null {
  const { tokens, tables, joints } = reading;
  let from = at;
  if (!goesOn(reading, from)) return null;
  const article = tokens.word[from] === joints.the;
  if (article) from++;
  if (!goesOn(reading, from)) return null;
  if ((tables.bits(tokens.word[from]!) & INNER) !== 0 && !isCapital(reading, from)) from++;
  else from = ordinalEnd(reading, from);
  if (!goesOn(reading, from)) return null;

  // `Working Group on Operation “Granit-19”`: an operation is named whole, in capitals and in quotes, too.
  const operation = tail === 'on' || tail === 'for' ? operationEnd(reading, from) : from;
  if (operation > from) return { end: operation, kind: 'words' };

  const body = reading.bodyFrom.get(from);
  const place = reading.placeFrom.get(from);
  const of = body ?? (place?.adjective ? place : undefined);
  if (of && article && tail === 'of') {
    const post = postEnd(reading, of.to);
    if (post > of.to) return { end: tailsFrom(reading, post, postTails, null, depth + 1).end, kind: 'words' };
  }
  if (body) return nested(reading, body.to, depth) ?? { end: membersOf(reading, body.to), kind: 'body' };
  if (place && !place.adjective && !joins(reading, place.to))
    return nested(reading, place.to, depth) ?? { end: place.to, kind: 'place' };

  // A single letter is an initial or a remnant.
  if (!isCapital(reading, from) || tokens.end[from]! - tokens.start[from]! === 1) return null;
  const loud = shouted(tokens, from);
  const bits = tables.bits(tokens.word[from]!);
  if ((bits & DATE) !== 0 || ((bits & NEVER) !== 0 && (bits & (TOPIC | INNER)) === 0)) return null;
  if ((bits & TITLE) !== 0 && !ofPosts(reading, from, tail, article)) return null;
  if (loud && (bits & (TOPIC | HEAD)) === 0) return null;
  let end = runEnd(reading, from, loud);
  // `for Countering the Illegal Migration`, `to Monitor the Implementation`.
  if (tokens.word[end] === joints.the && goesOn(reading, end + 1) && isCapital(reading, end + 1)) {
    const verbal =
      (tail === 'to' && end === from + 1) ||
      /ing$/.test(reading.text.slice(tokens.start[end - 1], tokens.end[end - 1]));
    if (verbal && !article) end = runEnd(reading, end + 1, loud);
  }
  const inner = lastHead(reading, from, end);
  if (inner && depth < deepest) {
    const right = tailsFrom(reading, end, inner.tails, inner, depth + 1);
    return { end: right.end, kind: right.owner ?? 'words' };
  }
  end = listEnd(reading, from, end, loud);
  if (depth >= deepest) return { end, kind: 'words' };
  const right = tailsFrom(reading, end, topicTails, null, depth + 1);
  // What the whole name may be followed by is decided by the head at its front.
  return { end: right.end, kind: right.owner ?? 'words' };
}

/** Posts stand in a tail in the plural, or with an article: `Council of Ministers`, `Office of the President`. */
function ofPosts({ text, tokens, tables }: Reading, at: number, tail: Tail, article: boolean): boolean {
  if (tail !== 'of' && tail !== 'under') return false;
  if ((tables.bits(tokens.word[at]!) & PERSON) !== 0) return false;
  return article || text.charAt(tokens.end[at]! - 1) === 's';
}

/** `CSTO` + `Ministerial Council`: a name goes on with the organ of the body or place at its end, and with its tails. */
function nested(reading: Reading, at: number, depth: number): Stretch | null {
  if (depth >= deepest || !goesOn(reading, at) || !isCapital(reading, at) || breaks(reading, at)) return null;
  const end = runEnd(reading, at, shouted(reading.tokens, at));
  const single = end - at === 1 && (reading.tables.bits(reading.tokens.word[at]!) & EVENT) !== 0;
  const head = single ? event : end > at ? lastHead(reading, at, end) : null;
  if (!head) return null;
  return { end: tailsFrom(reading, end, head.tails, head, depth + 1).end, kind: 'body' };
}

/** `of the CSTO Member States`: inside a longer name the members belong to it. */
function membersOf(reading: Reading, at: number): number {
  const { tokens, joints } = reading;
  if (at + 1 >= tokens.count || !goesOn(reading, at) || !goesOn(reading, at + 1)) return at;
  return tokens.word[at] === joints.member && joints.states.has(tokens.word[at + 1]!) ? at + 2 : at;
}

/** What an event or document inside a tail may be followed by. */
const event: Head = { tails: new Set<Tail>(['of', 'for', 'on', 'against', 'to']), many: false };

/** The head, or the event, that a run of words ends with, unless the word is as well a topic. */
function lastHead({ tokens, tables }: Reading, from: number, end: number): Head | null {
  if ((tables.bits(tokens.word[end - 1]!) & EVENT) !== 0 && end - from > 1) return event;
  const head = tables.head(tokens.word[end - 1]!);
  if (!head || head.acronym) return null;
  return end - from === 1 && (head.topic || !(head.many || head.alone)) && !tables.tail(tokens.word[end]!)
    ? null
    : unstated(head);
}

function union<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): ReadonlySet<T> {
  return new Set([...a, ...b]);
}
