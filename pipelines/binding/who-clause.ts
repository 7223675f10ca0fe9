import { isAuxiliary, isFiniteVerb } from './chunks.ts';
import { isDate } from './date-words.ts';
import type { Binding, SentenceView } from './sentence.ts';
import type { Term } from './terms.ts';

/** The terms `[from, to)` of the clause that `who`, `which` or `that` opens right behind what a figure counts; null for none. */
export function whoClause({ terms, clauses }: SentenceView, b: Binding): { from: number; to: number } | null {
  // What is counted may hold the beginning of the clause: `There were 20 persons who had arrived`.
  let opens = b.at + 1;
  while (opens <= b.to && opens < terms.length && !isOpening(terms[opens]!)) opens++;
  if (opens > b.to || opens >= terms.length || clauses.of[opens] === clauses.of[b.at]) return null;
  let to = opens + 1;
  while (clauses.of[to] === clauses.of[opens] && !/^[,;:.]$/.test(terms[to]!.tag)) to++;
  return { from: opens + 1, to };
}

const isOpening = ({ word, tag }: Term): boolean =>
  word === 'who' || word === 'which' || (word === 'that' && tag === 'WDT');

/**
 * True where a figure has no verb but that of the clause behind it: it stands in a lead (`Of the 246 mayors who were in exile,
 * 191 …`), behind `among them`, or in a sentence without another verb.
 */
function hasNoOther({ terms, clauses }: SentenceView, b: Binding): boolean {
  const lead = /^(?:of|among)$/.test(terms[0]?.word ?? '') && b.at <= 3;
  const existential = terms.some((t, i) => i < b.at && t.tag === 'EX' && clauses.of[i] === clauses.of[b.at]);
  return lead || existential || !terms.some((t, i) => clauses.of[i] === clauses.of[b.at] && isFiniteVerb(t));
}

/** `There were 20 asylum seekers who arrived in May`: the verb of the clause, where the figure has no other; null for none. */
export function verbOfWho(s: SentenceView, b: Binding, lexical: (at: number) => string | null): string | null {
  const clause = whoClause(s, b);
  if (!clause || !hasNoOther(s, b)) return null;
  const verb = s.terms.findIndex((t, i) => i >= clause.from && i < clause.to && isFiniteVerb(t));
  if (verb < 0) return null;
  const main = isAuxiliary(s.terms[verb]!)
    ? s.terms.findIndex((t, i) => i > verb && i < clause.to && t.tag !== 'RB' && !isAuxiliary(t))
    : verb;
  return main < 0 || !/^VB/.test(s.terms[main]!.tag) ? null : lexical(main);
}

/** The one date of the clause, where the figure has no other verb: `Of the 246 mayors who in August were in exile`. */
export function dateOfWho(s: SentenceView, b: Binding): Term | undefined {
  const clause = whoClause(s, b);
  if (!clause || !hasNoOther(s, b)) return undefined;
  const dates = s.terms.slice(clause.from, clause.to).filter((t) => t.tag === 'DATE');
  const [date] = dates;
  const tied = date && s.words.date_ties.has(s.terms[s.terms.indexOf(date) - 1]!.word);
  return dates.length === 1 && tied && isDate(date) ? date : undefined;
}
