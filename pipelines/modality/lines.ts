import type { Clauses } from '../binding/clauses.ts';
import type { Term } from '../binding/terms.ts';

/** Terms on one line, as cues see them, before a claim among them is marked. */
export interface Line {
  readonly text: string;
  /** By term: where its words begin and end on the line. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The lines of a sentence; each is written when it is first asked for. */
interface Lines {
  readonly sentence: Line;
  readonly clauses: Map<number, Line>;
}

const written = new WeakMap<Clauses, Lines>();

function linesOf(terms: readonly Term[], clauses: Clauses): Lines {
  const known = written.get(clauses);
  if (known) return known;
  const lines = { sentence: lineOf(terms, clauses, null), clauses: new Map() };
  written.set(clauses, lines);
  return lines;
}

/** The line of a sentence: small letters, a date as `<date>` (May is no modal), `|` where a clause begins or goes on. */
export const sentenceLine = (terms: readonly Term[], clauses: Clauses): Line => linesOf(terms, clauses).sentence;

/** The line of the clause that a term stands in. */
export function clauseLine(terms: readonly Term[], at: number, clauses: Clauses): Line {
  const { clauses: lines } = linesOf(terms, clauses);
  const number = clauses.of[at]!;
  const line = lines.get(number) ?? lineOf(terms, clauses, number);
  lines.set(number, line);
  return line;
}

/** A line with the claim that a term is: a figure as `<it: 500>`, an event’s verb as `<do: held>`. @param from drops what is before */
export function marked({ text, starts, ends }: Line, terms: readonly Term[], at: number, from = 0): string {
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
    const word = wordAt(terms, i);
    // The bars of a table's columns part no clauses.
    const bar = clause !== null && word === '|' && last !== undefined;
    if (last !== undefined && !bar) text += of[i] !== last && !joined.has(of[i]!) ? ' | ' : ' ';
    last = of[i];
    starts[i] = text.length;
    if (!bar) text += word;
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
