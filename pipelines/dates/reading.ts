import { addDays, before, type Day, isDay, type Moment, toNumber, weekdayOf } from '../../extractors/dates/calendar.ts';
import { type Anchors, type Completed, completePoint } from '../../extractors/dates/complete.ts';
import { daysFrom, join, opened, periodOf } from '../../extractors/dates/period.ts';
import type { Point, Range, Reading } from '../../extractors/dates/reading.ts';
import type { Story } from '../../extractors/dates/story.ts';
import { indexAt } from '../../src/core/span.ts';
import { anchorsFor } from './anchors.ts';
import type { Place } from './context.ts';

/** Completes a reading: a point by its anchors, a range by completing the one end from the other. */
export function complete(reading: Reading, story: Story, place: Place): Completed | null {
  const anchors = anchorsFor(story, place);
  if (reading.kind === 'range') return completeRange(reading, anchors);
  const done = weekBefore(reading, place) ?? sinceWhen(reading, completePoint(reading, anchors), story, place);
  return done && reading.open ? { ...done, period: opened(done.period, reading.open) } : done;
}

/** `Last week 12 were blocked; the week before, 8`: counted from the week told before it in its sentence, if any. */
function weekBefore({ week, weekday, weekend }: Point, { prior, finding, context }: Place): Completed | null {
  if (!week || week.by >= 0 || week.from === 'document' || weekday !== undefined || weekend) return null;
  if (prior?.anchor !== 'document' || !isWeek(prior.period)) return null;
  const { sentences } = context;
  if (indexAt(sentences, prior.at) !== indexAt(sentences, finding.start)) return null;
  const monday = addDays(prior.period.from as Day, 7 * week.by);
  return { period: daysFrom(monday, 7), inferred: ['year', 'month', 'day'], anchor: 'previous' };
}

/** True for the Monday to Sunday of one week. */
const isWeek = ({ from, to }: Completed['period']): boolean =>
  isDay(from) && isDay(to) && weekdayOf(from) === 1 && toNumber(to) - toNumber(from) === 6;

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
