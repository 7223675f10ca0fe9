import { dayBound, notADay } from '../core/day-bound.ts';
import { counted, numberInWords } from '../report/words.ts';
import type { OptionDefinition } from './command.ts';

/** An option's word that is not right; the message says what is wanted. */
export class BadOption extends Error {}

/** A number; with bounds, one between them. Thousands separators are allowed. */
export const number =
  ({ min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, whole = false } = {}) =>
  (word: string): number => {
    const value = Number(word.trim() === '' ? Number.NaN : word.replace(/(?<=\d),(?=\d{3}\b)/g, ''));
    if (!(value >= min && value <= max) || (whole && !Number.isInteger(value))) {
      const range = Number.isFinite(max) ? ` from ${min} to ${max}` : Number.isFinite(min) ? ` from ${min} on` : '';
      throw new BadOption(`It must be a ${whole ? 'whole ' : ''}number${range}.`);
    }
    return value;
  };

/** The first or last day of what is written: `2015`, `2015-06` or `2015-06-29`. Gives an ISO day. */
export const day =
  (side: 'first' | 'last') =>
  (word: string): string => {
    const found = dayBound(side, word);
    if (found === null) throw new BadOption(notADay);
    return found;
  };

/** A moment: a day (its beginning, in local time), a full ISO time, or an age such as `90m`, `12h`, `7d`. */
export const moment =
  (now: () => number = Date.now) =>
  (word: string): Date => {
    const [, count, unit] = /^(\d+)\s*([mhdw])$/.exec(word.trim()) ?? [];
    if (count !== undefined) {
      const minutes = { m: 1, h: 60, d: 24 * 60, w: 7 * 24 * 60 }[unit as 'm' | 'h' | 'd' | 'w'];
      const then = new Date(now() - Number(count) * minutes * 60_000);
      // Nothing was read before there were computers.
      if (then.getTime() > 0) return then;
      throw new BadOption('It must be an age of years at the most, such as 12h or 7d.');
    }
    const time = /^\d{4}-\d{2}-\d{2}$/.test(word) ? new Date(`${word}T00:00:00`) : new Date(word);
    if (/^\d{4}-\d{2}-\d{2}/.test(word) && isDay(word.slice(0, 10)) && !Number.isNaN(time.getTime())) return time;
    throw new BadOption(
      'It must be a day such as 2025-06-29, a time such as 2025-06-29T12:00, or an age such as 12h or 7d.',
    );
  };

/** True for a day that the calendar has; Date takes 31 February for 3 March. */
const isDay = (iso: string): boolean => {
  const time = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(iso);
};

/** What `--limit` and `--offset` take. */
export const limit = number({ min: 1, max: 10_000, whole: true });
export const offset = number({ min: 0, max: 10_000_000, whole: true });

/** A year that documents may speak of. */
export const year = number({ min: 1000, max: 2999, whole: true });

/** A TCP port; 0 stands for any free one. */
export const port = number({ min: 0, max: 65_535, whole: true });

/** A confidence. */
export const confidence = number({ min: 0, max: 1 });

/** The options of a list that is shown a page at a time. */
export const paging = (usual: number): readonly OptionDefinition[] => [
  { flags: '--limit <number>', description: `show this many at the most (${usual} unless told)`, parse: limit },
  { flags: '--offset <number>', description: 'leave out this many at the beginning', parse: offset },
];

/** How many of how many are shown: `3 documents`, `50 of 1,200 documents; more with --limit or --offset`. */
export function shownOf(shown: number, total: number, one: string, many?: string): string {
  if (shown === total) return total === 0 ? `No ${many ?? `${one}s`} found.` : counted(total, one, many);
  return `${numberInWords(shown)} of ${counted(total, one, many)}; more with --limit or --offset`;
}
