const job = String.raw`\d{2}-\d{5,6}(?:\s?\([A-Z]\))?(?:\s\d{6})?`;
const barcode = String.raw`\*\d{6,9}\*`;
const ofPages = String.raw`\d{1,3}/\d{1,3}`;
const sure = String.raw`(?:${job}|${barcode}|/\.\.\.)`;
/** A mark that is sure, alone or beside page numbers; numbers alone may be a row of a table. */
const marks = new RegExp(String.raw`^(?:(?:${ofPages}|\d{1,3})\s+)*${sure}(?:\s+(?:${sure}|${ofPages}|\d{1,3}))*$`);
const bars = /^(?=.*[Il|].*[Il|])[1Il|!\s]{12,}$/;
const plainNumber = /^[-–—\s]*(\d{1,4})[-–—\s]*$/;
const pageWord = /^(?:page|стр\.)\s+(\d{1,3})(?:\s*(?:of|\/|из)\s*\d{1,3})?$/i;
const pageOfPages = /(?:^|\s)(\d{1,3})\/(\d{1,3})(?=\s|$)/;
const besideJob = new RegExp(String.raw`^(\d{1,3})\s+${job}$|^${job}\s+(\d{1,3})$`);

/**
 * True for a line that only a printed page has: a United Nations job number (`18-43649 (E)`), the barcode under it
 * (`*1843649*`), bars that text recognition took for letters (`II Ill 1111 IIII`), the mark that a page goes on (`/...`), with
 * or without a page number beside it. Not for numbers alone, which may be anything; see `pageNumber`.
 */
export const isPageMark = (line: string): boolean => line.length <= 60 && (bars.test(line) || marks.test(line));

const beginnings = new Set([...'0123456789-–—*/Il|!pPсС'].map((one) => one.charCodeAt(0)));

/** False where no line that begins so is a page mark or a page number: a quick look that spares most lines a closer one. */
export const mayBeMark = (first: number): boolean => beginnings.has(first);

/** The number of a line that may be a page number (`12`, `- 12 -`, `Page 12 of 30`), or null. */
export function pageNumber(line: string): number | null {
  const found = plainNumber.exec(line) ?? pageWord.exec(line);
  const number = found ? Number(found[1]) : null;
  // A year on a line of its own heads a chronology; no statement has so many pages.
  return number !== null && number >= 1900 && number <= 2100 ? null : number;
}

/** A page of pages (`2/9`), alone or beside a job number; `3/2` is none. A fraction looks the same: its series decides. */
export function pageOf(line: string): { readonly page: number; readonly pages: number } | null {
  const found = line.length <= 60 ? pageOfPages.exec(line) : null;
  if (!found || (found[0].trim() !== line && !isPageMark(line))) return null;
  const [page, pages] = [Number(found[1]), Number(found[2])];
  return page >= 1 && page <= pages ? { page, pages } : null;
}

/** The page number beside a job number (`08-51845 10`), or null. */
export function numberBesideJob(line: string): number | null {
  const found = besideJob.exec(line);
  return found ? Number(found[1] ?? found[2]) : null;
}

/** True where a line says itself that its number is a page's. */
export const saysPage = (line: string): boolean => pageWord.test(line) || /^[-–—]\s*\d{1,3}\s*[-–—]$/.test(line);
