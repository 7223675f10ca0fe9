/**
 * The first or last day of a day, a month or a year as people write it: `2015-06-29`, `2015-06`, `2015`.
 * @returns an ISO day, or null where it names none (`2015-02-30`)
 */
export function dayBound(side: 'first' | 'last', word: string): string | null {
  const [, year, month, date] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(word.trim()) ?? [];
  if (year === undefined || Number(year) === 0) return null;
  const m = month ?? (side === 'first' ? '01' : '12');
  const lastOfMonth = new Date(Date.UTC(Number(year), Number(m), 0)).getUTCDate();
  const d = date ?? (side === 'first' ? '01' : String(lastOfMonth));
  const is = Number(m) >= 1 && Number(m) <= 12 && Number(d) >= 1 && Number(d) <= lastOfMonth;
  return is ? `${year}-${m}-${d}` : null;
}

/** What to say where it names none. */
export const notADay = 'It must be a day such as 2015-06-29, a month such as 2015-06, or a year.';
