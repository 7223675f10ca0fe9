import type { Evidence } from '../../../src/core/evidence.ts';
import type { Tokens } from '../../../src/core/tokens.ts';
import type { Captures } from '../read.ts';
import type { Reading } from '../reading.ts';

/** A match with the words around it. */
export interface Scene {
  readonly text: string;
  readonly tokens: Tokens;
  /** The tokens of the mention. */
  readonly from: number;
  readonly to: number;
  readonly captures: Captures;
  readonly reading: Reading;
  /** The token behind the date found before, or -1. */
  readonly last: number;
  /** What the date found before says, or null. */
  readonly told: Reading | null;
}

/** What the words around a match say for and against it; null where it is no date at all. */
export type Cue = (scene: Scene) => readonly Evidence[] | null;

/** What speaks for a date, or against it where the weight is negative (log-odds). */
export const cue = (weight: number, note: string): Evidence[] => [{ name: 'context', weight, note }];
/** Nothing is said for or against it. */
export const none: Evidence[] = [];
