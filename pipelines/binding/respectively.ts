import type { Finding } from '../../src/core/mention.ts';
import { clauseStart, isAuxiliary, isFiniteVerb, wordsOf } from './chunks.ts';
import { nameOf, rowOf } from './name-rows.ts';
import { nounPhraseBefore } from './phrasing.ts';
import { says } from './said.ts';
import type { Binding, SentenceView } from './sentence.ts';

/**
 * `Exports and imports amounted to $12 billion and $9 billion respectively`: as many figures in a row as the subject has
 * members; each is its own member's. What the members share stands with the first (`imports of oil and gas`).
 */
export function respectiveSubjects(s: SentenceView, counting: readonly Binding[]): void {
  if (!says(s.terms, 'respectively')) return;
  const said = s.terms.findIndex((t) => t.word === 'respectively');
  const first = counting.findIndex((b) => /^(?:state|predicate)$/.test(b.how ?? '') && b.at < said);
  if (first < 0) return;
  if (namedBefore(s, counting, first)) return;
  const members = membersBefore(s, counting[first]!) ?? membersOf(counting[first]!.counted!);
  const row = counting.slice(first, first + members.length);
  const alone = (b: Binding, i: number): boolean =>
    i === 0 || s.terms.slice(row[i - 1]!.at + 1, b.at).every((t) => /^(?:,|CC|DT|TO)$/.test(t.tag));
  if (members.length < 2 || row.length !== members.length || !row.every(alone)) return;
  for (const [i, b] of row.entries()) Object.assign(b, { counted: members[i], how: 'respectively', head: null });
}

/**
 * `Exports to Sylvania, Ruritania and Kelm rose by 5, 7 and 12 per cent respectively`: a row of names behind a preposition tells
 * the figures apart, and all of them count what stands before it. True where there is such a row.
 */
function namedBefore(s: SentenceView, counting: readonly Binding[], first: number): boolean {
  const { terms, text } = s;
  let end = terms.findLastIndex((t, i) => i < counting[first]!.at && isFiniteVerb(t));
  while (end > 0 && isAuxiliary(terms[end - 1]!)) end--;
  let from = end;
  while (from > 0 && /^(?:NNPS?|CC|DT|,)$/.test(terms[from - 1]!.tag)) from--;
  const names = terms.slice(from, end).filter((t, i, all) => /^NNP/.test(t.tag) && !/^NNP/.test(all[i - 1]?.tag ?? ''));
  if (names.length < 2 || !/^(?:IN|TO)$/.test(terms[from - 1]?.tag ?? '') || terms[from - 1]!.word === 'of')
    return false;
  const thing = nounPhraseBefore(s, from - 1);
  for (const b of counting.slice(first, first + names.length))
    Object.assign(b, { counted: thing && wordsOf(text, terms, thing), how: thing ? 'respectively' : null, head: null });
  return true;
}

/** `The number of raids and the number of their victims have risen by`: the members that each say that there is a number of them. */
function membersBefore({ terms, text }: SentenceView, { at }: Binding): string[] | null {
  const verb = terms.findLastIndex((t, i) => i < at && isAuxiliary(t));
  const end = verb < 0 ? terms.findLastIndex((t, i) => i < at && isFiniteVerb(t)) : verb;
  if (end < 3) return null;
  const parts = wordsOf(text, terms, { from: clauseStart(terms, end - 1), to: end }).split(
    /,? and (?=the (?:number|share|volume|amount|value|rate)s? of )/,
  );
  const named = parts.map(
    (part) => /^(?:the )?(?:number|share|volume|amount)s? of (?:the |their |its )?(.+)$/i.exec(part.trim())?.[1],
  );
  return named.length > 1 && named.every((name) => name !== undefined) ? (named as string[]) : null;
}

/**
 * `45 and 60 patrols in Kelm and Dorn, respectively`: each figure of a row has the place at its own position in a row of places
 * as long; where the rows are not as long, no figure has any of them.
 */
export function respectivePlaces(s: SentenceView, bindings: readonly Binding[], places: readonly Finding[]): void {
  if (!says(s.terms, 'respectively')) return;
  const cue = s.terms.findIndex((t) => t.word === 'respectively');
  const beside = (a: Binding, b: Binding): boolean =>
    s.terms.slice(a.at + 1, b.at).every((t) => /^(?:,|CC)$/.test(t.tag)) && b.at > a.at + 1;
  const rows = places.map((place) => rowOf(s, place, places)).filter((names) => names.length > 1);
  for (const [i, first] of bindings.entries()) {
    if (i > 0 && beside(bindings[i - 1]!, first)) continue;
    const end = bindings.findIndex((b, k) => k > i && !beside(bindings[k - 1]!, b));
    const row = bindings.slice(i, end < 0 ? bindings.length : end);
    if (row.length < 2) continue;
    // The place of the first is no part of what all of them count, whether it is known for one or not.
    const shared = /^(.+?) (?:in|at|from|to) (?:the )?\p{Lu}[\p{L}’'-]*$/u.exec(first.counted ?? '');
    const list = s.terms.findIndex((t, k) => k >= row.at(-1)!.to && k < cue && /^(?:,|CC)$/.test(t.tag));
    const apart = shared !== null && list > 0 && row.every((b) => b.counted === first.counted);
    for (const b of row) if (apart) Object.assign(b, { counted: shared[1], place: null });
    const named = rows.find((names) => names.length === row.length) ?? apartBefore(places, row);
    const said = named ? null : halfKnown(s, places, row);
    if (said) for (const [k, b] of row.entries()) b.place = said[k]!;
    if (said || (rows.length === 0 && !named)) continue;
    for (const [k, b] of row.entries()) b.place = named ? nameOf(s, named[k]) : null;
  }
}

/**
 * The names of a row of as many members as there are figures, of which one is a known place behind a preposition: `in Kelm and
 * Dorn`, where nobody knows Dorn. Each as it stands.
 */
function halfKnown(
  { terms, text }: SentenceView,
  places: readonly Finding[],
  row: readonly Binding[],
): string[] | null {
  for (const place of places) {
    let from = terms.findIndex((t) => t.start === place.start);
    const inRow = (i: number): boolean => /^(?:NNPS?|,|CC)$/.test(terms[i]?.tag ?? '');
    if (from < 0) continue;
    while (inRow(from - 1)) from--;
    if (!/^(?:in|at|from|to|near)$/.test(terms[from - 1]?.word ?? '')) continue;
    let to = from;
    while (inRow(to)) to++;
    const names = wordsOf(text, terms, { from, to }).split(/,? and |, /);
    if (names.length === row.length) return names;
  }
  return null;
}

/** `Lantern in Kelm and Beacon in Dorn involved 1,500 and 900 troops`: the places before a row, where they are as many. */
function apartBefore(places: readonly Finding[], row: readonly Binding[]): readonly Finding[] | undefined {
  const before = places.filter((place) => place.end <= row[0]!.figure.start);
  return before.length === row.length ? before : undefined;
}

/** The members of a list, each with the `of` phrase's head that is said with the first one. */
function membersOf(counted: string): string[] {
  const [first = '', ...others] = counted.split(/,? and |, /);
  const shared = /^(.*\bof (?:the )?)\S+$/.exec(first)?.[1];
  return [first, ...others.map((other) => (shared && !other.includes(' of ') ? shared + other : other))];
}
