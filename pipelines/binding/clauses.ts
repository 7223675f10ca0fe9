import { isFiniteVerb, isNoun } from './chunks.ts';
import type { Term } from './terms.ts';

/** The clauses of a sentence: which one each term stands in, and which share the subject of the one before. */
export interface Clauses {
  /** The number of the clause of each term. One that is cut by another, as by `who were armed`, keeps its number. */
  readonly of: readonly number[];
  /** Clauses joined by `and` without a comma: what holds of the first by a verb above them holds of these. */
  readonly joined: ReadonlySet<number>;
}

const isMark = ({ tag }: Term): boolean => tag === ',' || tag === ':' || tag === '-';
const endsAll = ({ tag }: Term): boolean => tag === ';' || tag === '.' || tag === '?' || tag === '!';
const relative = new Set(['who', 'which', 'whose', 'whom', 'where', 'that']);
const subordinate = new Set(
  'when while whereas because although though if unless whether until after before since as once lest why'.split(' '),
);
const opensInner = (term: Term | undefined): boolean =>
  term?.kind === 'word' && term.tag !== 'DT' && (relative.has(term.word) || subordinate.has(term.word));

/** True where two terms stand in one clause, or in clauses that `and` joins without a comma. `from` comes first. */
export function inOneRow({ of, joined }: Clauses, from: number, to: number): boolean {
  for (let i = to; i > from && of[i] !== of[from]; i--) {
    if (of[i] !== of[i - 1] && !joined.has(of[i]!)) return false;
  }
  return true;
}

interface Open {
  readonly id: number;
  verb: boolean;
  /** A clause inside another one. */
  readonly inside?: { readonly clause: Open; readonly relative: boolean };
}

/**
 * Cuts a sentence into clauses: a new one begins behind a mark or `and` where words with a verb of their own follow one
 * that has its verb, and at `that`, `who`, `if` and the like. A clause without a verb of its own (a list, an apposition,
 * `including 200 women`) belongs to what it stands beside.
 */
export function clausesOf(terms: readonly Term[]): Clauses {
  let count = 0;
  const open = (inside?: Open['inside']): Open => ({ id: count++, verb: false, ...(inside && { inside }) });
  const joined = new Set<number>();
  const of: number[] = [];
  let now = open();
  let around: Open | null = null;
  for (const [i, term] of terms.entries()) {
    // In a list behind semicolons only the first member has the verb.
    if (endsAll(term)) now = term.tag !== ';' || verbBeforeStop(terms, i + 1) ? open() : now;
    else if (term.tag === '(') {
      around = now;
      if (verbAhead(terms, i + 1) > 0) now = open();
    } else if (term.tag === ')') {
      now = around ?? now;
      around = null;
    } else if (isMark(term)) now = behindMark(terms, i, now, open);
    else if (term.tag === 'CC' && now.verb && !isMarkAt(terms, i - 1) && startsClause(terms, i)) {
      now = open();
      joined.add(now.id);
    } else if (opensInner(term) && verbAhead(terms, i + 1) > 0) {
      now = open({ clause: now, relative: term.tag === 'WDT' || /^who/.test(term.word) });
    } else if (isFiniteVerb(term) && now.verb && now.inside && !now.inside.clause.verb) now = now.inside.clause;
    if (isFiniteVerb(term)) now.verb = true;
    of.push(now.id);
  }
  return { of, joined };
}

const isMarkAt = (terms: readonly Term[], i: number): boolean => terms[i] !== undefined && isMark(terms[i]);

/** The clause that goes on behind a mark. */
function behindMark(terms: readonly Term[], mark: number, now: Open, open: (inside?: Open['inside']) => Open): Open {
  const next = terms[mark + 1];
  if (!next || opensInner(next) || opensInner(terms[mark + 2])) return now.inside?.relative ? now.inside.clause : now;
  const verb = verbAhead(terms, mark + 1);
  if (verb < 0) {
    if (now.verb && subjectAhead(terms, mark)) return open();
    return now.inside?.relative ? now.inside.clause : now;
  }
  // `3,000 in 2018, 4,000 in 2019 and will number 5,000`: a member of the row, and a verb that `and` joins to the one before it.
  const member =
    /^(?:FIG|CD)$/.test(next.tag) &&
    terms[mark + 2]?.tag === 'IN' &&
    /^(?:DATE|CD|FIG)$/.test(terms[mark + 3]?.tag ?? '');
  if (now.verb && member && verb === mark + 5 && terms[mark + 4]!.tag === 'CC') return now;
  const bare = !terms.slice(mark + 1, verb).some((t) => isNoun(t) || /^(?:FIG|PRP|EX|DATE|DT)$/.test(t.tag));
  if (bare && now.inside && !now.inside.clause.verb) return now.inside.clause;
  return now.verb ? open() : now;
}

/** True where a verb, or a subject with its verb, follows `and`. */
function startsClause(terms: readonly Term[], at: number): boolean {
  const verb = verbAhead(terms, at + 1);
  return verb > 0 && !terms.slice(at + 1, verb).some((t) => t.tag === 'CC');
}

/** The first finite verb before the next mark or inner clause, past what stands in brackets; -1 for none. */
function verbAhead(terms: readonly Term[], from: number): number {
  for (let i = from; i < terms.length; i++) {
    const term = terms[i]!;
    if (term.tag === '(') i = closing(terms, i);
    if (isMark(term) || endsAll(term) || term.tag === ')' || (i > from && opensInner(term))) return -1;
    if (isFiniteVerb(term)) return i;
  }
  return -1;
}

/** `, and 200, including 30 women, were`: a subject behind the mark whose verb follows behind another mark. */
function subjectAhead(terms: readonly Term[], mark: number): boolean {
  if (terms[mark]!.tag !== ',' || terms[mark + 1]?.tag !== 'CC') return false;
  for (let i = mark + 1; i < terms.length && !endsAll(terms[i]!); i++) {
    if (isMark(terms[i]!) && isFiniteVerb(terms[i + 1])) return true;
    if (isFiniteVerb(terms[i])) return false;
  }
  return false;
}

/** True where a finite verb comes before the next semicolon or stop. */
function verbBeforeStop(terms: readonly Term[], from: number): boolean {
  for (let i = from; i < terms.length && !endsAll(terms[i]!); i++) if (isFiniteVerb(terms[i])) return true;
  return false;
}

/** The term that closes the bracket at a term; the term itself where none does. */
function closing(terms: readonly Term[], at: number): number {
  const to = terms.findIndex((term, i) => i > at && term.tag === ')');
  return to < 0 ? at : to;
}
