import { timexesOf } from '../../extractors/dates/timex.ts';
import type { Mention } from '../core/mention.ts';
import type { FigureValue } from '../core/value.ts';
import type { PredictedSpan } from './span-sets.ts';

/** The letter that TIMEX3 has for each unit of time, behind `P`, or `PT` for what is shorter than a day. */
const letters: Readonly<Record<string, readonly [prefix: string, letter: string]>> = {
  a: ['P', 'Y'],
  mo: ['P', 'M'],
  wk: ['P', 'W'],
  d: ['P', 'D'],
  h: ['PT', 'H'],
  min: ['PT', 'M'],
  s: ['PT', 'S'],
};

/**
 * Dates as TIMEX3 marks them, and with them the durations: TIMEX3 counts `three years` as a time (`P3Y`), where for us it is a
 * figure. A duration inside a date (`three years later`) is none of its own.
 */
export function timexSpans(text: string, mentions: readonly Mention[]): PredictedSpan[] {
  const dates = mentions.filter((mention) => mention.value?.kind === 'date');
  const durations = mentions.filter(
    ({ start, end, value }) =>
      value?.kind === 'figure' &&
      durationOf(value, text.slice(start, end)) !== null &&
      !dates.some((date) => date.start < end && start < date.end),
  );
  return [...dates, ...durations]
    .sort((a, b) => a.start - b.start)
    .flatMap(({ type, start, end, value }) => {
      if (value?.kind === 'date') {
        return timexesOf(text, start, end, value.edtf ?? null).map((timex) => ({
          type,
          ...timex,
          text: text.slice(timex.start, timex.end),
        }));
      }
      const quote = text.slice(start, end);
      return [{ type: 'date', start, end, text: quote, value: durationOf(value as FigureValue, quote) }];
    });
}

/** The TIMEX3 value of a duration: `P2M`, `PT36H`, `P2DE` for decades; null for another figure, and for a range. */
export function durationOf({ unit, min, max, qualifier }: FigureValue, quote: string): string | null {
  const letter = letters[unit];
  const count = min ?? max;
  if (!letter || count === null || qualifier === 'range') return null;
  if (/\bdecades?$/i.test(quote)) return `P${count / 10}DE`;
  if (/\bcentur(?:y|ies)$/i.test(quote)) return `P${count / 100}CE`;
  return `${letter[0]}${count}${letter[1]}`;
}
