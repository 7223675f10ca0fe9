import { confidenceOf, type Evidence, type PartConfidence } from './evidence.ts';
import type { Span } from './span.ts';
import type { Value } from './value.ts';

export const mentionTypes = ['organization', 'operation', 'date', 'figure', 'person', 'place'] as const;
export type MentionType = (typeof mentionTypes)[number];

/** What an extractor found: a mention before it has an id and a confidence. */
export interface Finding extends Span {
  readonly type: MentionType;
  /** The ids of the rules that made it, the one that found the span first. */
  readonly rules: readonly string[];
  /** What speaks for and against it. */
  readonly evidence: readonly Evidence[];
  /** The canonical name of the body or operation series, shared by all its mentions; null for dates and figures. */
  readonly entity: string | null;
  readonly value: Value | null;
}

/** Another reading of a mention's words, or of some of them, that lost against it. */
export interface Reading extends Span {
  readonly type: MentionType;
  readonly text: string;
  readonly rules: readonly string[];
}

/** An organization, operation, date, figure, person or place at a span of the document's text. */
export interface Mention extends Finding {
  /** Derived from type and place, so that the same text gives the same ids. Unique within its document. */
  readonly id: string;
  /** The probability that span, type and value are right, from the evidence. */
  readonly confidence: number;
  /** The same for span and type, and for the value given those; records of older versions lack it. */
  readonly parts?: PartConfidence;
  /** What else its words were read as; left out where nothing else came into question. */
  readonly alternatives?: readonly Reading[];
}

const letters: Record<MentionType, string> = {
  organization: 'o',
  operation: 'x',
  date: 'd',
  figure: 'f',
  person: 'p',
  place: 'l',
};

/** The id of a mention: a letter for its type, then its span (`f2957-2969`). */
export const mentionId = (type: MentionType, span: Span): string => `${letters[type]}${span.start}-${span.end}`;

/** Turns a finding into a mention: gives it its id and works out its confidence. */
export const toMention = (finding: Finding): Mention => ({
  ...finding,
  id: mentionId(finding.type, finding),
  confidence: confidenceOf(finding.evidence),
});
