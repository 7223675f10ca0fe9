import type { Guard } from './guards.ts';
import { unitNoteIn } from './unit-notes.ts';
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

/**
 * Refuses a magnitude without a number that says the unit of a table or column: `(Thousands of United States dollars)`,
 * `US$ million`, on a line, in a cell or in brackets of its own. Counter-example: `Thousands of people fled.`
 */
export const inUnitNote: Guard = (v, _grammar, { numeral, coreFrom, coreTo }) => {
  if (isNumber(v, numeral.from) || numeral.scale === 1) return null;
  const start = v.tokens.start[coreFrom]!;
  const end = v.tokens.end[coreTo - 1]!;
  const said = v.text.slice(start, end);
  const before = v.text.slice(Math.max(0, start - noteReach), start);
  const after = v.text.slice(end, end + noteReach);
  const opened = /[([][^()[\]\n]*$/.exec(before)?.[0];
  const closed = /^[^()[\]\n]*[)\]]/.exec(after)?.[0];
  const cell = /[^\n\t]*$/.exec(before)![0] + said + /^[^\n\t]*/.exec(after)![0];
  const note = unitNoteIn(opened && closed ? opened + said + closed : cell);
  return note?.said.includes(said.replace(/\s+/g, ' ')) ? 'unit' : null;
};

/** How many characters around a magnitude are looked at for the note that it stands in. */
const noteReach = 240;
