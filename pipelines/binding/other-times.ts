import type { FigureValue } from '../../src/core/value.ts';
import type { Chunk } from './chunks.ts';
import { isUndated } from './date-words.ts';
import { hasTag } from './said.ts';
import { type Binding, isTime, type SentenceView } from './sentence.ts';
import type { Term } from './terms.ts';

/** The bracket that term `at` stands in, with its marks; null for none. */
function bracketAround(terms: readonly Term[], at: number): Chunk | null {
  if (!hasTag(terms, '(')) return null;
  let from = terms[at]!.tag === ')' ? at - 1 : at;
  while (from >= 0 && terms[from]!.tag !== '(' && terms[from]!.tag !== ')') from--;
  if (from < 0 || terms[from]!.tag === ')') return null;
  const to = terms.findIndex((t, i) => i >= at && i > from && t.tag === ')');
  return to > 0 ? { from, to } : null;
}

/** True for terms that hold a figure of things and a time of its own: `(in 2018 - 87 tons)`, `(previous day: 870)`. */
const tellsOfTime = (terms: readonly Term[], { from, to }: Chunk): boolean => {
  const figure = (t: Term): boolean => t.tag === 'FIG' && !isTime(t.mention!.value as FigureValue);
  const inside = terms.slice(from, to);
  return inside.some(figure) && inside.some((t, i) => t.tag === 'DATE' || isUndated(terms, from + i));
};

/** True where term `at` stands in a bracket with a figure and a time of its own, and term `outside` does not. */
export function inAside({ terms }: SentenceView, at: number, outside: number): boolean {
  const bracket = bracketAround(terms, at);
  if (!bracket || (outside > bracket.from && outside < bracket.to)) return false;
  return tellsOfTime(terms, bracket);
}

/** `against`, `compared with`, `up from` right before a figure: what another one is held against. */
export function isComparison({ terms }: SentenceView, { at }: Pick<Binding, 'at'>): boolean {
  const [last, one] = [terms[at - 1]?.word ?? '', terms[at - 2]?.word ?? ''];
  if (/^(?:against|versus)$/.test(last)) return true;
  return (
    (/^(?:with|to)$/.test(last) && /^(?:compared|comparison)$/.test(one)) ||
    (last === 'from' && /^(?:up|down)$/.test(one))
  );
}

/** True for the date of such a figure: `450 fires, up from 400 in 2018`. */
export function datesComparison(s: SentenceView, at: number): boolean {
  const figure = s.terms.findLastIndex((t, i) => i < at && /^(?:FIG|[,;:.])$/.test(t.tag));
  return s.terms[figure]?.tag === 'FIG' && isComparison(s, { at: figure });
}

/**
 * True where a figure is only held against others, so that it is neither the whole nor the part of one outside its bracket:
 * `1,500 seizures (2017: 1,200), of which 300`, `450 fires, compared to 510 in 2018, including 30`.
 */
export const isHeldAgainst = (s: SentenceView, whole: Binding, other: Binding): boolean =>
  inAside(s, whole.at, other.at) || isComparison(s, whole);
