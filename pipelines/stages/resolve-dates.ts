import { addDays, before, type Day, isDay, type Moment } from '../../extractors/dates/calendar.ts';
import { type Anchor, type Anchors, type Completed, completePoint } from '../../extractors/dates/complete.ts';
import { dateLines, inDateline } from '../../extractors/dates/datelines.ts';
import { join, opened, periodOf, readEdtf } from '../../extractors/dates/period.ts';
import { isWhole, type Point, type Range, type Reading } from '../../extractors/dates/reading.ts';
import { citedYear, numberedYear } from '../../extractors/dates/references.ts';
import { sessionYear } from '../../extractors/dates/running-year.ts';
import {
  isNarrative,
  lastTold,
  nearestTold,
  type Story,
  speaks,
  type Tense,
  type Told,
  tells,
  yearOf,
} from '../../extractors/dates/story.ts';
import { tenseAround } from '../../extractors/dates/tense.ts';
import { isRead, type ReadDate } from '../../extractors/dates/value.ts';
import type { Block, DocumentKind } from '../../src/core/document.ts';
import type { Finding } from '../../src/core/mention.ts';
import { indexAt, type Span } from '../../src/core/span.ts';
import { type Tokens, tokenFrom } from '../../src/core/tokens.ts';
import type { DateValue } from '../../src/core/value.ts';
import { editionYear } from './edition-year.ts';

/** How many dates told are kept in mind, and how many in a list are looked through for the year that they share. */
const memory = 40;
const lookahead = 6;

/** An item in a list of news, with the date that it bears itself. */
export interface NewsItem extends Span {
  /** EDTF. */
  readonly date: string | null;
}

/** What dates are resolved against. */
export interface DateContext {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Span[];
  readonly blocks: readonly Block[];
  /** EDTF: the day that “today” is, or the period that is known of it. */
  readonly documentDate: string | null;
  readonly kind: DocumentKind | null;
  /** The operations of the text, in its order: the edition tells the year of the days on which they ran. */
  readonly operations?: readonly Finding[];
  /** The items of a list of news, where another stage knows them; else datelines are looked for. */
  readonly newsItems?: readonly NewsItem[];
}

/**
 * Completes the dates of a document from their context: a missing year or month from the document's date, the item of news
 * or the date last spoken of; relative expressions from what they count from. Other findings pass through as they are.
 * What cannot be resolved keeps no value and is less sure. Takes time linear in the number of findings.
 */
