import type { Capture, PatternClass } from './pattern.ts';
import { type Extent, needOf, nothing } from './pattern-extent.ts';
import type { Starts } from './pattern-starts.ts';
import { SPACED, type Tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One try of a pattern. Each pattern has a single one, used again: a pattern cannot contain itself. */
export interface Run {
  text: string;
  tokens: Tokens;
  from: number;
  innerFrom: number;
  innerTo: number;
  /** What is kept under each name, by the name's number in the pattern. */
  readonly kept: (Capture | null)[];
  /** Where each named group began. */
  readonly groups: number[];
  /** The flags that a token inside the match must not have. */
  readonly barred: number;
}

/** Tries at a token and goes on with what follows; returns where the whole ended, or -1. */
export type Step = (run: Run, at: number) => number;

/** A piece of a pattern, to be joined to the step that follows it. Joining happens once, when a pattern is compiled. */
export interface Part extends Extent {
  readonly join: (next: Step) => Step;
  readonly starts: Starts;
  readonly empty: boolean;
}

/** True where token `i` exists and does not begin another block than the match. */
const open = (run: Run, i: number): boolean =>
  i < run.tokens.count && (i === run.from || (run.tokens.flags[i]! & run.barred) === 0);

/** The first of several steps that leads on. */
export function either(steps: readonly Step[]): Step {
  return (run, i) => {
    for (let k = 0; k < steps.length; k++) {
      const end = steps[k]!(run, i);
      if (end >= 0) return end;
    }
    return -1;
  };
}

/** Words and marks as they are written. */
export function literal(word: string, vocabulary: Vocabulary): Part {
  const pieces = word.match(/[\p{L}\p{M}]+|\d+|[^\s\p{L}\p{M}\d]/gu) ?? [];
  const ids = pieces.map((piece) => vocabulary.add(piece));
  return {
    join: (next) => (run, i) => {
      for (let k = 0; k < ids.length; k++) {
        if (!open(run, i + k) || run.tokens.word[i + k] !== ids[k]) return -1;
      }
      return next(run, i + ids.length);
    },
    starts: new Set([ids[0]!]),
    empty: false,
    longest: ids.length,
    needs: ids.map((id) => new Set([id])),
  };
}

/** What a class matches, kept under a name unless its number is negative. */
export function classPart(found: PatternClass, name: number): Part {
  const { starts } = found;
  return {
    join: (next) => (run, i) => {
      if (!open(run, i)) return -1;
      const hit = found.match(run.text, run.tokens, i);
      if (hit === null) return -1;
      if (name < 0) return next(run, hit.end);
      return keep(run, name, { from: i, to: hit.end, value: hit.value }, next);
    },
    starts,
    empty: false,
    longest: found.longest ?? Number.POSITIVE_INFINITY,
    needs: found.needs ?? needOf(starts),
  };
}

/** What a group in brackets matches, kept under a name. */
export function kept(part: Part, name: number, group: number): Part {
  return {
    ...part,
    join: (next) => {
      const inner = part.join((run, to) => keep(run, name, { from: run.groups[group]!, to, value: undefined }, next));
      return (run, i) => {
        run.groups[group] = i;
        return inner(run, i);
      };
    },
  };
}

/** Goes on with a capture in place, and puts back what was there when that leads nowhere. */
function keep(run: Run, name: number, capture: Capture, next: Step): number {
  const before = run.kept[name]!;
  run.kept[name] = capture;
  const end = next(run, capture.to);
  if (end < 0) run.kept[name] = before;
  return end;
}

/** Where the mention begins or ends. */
export function brace(which: '{' | '}'): Part {
  return {
    ...nothing,
    join: (next) => (run, i) => {
      const end = next(run, i);
      // Set on the way back, when the whole pattern is known to match.
      if (end >= 0) {
        if (which === '{') run.innerFrom = i;
        else run.innerTo = i;
      }
      return end;
    },
    starts: new Set(),
    empty: true,
  };
}

/** No white space before what follows. */
export const glue: Part = {
  ...nothing,
  join: (next) => (run, i) => (i < run.tokens.count && (run.tokens.flags[i]! & SPACED) === 0 ? next(run, i) : -1),
  starts: new Set(),
  empty: true,
};
