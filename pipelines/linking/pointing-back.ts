import type { Linking } from '../../extractors/organizations/linking.ts';
import { tokensAt } from '../../extractors/organizations/linking.ts';
import { isCapital, shouted } from '../../extractors/organizations/reading.ts';
import { BEHIND, HEAD, TITLE } from '../../extractors/organizations/tables.ts';
import type { Finding } from '../../src/core/mention.ts';
import { indexAt } from '../../src/core/span.ts';
import { fresh, often } from './nearest.ts';
import type { Stretches } from './whose-name.ts';

/** A head word that stands for a body named elsewhere. */
export interface BackPointer {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly lexiconId: string | null;
  /** How far before it the body was named, in characters; negative where it is named only later. */
  readonly distance: number;
}

/** How many characters may lie between a government and what points back to it, where several are named. */
const near = 500;

/**
 * Finds capitalised head words with an article (`the Organization`, `this Council`) and resolves each to the last body before
 * it whose name has that head, or to the one that the document names far more often, where the last was named some way back;
 * where there is none, to the first body after it. Those that cannot be resolved are left: so is one where two bodies were named
 * last in one sentence and neither far more often, and
 * `the Government` where the document names those of several states, unless one of them stands near, with no other state
 * between.
 * @param findings the bodies found so far, in the order of the text
 */
