import type { BCubed, Calibration, PrecisionRecall, Rate } from './measures.ts';

/** The types that are scored against annotated documents. */
export const scoredTypes = ['organization', 'operation', 'date', 'figure'] as const;
export type ScoredType = (typeof scoredTypes)[number];

/** What is scored of a figure that was found. `fact` is everything about it together; a missed figure is a missed fact. */
export const figureParts = ['value', 'qualifier', 'unit', 'counted', 'operation', 'period', 'partOf', 'fact'] as const;
export type FigurePart = (typeof figureParts)[number];

/** What is scored of the document itself. */
export const documentParts = ['kind', 'date', 'symbol', 'title', 'issuer', 'speakers'] as const;
export type DocumentPart = (typeof documentParts)[number];

/** One thing that was not as annotated. */
export interface ScoringError {
  readonly doc: string;
  readonly type: string;
  /** `missed`, `spurious`, `boundary`, or the part of the value that is wrong. */
  readonly error: string;
  readonly text?: string | undefined;
  readonly gold?: unknown;
  readonly got?: unknown;
}

/** The result of holding extraction records against annotated documents. */
export interface Scores {
  readonly documents: number;
  /** The documents for which there is no record. */
  readonly missing: readonly string[];
  /** Strict: the very span. Relaxed: an overlap of a third or more. */
  readonly mentions: Readonly<Partial<Record<ScoredType, { strict: PrecisionRecall; relaxed: PrecisionRecall }>>>;
  readonly entities: { readonly organization: BCubed | null; readonly operation: BCubed | null };
  readonly dateValue: Rate | null;
  readonly edition: Rate | null;
  readonly figure: Readonly<Record<FigurePart, Rate | null>>;
  readonly document: Readonly<Record<DocumentPart, Rate | null>>;
  readonly speeches: PrecisionRecall | null;
  readonly confidence: Calibration;
  readonly errors: readonly ScoringError[];
}

/** As much of an extraction record as scoring looks at; any `extraction/1` record has this form. */
export interface ScorableRecord {
  readonly source: { readonly name?: string; readonly path?: string };
  readonly text: string;
  readonly document?: {
    readonly kind?: unknown;
    readonly date?: unknown;
    readonly symbol?: unknown;
    readonly title?: unknown;
    readonly issuer?: unknown;
    readonly speakers?: readonly { readonly name: string }[] | undefined;
  };
  readonly mentions: readonly ScorableMention[];
  readonly speeches?: readonly { readonly start: number }[] | undefined;
}

export interface ScorableMention {
  readonly id: string;
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly confidence?: number;
  readonly entity?: string | null;
  readonly value?: ScorableValue | null;
}

/** The fields of every kind of value together. */
export interface ScorableValue {
  readonly kind?: string;
  readonly edtf?: string | null;
  readonly edition?: string | null;
  readonly min?: number | null;
  readonly max?: number | null;
  readonly qualifier?: string;
  readonly unit?: string;
  readonly counted?: string | null;
  readonly operation?: string | null;
  readonly period?: string | null;
  readonly partOf?: string | null;
}
