import type { Clauses } from '../binding/clauses.ts';
import type { Term } from '../binding/terms.ts';

/**
 * Terms on one line, as cues see them, before a claim among them is marked: small letters, a date as `<date>` (May is no modal). A
 * space stands before the line, and behind it what marks of a claim add (`unmarked`).
 */
export interface Line {
  readonly text: string;
  /** Where the line ends in the text. */
  readonly end: number;
  /** By term: where its words begin and end in the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The words that a mark may add to a line, so that what is looked for on it is found whatever the claim is. */
const unmarked = ' <it: <do: >';

/** The line of a sentence, with `|` where a clause begins or goes on. */
export const sentenceLine = (terms: readonly Term[], clauses: Clauses): Line => lineOf(terms, clauses, null);

/** The line of one clause, by its number. */
export const clauseLine = (terms: readonly Term[], clauses: Clauses, clause: number): Line =>
  lineOf(terms, clauses, clause);

function lineOf(terms: readonly Term[], { of, joined }: Clauses, clause: number | null): Line {
  const [starts, ends]: [number[], number[]] = [[], []];
  const parts: string[] = [];
  let length = 0;
  const write = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  let last: number | undefined;
  for (let i = 0; i < terms.length; i++) {
    if (clause !== null && of[i] !== clause) continue;
    const word = wordAt(terms, i);
    // The bars of a table's columns part no clauses.
    const bar = clause !== null && word === '|' && last !== undefined;
    if (!bar) write(last !== undefined && of[i] !== last && !joined.has(of[i]!) ? ' | ' : ' ');
    last = of[i];
    starts[i] = length;
    if (!bar) write(word);
    ends[i] = length;
  }
  parts.push(unmarked);
  return { text: parts.join(''), end: length, starts, ends };
}

/**
 * A line with the claim that a term is: a figure as `<it: 500>`, an event’s verb as `<do: held>`.
 * @param behind leaves out what stands before the claim
 */
export function marked({ text, starts, ends, end }: Line, terms: readonly Term[], at: number, behind = false): string {
  const { kind, word } = terms[at]!;
  const before = behind ? '' : text.slice(1, starts[at]);
  return `${before}<${kind === 'figure' ? 'it' : 'do'}: ${word}>${text.slice(ends[at], end)}`;
}

/** True where a line says a term otherwise than its mark does: a date or a month that is the claim itself. */
export const saysOtherwise = ({ text, starts, ends }: Line, terms: readonly Term[], at: number): boolean =>
  ends[at]! - starts[at]! !== terms[at]!.word.length || !text.startsWith(terms[at]!.word, starts[at]);

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