export function pointBack(findings: readonly Finding[], linking: Linking, { sentences }: Stretches): BackPointer[] {
  const { reading, canon, vocabulary, names } = linking;
  const { tokens, tables } = reading;
  const determiners = new Set(['the', 'this', 'that', 'our', 'its', 'their'].map((word) => vocabulary.add(word)));
  const of = vocabulary.add('of');
  /** What an armed group may be called by, too, but is not meant by: `the Council` is that of states. */
  const organs = new Set(tables.organs.map((word) => canon.stemOf(vocabulary.add(word))));
  const government = canon.stemOf(vocabulary.add('government'));
  const covered = new Uint8Array(tokens.count);
  const spans = findings.map((finding) => tokensAt(tokens, finding));
  for (const { from, to } of spans) covered.fill(1, from, to);

  const heads = new Map<string, readonly string[]>();
  const headsOf = (finding: Finding, index: number): readonly string[] => {
    const id = finding.value?.kind === 'name' ? finding.value.lexiconId : null;
    const cacheKey = id ?? reading.text.slice(finding.start, finding.end);
    let known = heads.get(cacheKey);
    if (!known) {
      const { from, to } = spans[index]!;
      const own = canon.keyOf(reading, from, to).head;
      // `the Government` is the state's, not the one that is called regional and no more.
      const part = finding.rules[0] === 'organizations/plain-body' && own === government;
      const armed = id !== null && names.lexicon.bodies.get(id)?.kind === 'armed-group';
      known = part ? [] : [...new Set([...(id === null ? [] : canon.headsOf(id)), own])];
      known = known.filter((head) => head !== '' && !(armed && organs.has(head)));
      heads.set(cacheKey, known);
    }
    return known;
  };

  /** Governments and the like, of which every state has its own: by head, the bodies that the document names. */
  const ofStates = new Map<string, Set<string | null>>();
  for (const [number, finding] of findings.entries()) {
    // Offices of states are called so; other bodies with such a head are none of theirs.
    if (!/^\p{L}+ of /u.test(finding.entity ?? '')) continue;
    const { from, to } = spans[number]!;
    for (let i = from; i < to; i++) {
      if (tables.head(tokens.word[i]!)?.small !== 'state') continue;
      const head = canon.stemOf(tokens.word[i]!);
      ofStates.set(head, (ofStates.get(head) ?? new Set()).add(finding.entity));
    }
  }
  /** True where the document tells of several bodies with this head, so that another state named since may be meant. */
  const unsure = (head: string, from: number, to: number): boolean => {
    if ((ofStates.get(head)?.size ?? 0) < 2) return false;
    if (tokens.start[to]! - tokens.end[from]! > near) return true;
    for (let i = from; i < to; i++) if (reading.placeFrom.get(i)?.place.kind === 'state') return true;
    return false;
  };

  /** How often each body is named, by head. */
  const counts = new Map<string, Map<string | null, number>>();
  for (const [number, finding] of findings.entries()) {
    for (const head of headsOf(finding, number)) {
      const known = counts.get(head) ?? new Map<string | null, number>();
      counts.set(head, known.set(finding.entity, (known.get(finding.entity) ?? 0) + 1));
    }
  }
  /** The body named most often of those with a head, where the one named last is seldom named and not just before. */
  const mainOf = (head: string, last: Finding, start: number): Finding | null => {
    const times = ({ entity }: Finding): number => counts.get(head)!.get(entity) ?? 0;
    const beside = besideIn(head, last);
    // Two bodies named last in one sentence are equally likely, unless one is the document's own.
    if (beside.length > 0) {
      const all = [last, ...beside].sort((a, b) => times(b) - times(a));
      return times(all[0]!) >= often * times(all[1]!) ? all[0]! : null;
    }
    if (start - (seen.get(head) ?? 0) <= fresh) return last;
    let main = last;
    let most = times(last) * often;
    for (const other of named.get(head)!.values()) {
      if (times(other) >= most && other.entity !== last.entity) [main, most] = [other, times(other)];
    }
    return main;
  };
  /** The other bodies with a head that were named last in the sentence of the last one. */
  const besideIn = (head: string, last: Finding): Finding[] => {
    const sentence = indexAt(sentences, last.start);
    return [...named.get(head)!.values()].filter(
      (other) => other.entity !== last.entity && sentence >= 0 && indexAt(sentences, other.start) === sentence,
    );
  };

  const before = new Map<string, Finding>();
  /** The last mention of each body so far, by head. */
  const named = new Map<string, Map<string | null, Finding>>();
  /** Where the body named last, or what points back to it, was met last, by head. */
  const seen = new Map<string, number>();
  const ends = new Map<string, number>();
  const waiting = new Map<string, { start: number; end: number }[]>();
  const found: BackPointer[] = [];
  const point = (span: { start: number; end: number }, finding: Finding): void => {
    const lexiconId = finding.value?.kind === 'name' ? finding.value.lexiconId : null;
    found.push({ ...span, entity: finding.entity!, lexiconId, distance: span.start - finding.end });
  };

  for (let i = 0, next = 0; i < tokens.count; i++) {
    for (; next < findings.length && spans[next]!.from <= i; next++) {
      const finding = findings[next]!;
      for (const head of headsOf(finding, next)) {
        before.set(head, finding);
        named.set(head, (named.get(head) ?? new Map()).set(finding.entity, finding));
        seen.set(head, finding.end);
        ends.set(head, spans[next]!.to);
        for (const span of waiting.get(head) ?? []) point(span, finding);
        waiting.delete(head);
      }
    }
    const word = tokens.word[i]!;
    if (i === 0 || covered[i] === 1 || (tables.bits(word) & HEAD) === 0 || !isCapital(reading, i)) continue;
    if (!determiners.has(tokens.word[i - 1]!) || tables.head(word)!.many || shouted(tokens, i)) continue;
    if (i + 1 < tokens.count && (tokens.word[i + 1] === of || leadsOn(i + 1))) continue;
    const span = { start: tokens.start[i]!, end: tokens.end[i]! };
    const head = canon.stemOf(word);
    const finding = before.get(head);
    if (finding && unsure(head, ends.get(head)!, i)) continue;
    if (finding) {
      const main = mainOf(head, finding, span.start);
      if (main === null) continue;
      if (main === finding) seen.set(head, span.end);
      point(span, main);
    } else if ((ofStates.get(head)?.size ?? 0) > 1) continue;
    else waiting.set(head, [...(waiting.get(head) ?? []), span]);
  }

  /** Another capital begins a longer name, unless it is a post or an event (`the Council President`). */
  function leadsOn(i: number): boolean {
    return isCapital(reading, i) && covered[i] === 0 && (tables.bits(tokens.word[i]!) & (BEHIND | TITLE)) === 0;
  }

  return found.sort((a, b) => a.start - b.start);
}
