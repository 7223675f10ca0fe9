import type { Finding } from '../../src/core/mention.ts';
import { clauseStart } from './chunks.ts';
import { termAt } from './said.ts';
import type { SentenceView } from './sentence.ts';

/** A name by its canonical form, or as it stands on one line; null for none. */
export const nameOf = (s: SentenceView, f: Finding | undefined): string | null =>
  f ? (f.entity ?? s.text.slice(f.start, f.end).replace(/\s+/g, ' ')) : null;

/** What a row of names says together; a single one by its canonical name; null for an empty row. */
export const allOf = (s: SentenceView, row: readonly Finding[]): string | null =>
  row.length > 1 ? s.text.slice(row[0]!.start, row.at(-1)!.end).replace(/\s+/g, ' ') : nameOf(s, row[0]);

/** The words that join two names to a list: `,`, `and`, `, as well as the`; null where others stand between. */
function jointOf(s: SentenceView, a: Finding | undefined, b: Finding | undefined): string | null {
  if (!a || !b) return null;
  const between = s.text.slice(a.end, b.start);
  // `the Border Service (BS) and the Office`: the short form belongs to the body before it.
  const words = a.type === 'organization' ? between.replace(/^ \([^()]{1,40}\)/, '') : between;
  return /^(,? (?:and|or|as well as)|,) (?:the )?$/.exec(words)?.[1] ?? null;
}

/** True of a name that only tells more of the one before it: its short form or its seat, in brackets of its own. */
export const tellsOfOther = (s: SentenceView, { start, end }: Finding): boolean =>
  s.text[start - 1] === '(' && s.text[end] === ')';

/** The names that a list joins to one: `Ruritania, Sylvania and the Border Service`; the one alone where it is in none. */
export function rowOf(s: SentenceView, name: Finding, all: readonly Finding[]): Finding[] {
  let from = all.indexOf(name);
  let to = from;
  while (jointOf(s, all[from - 1], all[from]) !== null) from--;
  while (jointOf(s, all[to], all[to + 1]) !== null) to++;
  return all.slice(from, to + 1);
}

/** True where a preposition of place stands right before a name. */
const isLocated = (s: SentenceView, { start }: Finding): boolean =>
  /\b(?:in|at|on|across|within|throughout|near|inside|outside) (?:the )?$/i.test(
    s.text.slice(Math.max(0, start - 14), start),
  );

/** True where a name is what something goes to, comes from or is aimed at. */
const isReached = (s: SentenceView, { start }: Finding): boolean =>
  /\p{L} (?:to|from|towards?|against|between) (?:the )?$/u.test(s.text.slice(Math.max(0, start - 16), start));

/** The place of a phrase that leads up to the comma before a figure: `In Kelm, 12 officers`, `in Kelm, Dorn and Varn, 120 men`. */
export function leadPlace(s: SentenceView, at: number, places: readonly Finding[]): Finding | undefined {
  const comma = s.terms[at - 1];
  if (comma?.tag !== ',') return undefined;
  const place = places.findLast((f) => f.end <= comma.start);
  if (!place || s.text.slice(place.end, comma.start).trim()) return undefined;
  const [first] = rowOf(s, place, places);
  const head = termAt(s.terms, first!.start);
  const opens = s.terms[clauseStart(s.terms, head)]!.tag === 'CC' ? 1 : 0;
  const leads = s.terms[clauseStart(s.terms, head) + opens]!.tag === 'IN';
  return leads && isLocated(s, first!) ? place : undefined;
}

/** Those who act together, and the places before them where they do. */
export interface Actors {
  readonly row: readonly Finding[];
  readonly scene: readonly Finding[];
}

/**
 * The row of names that an acting one stands in, without the places of a phrase that leads it: `In Kelm, the Border Service`,
 * `At its meeting in Kelm, Ruritania and Sylvania`. The places end at the comma behind their own `and`, else at the first
 * one. Nobody acts where they only tell which somebody is meant: `Observers in Kelm, Dorn and Sylvania trained`.
 */
export function actorsIn(s: SentenceView, name: Finding, all: readonly Finding[]): Actors {
  const row = rowOf(s, name, all);
  const [first] = row;
  // `Exports to Kelm, Dorn and Varn rose`: none of them did it.
  if (first !== name && isReached(s, first!)) return { row: [], scene: [] };
  if (first === name || !isLocated(s, first!)) return { row, scene: [] };
  const joints = row.slice(1).map((f, i) => jointOf(s, row[i], f));
  const and = joints.findIndex((joint) => joint !== ',');
  const closing = and < 0 ? -1 : joints.indexOf(',', and + 1);
  const at = termAt(s.terms, first!.start);
  const leads = /^(?:IN|TO|VBG|RB|DATE)$/.test(s.terms[clauseStart(s.terms, at)]!.tag);
  const cut = closing >= 0 ? closing : leads ? joints.indexOf(',') : -1;
  if (cut < 0 || row.indexOf(name) <= cut) return { row: [], scene: [] };
  return { row: row.slice(cut + 1), scene: leads ? row.slice(0, cut + 1) : [] };
}
