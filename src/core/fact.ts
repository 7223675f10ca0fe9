import type { Evidence, PartConfidence } from './evidence.ts';
import type { Modality } from './modality.ts';
import type { Span } from './span.ts';

/** A typed statement that cites mentions. Its span is the sentence or clause that it is quoted from. */
export interface Fact extends Span {
  /** Derived from the type and the place (`figure-2957-2969`). Unique within its document. */
  readonly id: string;
  readonly type: FactType;
  /** Where the words begin that state it: the figure, or the cue of an event. Records of older versions lack it. */
  readonly at?: number;
  /** How the document says it: what is not `asserted` is claimed, but not as a thing that is so. */
  readonly modality: Modality;
  /** The ids of the mentions it cites, the chief one first. */
  readonly mentions: readonly string[];
  /** Who or what plays which part, in words or numbers (`body`, `ordinal`, `date`, `counted`…). */
  readonly roles: Readonly<Record<string, string | number | null>>;
  readonly rules: readonly string[];
  readonly evidence: readonly Evidence[];
  /** The probability that all of it is right: the product of its parts. */
  readonly confidence: number;
  /** The same for span and type, for the value, and for what it is bound to; records of older versions lack it. */
  readonly parts?: PartConfidence;
}

/** The kinds of fact that are extracted so far. */
export const factTypes = [
  'figure',
  'meeting',
  'plan',
  'appointment',
  'agreement',
  'establishment',
  'adoption',
  'operation',
  'exercise',
  'participation',
  'position',
] as const;
export type FactType = (typeof factTypes)[number];
