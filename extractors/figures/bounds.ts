import type { Qualifier } from '../../src/core/value.ts';
import { isNoun } from './guard-labels.ts';
import type { Tables } from './tables.ts';
import { charAt, exists, glued, isMark, isNumber, newBlock, quote, type View, wordAt } from './view.ts';
import { numberWordAt } from './words.ts';

/** A bound that words set: where the mention then begins or ends, and what they say. */
export interface Bound {
  readonly at: number;
  readonly qualifier: Qualifier;
}

/** What a verb before the number says of its bounds: `exceeded $30 billion`. The verb is no part of the mention. */
export const boundByVerb = (v: View, tables: Tables, from: number): Qualifier | null =>
  newBlock(v, from) ? null : (tables.boundingVerbs.upTo(v, from)?.value ?? null);

/** Bounds that nothing but a number can follow, so that one at the end of a block speaks of the next: no `see above`. */
const hangs = /(?:\bthan|\bup to|\bat least|\bat most|^nearly|^almost|^approximately|^roughly)$/i;

/** What bounds a number from the end of the block before, where a page or column broke between. It is outside the mention. */
export function boundHanging(v: View, tables: Tables, from: number): Qualifier | null {
  if (!exists(v, from - 1) || !newBlock(v, from)) return null;
  const hit = tables.before.upTo(v, from, true);
  return hit && hangs.test(quote(v, hit.from, from).replace(/\s+/g, ' ')) ? hit.value : null;
}

const isArticle = (tables: Tables, word: number): boolean => word === tables.word.a || word === tables.word.an;

/** What bounds the number from before: `over`, `slightly more than`, `up to an estimated`; null for nothing. */
export function boundBefore(v: View, tables: Tables, from: number): Bound | null {
  const inner = oneBefore(v, tables, from);
  if (!inner) return null;
  const outer = oneBefore(v, tables, inner.at);
  const qualifier = outer && outer.qualifier !== 'about' ? outer.qualifier : inner.qualifier;
  const first = outer?.at ?? inner.at;
  return { at: tables.degrees.upTo(v, first)?.from ?? first, qualifier };
}

function oneBefore(v: View, tables: Tables, from: number): Bound | null {
  if (newBlock(v, from)) return null;
  const end = isArticle(tables, wordAt(v, from - 1)) && !newBlock(v, from - 1) ? from - 1 : from;
  const hit = tables.before.upTo(v, end);
  if (!hit || (glued(v, hit.from) && /\p{L}|-/u.test(charAt(v, hit.from - 1)))) return null;
  // `after 5 min. 20 people came`: what follows a number may be its unit.
  if (isNumber(v, hit.from - 1) && tables.units.after.from(v, hit.from)) return null;
  const phrasal =
    quote(v, hit.from, end).toLowerCase() === 'over' && tables.cues.over_verbs.has(wordAt(v, hit.from - 1));
  if (phrasal || standsUnder(v, tables, hit.from, end)) return null;
  // `shall not be lower than 65%`: the verb is no part of the mention.
  return { at: /^not be\b/i.test(quote(v, hit.from, end)) ? from : hit.from, qualifier: hit.value };
}

/** How many words behind `under` the noun is looked for that things stand under. */
const underReach = 5;

/** `grouped under three headings`, `built around four pillars`: where, and not how many. */
function standsUnder(v: View, { cues }: Tables, at: number, number: number): boolean {
  const word = quote(v, at, number).toLowerCase();
  const nouns = word === 'under' ? cues.under_nouns : word === 'around' ? cues.around_nouns : null;
  if (nouns === null) return false;
  for (let i = number; i < number + underReach && !newBlock(v, i) && !(i > number && isMark(v, i)); i++)
    if (nouns.has(wordAt(v, i))) return true;
  return false;
}

/** What bounds the number from behind: `or more`, `-plus`, `or so`; null where the words go on to another number. */
export function boundAfter(v: View, tables: Tables, to: number): Bound | null {
  if (newBlock(v, to)) return null;
  const hit = tables.after.from(v, to) ?? closingAt(v, tables, to, true);
  if (!hit) return null;
  const next = hit.to;
  const onward =
    exists(v, next) && !newBlock(v, next) && (isNumber(v, next) || numberWordAt(v, tables, next) !== undefined);
  const than = /^than$/i.test(quote(v, next, exists(v, next) ? next + 1 : next));
  const loose = charAt(v, to) === '+' && !glued(v, to);
  return onward || than || loose ? null : { at: hit.to, qualifier: hit.value };
}

/** How many words may name what is counted before the bound that closes the clause. */
const longestNoun = 3;

/** What the end of the clause says of the bounds, behind the noun: `100 armed men at most`. It is no part of the mention. */
export function boundByClosing(v: View, tables: Tables, to: number): Qualifier | null {
  let at = to;
  while (at < to + longestNoun && isNoun(v, tables, at)) at++;
  return at > to && !newBlock(v, at) ? (closingAt(v, tables, at, false)?.value ?? null) : null;
}

/** A bound with nothing behind it that it could bound instead; `onward`: the clause may go on with a small word. */
function closingAt(v: View, tables: Tables, at: number, onward: boolean): { to: number; value: Qualifier } | null {
  const hit = tables.closing.from(v, at);
  if (!hit) return null;
  const closed = newBlock(v, hit.to) || (isMark(v, hit.to) && !/[$€£¥(]/.test(charAt(v, hit.to)));
  return closed || (onward && tables.cues.functional.has(wordAt(v, hit.to))) ? hit : null;
}
