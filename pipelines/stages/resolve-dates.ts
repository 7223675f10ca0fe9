import type { Moment } from '../../extractors/dates/calendar.ts';
import type { Completed } from '../../extractors/dates/complete.ts';
import { dateLines, inDateline } from '../../extractors/dates/datelines.ts';
import { readEdtf } from '../../extractors/dates/period.ts';
import { isWhole, type Reading } from '../../extractors/dates/reading.ts';
import { isNarrative, speaks, type Told, tells } from '../../extractors/dates/story.ts';
import { isRead, type ReadDate } from '../../extractors/dates/value.ts';
import type { Finding } from '../../src/core/mention.ts';
import { indexAt } from '../../src/core/span.ts';
import type { DateValue } from '../../src/core/value.ts';
import { type DateContext, leads, type Prior, tenseOf } from '../dates/context.ts';
import { issuedAbout } from '../dates/issued-about.ts';
import { lastWritten } from '../dates/last-written.ts';
import { complete } from '../dates/reading.ts';
import { ofNoun } from '../dates/year-of-noun.ts';
import { runningYear } from '../dates/years.ts';

export type { DateContext, NewsItem } from '../dates/context.ts';

/** How many dates told are kept in mind, and how many in a list are looked through for the year that they share. */
const memory = 40;
const lookahead = 6;

/**
 * Completes the dates of a document from their context: a missing year or month from the document's date, the item of news
 * or the date last spoken of; relative expressions from what they count from. Other findings pass through as they are.
 * What cannot be resolved keeps no value and is less sure. Takes time linear in the number of findings.
 */
export function resolveDates(findings: readonly Finding[], context: DateContext): Finding[] {
  const dates = findings.filter((f) => isRead(f.value));
  const issued = context.documentDate ? null : issuedAbout(context.symbol ?? null);
  const document =
    readEdtf(context.documentDate)?.from ?? (issued ? { year: issued.year } : runningYear(context.text, dates));
  const items =
    context.newsItems?.map((item) => ({ ...item, date: readEdtf(item.date)?.from ?? null })) ??
    dateLines(context.text, dates);
  const operations = context.operations ?? [];
  const resolved = new Map<Finding, Finding>();
  const narrative = isNarrative(
    dates.map((f) => (f.value as ReadDate).reading),
    document,
  );
  const latest = document && lastWritten(dates, document, context);
  const days = new Map<string, number>();
  let told: Told[] = [];
  let spoken: Moment | null = null;
  let item = -1;
  let today = document;
  let prior: Prior | null = null;
  for (const [i, finding] of dates.entries()) {
    const within = indexAt(items, finding.start);
    if (within !== item) {
      told = [];
      spoken = null;
      today = items[within]?.date ?? document;
      item = within;
    }
    const { reading, ...value } = finding.value as ReadDate;
    const written = today === document ? issued : null;
    const place = {
      finding,
      operations,
      following: () => dates.slice(i + 1, i + 1 + lookahead),
      prior,
      context,
      written,
    };
    const done = complete(reading, { document: today, told, spoken, days, latest, narrative }, place);
    const settled = done ? withValue(finding, value, done) : unresolved(finding, value);
    resolved.set(finding, settled);
    prior = done && { ...done, at: finding.start };
    if (!done) {
      // The next day or month is told from this one, not from what was told before it.
      if (tellsMonth(reading)) {
        told = [];
        spoken = null;
      }
      continue;
    }
    if (reading.kind === 'point' && isWhole(reading) && reading.day !== undefined) {
      days.set(`${reading.month}-${reading.day}`, reading.year as number);
    }
    if (speaks(reading, done.period) && !inName(finding, context.text)) spoken = done.period.to;
    if (done.anchor !== 'document' && tells(reading, done.period) && !setsNone(finding, reading, context.text)) {
      const tense = tenseOf(finding, context);
      const leading = leads(finding, context);
      told = [...told.slice(1 - memory), { moment: done.period.to, at: finding.end, leads: leading, tense }];
    }
    if (inDateline(context.text, finding.start, finding.end)) {
      today = done.period.from;
      told = [];
    }
  }
  return findings.map((finding) => resolved.get(finding) ?? finding);
}

/** True where a year belongs to a name: `the 2005 World Summit`. */
const inName = ({ start, end }: Finding, text: string): boolean =>
  /\b(?:the|a|an|its|this)\s$/i.test(text.slice(Math.max(0, start - 6), start)) &&
  /^\s\p{Lu}/u.test(text.slice(end, end + 2));

/** True for a time that is named, but sets none for what follows. */
const setsNone = (finding: Finding, reading: Reading, text: string): boolean =>
  heldAgainst(finding, text) || ofNoun(finding, reading, text);

/** True for a time that is named only to hold another against it: `Compared with 2017,`, `unlike in 2016`. */
const heldAgainst = ({ start }: Finding, text: string): boolean =>
  /\b(?:(?:compared|comparison|contrast|opposed) (?:with|to)|relative to|unlike|versus) (?:in )?(?:the )?$/i.test(
    text.slice(Math.max(0, start - 28), start).replace(/\s+/g, ' '),
  );

/** True where a date names a month or a day of its own: `25 October`, `from May`. */
const tellsMonth = (reading: Reading): boolean =>
  typeof (reading.kind === 'point' ? reading : reading.from).month === 'number';

function withValue(finding: Finding, value: DateValue, { period, inferred, anchor }: Completed): Finding {
  const { edtf, precision } = period;
  const resolved: DateValue = { ...value, edtf, precision, inferred, anchor };
  if (anchor === null) return { ...finding, value: resolved };
  const note = `${inferred.join(', ')} taken from ${anchor === 'document' ? 'the document’s date' : 'the date before it'}`;
  const weight = anchor === 'document' ? -0.2 : -0.4;
  return { ...finding, value: resolved, evidence: [...finding.evidence, { name: 'inferred', weight, note }] };
}

function unresolved(finding: Finding, value: DateValue): Finding {
  const evidence = { name: 'unresolved', weight: -1.5, note: 'the text does not say enough to place it' };
  return { ...finding, value, evidence: [...finding.evidence, evidence] };
}
