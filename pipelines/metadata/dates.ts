import type { Finding } from '../../src/core/mention.ts';
import type { DateValue } from '../../src/core/value.ts';
import type { HeadLine } from './head.ts';

/** When a document was delivered or held, and when it was issued. */
export interface DocumentDates {
  readonly date: string | null;
  readonly issuedOn: string | null;
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const range = /^(\d{4}-\d{2}-\d{2})\/\d{4}-\d{2}-\d{2}$/;
/** How far into the text a document may tell its own date. */
const far = 2500;

/**
 * The date of a document from the dates of its head. A date that fills its line counts most, then one after a word such as
 * `issued` or `adopted`; one inside the title is the event's. Of two lines with dates the one below the title is when it
 * was delivered and the one above, by the symbol, when it was issued. `hints` are the file format's own, used last.
 */
export function documentDates(
  text: string,
  lines: readonly HeadLine[],
  dates: readonly Finding[],
  title: string | null,
  hints: readonly string[] = [],
): DocumentDates {
  const candidates = dates
    .filter((d) => d.start < far)
    .map((finding) => ({ finding, edtf: (finding.value as DateValue | null)?.edtf ?? '', score: 0 }))
    .filter(
      ({ edtf, finding }) => (day.test(edtf) || range.test(edtf)) && (finding.value as DateValue).inferred.length === 0,
    );
  for (const candidate of candidates) candidate.score = scoreOf(candidate.finding, candidate.edtf, text, lines, title);
  const good = candidates
    .filter((c) => c.score >= 2)
    .sort((a, b) => b.score - a.score || a.finding.start - b.finding.start);
  const best = good[0];
  if (!best) {
    const hinted = hints.find((h) => day.test(h.slice(0, 10)))?.slice(0, 10) ?? null;
    return { date: hinted, issuedOn: hinted };
  }
  const other = good.find((c) => c.edtf !== best.edtf && c.finding.start < best.finding.start && day.test(c.edtf));
  return { date: best.edtf, issuedOn: other?.edtf ?? (day.test(best.edtf) ? best.edtf : null) };
}

function scoreOf(
  finding: Finding,
  edtf: string,
  text: string,
  lines: readonly HeadLine[],
  title: string | null,
): number {
  const line = lines.find((l) => l.start <= finding.start && finding.end <= l.end);
  const before = text.slice(Math.max(0, finding.start - 60), finding.start);
  let score = range.test(edtf) ? -0.5 : 0;
  if (line) {
    const rest = line.text.length - (finding.end - finding.start);
    if (rest <= 4) score += 4;
    else if (rest <= 40) score += 3;
    else if (title?.includes(line.text.slice(0, 40))) score += 3;
    else score += 0.5;
    const titleAt = title ? lines.findIndex((l) => title.startsWith(l.text.slice(0, 30))) : -1;
    // The date below the title is the event's; the one above it goes with the symbol.
    if (titleAt >= 0 && lines.indexOf(line) > titleAt) score += 0.6;
  }
  if (/(?:adopted .{3,45},? on|held (?:at .{3,30} )?on|issued on|released on|dated?:?|distr.{0,20})\s*$/i.test(before))
    score += 3;
  if (finding.start < 30) score += 1.5;
  // A news text whose first sentence opens with the day, and which has it nowhere else.
  if (/(?:^|\n)(?:On |\W*)$/.test(before) && finding.start < 1500) score += 1;
  return score;
}