export function resolveDates(findings: readonly Finding[], context: DateContext): Finding[] {
  const dates = findings.filter((f) => isRead(f.value));
  const document = readEdtf(context.documentDate)?.from ?? runningYear(context.text, dates);
  const items =
    context.newsItems?.map((item) => ({ ...item, date: readEdtf(item.date)?.from ?? null })) ??
    dateLines(context.text, dates);
  const operations = context.operations ?? [];
  const resolved = new Map<Finding, Finding>();
  const narrative = isNarrative(
    dates.map((f) => (f.value as ReadDate).reading),
    document,
  );
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
    const place = { finding, operations, following: () => dates.slice(i + 1, i + 1 + lookahead), prior, context };
    const done = complete(reading, { document: today, told, spoken, days, narrative }, place);
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
    if (done.anchor !== 'document' && tells(reading, done.period)) {
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

/** True where a date names a month or a day of its own: `25 October`, `from May`. */
const tellsMonth = (reading: Reading): boolean =>
  typeof (reading.kind === 'point' ? reading : reading.from).month === 'number';

/** The date right before another, and where it stands. */
interface Prior extends Completed {
  readonly at: number;
}

/** A date's place among the others. */
interface Place {
  /** Null where there is none, or it could not be placed. */
  readonly prior: Prior | null;
  readonly finding: Finding;
  readonly operations: readonly Finding[];
  /** The next dates behind it. */
  readonly following: () => readonly Finding[];
  readonly context: DateContext;
}

/** The year that a symbol beside the date bears, or the number of the release whose dateline it stands in. */
function cited({ finding, context: { text } }: Place, point: Point): { year: number; anchor: Anchor } | null {
  const { start, end } = finding;
  const year = citedYear(text, start, end, point.month as number);
  if (year !== null) return { year, anchor: 'previous' };
  const numbered = inDateline(text, start, end) ? numberedYear(text, start) : null;
  return numbered === null ? null : { year: numbered, anchor: 'document' };
}

/**
 * The year in which a text without a date was spoken, where its words tell it: by the session that is addressed, or because
 * a month needs no year to be understood and the symbol beside it has one. Null where they tell nothing or two years.
 */
function runningYear(text: string, dates: readonly Finding[]): Moment | null {
  const session = sessionYear(text);
  const years = new Set(session === null ? [] : [session]);
  for (const { start, end, value } of dates) {
    const { reading } = value as ReadDate;
    if (reading.kind !== 'point' || reading.year !== undefined || typeof reading.month !== 'number') continue;
    const year = citedYear(text, start, end, reading.month);
    if (year !== null) years.add(year);
  }
  return years.size === 1 ? { year: [...years][0]! } : null;
}

/** Completes a reading: a point by its anchors, a range by completing the one end from the other. */
function complete(reading: Reading, story: Story, place: Place): Completed | null {
  const anchors = anchorsFor(story, place);
  if (reading.kind === 'range') return completeRange(reading, anchors);
  const done = sinceWhen(reading, completePoint(reading, anchors), story, place);
  return done && reading.open ? { ...done, period: opened(done.period, reading.open) } : done;
}

/** What something has been so since lies behind the document's date: `since 24 February` of December is last February. */
function sinceWhen(
  reading: Point,
  done: Completed | null,
  { document }: Story,
  { finding, context }: Place,
): Completed | null {
  const since = /\bsince (?:the )?$/i.test(context.text.slice(Math.max(0, finding.start - 12), finding.start));
  if (!done || !document || !since || !done.inferred.includes('year') || before(done.period.from, document))
    return done;
  const { year, month } = done.period.from;
  if (year === document.year && month === document.month) return done;
  const period = periodOf({ ...reading, year: year - 1 });
  return period ? { ...done, period } : done;
}

function completeRange(range: Range, anchors: Anchors): Completed | null {
  const from = completePoint(range.from, anchors);
  if (!from) return null;
  const { year } = from.period.from;
  const open = range.to.year === undefined && range.to.decade === undefined;
  const to = open ? firstAfter(range.to, year, from.period.from) : completePoint(range.to, anchors);
  if (!to || before(to.period.to, from.period.from)) return null;
  const inferred = [...new Set([...from.inferred, ...to.inferred])];
  return { period: join(from.period, to.period), inferred, anchor: from.anchor ?? to.anchor };
}

/** The end of a range that is said without a year: the first such day or month from its beginning on. */
function firstAfter(point: Point, year: number, from: Moment): Completed | null {
  const periods = [year, year + 1].map((y) => periodOf({ ...point, year: y }));
  const period = periods.find((p) => p !== null && !before(p.to, from));
  return period ? { period, inferred: ['year'], anchor: null } : null;
}

/** Whether the sentence of a date looks back or ahead. */
function tenseOf({ start, end }: Finding, { text, tokens, sentences }: DateContext): Tense {
  const sentence = sentences[indexAt(sentences, start)];
  return tenseAround(text, tokens, tokenFrom(tokens, start), tokenFrom(tokens, end), sentence);
}

function anchorsFor(story: Story, place: Place): Anchors {
  const { finding, context } = place;
  const tense = (): Tense => tenseOf(finding, context);
  const known = (moment: Moment | null, unit: 'year' | 'month' | 'day'): boolean =>
    moment !== null &&
    (unit === 'year' || (moment.month !== undefined && (unit === 'month' || moment.day !== undefined)));
  return {
    base(anchor, unit, by = 0) {
      if (anchor === 'nearest') {
        const near = nearestTold(story, unit, tense(), finding.start);
        if (near) return { moment: near, anchor: 'previous' };
        if (!known(story.document, unit)) return null;
        if (
          unit === 'year' &&
          tense() === 'past' &&
          isAhead(context.text.slice(finding.start, finding.end), story.document!)
        )
          return { moment: { year: story.document!.year - 1 }, anchor: 'document' };
      }
      if (anchor === 'spoken' && known(story.spoken, unit)) return { moment: story.spoken!, anchor: 'previous' };
      // In a story even “next spring” is counted from what was told; only days (“today”) are the writer's own.
      const counted = anchor === 'previous' || anchor === 'spoken';
      const told = counted || (story.narrative && unit !== 'day') ? lastTold(story, unit) : null;
      // `one in 2023, and the other in the same week`: not a week of another year
      if (anchor === 'spoken' && story.spoken && story.spoken.year !== (told ?? story.document)?.year) return null;
      if (counted && unit === 'day' && by > 0) {
        const from = dayCountedFrom(told, by, place);
        const own = place.prior?.anchor === 'document' || (from && story.document && !before(from, story.document));
        const past = own && tense() === 'past' && from && isPast(from, story.document);
        return from && !(past && !isPast(addDays(from, by), story.document))
          ? { moment: from, anchor: 'previous' }
          : null;
      }
      if (told) return { moment: told, anchor: 'previous' };
      // `two days later` of what was not told is not counted from the document's own date.
      if (counted && by > 0) return null;
      // What somebody says in a story is not said on the day that the story was written.
      if (story.narrative && inQuotes(context.text, finding.start)) return null;
      return known(story.document, unit) ? { moment: story.document!, anchor: 'document' } : null;
    },
    yearOf: (point) =>
      lent(point, place) ?? ofEdition(place) ?? cited(place, point) ?? yearOf(point, story, tense(), finding.start),
    ahead: () => tense() === 'future',
  };
}

/**
 * The day that `two days later` counts from: the date right before it, where that stands in this sentence or the one before and
 * was itself counted from the document's date (`On 12 February`), else the one told last. Null where it is vague
 * (`three weeks ago`), and two days and more after a range, which may count from its beginning.
 */
function dayCountedFrom(
  told: Moment | null,
  by: number,
  { prior, finding, context: { sentences } }: Place,
): Day | null {
  const near = prior && indexAt(sentences, finding.start) - indexAt(sentences, prior.at) <= 1;
  if (near && prior.period.precision === 'range' && by > 1) return null;
  const from = near && prior.anchor === 'document' ? prior.period.to : told;
  if (near && prior.anchor === 'document' && prior.period.precision !== 'day') return null;
  return from && isDay(from) ? from : null;
}

/** True for a day that is not behind the document's date. */
const isPast = (day: Day, document: Moment | null): boolean =>
  document === null || !isDay(document) || !before(document, day);

/** The month from which on the middle and the end of a year can be told as past in it. */
const passed: readonly (readonly [RegExp, number])[] = [
  [/\b(?:end|close|late|later|latter|second half)\b/i, 10],
  [/\b(?:mid|middle)\b/i, 6],
];

/** True where the part of the year that the words name was still to come in the month of the document. */
const isAhead = (quote: string, { month }: Moment): boolean =>
  month !== undefined && passed.some(([words, first]) => words.test(quote) && month < first);

/** How far back an opening quotation mark is looked for. */
const quoteReach = 1500;

/** True where the last quotation mark before a place, in its paragraph, opens. */
function inQuotes(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - quoteReach), at);
  const paragraph = near.slice(near.lastIndexOf('\n\n') + 1);
  if (paragraph.lastIndexOf('“') > paragraph.lastIndexOf('”')) return true;
  return paragraph.split('"').length % 2 === 0;
}

