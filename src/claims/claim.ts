import type { Modality } from '../core/modality.ts';
import type { Qualifier } from '../core/value.ts';
import type { CountedKey } from './counted-key.ts';

/** ISO days; null where that end is open or not known. */
export interface Days {
  readonly first: string | null;
  readonly last: string | null;
}

/** A figure that a document claims, with everything that it is compared by. */
export interface Claim {
  readonly documentId: string;
  readonly factId: string;
  /** Claims of one group may be told apart from each other; those of others never meet. Null: too little is known. */
  readonly group: string | null;
  readonly key: CountedKey;
  readonly unit: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly qualifier: Qualifier;
  readonly modality: Modality;
  readonly operation: string | null;
  /** Null also for what several editions came to: see `severalYears`. */
  readonly edition: string | null;
  readonly severalYears: boolean;
  /** `1`, `2`, `last`; null where the sentence and its paragraph name none. */
  readonly stage: string | null;
  /** True where the document names stages elsewhere, so that a claim without one may be of any of them. */
  readonly stageUnsure: boolean;
  /** EDTF, as the text gives it. */
  readonly period: string | null;
  /** The days of the period, else those of an edition that is a year. */
  readonly days: Days;
  readonly place: string | null;
  readonly actor: string | null;
  /** The States on whose behalf it may be said, by their codes; null where none comes into it. */
  readonly saidFor: string | null;
  /**
   * True where the text shows that it is no total of the thing: it comes on top of another number, is a rate, or is of some
   * place that is not known.
   */
  readonly noTotal: boolean;
  /** True for a part of another figure. */
  readonly part: boolean;
  /** True where the text says that the number goes on (`so far`, `as of 3 May`) or that it began at a time and has no end. */
  readonly running: boolean;
  readonly provisional: boolean;
  /** True where the text says that it corrects an earlier number, or is final. */
  readonly corrected: boolean;
  /** The day as of which the number is, or the day of the document. ISO; null where neither is known. */
  readonly at: string | null;
  readonly asOf: boolean;
  /** Where the sentence begins: two figures of one sentence are never held against each other. */
  readonly sentenceAt: number;
  readonly quote: string;
  readonly confidence: number;
}
