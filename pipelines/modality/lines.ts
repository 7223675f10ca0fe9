import type { Clauses } from '../binding/clauses.ts';
import type { Term } from '../binding/terms.ts';

/** Terms on one line, as cues see them, and where on it each of them stands. */
interface Line {
  readonly text: string;
  /** By term: where its words begin and end on the line. */
  readonly starts: number[];
  readonly ends: number[];
}

/** What cues look at around a claim: its clause and its sentence, the claim marked. */
export interface Around {
  readonly clause: string;
  readonly sentence: string;
}

/** The lines of a sentence, written when they are first asked for. */
interface Lines {
  sentence?: Line;
  readonly clauses: Map<number, Line>;
}

const written = new WeakMap<Clauses, Lines>();

/**
 * The line of a claim’s sentence and that of its own clause: small letters, a figure that is the claim as `<it: 500>`, an event’s
 * verb as `<do: held>`, a date as `<date>` (May is no modal), in the sentence `|` where a clause begins or goes on.
 * @param toldBehind leaves out of the clause what stands before the claim
 */
export function linesAround(terms: readonly Term[], at: number, clauses: Clauses, toldBehind: boolean): Around {
  let lines = written.get(clauses);
  if (!lines) written.set(clauses, (lines = { clauses: new Map() }));
  lines.sentence ??= lineOf(terms, clauses, null);
  const own = clauses.of[at]!;
  let clause = lines.clauses.get(own);
  if (!clause) lines.clauses.set(own, (clause = lineOf(terms, clauses, own)));
  return {
    clause: marked(clause, terms, at, toldBehind ? clause.starts[at]! : 0).replaceAll(' |', ''),
    sentence: marked(lines.sentence, terms, at, 0),
  };
}

/** A line from a place on, with its claim marked. */
function marked({ text, starts, ends }: Line, terms: readonly Term[], at: number, from: number): string {
  const { kind, word } = terms[at]!;
  return `${text.slice(from, starts[at])}<${kind === 'figure' ? 'it' : 'do'}: ${word}>${text.slice(ends[at])}`;
}

/** The terms of one clause, or of all. */
function lineOf(terms: readonly Term[], { of, joined }: Clauses, clause: number | null): Line {
  const [starts, ends]: [number[], number[]] = [[], []];
  let text = '';
  let last: number | undefined;
  for (let i = 0; i < terms.length; i++) {
    if (clause !== null && of[i] !== clause) continue;
    if (last !== undefined) text += of[i] !== last && !joined.has(of[i]!) ? ' | ' : ' ';
    last = of[i];
    starts[i] = text.length;
    text += wordAt(terms, i);
    ends[i] = text.length;
  }
  return { text, starts, ends };
}

function wordAt(terms: readonly Term[], i: number): string {
  const { kind, word } = terms[i]!;
  if (kind === 'date' || isMonth(terms, i)) return '<date>';
  return word.includes('’') ? word.replaceAll('’', "'") : word;
}

/**
 * True for a `May` that no date holds and that is a month: with a capital inside its sentence, or at its beginning where what
 * stands behind is not what a wish goes on with (`May I thank`, `May the parties agree`).
 */
function isMonth(terms: readonly Term[], at: number): boolean {
  if (terms[at]!.text !== 'May') return false;
  return at > 0 || !/^(?:PRP\$?|DT|NNPS?)$/.test(terms[1]?.tag ?? 'DT');
}
