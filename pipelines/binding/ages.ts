import type { FigureValue } from '../../src/core/value.ts';
import { isTime } from './sentence.ts';
import type { Term } from './terms.ts';

const isAgeWord = (term: Term | undefined): boolean =>
  /^(?:aged?|ages|under|over|below|above|between|from|up|at|least|the|of|to|and)$/.test(term?.word ?? '');
/** How many words may stand before the number of an age: `between the ages of 15 and 49`. */
const longest = 5;

const isYears = (term: Term | undefined): boolean => term?.tag === 'FIG' && isTime(term.mention!.value as FigureValue);
/** `for 3 years` is how long: what is an age there says so by another word. */
const saysTime = (term: Term): boolean => /years?|months?|weeks?|days?|hours?/i.test(term.text);

/**
 * The term behind an age that tells which persons are meant, read at term `at`: `aged under five`, `under the age of 18`,
 * `between the ages of 15 and 49`, `under five`, `aged 60 and over`. Gives `at` where none stands there. Counter-examples:
 * `over three years`, `at the age of 60`, which say how long and when.
 */
export function pastAge(terms: readonly Term[], at: number): number {
  let to = at;
  while (to < at + longest && isAgeWord(terms[to])) to++;
  if (!isYears(terms[to])) return at;
  const lead = terms.slice(at, to).map((t) => t.word);
  const named = lead.some((word) => /^age/.test(word)) || /^aged\b/i.test(terms[to]!.text);
  const bare = lead.length === 0 && /^(?:under|over|below|above|up to)\s/i.test(terms[to]!.text);
  if (!(named || bare) || (bare && saysTime(terms[to]!)) || lead[0] === 'at' || lead[0] === 'of') return at;
  to++;
  while (/^(?:and|to|or|-)$/.test(terms[to]?.word ?? terms[to]?.tag ?? '') && isYears(terms[to + 1])) to += 2;
  const more = terms[to]?.word === 'and' || terms[to]?.word === 'or';
  return more && /^(?:over|older|above|under|younger|below)$/.test(terms[to + 1]?.word ?? '') ? to + 2 : to;
}
