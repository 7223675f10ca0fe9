import type { DateValue } from '../../src/core/value.ts';
import { isFiniteVerb } from './chunks.ts';
import type { Binding, SentenceView } from './sentence.ts';
import type { Term } from './terms.ts';

const edtfOf = (term: Term | undefined): string | null => (term?.mention?.value as DateValue | undefined)?.edtf ?? null;

/** Words that may tie a date to what stands before it. */
const ties = new Set([
  'in',
  'on',
  'during',
  'since',
  'until',
  'till',
  'by',
  'from',
  'between',
  'through',
  'throughout',
  'at',
  'over',
  'for',
  'before',
  'after',
  'to',
  '(',
  'as',
]);

/**
 * Gives each figure of a sentence the period that the sentence ties it to: a date behind it in its clause, else the last
 * one before it, else the one that leads the sentence. What the sentence does not date stays null.
 */
export function findPeriods(s: SentenceView, bindings: readonly Binding[]): void {
  const { terms } = s;
  const lead = leadDate(terms, bindings[0]?.at ?? 0);
  for (const b of bindings) {
    if (b.period !== null) continue;
    b.period = periodAt(terms, dateBehind(terms, b) ?? dateBefore(terms, b) ?? lead);
  }
}

/**
 * The period that a date says of a figure. Before and after a date is not in it: `before 2010` is `../2010`, as `until 2010`
 * is, and `after 2010` is `2010/..`. The date itself keeps the value that it names.
 */
function periodAt(terms: readonly Term[], date: Term | undefined): string | null {
  const edtf = edtfOf(date);
  if (!edtf || edtf.includes('..')) return edtf;
  const at = terms.indexOf(date!);
  const by = terms[at - 1]?.tag === 'DT' ? at - 2 : at - 1;
  const word = terms[by]?.word;
  const prior = word === 'to' && /^(?:prior|previous)$/.test(terms[by - 1]?.word ?? '');
  const [start, end] = [edtf.split('/')[0], edtf.split('/').at(-1)];
  if (word === 'before' || prior) return `../${start}`;
  return word === 'after' ? `${end}/..` : edtf;
}

const isDate = (term: Term | undefined): boolean => term?.tag === 'DATE' && edtfOf(term) !== null;

/** A date in the first words of the sentence, before any figure: `From 2 January to 28 April 2024,`, `Operations in 2015`. */
function leadDate(terms: readonly Term[], before: number): Term | undefined {
  const at = terms.findIndex(isDate);
  // `the resolution of 29 June` is named by its date.
  const named = terms[at - 1]?.word === 'of' && !asOf(terms, at);
  return at >= 0 && at < before && at <= 6 && !named ? terms[at] : undefined;
}

/** The first date behind the figure in its clause, where a preposition or bracket ties it. */
function dateBehind(terms: readonly Term[], b: Binding): Term | undefined {
  for (let i = b.at + 1; i < terms.length; i++) {
    const term = terms[i]!;
    if (/^[;:]$/.test(term.tag) || /^(?:which|who|whom|while|whereas|that)$/.test(term.word)) return undefined;
    // Behind a comma a new clause may begin, which has its own date.
    if (term.tag === ',' && clauseFollows(terms, i + 1)) return undefined;
    if (!isDate(term)) continue;
    const tied =
      ties.has(terms[i - 1]!.word) ||
      asOf(terms, i) ||
      (terms[i - 1]!.tag === 'DT' && ties.has(terms[i - 2]?.word ?? ''));
    const numbered =
      terms[i - 1]!.tag === '(' && /^(?:resolution|resolutions|figure|CD)$/.test(terms[i - 3]?.word ?? '');
    return tied && !numbered ? term : undefined;
  }
  return undefined;
}

/** `as of 31 May`, `as at 31 May` */
const asOf = (terms: readonly Term[], at: number): boolean =>
  terms[at - 1]?.word === 'of' && terms[at - 2]?.word === 'as';

/** True where `and` opens a clause with a verb of its own before the date: `…, and in May 2020 another … was made`. */
function clauseFollows(terms: readonly Term[], at: number): boolean {
  if (terms[at]?.tag !== 'CC') return false;
  for (let i = at + 1; i < terms.length && !/^[,;.]$/.test(terms[i]!.tag); i++) {
    if (terms[i]!.tag === 'FIG') return false;
    if (isFiniteVerb(terms[i]) || isDate(terms[i])) return true;
  }
  return false;
}

/** How many terms a date may stand before the figure it dates. */
const farthest = 25;

/** The nearest date before the figure, not past a semicolon. */
function dateBefore(terms: readonly Term[], b: Binding): Term | undefined {
  for (let i = b.at - 1; i >= 0 && i > b.at - farthest && terms[i]!.tag !== ';'; i--) {
    if (isDate(terms[i]) && (i === 0 || ties.has(terms[i - 1]!.word) || /^(?:-|,)$/.test(terms[i - 1]!.tag)))
      return terms[i];
  }
  return undefined;
}

/** The period that a sentence sets for those behind it: `The reporting period is from 1 May to 31 May 2017.` */
export function periodSet(
  said: string,
  dates: readonly { readonly edtf?: string | null }[],
  phrases: ReadonlySet<string>,
): string | null {
  const text = said.toLowerCase();
  if (![...phrases].some((phrase) => text.includes(phrase))) return null;
  return dates.find(({ edtf }) => edtf?.includes('/') && !edtf.includes('..'))?.edtf ?? null;
}
