import type { Span } from './span.ts';

/**
 * What was reckoned: the parts of a whole (`sum`), the rows above a total (`total`), a percentage beside the counts that it
 * is a share of (`share`), or beside the two numbers that it is the change between (`change`).
 */
export const checkKinds = ['sum', 'total', 'share', 'change'] as const;
export type CheckKind = (typeof checkKinds)[number];

/** A sum done with the figures of one document. Its span is from the first figure concerned to the end of the last. */
export interface Check extends Span {
  /** Derived from kind and place (`sum-120-171`). Unique within its document. */
  readonly id: string;
  readonly kind: CheckKind;
  /** Whether the figures fit each other, with what rounding and words such as `over` leave open. */
  readonly agrees: boolean;
  /** The ids of the facts concerned: the whole, total or percentage first. */
  readonly facts: readonly string[];
  /** The words of their figures, in the same order. */
  readonly quotes: readonly string[];
  /** What was reckoned and what came out, in words. */
  readonly note: string;
}
