const job = String.raw`\d{2}-\d{5,6}(?:\s?\([A-Z]\))?(?:\s\d{6})?`;
const barcode = String.raw`\*\d{6,9}\*`;
const marks = new RegExp(String.raw`^(?:(?:${job}|${barcode}|\d{1,3}/\d{1,3}|/\.\.\.|\d{1,3})(?:\s+|$))+$`);
const bars = /^(?=.*[Il|].*[Il|])[1Il|!\s]{12,}$/;
const plainNumber = /^[-–—\s]*(\d{1,4})[-–—\s]*$/;
const pageWord = /^(?:page|стр\.)\s+(\d{1,3})(?:\s*(?:of|\/|из)\s*\d{1,3})?$/i;

/**
 * True for a line that only a printed page has: a United Nations job number (`18-43649 (E)`), the barcode under it
 * (`*1843649*`), bars that text recognition took for letters (`II Ill 1111 IIII`), a page of pages (`2/9`), the mark that a page goes on (`/...`), with or without a page number beside it.
 * Not for a number alone, which may be anything; see `pageNumber`.
 */
export const isPageMark = (line: string): boolean =>
  line.length <= 60 && (bars.test(line) || (marks.test(line) && !/^\d{1,3}$/.test(line)));

/** The number of a line that may be a page number (`12`, `- 12 -`, `Page 12 of 30`), or null. */
export function pageNumber(line: string): number | null {
  const found = plainNumber.exec(line) ?? pageWord.exec(line);
  const number = found ? Number(found[1]) : null;
  // A year on a line of its own heads a chronology; no statement has so many pages.
  return number !== null && number >= 1900 && number <= 2100 ? null : number;
}

/** True where a line says itself that its number is a page's. */
export const saysPage = (line: string): boolean => pageWord.test(line) || /^[-–—]\s*\d{1,3}\s*[-–—]$/.test(line);
