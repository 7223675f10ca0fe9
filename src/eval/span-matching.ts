import type { SpanScoring } from './score-spans.ts';
import type { GoldSpan, PredictedSpan } from './span-sets.ts';

/** Something with a beginning and an end. */
export type Bounded = { readonly start: number; readonly end: number };

/** Articles and prepositions that conventions differ about; they are set aside on both sides. */
const lead = /^(?:the|a|an|on|in|at|since|for|during|by|from|until|till|of|within|over|to|before|after|between)\s+/i;

/** The same span without the words that conventions differ about; never empty. */
export function withoutLead<T extends Bounded>(span: T, text: string): T {
  let { start } = span;
  for (;;) {
    const length = lead.exec(text.slice(start, span.end))?.[0].length ?? 0;
    if (length === 0 || length >= span.end - start) return { ...span, start };
    start += length;
  }
}

/** A gold span that is asked for, and the prediction that it got. */
export interface Wanted extends Bounded {
  readonly gold: GoldSpan;
  hit?: Found | undefined;
}
/** A prediction, and whether a gold span has got it. */
export interface Found extends Bounded {
  readonly span: PredictedSpan;
  used: boolean;
}

/** Parts the gold into what is asked for and what a prediction may touch without being charged. */
export function sortOut(gold: readonly GoldSpan[], text: string, { types, drop, subset }: SpanScoring) {
  const wanted: Wanted[] = [];
  const aside: Bounded[] = [];
  for (const span of gold) {
    const ofType = !types || types.has(span.type);
    if (drop && !ofType) continue;
    const { start, end } = withoutLead({ start: span.start ?? 0, end: span.end ?? 0 }, text);
    if (span.ignore || !ofType || (subset !== undefined && !span[subset])) aside.push({ start, end });
    else wanted.push({ start, end, gold: span });
  }
  return { wanted, aside };
}

/** Gives each gold the first free prediction with the very span. @returns how many got one */
export function matchExactly(wanted: readonly Wanted[], found: readonly Found[]): number {
  let hits = 0;
  for (const w of wanted) {
    w.hit = found.find((f) => !f.used && f.start === w.start && f.end === w.end);
    if (!w.hit) continue;
    w.hit.used = true;
    hits++;
  }
  return hits;
}

/** Gives each gold without one, in order, the free prediction that shares most of it. */
export function matchOverlapping(wanted: readonly Wanted[], found: readonly Found[]): void {
  for (const w of wanted) {
    if (w.hit) continue;
    let most = 0;
    for (const f of found) {
      const shared = Math.min(f.end, w.end) - Math.max(f.start, w.start);
      if (f.used || shared <= most) continue;
      most = shared;
      w.hit = f;
    }
    if (w.hit) w.hit.used = true;
  }
}
