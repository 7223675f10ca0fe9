/** What the mentions of one body or operation series share across documents. */
export interface Entity {
  /** Derived from type and canonical name. */
  readonly id: string;
  readonly type: 'organization' | 'operation' | 'person' | 'place';
  readonly name: string;
  readonly acronym: string | null;
  /** Every form that the texts use, the most used first. */
  readonly names: readonly { readonly text: string; readonly count: number }[];
  /** Of an operation series: the editions that the texts name, in order. */
  readonly editions: readonly string[];
  readonly mentions: number;
  readonly documents: number;
}
