import { says } from './said.ts';
import { type Binding, isTime, type SentenceView } from './sentence.ts';
import type { Term } from './terms.ts';

/** How many terms from the beginning such words may stand to hold for the whole sentence. */
const front = 6;

/** What kind of time words take up: a stretch of it, or any. */
type TakenUp = 'stretch' | 'any';

/**
 * What time the words at a term take up from the sentence before, without a date of their own: `during the same period`,
 * `over that period`, `by that time`, `by then`, `at that time`; null for none. `at the same time` takes up nothing, and
 * `the same period of 2018` says a time itself.
 */
function takesUp(terms: readonly Term[], at: number): TakenUp | null {
  const word = (i: number): string => terms[i]?.word ?? '';
  const dated = (i: number): boolean => terms.slice(i + 1, i + 4).some((t) => t.tag === 'DATE');
  if (word(at) === 'by' && word(at + 1) === 'then') return 'any';
  const pointing = /^(?:this|that)$/.test(word(at + 1));
  if (/^(?:by|at)$/.test(word(at)) && pointing && /^(?:time|date|point)$/.test(word(at + 2)))
    return word(at + 3) === 'of' ? null : 'any';
  if (!/^(?:in|during|over|within|throughout)$/.test(word(at))) return null;
  const noun = /^(?:the|this|that)$/.test(word(at + 1)) && word(at + 2) === 'same' ? at + 3 : pointing ? at + 2 : -1;
  return noun > 0 && /^(?:period|timeframe)$/.test(word(noun)) && !dated(noun) ? 'stretch' : null;
}

/** One of these stands in all such words. */
const taken = ['then', 'time', 'date', 'point', 'period', 'timeframe'];

/** A single day is no stretch of time. */
const isStretch = (edtf: string): boolean => !/^\d{4}-\d\d-\d\d$/.test(edtf);

/**
 * The period of a figure whose sentence takes up the time of the one before: the only time told there. Of the ends of a change
 * each end of another change has its own (`from 24 per cent to 11 per cent`), and any other figure the time between them.
 */
export function timeBefore(s: SentenceView, b: Binding): string | null {
  const { terms, clauses } = s;
  if (!says(terms, ...taken)) return null;
  const at = terms.findIndex((_, i) => takesUp(terms, i) !== null);
  if (at < 0 || !(at <= front || clauses.of[at] === clauses.of[b.at])) return null;
  const { edtfs, ends } = s.timesBefore();
  const kind = takesUp(terms, at);
  const [first, last] = edtfs;
  if (first === undefined || (kind === 'stretch' && !edtfs.every(isStretch))) return null;
  if (edtfs.length === 1) return kind === 'stretch' || !first.includes('..') ? first : null;
  if (kind !== 'stretch' || !ends || last === undefined || edtfs.length > 2) return null;
  const isEnd = (i: number, word: string): boolean => terms[i - 1]?.word === word && !isTime(b.value);
  const other = (word: string): boolean => terms.some((t, i) => t.tag === 'FIG' && terms[i - 1]?.word === word);
  if (isEnd(b.at, 'from') && other('to')) return first;
  if (isEnd(b.at, 'to') && other('from')) return last;
  return [first, last].some((edtf) => edtf.includes('/')) ? null : `${first}/${last}`;
}
