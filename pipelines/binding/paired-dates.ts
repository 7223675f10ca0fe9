import { addMonths } from '../../extractors/dates/calendar.ts';
import { edtfOf, isDate } from './date-words.ts';
import type { Binding, SentenceView } from './sentence.ts';
import type { Term } from './terms.ts';

/** The terms of one kind that marks and `and` join to the one at `at`, that one included: `2017, 2018 and 2019`. */
function row(terms: readonly Term[], at: number, is: (term: Term | undefined) => boolean): number[] {
  const step = (from: number, by: 1 | -1): number => {
    let i = from + by;
    while (/^(?:,|CC)$/.test(terms[i]?.tag ?? '') && Math.abs(i - from) < 3) i += by;
    return i !== from + by && is(terms[i]) ? i : -1;
  };
  const found = [at];
  for (let i = step(at, -1); i >= 0; i = step(i, -1)) found.unshift(i);
  for (let i = step(at, 1); i >= 0; i = step(i, 1)) found.push(i);
  return found;
}

/** The dates that `and` joins to a date; the date alone where none is. Dates with nothing but commas between are no row. */
export function datesJoined(terms: readonly Term[], at: number): number[] {
  const dates = row(terms, at, isDate);
  const last = dates.at(-1)!;
  return dates.length > 1 && terms[last - 1]!.tag === 'CC' ? dates : [at];
}

/** The period of two dates of which one follows right on the other: `2017/2018`, `2019-05/2019-06`. */
function asOne(edtfs: readonly string[]): string | null {
  const follows = (a: string, b: string): boolean => {
    const [year, month] = a.split('-').map(Number) as [number, number?];
    if (/^\d{4}$/.test(a)) return b === String(year + 1);
    if (!/^\d{4}-\d\d$/.test(a)) return false;
    const next = addMonths({ year, month: month! }, 1);
    return b === `${next.year}-${String(next.month).padStart(2, '0')}`;
  };
  return edtfs.every((edtf, i) => i === 0 || follows(edtfs[i - 1]!, edtf)) ? `${edtfs[0]}/${edtfs.at(-1)}` : null;
}

/**
 * What a row of dates says of one figure: its own date where the figures stand in a row as long (`In 2017 and 2018, 340 and
 * 412 persons, respectively, …`), the time of all where it is the only one and they follow on each other; else null.
 */
export function pairedPeriod(
  { terms, clauses: { of } }: SentenceView,
  b: Binding,
  dates: readonly number[],
  bindings: readonly Binding[],
): string | null {
  const edtfs = dates.map((at) => edtfOf(terms[at])!);
  const figures = row(terms, b.at, (term) => term?.tag === 'FIG');
  if (figures.length === dates.length) return edtfs[figures.indexOf(b.at)]!;
  if (figures.length > 1) return null;
  if (terms.some((t) => t.word === 'respectively')) {
    const here = bindings.filter((o) => of[o.at] === of[b.at]);
    return here.length === dates.length ? edtfs[here.indexOf(b)]! : null;
  }
  const alternative = dates.slice(1).some((at) => terms[at - 1]!.word !== 'and' && terms[at - 1]!.tag === 'CC');
  return alternative || terms[dates[0]! - 1]?.word === 'both' ? null : asOne(edtfs);
}
