/** How often something was right, of how many times. */
export interface Tally {
  readonly right: number;
  readonly of: number;
}

/** How often what a rule found was right, as far as anybody has said; null where nobody has. */
export interface TrackRecord {
  /** In annotated documents, those that the weights were learned from. */
  readonly judged: Tally | null;
  /** As analysts reviewed it in the store. */
  readonly reviewed: Tally | null;
}

/** The record of a rule by its id, of a way of binding as `bound:WAY`. */
export type TrackRecords = (rule: string) => TrackRecord;
