import type { DateValue } from '../../src/core/value.ts';
import { wholePeriod } from './period.ts';
import { isComplete, isShift, type Point, type Reading } from './reading.ts';

/** A date as the extractor hands it on: with what was read, for the stage that resolves it and takes the reading off. */
export interface ReadDate extends DateValue {
  readonly reading: Reading;
}

/** True for the value of a date that has not been resolved yet. */
export const isRead = (value: unknown): value is ReadDate =>
  typeof value === 'object' && value !== null && 'reading' in value && 'kind' in value && value.kind === 'date';

/** The value of a reading before anything is inferred: whole where all is said, else null with what is said. */
export function readValue(reading: Reading): ReadDate {
  const period = isComplete(reading) ? wholePeriod(reading) : null;
  return {
    kind: 'date',
    edtf: period?.edtf ?? null,
    said: period?.edtf ?? saidOf(reading),
    inferred: [],
    precision: period?.precision ?? 'none',
    anchor: null,
    reading,
  };
}

/** What the words say, in EDTF with `X` for digits left open; null where EDTF cannot say it. */
export function saidOf(reading: Reading): string | null {
  if (reading.kind === 'point') return saidOfPoint(reading);
  const [from, to] = [saidOfPoint(reading.from), saidOfPoint(reading.to)];
  // EDTF has no interval that runs over the turn of a year it does not name, nor one that ends inside its own beginning.
  return from && to && from < to && !to.startsWith(from) ? `${from}/${to}` : null;
}

const two = (n: number): string => String(n).padStart(2, '0');

function saidOfPoint(point: Point): string | null {
  const { year, month, day, short, decade } = point;
  if (typeof decade === 'number' && short) return `XX${decade}X`;
  if (typeof year === 'number' && short) return `XX${two(year)}`;
  const y = typeof year === 'number' ? (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0') : 'XXXX';
  if (typeof month === 'number' && !isShift(day)) return `${y}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
  if (typeof day === 'number') return `${y}-XX-${two(day)}`;
  return typeof year === 'number' && month === undefined ? y : null;
}
