import type { Extent } from './pattern-extent.ts';
import type { Starts } from './pattern-starts.ts';
import type { Tokens } from './tokens.ts';

/**
 * Patterns over tokens, the notation that rule files use:
 *
 * | written | matches |
 * | --- | --- |
 * | `between`, `','` | that word (case and accents ignored) or mark |
 * | `<month>` | what the class of that name matches |
 * | `m:<month>` | the same, kept under the name `m` |
 * | `a?` | `a` or nothing; `a` is tried first |
 * | `(a b \| c)` | one of the alternatives, tried in order |
 * | `a ~ b` | `b` right behind `a`, with no white space between them |
 * | `{ a b }` | marks what belongs to the mention; without braces all of it does |
 *
 * A pattern is tried at a token and gives the first way through it. It never runs over a blank line, unless it is compiled
 * to do so. There is no repetition, so the time that one try takes has a fixed bound.
 */
export { patternClass, wordClass } from './pattern-classes.ts';
export { compilePattern } from './pattern-compile.ts';
export { patternSet } from './pattern-set.ts';
export { unionOf } from './pattern-starts.ts';

/** What a name in angle brackets stands for. A class that does not tell its extent may have any. */
export interface PatternClass extends Partial<Extent> {
  readonly starts: Starts;
  /** Tries at token `at`; returns where it ended and what it says, or null. */
  match(text: string, tokens: Tokens, at: number): { readonly end: number; readonly value?: unknown } | null;
}

export type PatternClasses = Readonly<Record<string, PatternClass>>;

/** Part of a match that was kept under a name: tokens `[from, to)` and what the class said. */
export interface Capture {
  readonly from: number;
  readonly to: number;
  readonly value: unknown;
}

export interface PatternMatch {
  /** All tokens of the match. */
  readonly from: number;
  readonly to: number;
  /** The tokens that belong to the mention. */
  readonly innerFrom: number;
  readonly innerTo: number;
  readonly captures: Readonly<Record<string, Capture>>;
}

export interface Pattern extends Extent {
  readonly source: string;
  readonly starts: Starts;
  match(text: string, tokens: Tokens, at: number): PatternMatch | null;
}

export interface PatternOptions {
  /** The pattern may run over blank lines: for shapes that nothing else looks like, in texts that pages cut up. */
  readonly acrossBlocks?: boolean;
}
