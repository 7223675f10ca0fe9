import type { HintedDate, Metadata } from '../../src/core/document.ts';
import type { Finding } from '../../src/core/mention.ts';
import type { DateValue } from '../../src/core/value.ts';
import type { HeadLine } from './head.ts';

/** When a document was delivered or held, when it was issued, and where that is from. */
export type DocumentDates = Pick<Metadata, 'date' | 'dateSource' | 'issuedOn'>;

const day = /^\d{4}-\d{2}-\d{2}$/;
const range = /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/;
/** How far into the text, and how near to its end, a document may tell its own date. */
const far = 2500;
const near = 300;
/** How far a sentence may stand that tells the document's own date in words. */
const opening = 1500;
/** What a date must score to be the document's. */
const enough = 2;

/** What there is to go by. */
export interface DateContext {
  readonly text: string;
  readonly lines: readonly HeadLine[];
  readonly dates: readonly Finding[];
  readonly title: string | null;
  /** Days of the file's own format, used where the text has none. */
  readonly hints: readonly HintedDate[];
}

/**
 * The date of a document, from the dates of its head and its last lines. A date that fills its line counts most, then one
 * behind a word such as `issued` or `adopted`, or right behind the title. Of two lines with dates the one below the title
 * is when it was delivered; the one above, by the symbol, is when it was issued. Days come before periods. Where the text
 * tells none, the day is taken that the page says it was published on, or else the one that the file was made on, which says
 * nothing of when its text was issued.
 */
export function documentDates(context: DateContext): DocumentDates {
  const { text, dates, hints } = context;
  const candidates = dates.flatMap((finding) => {
    if (finding.start > far && finding.end < text.length - near) return [];
    const value = finding.value as DateValue | null;
    const edtf = value?.edtf ?? '';
    if (value?.inferred.length !== 0 || !(day.test(edtf) || range.test(edtf))) return [];
    const score = scoreOf(finding, context) - (range.test(edtf) ? 1.5 : 0);
    return score >= enough ? [{ start: finding.start, edtf, score }] : [];
  });
  candidates.sort((a, b) => b.score - a.score || a.start - b.start);
  const [best] = candidates;
  if (!best) {
    const [hint] = hints;
    const published = hint?.source.startsWith('page:') ? hint.day : null;
    return { date: hint?.day ?? null, dateSource: hint?.source ?? null, issuedOn: published };
  }
  const above = candidates.find((c) => c.edtf !== best.edtf && c.start < best.start && day.test(c.edtf));
  return { date: best.edtf, dateSource: 'text', issuedOn: above?.edtf ?? (day.test(best.edtf) ? best.edtf : null) };
}

/** Words right before a date that say it is the document's own. */
const telling = /(?:adopted .{3,45},? on|held (?:at .{3,30} )?on|issued on|released on|\bdated?:?|distr.{0,20})\s*$/i;

function scoreOf(finding: Finding, { text, lines, title }: DateContext): number {
  const before = text.slice(Math.max(0, finding.start - 60), finding.start);
  let score = finding.start < opening && telling.test(before) ? 3 : 0;
  const line = lines.find((l) => l.start <= finding.start && finding.end <= l.end);
  if (line && !/(?<!\b[ap]\.m)[.;]$/.test(line.text)) {
    const rest = line.text.length - (finding.end - finding.start);
    if (rest <= 4) score += 4;
    else if (rest <= 40 || title?.includes(line.text.slice(0, 40))) score += 3;
    const titleAt = title ? lines.findIndex((l) => title.startsWith(l.text.slice(0, 30))) : -1;
    if (titleAt >= 0 && lines.indexOf(line) > titleAt) score += 0.6;
  }
  if (title && before.trimEnd().endsWith(title.slice(-25))) score += 3;
  // The last lines may be place and date.
  if (finding.start > text.length - near && isLine(text, finding)) score += 2.5;
  return score;
}

/** True where a date fills a line, but for a place before it. */
function isLine(text: string, { start, end }: Finding): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  return start - from < 30 && (to < 0 ? text.length : to) - end < 3;
}
