import { type HintedDate, type Metadata, tellsTime } from '../../src/core/document.ts';
import type { Finding } from '../../src/core/mention.ts';
import type { Span } from '../../src/core/span.ts';
import type { DateValue } from '../../src/core/value.ts';
import { datelineDay, isDatelineDay, labelledDigits, type OwnDate, periodicalMonth } from './date-forms.ts';
import type { HeadLine } from './head.ts';
import { headWords } from './words.ts';

/** When a document was delivered or held, when it was issued, and where that is from. */
export interface DocumentDates extends Pick<Metadata, 'date' | 'dateSource' | 'issuedOn'> {
  /** Where `date` stands in the text; null where the text does not tell it. */
  readonly at: Span | null;
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const range = /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/;
/** How far into the text, and how near to its end, a document may tell its own date. */
const far = 2500;
const near = 500;
/** How near to its end a document may say where and when it was signed. */
const closing = 1500;
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
  /** The year that the document's own symbol gives. */
  readonly year?: string | null;
  /** Days of the file's own format, used where the text has none. */
  readonly hints: readonly HintedDate[];
}

/**
 * The date of a document, from the dates of its head and its last lines. A date that fills its line counts most, then one
 * behind a word such as `issued` or `adopted`, or right behind the title. Of two lines with dates the one below the title
 * is when it was delivered; the one above, by the symbol, is when it was issued. Days come before periods. Where the text
 * tells none so, a label in digits, a dateline in the year of the
 * symbol, or the month of a periodical is taken; then the day that the page says it was published on, or else the one that the file was made on, which says
 * nothing of when its text was issued.
 */
export function documentDates(context: DateContext): DocumentDates {
  const { text, lines, title, dates, hints, year } = context;
  const candidates = dates.flatMap((finding) => {
    if (finding.start > far && finding.end < text.length - closing) return [];
    const value = finding.value as DateValue | null;
    const edtf = value?.edtf ?? '';
    if (value?.inferred.length !== 0 || !(day.test(edtf) || range.test(edtf))) return [];
    const score = scoreOf(finding, context) - (range.test(edtf) ? 1.5 : 0);
    return score >= enough ? [{ start: finding.start, end: finding.end, edtf, score }] : [];
  });
  candidates.sort((a, b) => b.score - a.score || a.start - b.start);
  const [best] = candidates;
  if (!best) {
    const own: OwnDate | null =
      labelledDigits(lines) ?? datelineDay(text, dates, year ?? null) ?? periodicalMonth(title, lines, dates);
    if (own) return { date: own.edtf, dateSource: 'text', issuedOn: day.test(own.edtf) ? own.edtf : null, at: own };
    const [hint] = hints;
    const published = hint && tellsTime({ dateSource: hint.source }) ? hint.day : null;
    return { date: hint?.day ?? null, dateSource: hint?.source ?? null, issuedOn: published, at: null };
  }
  // A day that the title keeps is part of what it says: of the events that a statement is about, and not of its issue.
  const issued = (c: Span) => !title?.includes(text.slice(c.start, c.end));
  const above = candidates.find((c) => c.edtf !== best.edtf && c.start < best.start && day.test(c.edtf) && issued(c));
  const issuedOn = above?.edtf ?? (day.test(best.edtf) ? best.edtf : null);
  return { date: best.edtf, dateSource: 'text', issuedOn, at: { start: best.start, end: best.end } };
}

/** Words right before a date that say when the document was issued. */
const issuing = /(?:issued on|released on|\bdated?:?|distr.{0,20})\s*$/i;
/** Words right before a date that say when the document was adopted, or what it records was held. */
const adopting = /adopted .{3,45},? on\s*$/i;
const holding = /held (?:at .{3,30} )?on\s*$/i;
/** Words at the end of a document that say where and when it was agreed. */
const signing = /\b(?:done|signed|adopted) (?:at|in) [^.;]{3,60}?,? (?:on )?(?:the )?$/i;

function scoreOf(finding: Finding, { text, lines, title }: DateContext): number {
  const before = text.slice(Math.max(0, finding.start - 90), finding.start);
  const early = finding.start < opening;
  let score = early && (holding.test(before) || issuing.test(before)) ? 3 : 0;
  const line = lines.find((l) => l.start <= finding.start && finding.end <= l.end);
  // An act is of the day on which it was adopted, and not of the day on which its text came out.
  if (line && early && adopting.test(before)) score += 8;
  if (isDatelineDay(text, finding)) score += 3;
  if (finding.start < opening && gathered.test(text.slice(0, finding.start))) score += 3;
  if (line && early && finding.end === line.end && whereSaid.test(text.slice(line.start, finding.start))) score += 3;
  const entitled = !!line && !!title && line.text.length >= 12 && startsAlike(title, line.text);
  if (line && (entitled || !/(?<!\b[ap]\.m)[.;]$/.test(line.text))) {
    const rest = line.text.length - (finding.end - finding.start);
    const bracketed = /^\([^()]*\)$/.test(line.text) && rest <= 80;
    if (rest <= 4) score += 4;
    else if (rest <= 40 || entitled || bracketed || title?.includes(line.text.slice(0, 40))) score += 3;
    const titleAt = title ? lines.findIndex((l) => startsAlike(title, l.text)) : -1;
    if (titleAt >= 0 && lines.indexOf(line) > titleAt) score += 0.6;
  }
  if (title && before.trimEnd().endsWith(title.slice(-25))) score += 3;
  // The last lines may be place and date.
  if (!line && finding.start > text.length - near && isLine(text, finding)) score += 2.5;
  if (finding.start > text.length - closing && signing.test(before)) score += 2.5;
  return score;
}

/**
 * How the first sentence of a joint declaration says when its authors met, up to the day: `WE, the Member States of the
 * Union, gathered in Turku on`.
 */
const gathered =
  /^\W*(?:\d\s)?W(?:e|E),? the (?:(?!(?<!\p{Lu})\.\s+\p{Lu})[^;:]){10,400}?,? ?\b(?:gathered|assembled|met|meeting|convened)\b(?:(?!(?<!\p{Lu})\.\s+\p{Lu})[^;:]){0,260}\bon\s$/u;

/** A line that ends with a day and says before whom or where: `OSCE Forum for Security Co-operation, Vienna, 3 May 2021`. */
const whereSaid =
  /^(?:As (?:prepared for delivery|delivered)|Delivered|Presented) by [^.;]*$|^\p{Lu}[^.;:]{3,80}, \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}, $/u;

const startsAlike = (title: string, line: string): boolean => title.startsWith(line.slice(0, 30));

/** True where a date fills a line, but for a place before or behind it, or for whom to ask behind it. */
function isLine(text: string, { start, end }: Span): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  const after = text.slice(end, to < 0 ? text.length : to).trim();
  const place = /^, \p{Lu}[\p{L}’'-]+(?:,? \p{Lu}[\p{L}’'-]+){0,3}\.?$/u;
  const before =
    /^\W*(?:(?:[Dd]ated?|[Pp]ublished|[Ii]ssued|[Pp]osted)(?: on)?:? |(?:\p{Lu}[\p{L}’'.-]*[,.]?\s+){0,4})\W*$/u;
  return (
    before.test(text.slice(from, start)) && (after.length < 3 || place.test(after) || headWords().contact.test(after))
  );
}