/** The year of the operation whose days they are. */
function ofEdition({ finding, operations, context }: Place): { year: number; anchor: Anchor } | null {
  const year = editionYear(finding, operations, context.text);
  return year === null ? null : { year, anchor: 'previous' };
}

/** What may stand between dates which share a year: `in May, June and from 3 to 5 July 2015`; `14 in May, 9 cases in June 2015`. */
const joining = /^(?:and|or|to|until|through|from|in|on|the|[-–—,]|\d[\d,.]*(?: \p{Ll}+(?= in\b))?|\s)*$/iu;

/** The year of the first date with one that follows in the same list. */
function lent(point: Point, { finding, following, context }: Place): { year: number; anchor: Anchor } | null {
  let { end } = finding;
  for (const next of following()) {
    if (next.start - end > 20 || !joining.test(context.text.slice(end, next.start))) return null;
    const { reading } = next.value as ReadDate;
    const first = reading.kind === 'point' ? reading : reading.from;
    if (first.month === undefined) return null;
    if (typeof first.year === 'number') {
      const later = (point.month as number) > (first.month as number);
      return { year: later ? first.year - 1 : first.year, anchor: 'previous' };
    }
    end = next.end;
  }
  return null;
}

/**
 * True where a date sets the time for what follows: it opens a sentence, but for a preposition, or stands in the first
 * sentence of a paragraph.
 */
function leads(finding: Finding, { text, sentences }: DateContext): boolean {
  const sentence = sentences[indexAt(sentences, finding.start)];
  if (!sentence) return false;
  return (
    finding.start - sentence.start < 12 ||
    /(?:^|\n)\s*$/.test(text.slice(Math.max(0, sentence.start - 3), sentence.start))
  );
}

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
