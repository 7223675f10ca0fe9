/** What symbols and release numbers say of the dates beside them. */

/** A resolution that bears its year, right before or behind: `adopted in June (resolution 2474 (2019))`. */
const resolutionBefore = /\bresolution \d+ \((\d{4})\),? of\s$/;
const resolutionBehind = /^\s\((?:see )?resolution \d+ \((\d{4})\)/;
/** A report or letter that is dated, then cited by a symbol with its year: `dated 20 February on the mission (S/2020/133)`. */
const dated = /\b(?:dated|letters?|reports?|statements?|notes?|communiqués?)(?:[^.;()]{0,80}\bof)?,?\s(?:the\s)?$/i;
const symbolBehind = /^(?:[^.;()]|\(\d{4}\)){0,120}\((?:see )?[A-Z]{1,4}(?:\/[A-Z]+)*\/(\d{4})\/\d+/;

/** The year that a resolution or document symbol beside a date of that month bears; null where none does. */
export function citedYear(text: string, start: number, end: number, month: number): number | null {
  const before = text.slice(Math.max(0, start - 120), start).replace(/\s+/g, ' ');
  const behind = text.slice(end, end + 180).replace(/\s+/g, ' ');
  const resolution = resolutionBehind.exec(behind) ?? resolutionBefore.exec(before);
  if (resolution) return Number(resolution[1]);
  // What is dated in December may have got its symbol in the next year.
  const symbol = month < 12 && dated.test(before) ? symbolBehind.exec(behind) : null;
  return symbol && Number(symbol[1]);
}

/** A release number with its year first: `2010-08-CA-052`, `PR 2014/56`. */
const releaseNumber = /(?<![\w/-])((?:19|20)\d\d)[-/](?:\d\d[-/])?(?:\p{Lu}{1,4}[-/])?\d+(?![\w/-])/gu;
/** How far above a dateline its release number stands. */
const reach = 250;

/** The year of the release number that stands last above a dateline, in the same heading. */
export function numberedYear(text: string, start: number): number | null {
  const heading = text.slice(Math.max(0, start - reach), start);
  const number = [...heading.matchAll(releaseNumber)].at(-1);
  return number ? Number(number[1]) : null;
}
