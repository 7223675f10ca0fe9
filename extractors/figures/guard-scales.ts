import type { Guard } from './guards.ts';
import { isNumber, newLine, quote, type View } from './view.ts';

/** Numbers in a row that make a scale. */
const least = 4;

/**
 * Refuses the numbers of a scale or an axis that was drawn (`0 10 20 30 40 50 km` of a map): four or more with nothing
 * between them, from 0 in equal steps. Counter-example: `3 12 45 7`, a row of a table.
 */
export const onScale: Guard = (v, _grammar, { coreFrom }) => {
  let from = coreFrom;
  while (isNumber(v, from - 1) && !newLine(v, from)) from--;
  if (valueAt(v, from) !== 0) return null;
  const step = valueAt(v, from + 1);
  let to = from + 1;
  while (isNumber(v, to) && !newLine(v, to) && valueAt(v, to) === step * (to - from)) to++;
  return step > 0 && to - from >= least && coreFrom < to ? 'scale' : null;
};

const valueAt = (v: View, at: number): number => (isNumber(v, at) ? Number(quote(v, at)) : Number.NaN);
