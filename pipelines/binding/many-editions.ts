import { isUndated } from './date-words.ts';
import type { Binding, SentenceView } from './sentence.ts';
import type { Term } from './terms.ts';

const years = ['year', 'years', 'decade', 'decades'];
const several = /^(?:years|decades?|entire|whole|all)$/;

/**
 * True where a figure is reckoned over several years (`over the past 10 years`, `in recent years`, `from 2013 to 2023`, `in
 * all the years of the operation`): it is the result of a series and of none of its editions.
 */
export function overEditions(s: SentenceView, b: Binding): boolean {
  if (spansYears(b.period) || s.terms.some((term) => isRow(s, term))) return true;
  const clause = s.clauses.of[b.at];
  return s.terms.some((term, i) => {
    // Words that lead a sentence hold for all of its clauses.
    if (s.clauses.of[i] !== clause && i > 8) return false;
    if (term.tag === 'FIG') return unitOf(s, i) === 'a' && numberOf(s, i) > 1 && isUndated(s.terms, i);
    if (!years.includes(term.word)) return false;
    const before = s.terms[i - 1]?.word ?? '';
    if (several.test(term.word) && /^(?:recent|all|past|last)$/.test(before))
      return isUndated(s.terms, i) || before === 'all';
    // `all the years of`
    return term.word === 'years' && before === 'the' && s.terms[i - 2]?.word === 'all';
  });
}

/** `Lantern-2018, -2019 and -2020`: an operation with the years of more of its editions behind it. */
const isRow = ({ text }: SentenceView, term: Term): boolean =>
  term.kind === 'operation' && /^(?:,| and|, and) [-‐‑](?:19|20)?\d\d\b/.test(text.slice(term.end, term.end + 12));

const figureAt = (s: SentenceView, i: number) => {
  const value = s.terms[i]!.mention?.value;
  return value?.kind === 'figure' ? value : null;
};
const unitOf = (s: SentenceView, i: number): string => figureAt(s, i)?.unit ?? '';
const numberOf = (s: SentenceView, i: number): number => figureAt(s, i)?.min ?? 0;

/** A closed period that ends in another year than it begins in and is longer than a year. */
function spansYears(period: string | null): boolean {
  const [, first, last] = /^(\d{4})(?:-[\d-]+)?\/(\d{4})(?:-[\d-]+)?$/.exec(period ?? '') ?? [];
  return first !== undefined && Number(last) - Number(first) > 1;
}
