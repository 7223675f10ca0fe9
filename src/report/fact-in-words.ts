import type { FactRow } from '../store/index.ts';
import { dateInWords } from './date-in-words.ts';
import { confidenceInWords } from './words.ts';

/** What a fact claims, in the document's own words as far as possible: `over 180,000 violations of migration law brought to light`. */
export function claimInWords(
  fact: Pick<FactRow, 'type' | 'quote' | 'sentence' | 'counted' | 'action' | 'roles'>,
): string {
  if (fact.type === 'figure') return [fact.quote, fact.counted, fact.action].filter(Boolean).join(' ');
  const parts = Object.entries(fact.roles).filter(([, value]) => value !== null && value !== '');
  if (parts.length === 0) return `${fact.type}: ${fact.sentence}`;
  return `${fact.type}: ${parts.map(([role, value]) => roleInWords(role, value!)).join(', ')}`;
}

const isDate = (role: string): boolean => /date|period|day|year|when/i.test(role);

function roleInWords(role: string, value: string | number): string {
  if (isDate(role) && typeof value === 'string') return dateInWords(value);
  if (role === 'ordinal' || role === 'number') return ordinal(Number(value)) ?? String(value);
  return String(value);
}

/** `1st`, `22nd`, `24th`; null for what is no whole number. */
export function ordinal(value: number): string | null {
  if (!Number.isInteger(value)) return null;
  const ending = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };
  return `${value}${ending[new Intl.PluralRules('en', { type: 'ordinal' }).select(value)]}`;
}

/** The operation and edition that a fact belongs to (`Nelegal 2015`), or its period; null where it has neither. */
export function occasionInWords(fact: Pick<FactRow, 'operation' | 'edition' | 'period'>): string | null {
  const period = fact.period === null ? null : dateInWords(fact.period);
  if (fact.operation === null) return period;
  if (fact.edition !== null) return `${fact.operation} ${fact.edition}`;
  return period === null ? fact.operation : `${fact.operation}, ${period}`;
}

/** How a document is cited: its symbol or title or file name, and its date. */
export function citation(document: {
  readonly symbol: string | null;
  readonly title: string | null;
  readonly name: string;
  readonly date: string | null;
}): string {
  const name = document.symbol ?? document.title ?? document.name;
  return document.date === null ? name : `${name}, ${dateInWords(document.date)}`;
}

/** One fact on one line: claim, occasion, source, confidence. */
export const factLine = (fact: FactRow): string =>
  [
    claimInWords(fact),
    occasionInWords(fact),
    citation(fact.document),
    `confidence ${confidenceInWords(fact.confidence)}`,
  ]
    .filter(Boolean)
    .join(' | ');
