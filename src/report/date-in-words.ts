const months = 'January February March April May June July August September October November December'.split(' ');
const seasons: Readonly<Record<string, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };

/** One end of a date: `2016-06-29` → `29 June 2016`; null where it is not of a form that is known. */
function oneDate(edtf: string): string | null {
  const about = /[~%]/.test(edtf) ? 'about ' : '';
  const doubt = /\?/.test(edtf) ? ' (uncertain)' : '';
  const bare = edtf.replace(/[~?%]/g, '');
  const [, year, month, day] = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(bare) ?? [];
  if (year === undefined) return null;
  const plain = year.replaceAll('X', '0');
  const yearWords = year.endsWith('XX') ? `${plain}s (century)` : year.endsWith('X') ? `${plain}s` : year;
  if (month === undefined) return `${about}${yearWords}${doubt}`;
  const monthWords = seasons[month] ?? months[Number(month) - 1];
  if (monthWords === undefined) return null;
  if (day === undefined) return `${about}${monthWords} ${yearWords}${doubt}`;
  return `${about}${Number(day)} ${monthWords} ${yearWords}${doubt}`;
}

/**
 * An EDTF date as people write it: `29 June 2016`, `June 2016`, `1990s`, `15–23 May 2018`, `since 1992`, `until 2011`,
 * `about 2010`. What has no such form comes back as it is.
 */
export function dateInWords(edtf: string): string {
  if (!edtf.includes('/')) return oneDate(edtf) ?? edtf;
  const [left = '', right = ''] = edtf.split('/');
  const isOpen = (side: string) => side === '' || side === '..';
  const [from, to] = [isOpen(left) ? '' : oneDate(left), isOpen(right) ? '' : oneDate(right)];
  if (from === null || to === null || (from === '' && to === '')) return edtf;
  if (to === '') return `since ${from}`;
  if (from === '') return `until ${to}`;
  if (from === to) return from;
  return `${shortened(from, to)}${/[ ]/.test(shortened(from, to)) ? ' – ' : '–'}${to}`;
}

/**
 * A document's date; one that its text does not tell is marked with the field that it was taken from: `4 July 2016 (from
 * the file’s CreationDate)`.
 */
export function documentDateInWords(edtf: string, source: string | null): string {
  const [whose, field] = source?.split(/:(.*)/) ?? [];
  return field ? `${dateInWords(edtf)} (from the ${whose}’s ${field})` : dateInWords(edtf);
}

/** The earlier date without the month and year that it shares with the later one: `15` of `15 May 2018`–`23 May 2018`. */
function shortened(from: string, to: string): string {
  const a = from.split(' ');
  const b = to.split(' ');
  if (a.length !== b.length || a.length === 1) return from;
  while (a.length > 1 && a.at(-1) === b.at(-1)) {
    a.pop();
    b.pop();
  }
  return a.join(' ');
}
