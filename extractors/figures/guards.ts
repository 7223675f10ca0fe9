import type { Reading } from './figure.ts';
import { inCalendar } from './guard-calendar.ts';
import { cited } from './guard-citations.ts';
import { garbled } from './guard-garble.ts';
import { touching } from './guard-glue.ts';
import { idiom } from './guard-idioms.ts';
import { labelled } from './guard-labels.ts';
import { laidOut } from './guard-layout.ts';
import { onMap } from './guard-maps.ts';
import { insideTitle, pointing } from './guard-names.ts';
import { addressed } from './guard-places.ts';
import { inUnitNote, onScale } from './guard-scales.ts';
import type { Grammar } from './numeral.ts';
import type { View } from './view.ts';

/** What earlier numbers of the text said about those to come. */
export interface Memory {
  /** The token behind the last number that was refused as a label; numbers joined to it are labels, too. */
  labelEnd: number;
  /** The token behind the last number of a document's symbol. */
  symbolEnd: number;
  /** The token behind the last hour that a clock shows. */
  hourEnd: number;
  /** The token behind the last group of digits that was refused as a part of a telephone number. */
  dialledEnd: number;
  /** The last number of a list; its successor is one, too. */
  listed: number;
  /** The token behind the last figure. */
  figureEnd: number;
}

/** Says why a number is no figure, or null where it is one. Reasons are short stable words, for tests and `explain`. */
export type Guard = (v: View, grammar: Grammar, reading: Reading, memory: Memory) => string | null;

/** The guards in the order in which they are asked; the first reason stands. */
const guards: readonly Guard[] = [
  touching,
  labelled,
  cited,
  addressed,
  laidOut,
  inCalendar,
  onScale,
  onMap,
  inUnitNote,
  idiom,
  insideTitle,
  pointing,
  garbled,
];

/** Asks every guard. A number that has no value is refused by its form. */
export const refuse: Guard = (v, grammar, reading, memory) => {
  if (reading.numeral.value === null) return 'form';
  for (const guard of guards) {
    const reason = guard(v, grammar, reading, memory);
    if (reason) return reason;
  }
  return null;
};
