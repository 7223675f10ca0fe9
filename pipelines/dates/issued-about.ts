import type { Moment } from '../../extractors/dates/calendar.ts';

/** A document of the Security Council by year and number, which are given in the order in which documents come in. */
const numbered = /^S\/(?<year>(?:19|20)\d{2})\/(?<number>\d{1,4})(?![\d/])/;
/** How many documents of the Council come out in a month: between 900 and 1,500 a year since 1994. */
const monthly = 100;

/**
 * About when a document came out that tells no date but bears its symbol: `S/1999/872` in the second half of 1999. The month is
 * reckoned from the number and may be wrong by one or two: enough to tell in which year a month without one lies, and for
 * nothing else. Null for symbols that bear no year, or whose numbers do not run through it.
 */
export function issuedAbout(symbol: string | null): Required<Pick<Moment, 'year' | 'month'>> | null {
  const groups = numbered.exec(symbol ?? '')?.groups;
  if (!groups) return null;
  return { year: Number(groups.year), month: Math.min(12, Math.max(1, Math.ceil(Number(groups.number) / monthly))) };
}
