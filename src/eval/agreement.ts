/** When two values are the same for scoring: dates by the days they cover, words by the words they share, numbers nearly. */

/** The first and last day as `yyyymmdd` numbers; an open side is 0 or 99999999. */
type Days = readonly [first: number, last: number];

const openStart = 0;
const openEnd = 99999999;

/** The days that an EDTF value covers, or null where it is none that is read here (seasons, unknown parts). */
export function daysOf(edtf: unknown): Days | null {
  if (typeof edtf !== 'string') return null;
  const value = edtf.trim().replace(/[~?%]/g, '').replace(/T.*$/, '');
  if (!value.includes('/')) return daysOfOne(value);
  const [left = '', right = ''] = value.split('/');
  const isOpen = (side: string) => side === '' || side === '..';
  const first = isOpen(left) ? openStart : daysOfOne(left)?.[0];
  const last = isOpen(right) ? openEnd : daysOfOne(right)?.[1];
  return first === undefined || last === undefined ? null : [first, last];
}

function daysOfOne(value: string): Days | null {
  const [, year, month, day] = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? [];
  if (year === undefined) return null;
  if (month === undefined)
    return [Number(`${year.replaceAll('X', '0')}0101`), Number(`${year.replaceAll('X', '9')}1231`)];
  if (year.includes('X')) return null;
  if (day !== undefined) return [Number(year + month + day), Number(year + month + day)];
  if (Number(month) > 12) return null;
  const length = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return [Number(`${year}${month}01`), Number(`${year}${month}${length}`)];
}

/** True where both cover the same days. For a wanted open range its written end alone is right as well (`since 2011`: `2011`). */
export function sameDate(wanted: unknown, got: unknown): boolean {
  const a = daysOf(wanted);
  const b = daysOf(got);
  if (!a || !b) return false;
  if (a[0] === b[0] && a[1] === b[1]) return true;
  const [, end] = /^([^/]+)\/(?:\.\.)?$/.exec(wanted as string) ?? /^(?:\.\.)?\/([^/]+)$/.exec(wanted as string) ?? [];
  return end !== undefined && sameDate(end, got);
}

const unimportant = new Set(['the', 'a', 'an', 'of', 'and', 'in', 'to', 'for']);

/** The words of a phrase, lower-cased, without those that carry no sense, and with the plural's ending taken off. */
function contentWords(phrase: unknown): string[] {
  const all = String(phrase ?? '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return (all ?? [])
    .filter((word) => !unimportant.has(word))
    .map((word) => word.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, ''));
}

/** F1 of the words that two phrases share, each counted as often as it stands; 1 where both are empty. */
export function wordF1(a: unknown, b: unknown): number {
  const [x, y] = [contentWords(a), contentWords(b)];
  if (x.length === 0 || y.length === 0) return x.length === y.length ? 1 : 0;
  const left = new Map<string, number>();
  for (const word of y) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of x) {
    const n = left.get(word) ?? 0;
    if (n === 0) continue;
    left.set(word, n - 1);
    shared++;
  }
  return (2 * shared) / (x.length + y.length);
}

/** Equal to one part in a million of the first; two nulls are equal, a null and a number are not. */
export function sameNumber(wanted: number | null | undefined, got: number | null | undefined): boolean {
  if (wanted == null || got == null) return wanted == null && got == null;
  return Math.abs(wanted - got) <= 1e-6 * Math.max(1, Math.abs(wanted));
}
