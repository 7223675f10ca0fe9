import type { Finding } from '../../src/core/mention.ts';
import type { FigureValue } from '../../src/core/value.ts';
import type { Clauses } from './clauses.ts';
import type { BindingWords } from './lexicon.ts';
import type { Term } from './terms.ts';

/** What was found out about one figure of a sentence. */
export interface Binding {
  /** The term that the figure is. */
  readonly at: number;
  readonly figure: Finding;
  readonly value: FigureValue;
  counted: string | null;
  /** How what is counted was found: the name of the rule, or null. */
  how: string | null;
  /** The term behind the phrase that was counted; behind the figure where there is none. */
  to: number;
  /** The last noun of what is counted, in small letters, for finding back to it. */
  head: string | null;
  /** What is counted without its place, where places tell the figures of a row apart. */
  bare?: string;
  /** The figure whose noun is meant, where this one's own was left out. */
  like: Binding | null;
  action: string | null;
  /** True where the action only tells which things are meant, behind them: `the $3 million it received`. */
  toldBehind: boolean;
  partOf: Finding | null;
  period: string | null;
  actor: string | null;
  place: string | null;
}

/** What a sentence is about: its subject in the document's words, and the head of that. */
export interface Topic {
  readonly counted: string;
  readonly head: string | null;
}

/** The times that one sentence tells, each once and in order. */
export interface TimesTold {
  readonly edtfs: readonly string[];
  /** True where they are the ends of one change: `from 41 per cent in 2006 to 21 per cent in 2018`. */
  readonly ends: boolean;
}

/** A sentence that holds figures, as the rules of this folder look at it. */
export interface SentenceView {
  readonly text: string;
  readonly terms: readonly Term[];
  readonly clauses: Clauses;
  readonly words: BindingWords;
  /** The bindings of the figures before the one at hand, in this sentence. */
  readonly before: readonly Binding[];
  /** The last binding of the sentences before, as far as it is carried on to this one. */
  readonly earlier: Binding | null;
  /** What the sentence before, in the same paragraph, is about, where that is more than one: `The houses are in a poor state.` */
  readonly topic: () => Topic | null;
  /** The period that `the same period` takes up, where the sentence itself tells none. */
  readonly reporting: () => string | null;
  /** The times that the sentence right before tells, which `by that time` takes up. */
  readonly timesBefore: () => TimesTold;
}

/** What a rule found: the phrase, in the document's words, and where the search goes on. */
export interface Counted {
  readonly counted: string;
  readonly to: number;
  readonly head: string | null;
  readonly like?: Binding;
  /** What is counted without its place, where places tell the figures of a row apart. */
  readonly bare?: string;
}

export const isCount = (value: FigureValue): boolean => value.unit === '1';
export const isShare = (value: FigureValue): boolean => value.unit === '%';
export const isMoney = (value: FigureValue): boolean => /^[A-Z]{3}$/.test(value.unit);
/** Durations and ages count nothing. */
export const isTime = (value: FigureValue): boolean => times.has(value.unit);
const times = new Set(['a', 'mo', 'wk', 'd', 'h', 'min', 's', 'ms']);

/** Units of weight, in kilograms. */
const weights: Readonly<Record<string, number>> = { t: 1000, kg: 1, g: 0.001 };

/** True where two figures may be added: of one unit, or of weights. */
export const sameUnit = (a: Binding, b: Binding): boolean =>
  a.value.unit === b.value.unit || (a.value.unit in weights && b.value.unit in weights);

/** False where a figure is plainly larger than the one that it would be a part of. */
export const mayHold = (whole: Binding, part: Binding): boolean => {
  const { max } = whole.value;
  if (max === null || !sameUnit(whole, part)) return true;
  const [by, to] = [weights[part.value.unit] ?? 1, weights[whole.value.unit] ?? 1];
  return (part.value.min ?? 0) * by <= max * to;
};

/** A new binding with nothing found yet. */
export const unbound = (at: number, figure: Finding, value: FigureValue): Binding => ({
  at,
  figure,
  value,
  counted: null,
  how: null,
  to: at + 1,
  head: null,
  like: null,
  action: null,
  toldBehind: false,
  partOf: null,
  period: null,
  actor: null,
  place: null,
});
