import type { DateValue, FigureValue } from '../../src/core/value.ts';
import { isTime } from './sentence.ts';
import type { Term } from './terms.ts';

/** The value of the date that a term is; null for another term and for a date without one. */
export const edtfOf = (term: Term | undefined): string | null =>
  term?.tag === 'DATE' ? ((term.mention?.value as DateValue | undefined)?.edtf ?? null) : null;

export const isDate = (term: Term | undefined): boolean => edtfOf(term) !== null;

/** The term before a date, past its article: the preposition of `in the second quarter`. */
export const beforeDate = (terms: readonly Term[], at: number): number =>
  terms[at - 1]?.tag === 'DT' ? at - 2 : at - 1;

/** `as of 31 May`, `as at 31 May` */
export const asOf = (terms: readonly Term[], at: number): boolean =>
  terms[at - 1]?.word === 'of' && terms[at - 2]?.word === 'as';

const rolls = /^(?:past|last|recent|previous|preceding|next|coming|following)$/;
const unit = /^(?:days?|weeks?|months?|quarters?|years?|decades?|centur(?:y|ies))$/;
const holds = /^(?:in|over|during|within|for|throughout|through|of)$/;
const begins =
  /^(?:start|beginning|launch|inception|establishment|creation|foundation|founding|outbreak|onset|adoption|introduction|opening|end|deployment|independence)$/;

/**
 * True where a term names a time that no day of the calendar is known of: `over the past five years`, `in recent months`,
 * `since the start of the operation`. A figure of that time is one of no other.
 */
export function isUndated(terms: readonly Term[], i: number): boolean {
  const term = terms[i]!;
  if (term.word === 'since') return sinceUndated(terms, i);
  const spans = term.tag === 'FIG' ? isTime(term.mention!.value as FigureValue) : unit.test(term.word);
  if (!spans || !rolls.test(terms[i - 1]?.word ?? '')) return false;
  return holds.test(terms[i - 2]?.tag === 'DT' ? (terms[i - 3]?.word ?? '') : (terms[i - 2]?.word ?? ''));
}

/** `since then`, `since its establishment`, with no date up to the next mark. */
function sinceUndated(terms: readonly Term[], at: number): boolean {
  if (terms[at + 1]?.word === 'then') return true;
  const noun = /^(?:DT|PRP\$)$/.test(terms[at + 1]?.tag ?? '') ? at + 2 : at + 1;
  if (!begins.test(terms[noun]?.word ?? '')) return false;
  for (let i = noun + 1; i < terms.length && !/^(?:[,;:.]|FIG)$/.test(terms[i]!.tag); i++)
    if (terms[i]!.tag === 'DATE') return false;
  return true;
}

/**
 * True for the day that a release is issued: the place opens its first line, the day follows and a dash behind it (`KABUL,
 * 3 March 2020 – Some 300 people …`).
 */
export function isDatelineDay(terms: readonly Term[], at: number): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(edtfOf(terms[at]) ?? '')) return false;
  const opening = terms.slice(0, at);
  if (!/^NNP/.test(opening[0]?.tag ?? '') || !opening.every((t) => /^(?:NNPS?|[,(.])$/.test(t.tag))) return false;
  const dash = terms[at + 1]?.tag === ')' ? at + 2 : at + 1;
  return terms[dash]?.tag === '-' && terms[dash]!.start > terms[dash - 1]!.end;
}
